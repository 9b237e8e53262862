#include "syntax/tag_features.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

constexpr std::size_t longest_form = 48;  // bytes that are looked at; longer ones are addresses and noise

std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
    const std::uint64_t product = (std::uint64_t{a} << 32 | b) * 0x9E3779B97F4A7C15u;
    return static_cast<std::uint32_t>(product >> 32) ^ static_cast<std::uint32_t>(product >> 7);
}

std::uint32_t hash_bytes(const char* bytes, std::size_t count) {
    std::uint32_t hash = 0x811C9DC5u;
    for (std::size_t i = 0; i < count; ++i) hash = (hash ^ static_cast<unsigned char>(bytes[i])) * 0x01000193u;
    return mix(hash, static_cast<std::uint32_t>(count));
}

/// The look-up form in a buffer of its own, so that no word is allocated; only words beyond ASCII go the long way.
class Form {
public:
    explicit Form(std::string_view spelling) {
        spelling = spelling.substr(0, longest_form);
        for (const char c : spelling) {
            if (static_cast<unsigned char>(c) >= 0x80) {
                fold(spelling);
                return;
            }
            bytes_[size_++] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }

    std::uint32_t hash() const { return hash_bytes(bytes_.data(), size_); }
    std::uint32_t prefix(std::size_t count) const { return hash_bytes(bytes_.data(), std::min(count, size_)); }
    std::uint32_t suffix(std::size_t count) const {
        const std::size_t taken = std::min(count, size_);
        return hash_bytes(bytes_.data() + size_ - taken, taken);
    }
    bool has(char c) const { return std::find(bytes_.begin(), bytes_.begin() + size_, c) != bytes_.begin() + size_; }
    bool has_digit() const {
        return std::any_of(bytes_.begin(), bytes_.begin() + size_, [](char c) { return c >= '0' && c <= '9'; });
    }

private:
    void fold(std::string_view spelling) {
        const std::string form = lookup_form(spelling);
        size_ = std::min(form.size(), longest_form);
        std::copy_n(form.begin(), size_, bytes_.begin());
    }

    std::array<char, longest_form> bytes_;
    std::size_t size_ = 0;
};

// Headlines capitalise all but the small words: “Mayor Says Bridge Will Close”.
std::uint32_t case_style_of(const Tokens& tokens, TokenSpan sentence) {
    std::uint32_t words = 0, capitalised = 0, capitals = 0;
    for (std::uint32_t i = sentence.start; i < sentence.end; ++i) {
        const Token& token = tokens[i];
        if (token.kind != TokenKind::word || token.span.size() < 4) continue;
        ++words;
        capitalised += token.capitalised;
        capitals += token.all_capitals;
    }
    if (words < 3) return 0;
    if (capitals * 4 >= words * 3) return 2;
    return capitalised * 4 >= words * 3 ? 1 : 0;
}

}  // namespace

TokenFeatures describe_token(std::string_view text, const Token& token) {
    const Form form(slice(text, token.span));
    TokenFeatures f;
    f.form = form.hash();
    f.suffix_1 = form.suffix(1);
    f.suffix_2 = form.suffix(2);
    f.suffix_3 = form.suffix(3);
    f.suffix_4 = form.suffix(4);
    f.prefix_1 = form.prefix(1);
    f.prefix_3 = form.prefix(3);
    f.shape = static_cast<std::uint32_t>(token.kind) * 32 + token.capitalised + 2 * token.all_capitals + 4 * form.has_digit() +
              8 * form.has('-') + 16 * form.has('.');
    f.cased = mix(f.form, f.shape);
    f.punctuation = token.kind == TokenKind::punctuation || token.kind == TokenKind::quote;
    return f;
}

void SentenceFeatures::read(std::string_view text, const Tokens& tokens, TokenSpan sentence) {
    case_style_ = case_style_of(tokens, sentence);
    tokens_.assign(sentence.size() + 4, TokenFeatures{});
    for (std::uint32_t i = 0; i < sentence.size(); ++i) tokens_[i + 2] = describe_token(text, tokens[sentence.start + i]);
}

void SentenceFeatures::keys_of(std::size_t i, Tag before, Tag two_before, Keys& keys) const {
    const TokenFeatures *w = &tokens_[i + 2], *p = w - 1, *pp = w - 2, *n = w + 1, *nn = w + 2;
    const auto t1 = static_cast<std::uint32_t>(before), t2 = static_cast<std::uint32_t>(two_before);
    const std::uint32_t tags = t1 * 64 + t2, place = case_style_ * 2 + (i == 0);
    keys = {w->form,
            w->suffix_1,
            w->suffix_2,
            w->suffix_3,
            w->suffix_4,
            w->prefix_1,
            w->prefix_3,
            w->shape * 8 + place,
            t1,
            tags,
            mix(w->form, t1),
            mix(w->form, tags),
            p->form,
            pp->form,
            n->form,
            nn->form,
            p->suffix_3,
            n->suffix_3,
            mix(p->form, w->form),
            mix(w->form, n->form),
            mix(w->suffix_3, t1),
            mix(n->form, t1),
            mix(n->suffix_2, t1),
            mix(w->suffix_3, w->shape * 8 + place),
            mix(w->shape * 8 + place, p->shape * 256 + n->shape),
            mix(w->cased, place),
            mix(n->suffix_3, w->suffix_2),
            mix(p->form, n->form)};
    for (std::uint32_t place_in_list = 0; place_in_list < features_per_token; ++place_in_list)
        keys[place_in_list] = mix(keys[place_in_list], place_in_list + 1);
}

}  // namespace whosaid
