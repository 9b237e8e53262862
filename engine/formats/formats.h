#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "report.h"
#include "text/offsets.h"

namespace whosaid {

/// What a report can be written as. The page's exports and the program's --format are these, byte for byte.
enum class Format : std::uint8_t { json, pretty, markdown, csv, html, annotations };

std::optional<Format> parse_format(std::string_view name);
std::string format_names();  ///< "json, pretty, …", for messages

/// The report on `text` in the given format, as valid UTF-8; JSON without a line's end behind it. `unit` is what json, pretty and csv
/// count positions in; annotations always count code points, markdown and html show none. `id` names the article.
std::string write_report(const Report& report, std::string_view text, Format format, Offsets unit, std::string_view id);

}  // namespace whosaid
