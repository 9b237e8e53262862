#include "publish/ascii.h"

#include <algorithm>

#include "text/utf8.h"

namespace whosaid {
namespace {

template <class Write>
std::string rewritten(std::string_view text, const Write& write) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint character = decode(text, at);
        if (character.value < 0x80)
            out += text[at];
        else
            write(out, character.value);
        at += character.bytes;
    }
    return out;
}

void append_escape(std::string& out, char32_t unit) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 15];
}

}  // namespace

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string with_references(std::string_view html) {
    return rewritten(html, [](std::string& out, char32_t value) { out += "&#" + std::to_string(static_cast<unsigned>(value)) + ';'; });
}

std::string with_escapes(std::string_view json) {
    return rewritten(json, [](std::string& out, char32_t value) {
        if (value < 0x10000) return append_escape(out, value);
        append_escape(out, 0xD800 + ((value - 0x10000) >> 10));
        append_escape(out, 0xDC00 + ((value - 0x10000) & 0x3FF));
    });
}

}  // namespace whosaid
