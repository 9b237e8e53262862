#pragma once
#include <string_view>

#include "report.h"

namespace whosaid::tests {

/// A short article with every kind of mark; an emoji stands before all of them. It is the example of docs/report-format.md.
inline constexpr std::string_view sample_text =
    "🎪 “We held prices down,” said Ana Ruiz, the mayor. Fares will rise by 18 percent, two people said. "
    "They asked not to be named because the talks are private. “Never!” Moe declined to comment.";

/// A report on sample_text written by hand, so that tests of the formats stand without the stages.
Report sample_report();

}  // namespace whosaid::tests
