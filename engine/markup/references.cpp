#include "markup/references.h"

#include <array>
#include <unordered_map>

namespace whosaid {

extern const std::string_view named_references;

namespace {

void append_utf8(std::string& out, char32_t c) {
    const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) return byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F));
    if (c < 0x10000) return byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
    byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
}

int digit_of(char c, unsigned base) {
    if (c >= '0' && c <= '9') return c - '0';
    if (base == 16 && c >= 'a' && c <= 'f') return c - 'a' + 10;
    return base == 16 && c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// "201C" is U+201C, "22D a 20D2" are two.
std::string from_code_points(std::string_view digits) {
    std::string out;
    char32_t value = 0;
    for (char c : digits) {
        if (c == ' ') append_utf8(out, value), value = 0;
        if (c != ' ') value = value * 16 + static_cast<char32_t>(digit_of(c, 16));
    }
    append_utf8(out, value);
    return out;
}

/// By its name without the "&", what it stands for, in the file's digits.
const std::unordered_map<std::string_view, std::string_view>& names() {
    static const auto table = [] {
        std::unordered_map<std::string_view, std::string_view> read;
        for (std::size_t at = 0; at < named_references.size();) {
            const std::size_t end = std::min(named_references.find('\n', at), named_references.size());
            const std::string_view line = named_references.substr(at, end - at);
            const std::size_t space = line.find(' ');
            if (!line.empty() && line.front() != '#' && space != line.npos) read.emplace(line.substr(0, space), line.substr(space + 1));
            at = end + 1;
        }
        return read;
    }();
    return table;
}

/// Numbers that mean another character, as in pages that were written on Windows: 13.2.5.80's table from 0x80.
constexpr std::array<char32_t, 32> windows = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
                                              0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                              0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

char32_t meant_by(char32_t number) {
    if (number == 0 || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000)) return 0xFFFD;
    return number >= 0x80 && number < 0xA0 ? windows[number - 0x80] : number;
}

CharacterReference read_number(std::string_view text, std::size_t at) {
    const bool is_hexadecimal = at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
    const unsigned base = is_hexadecimal ? 16 : 10;
    const std::size_t start = at + (is_hexadecimal ? 3 : 2);
    std::size_t end = start;
    char32_t number = 0;
    for (int digit = 0; end < text.size() && (digit = digit_of(text[end], base)) >= 0; ++end)
        if (number <= 0x10FFFF) number = number * base + static_cast<char32_t>(digit);
    if (end == start) return {};
    if (end < text.size() && text[end] == ';') ++end;
    CharacterReference reference{end - at, ""};
    append_utf8(reference.text, meant_by(number));
    return reference;
}

CharacterReference read_name(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 32;  // "CounterClockwiseContourIntegral;"
    for (std::size_t length = std::min(longest, text.size() - at - 1); length > 1; --length) {
        const auto found = names().find(text.substr(at + 1, length));
        if (found != names().end()) return {length + 1, from_code_points(found->second)};
    }
    return {};
}

}  // namespace

CharacterReference read_reference(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size()) return {};
    return text[at + 1] == '#' ? read_number(text, at) : read_name(text, at);
}

}  // namespace whosaid
