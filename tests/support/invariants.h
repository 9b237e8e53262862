#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "report.h"

namespace whosaid::tests {

/// What a report on `text` must keep to whatever the text is, and this one does not; empty for a sound report:
/// spans lie in the text, are not empty and do not cut a character; lists stand in text order; what is said, who says it and
/// the cue share no byte; references point at
/// something; `within` never leads back to itself; scores and shares lie in 0 to 1; the summary adds up.
std::vector<std::string> broken_invariants(const Report& report, std::string_view text);

}  // namespace whosaid::tests
