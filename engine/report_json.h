#pragma once
#include <string>
#include <string_view>

#include "difference.h"
#include "report.h"
#include "text/offsets.h"

namespace whosaid {

/// The report as one JSON object, format "whosaid/1" (docs/report-format.md): on one line, or indented where `pretty`.
/// `text` is what was analysed; `id` names the article. Any bytes give valid UTF-8: what is not becomes U+FFFD.
std::string to_json(const Report& report, std::string_view text, Offsets unit, std::string_view id, bool pretty = false);

/// The marks as a W3C Web Annotation page (JSON-LD), on one line: each with its exact words, 32 characters before and
/// after, and its position in code points. Motivations are "linking" (what is said, to whoever said it) and
/// "classifying" (sources and claims): nothing is assessed.
std::string to_annotations(const Report& report, std::string_view text, std::string_view id);

/// What differs between two drafts as one JSON object on one line, format "whosaid-difference/1" (docs/report-format.md).
std::string to_json(const Difference& difference);

}  // namespace whosaid
