#include "text/utf8.h"

namespace whosaid {
namespace {

struct Lead {
    std::uint32_t length;
    unsigned char second_low, second_high;
};

// The Unicode Standard, table 3-7: which second bytes may follow which first byte.
Lead classify_lead(unsigned char byte) {
    if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
    return {0, 0, 0};
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {first, 1, true};
    const Lead lead = classify_lead(first);
    if (lead.length == 0) return {replacement_character, 1, false};
    char32_t value = first & (0xFFu >> (lead.length + 1));
    for (std::uint32_t i = 1; i < lead.length; ++i) {
        const auto byte = at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
        const unsigned char low = i == 1 ? lead.second_low : 0x80;
        const unsigned char high = i == 1 ? lead.second_high : 0xBF;
        if (byte < low || byte > high) return {replacement_character, i, false};
        value = (value << 6) | (byte & 0x3Fu);
    }
    return {value, lead.length, true};
}

std::size_t previous_character(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    std::size_t position = at - 1;
    while (position > 0 && at - position < 4 && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80) --position;
    return position;
}

std::string_view cut_at_character(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    const std::size_t last = previous_character(text, most);
    const bool inside = most > 0 && last + decode(text, last).bytes > most;
    return text.substr(0, inside ? last : most);
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        if (!c.valid) return false;
        at += c.bytes;
    }
    return true;
}

std::string to_valid_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        c.valid ? out.append(text.substr(at, c.bytes)) : out.append("\xEF\xBF\xBD");
        at += c.bytes;
    }
    return out;
}

}  // namespace whosaid
