#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "markup/pieces.h"

namespace whosaid {

inline constexpr std::uint32_t no_element = UINT32_MAX;

/// An element of a page, as a range of its pieces. Where its end tag is missing it ends where the standard has it end.
struct MarkupElement {
    std::uint32_t start = 0;  ///< its start tag; of a paragraph without one its end tag
    std::uint32_t end = 0;    ///< past its end tag, or past its last piece
    std::uint32_t parent = no_element;
    bool is_closed = false;  ///< by an end tag of its own
};

/// A page's elements in the order of their start tags, found in one pass with a stack, as the tree construction of the HTML
/// standard has it (13.2.6) where pages are sound or lack end tags (13.1.2.4). Of what it does to pages that are worse, the
/// moves are left out: text stays where it is written.
std::vector<MarkupElement> find_elements(const std::vector<MarkupPiece>& pieces);

/// An element that stands on lines of its own, so that its text is a paragraph.
bool is_block(std::string_view name);

}  // namespace whosaid
