#pragma once
#include <string_view>

#include "corrections.h"
#include "report.h"

namespace whosaid::tests {

/// Corrections of a reader who doubts marks at regular distances: of every `step` marks one is taken away, the next given to the last source,
/// the one after to nobody.
Corrections doubts(const Report& report, std::string_view text, std::size_t step);

}  // namespace whosaid::tests
