#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace whosaid {

/// Writes JSON (RFC 8259) from its first byte to its last, on one line or indented by two. Keys and values must come in an order that makes sense:
/// open('{'), key("cue"), string("said"), close('}').
class JsonText {
public:
    explicit JsonText(bool pretty = false) : pretty_(pretty) {}

    void open(char bracket);  ///< '{' or '['
    void close(char bracket);
    void key(std::string_view name);

    void string(std::string_view value);  ///< any bytes: what is not UTF-8 becomes U+FFFD
    void boolean(bool value) { literal(value ? "true" : "false"); }
    void whole(std::int64_t value);
    void share(double value);   ///< to three decimals, so that the last bits of a sum never show: 0.97, 1.0
    void number(double value);  ///< as people write it: 7, 18.355, 1.5e+21; null where it is none
    void null() { literal("null"); }

    const std::string& text() const { return text_; }
    /// The text without a copy; nothing may be written after it.
    std::string take() { return std::move(text_); }

private:
    void separate();
    void literal(std::string_view value);
    void indent();
    void escape(std::string_view value);
    void digits(std::uint64_t value, int least = 1);
    void shortened(std::uint64_t value, int count);
    void decimals(double value);
    void with_exponent(double value);

    std::string text_;
    bool pretty_, first_ = true, after_key_ = false;
    std::size_t depth_ = 0;
};

}  // namespace whosaid
