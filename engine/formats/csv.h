#pragma once
#include <string>
#include <string_view>

#include "report.h"
#include "text/offsets.h"

namespace whosaid {

/// The first line: the columns' names.
std::string csv_heading();

/// A row for each mark, in the order of their numbers, by RFC 4180. Cells that a spreadsheet would take for a formula
/// (they begin with = + - @, a tab or a carriage return) get an apostrophe in front, as OWASP advises against CSV injection.
std::string to_csv_rows(const Report& report, std::string_view text, Offsets unit, std::string_view id);

}  // namespace whosaid
