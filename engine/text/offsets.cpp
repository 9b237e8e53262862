#include "text/offsets.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 3> names = {"utf16", "codepoint", "utf8"};

}  // namespace

std::string_view name_of(Offsets unit) { return names[static_cast<std::size_t>(unit)]; }

std::optional<Offsets> parse_offsets(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Offsets>(found - names.begin());
}

OffsetMap::OffsetMap(std::string_view text, Offsets unit) : text_(text), unit_(unit) {
    if (unit == Offsets::utf8) return;
    checkpoints_.reserve(text.size() / stride + 1);
    Checkpoint at;
    for (std::size_t byte = 0; byte <= text.size(); byte += stride) {
        while (at.byte < byte) {
            const CodePoint c = decode(text_, at.byte);
            at = {at.byte + c.bytes, at.position + width(c.value)};
        }
        checkpoints_.push_back(at);
    }
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
    byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
    if (unit_ == Offsets::utf8) return byte;
    std::size_t nearest = byte / stride;
    // A character may lie across the multiple: its checkpoint is then past the byte that is asked for.
    if (checkpoints_[nearest].byte > byte) --nearest;
    return walk(checkpoints_[nearest], byte).position;
}

OffsetMap::Checkpoint OffsetMap::walk(Checkpoint from, std::uint32_t byte) const {
    while (from.byte < byte) {
        const CodePoint c = decode(text_, from.byte);
        if (from.byte + c.bytes > byte) break;
        from = {from.byte + c.bytes, from.position + width(c.value)};
    }
    return from;
}

std::uint32_t OffsetMap::width(char32_t character) const { return unit_ == Offsets::utf16 && character > 0xFFFF ? 2 : 1; }

}  // namespace whosaid
