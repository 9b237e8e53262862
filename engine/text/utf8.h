#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid {

/// One decoded character and how many bytes it took (1 to 4).
struct CodePoint {
    char32_t value = 0;
    std::uint32_t bytes = 0;
    bool valid = true;
};

inline constexpr char32_t replacement_character = 0xFFFD;

/// Decodes the character that starts at byte `at` (must be < text.size()). Bytes that are not UTF-8 give
/// U+FFFD, one for each maximal ill-formed part, as the WHATWG Encoding Standard's decoder does, so that
/// offsets agree with what a browser's TextDecoder makes of the same bytes.
CodePoint decode(std::string_view text, std::size_t at);

/// Position of the character before byte `at` (0 when there is none). Continuation bytes are skipped.
std::size_t previous_character(std::string_view text, std::size_t at);

/// The longest beginning of `text` of at most `most` bytes that does not end inside a character.
std::string_view cut_at_character(std::string_view text, std::size_t most);

bool is_valid_utf8(std::string_view text);

/// The same text with U+FFFD for each part that is not UTF-8.
std::string to_valid_utf8(std::string_view text);

}  // namespace whosaid
