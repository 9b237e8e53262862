#include "tagged_sentence.h"

#include <algorithm>

namespace whosaid::training {
namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char to_capital(char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; }

// “Mayor Says Bridge Will Close for Two Months”: small words of up to three letters stay small, but for verbs and pronouns.
bool stays_small(const GoldToken& token) {
    return token.span.size() <= 3 && token.tag &&
           (*token.tag == Tag::IN || *token.tag == Tag::DT || *token.tag == Tag::CC || *token.tag == Tag::TO);
}

std::string rewrite(const GoldSentence& sentence, CaseStyle style) {
    std::string text = sentence.text;
    if (style == CaseStyle::as_written) return text;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        const GoldToken& token = sentence.tokens[i];
        const bool clitic = i > 0 && token.span.start == sentence.tokens[i - 1].span.end;
        if (style == CaseStyle::title && i > 0 && (clitic || stays_small(token))) continue;
        const std::uint32_t end = style == CaseStyle::capitals ? token.span.end : token.span.start + 1;
        for (std::uint32_t at = token.span.start; at < end; ++at) text[at] = to_capital(text[at]);
    }
    return text;
}

// One corpus token, or several of which the first tells the tag ("can" + "not", "gon" + "na"). Compounds that the
// corpora cut at the hyphen are left out: their parts say little about the whole ("state" + "-" + "owned" is an adjective).
std::optional<Tag> tag_of(ByteSpan span, const std::vector<GoldToken>& gold) {
    const auto first = std::find_if(gold.begin(), gold.end(), [&](const GoldToken& token) { return token.span.start == span.start; });
    auto last = first;
    while (last != gold.end() && last->span.end < span.end) ++last;
    if (last == gold.end() || last->span.end != span.end) return std::nullopt;
    const bool hyphenated = std::any_of(first, last + 1, [](const GoldToken& token) { return token.name == "HYPH" || token.name == ":"; });
    if (first != last && (hyphenated || last - first > 1)) return std::nullopt;
    return first->tag;
}

}  // namespace

TaggedSentence align(const GoldSentence& sentence, CaseStyle style) {
    TaggedSentence out;
    out.text = rewrite(sentence, style);
    out.tokens = find_tokens(out.text, Lexicon::english());
    for (const Token& token : out.tokens) out.gold.push_back(tag_of(token.span, sentence.tokens));
    return out;
}

bool looks_like_headline(const TaggedSentence& sentence) {
    int words = 0, capitalised = 0;
    for (const Token& token : sentence.tokens) {
        if (token.kind != TokenKind::word || token.span.size() < 4) continue;
        ++words;
        capitalised += token.capitalised;
    }
    return words >= 3 && capitalised * 4 >= words * 3;
}

}  // namespace whosaid::training
