#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "report.h"

namespace whosaid {

/// One span of something that is marked in a page.
struct Cover {
    ByteSpan span;
    std::string_view kind;  ///< "said" | "cue" | "source" | "reason" | "claim"
    std::string id;         ///< as the element's select() takes it: "a3" an attribution, "q0" a quotation, "s1" a source, "c2" a claim
};

/// What the element marks in a page's own article unless it is told otherwise (web/element/segments.js): statements that are right
/// often enough and thoughts only where they are quoted, the first mention of each source, the sources where they speak, the reasons
/// for their anonymity, and the key claims.
std::vector<Cover> find_covers(const Report& report);

/// A mark's id: the letter of its list and its place there.
std::string id_of(const MarkReport& mark);

}  // namespace whosaid
