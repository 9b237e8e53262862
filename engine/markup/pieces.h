#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace whosaid {

enum class MarkupKind : std::uint8_t {
    text,
    start_tag,
    end_tag,
    other,  ///< comments, declarations, and what scripts, styles and the like hold
};

/// A stretch of a page. Drawn under a sample:
///
///     <p id=a>Tea &amp; cake<!-- or not --></p>
///     [start )[text         )[other        )[end)
struct MarkupPiece {
    MarkupKind kind = MarkupKind::text;
    bool closes_itself = false;  ///< a start tag that ends in "/>"
    std::uint32_t start = 0, end = 0;
    std::string name;  ///< of a tag, its ASCII capitals in lower case

    ByteSpan span() const { return {start, end}; }
};

/// Cuts a page into pieces that follow each other without a gap, as the tokenizer of the HTML standard does (13.2.5): any
/// bytes give some, and put together they are the page again.
std::vector<MarkupPiece> cut_markup(std::string_view page);

/// An attribute's value as it is written in a start tag, "" for one without a value; nothing where the tag has no such attribute.
/// `name` is in lower case.
std::optional<std::string_view> attribute_of(std::string_view tag, std::string_view name);

/// Whether one of the words that white space parts in an attribute is this: class="lead  story" has "story".
bool has_word(std::optional<std::string_view> value, std::string_view word);

/// What the standard calls ASCII white space.
constexpr bool is_markup_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

/// With ASCII capitals in lower case.
std::string in_lower_case(std::string_view text);

}  // namespace whosaid
