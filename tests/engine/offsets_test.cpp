#include "text/offsets.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "text/utf8.h"

using namespace whosaid;

namespace {

std::uint32_t position(std::string_view text, Offsets unit, std::uint32_t byte) { return OffsetMap(text, unit)(byte); }

/// Both units of every byte by decoding from the beginning each time: slow, and too plain to be wrong.
std::uint32_t count_slowly(std::string_view text, Offsets unit, std::size_t byte) {
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode(text, at);
        at += c.bytes;
        if (at > byte) break;
        units += unit == Offsets::utf16 && c.value > 0xFFFF ? 2 : 1;
    }
    return units;
}

void check_every_byte(const std::string& text) {
    for (const Offsets unit : {Offsets::utf16, Offsets::codepoint}) {
        const OffsetMap map(text, unit);
        for (std::uint32_t byte = 0; byte <= text.size(); ++byte) {
            INFO(name_of(unit) << " at byte " << byte);
            REQUIRE(map(byte) == count_slowly(text, unit, byte));
        }
    }
}

}  // namespace

TEST_CASE("offsets: one sample in all three units") {
    const std::string_view text = "naïve 😀!";  // ï takes two bytes, the face four
    const auto mark = static_cast<std::uint32_t>(text.find('!'));
    CHECK(position(text, Offsets::utf8, mark) == 11);
    CHECK(position(text, Offsets::utf16, mark) == 8);
    CHECK(position(text, Offsets::codepoint, mark) == 7);
}

TEST_CASE("offsets: combining marks and joined emoji count as the characters they are made of") {
    CHECK(position("e\u0301!", Offsets::utf16, 3) == 2);
    CHECK(position("👩‍👩‍👧!", Offsets::codepoint, 18) == 5);
    CHECK(position("👩‍👩‍👧!", Offsets::utf16, 18) == 8);
}

TEST_CASE("offsets: the replacement character of a lone surrogate is one unit") {
    CHECK(position("\uFFFDa", Offsets::utf16, 3) == 1);
    CHECK(position("\uFFFDa", Offsets::codepoint, 3) == 1);
    // Three bytes that would be a surrogate in UTF-8 are three ill-formed parts, as a browser's decoder has it.
    CHECK(position("\xED\xA0\x80", Offsets::utf16, 3) == 3);
}

TEST_CASE("offsets: a byte inside a character is the character's, one past the end is the end's") {
    CHECK(position("a😀b", Offsets::utf16, 2) == 1);
    CHECK(position("a😀b", Offsets::utf16, 5) == 3);
    CHECK(position("a😀b", Offsets::codepoint, 99) == 3);
    CHECK(position("", Offsets::utf16, 0) == 0);
}

TEST_CASE("offsets: long texts, so that characters lie across every checkpoint") {
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string text(shift, 'x');
        for (int i = 0; i < 200; ++i) text += "😀";
        check_every_byte(text);
    }
}

TEST_CASE("offsets: random bytes") {
    std::mt19937 random(41);
    for (int round = 0; round < 20; ++round) {
        std::string text(random() % 600, ' ');
        for (char& byte : text) byte = static_cast<char>(random() % 4 ? 0x80 + random() % 0x80 : random() % 0x80);
        check_every_byte(text);
    }
}

TEST_CASE("offsets: names of units") {
    for (const Offsets unit : {Offsets::utf16, Offsets::codepoint, Offsets::utf8}) CHECK(parse_offsets(name_of(unit)) == unit);
    CHECK(!parse_offsets("utf-16"));
    CHECK(!parse_offsets(""));
}

TEST_CASE("utf8: a text is cut before the character that does not fit") {
    CHECK(cut_at_character("a😀b", 5) == "a😀");
    for (std::size_t most : {1, 2, 3, 4}) CHECK(cut_at_character("a😀b", most) == "a");
    CHECK(cut_at_character("abc", 0) == "");
    CHECK(cut_at_character("abc", 9) == "abc");
    CHECK(cut_at_character("a\xFF\xFFz", 2) == "a\xFF");
}

TEST_CASE("utf8: each ill-formed part becomes one replacement character") {
    CHECK(to_valid_utf8("a\xFF\xE2\x80z") == "a\uFFFD\uFFFDz");
    CHECK(to_valid_utf8("naïve 😀") == "naïve 😀");
    CHECK(is_valid_utf8("naïve 😀"));
    CHECK(!is_valid_utf8("\xC0\x80"));
}
