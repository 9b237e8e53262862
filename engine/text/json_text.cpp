#include "text/json_text.h"

#include <cmath>

#include "text/utf8.h"

namespace whosaid {
namespace {

// Up to here every whole number is a double.
constexpr double exact = 9e15;

// 37/60 times 10^16 is no whole number of bits: the product may miss 6166666666666667 by one.
double nearest(double value, double places) {
    const double middle = std::round(value * places);
    for (const double whole : {middle, middle - 1, middle + 1})
        if (whole / places == value) return whole;
    return middle;
}

char escaped(char c) {
    constexpr std::string_view plain = "\b\f\n\r\t\"\\", letters = "bfnrt\"\\";
    const std::size_t at = plain.find(c);
    return at == std::string_view::npos ? 'u' : letters[at];
}

bool needs_care(char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x80 || c == '"' || c == '\\'; }

}  // namespace

void JsonText::open(char bracket) {
    separate();
    text_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonText::close(char bracket) {
    --depth_;
    if (!first_) indent();
    text_ += bracket;
    first_ = false;
}

void JsonText::key(std::string_view name) {
    separate();
    escape(name);
    text_ += pretty_ ? ": " : ":";
    after_key_ = true;
}

void JsonText::string(std::string_view value) {
    separate();
    escape(value);
}

void JsonText::whole(std::int64_t value) {
    separate();
    if (value < 0) text_ += '-';
    digits(value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value));
}

void JsonText::share(double value) {
    separate();
    const double thousandths = std::round(value * 1000);
    if (!(std::fabs(thousandths) < exact)) {
        text_ += "0.0";
        return;
    }
    const auto size = static_cast<std::uint64_t>(std::fabs(thousandths));
    if (thousandths < 0) text_ += '-';
    digits(size / 1000);
    text_ += '.';
    digits(size % 1000, 3);
    for (int most = 2; most > 0 && text_.back() == '0'; --most) text_.pop_back();
}

void JsonText::number(double value) {
    if (!std::isfinite(value)) return null();
    if (std::fabs(value) < exact && value == std::trunc(value)) return whole(static_cast<std::int64_t>(value));
    separate();
    if (value < 0) text_ += '-';
    value = std::fabs(value);
    value < exact ? decimals(value) : with_exponent(value);
}

// The fewest decimals that give the same number when they are read again, as far as whole numbers are exact.
void JsonText::decimals(double value) {
    double places = 1, best = std::round(value);
    int count = 0;
    while (best / places != value && count < 17) {
        const double next = nearest(value, places * 10);
        if (next >= exact) break;
        best = next;
        places *= 10;
        ++count;
    }
    shortened(static_cast<std::uint64_t>(best), count);
}

// What is larger than any count that news give has fifteen digits.
void JsonText::with_exponent(double value) {
    int exponent = 0;
    double power = 1;
    for (; value / power >= 10; ++exponent) power *= 10;
    auto significand = static_cast<std::uint64_t>(std::round(value / power * 1e14));
    int count = 14;
    if (significand >= 1'000'000'000'000'000) ++exponent, ++count;
    shortened(significand, count);
    text_ += "e+";
    digits(static_cast<std::uint64_t>(exponent));
}

// 1835500 with five decimals: 18.355
void JsonText::shortened(std::uint64_t value, int count) {
    for (; count > 0 && value % 10 == 0; --count) value /= 10;
    std::uint64_t places = 1;
    for (int i = 0; i < count; ++i) places *= 10;
    digits(value / places);
    if (count == 0) return;
    text_ += '.';
    digits(value % places, count);
}

void JsonText::separate() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (!first_) text_ += ',';
    if (depth_ > 0) indent();
    first_ = false;
}

void JsonText::literal(std::string_view value) {
    separate();
    text_ += value;
}

void JsonText::indent() {
    if (pretty_) text_.append(1, '\n').append(2 * depth_, ' ');
}

void JsonText::escape(std::string_view value) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    text_ += '"';
    for (std::size_t at = 0; at < value.size();) {
        std::size_t end = at;
        while (end < value.size() && !needs_care(value[end])) ++end;
        text_ += value.substr(at, end - at);
        if ((at = end) == value.size()) break;
        const CodePoint c = decode(value, at);
        if (c.value >= 0x80) {
            text_ += c.valid ? value.substr(at, c.bytes) : "\xEF\xBF\xBD";
        } else {
            text_.append(1, '\\').append(1, escaped(value[at]));
            if (text_.back() == 'u') text_.append("00").append(1, hexadecimal[c.value >> 4]).append(1, hexadecimal[c.value & 15]);
        }
        at += c.bytes;
    }
    text_ += '"';
}

void JsonText::digits(std::uint64_t value, int least) {
    char buffer[24];
    char* const end = buffer + sizeof buffer;
    char* start = end;
    for (; value > 0 || least > 0; --least, value /= 10) *--start = static_cast<char>('0' + value % 10);
    text_.append(start, end);
}

}  // namespace whosaid
