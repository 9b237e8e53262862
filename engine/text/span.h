#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>

namespace whosaid {

/// A half-open range [start, end) in one unit. The unit is part of the type, so a range of
/// tokens cannot be handed to a function that expects a range of bytes.
template <class Unit>
struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - start; }
    constexpr bool empty() const { return end <= start; }
    constexpr bool contains(std::uint32_t position) const { return start <= position && position < end; }
    constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
    constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
    friend constexpr bool operator==(Span a, Span b) { return a.start == b.start && a.end == b.end; }
    friend constexpr bool operator<(Span a, Span b) { return a.start != b.start ? a.start < b.start : a.end < b.end; }
};

struct ByteUnit;
struct TokenUnit;

/// Bytes of the article's UTF-8.
using ByteSpan = Span<ByteUnit>;
/// Indexes into Tokens.
using TokenSpan = Span<TokenUnit>;

/// The bytes of `text` under `span`; cut at the text's end, so any span is safe.
inline std::string_view slice(std::string_view text, ByteSpan span) {
    const std::size_t start = std::min<std::size_t>(span.start, text.size());
    const std::size_t end = std::min<std::size_t>(span.end, text.size());
    return end > start ? text.substr(start, end - start) : std::string_view{};
}

}  // namespace whosaid
