#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/model.h"

namespace whosaid::tests {

/// What must hold of any text, and of this one does not; empty where all is well. The doctests ask it of every article, the fuzzers of their inputs.
///
/// - its report is sound (support/invariants.h), as it is and corrected by a reader who doubts every other mark;
/// - analysed again it gives the same bytes;
/// - every format is valid UTF-8 and says something;
/// - positions agree with characters that are counted one by one, in all three units.
std::vector<std::string> broken_properties(std::string_view text, const Model& model);

/// Quotations of other paragraphs that change when a mark is put into the midst of one. Two paragraphs are tried: `first` and the one
/// in the middle between it and the end.
std::vector<std::string> spread_of_faults(std::string_view text, std::size_t first);

}  // namespace whosaid::tests
