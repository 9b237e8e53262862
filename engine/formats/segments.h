#pragma once
#include <string_view>
#include <vector>

#include "report.h"

namespace whosaid {

/// A stretch of the text that is marked one way from end to end.
struct Segment {
    ByteSpan span;
    std::vector<std::string_view> kinds;  ///< without repeats, in the order in which they began; they point into the areas
};

struct Area {
    ByteSpan span;
    std::string_view kind;
};

/// Cuts areas that overlap in any way into stretches that do not, in text order: nested and crossing marks become flat
/// ones that HTML can hold.
///
///     areas      quote  [-----------)
///                claim      [-----------)
///     segments          [--)[------)[--)
///                       quote  both claim
std::vector<Segment> flatten(std::vector<Area> areas);

}  // namespace whosaid
