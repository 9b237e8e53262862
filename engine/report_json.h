#pragma once
#include <string>
#include <string_view>

#include "report.h"
#include "text/offsets.h"

namespace whosaid {

/// The report as one JSON object, format "whosaid/1" (docs/report-format.md): on one line, or indented where `pretty`.
/// `text` is what was analysed; `id` names the article. Any bytes give valid UTF-8: what is not becomes U+FFFD.
std::string to_json(const Report& report, std::string_view text, Offsets unit, std::string_view id, bool pretty = false);

}  // namespace whosaid
