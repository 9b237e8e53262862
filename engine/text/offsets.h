#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace whosaid {

/// The unit in which a position is counted, drawn under a sample. Each digit begins a character:
///
///     text         n   a   ï   v   e       😀   !
///     utf8         0   1   2   4   5   6   7    11
///     utf16        0   1   2   3   4   5   6    8      what JavaScript's slice takes
///     codepoint    0   1   2   3   4   5   6    7      what Python's slices and W3C selectors take
enum class Offsets : std::uint8_t { utf16, codepoint, utf8 };

std::string_view name_of(Offsets unit);  ///< as in the report: "utf16"
std::optional<Offsets> parse_offsets(std::string_view name);

/// Turns positions in bytes into positions in another unit. Building it reads the text once; a look-up then decodes
/// at most `stride` bytes, in whatever order the positions come. Bytes that are not UTF-8 count as U+FFFD, as decode() has it.
class OffsetMap {
public:
    /// `text` must outlive the map.
    OffsetMap(std::string_view text, Offsets unit);

    /// The position in the map's unit; of a byte inside a character, the character's own; past the end, the text's length.
    std::uint32_t operator()(std::uint32_t byte) const;

private:
    static constexpr std::uint32_t stride = 128;
    struct Checkpoint {
        std::uint32_t byte = 0, position = 0;
    };

    std::uint32_t width(char32_t character) const;
    Checkpoint walk(Checkpoint from, std::uint32_t byte) const;

    std::string_view text_;
    Offsets unit_;
    std::vector<Checkpoint> checkpoints_;  ///< the first character at or after every multiple of `stride`
};

}  // namespace whosaid
