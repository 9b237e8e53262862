#pragma once
#include <string>
#include <string_view>

#include "report.h"

namespace whosaid {

/// Numbers everything a reader can point at, in the order in which it begins in the text:
///
/// - "quote": an attribution. Spans: its content, or its cue where it has none ("declined to comment"). Note: after the last.
/// - "quotation": speech in quotation marks that no attribution holds, the outermost; an index into quotations.
/// - "source": a source, once. Spans: all its mentions. Note: after the first.
/// - "claim": a claim.
///
/// Of marks that begin together the quote comes first, then the order above.
std::vector<MarkReport> number_marks(const Report& report);

/// What stands in the text at a mark, interruptions as " … "; of a source its name. On one line.
std::string words_of(const Report& report, std::string_view text, const MarkReport& mark);

}  // namespace whosaid
