#include "sources/spoken_words.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::uint32_t nobody = UINT32_MAX;

struct Content {
    TokenSpan span;
    std::uint32_t speaker = nobody;
};

/// Outer contents first, so that an inner one is written over what encloses it.
std::vector<Content> contents_outermost_first(const Attributions& attributions, const Sources& sources) {
    std::vector<Content> contents;
    for (std::size_t i = 0; i < attributions.size(); ++i)
        for (TokenSpan span : attributions[i].content) contents.push_back({span, sources.speakers[i].value_or(nobody)});
    std::stable_sort(contents.begin(), contents.end(), [](const Content& a, const Content& b) { return a.span.size() > b.span.size(); });
    return contents;
}

std::vector<std::uint32_t> speaker_of_each_token(std::size_t count, const Attributions& attributions, const Sources& sources) {
    std::vector<std::uint32_t> speakers(count, nobody);
    for (const Content& content : contents_outermost_first(attributions, sources))
        std::fill(speakers.begin() + content.span.start, speakers.begin() + content.span.end, content.speaker);
    return speakers;
}

std::vector<bool> stands_in_speech(std::size_t count, const Quotations& quotations) {
    std::vector<bool> quoted(count, false);
    for (const Quotation& quotation : quotations)
        if (quotation.use == QuotationUse::speech)
            std::fill(quoted.begin() + quotation.tokens.start, quoted.begin() + quotation.tokens.end, true);
    return quoted;
}

bool is_word_or_number(const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; }

}  // namespace

bool counts_as_word(const Tokens& tokens, std::uint32_t at) {
    if (!is_word_or_number(tokens[at])) return false;
    const bool continues = at > 0 && is_word_or_number(tokens[at - 1]) && tokens[at - 1].span.end == tokens[at].span.start;
    return !continues;
}

std::vector<SpokenWords> count_spoken_words(const Tokens& tokens, const Quotations& quotations, const Attributions& attributions,
                                            const Sources& sources) {
    const std::vector<std::uint32_t> speakers = speaker_of_each_token(tokens.size(), attributions, sources);
    const std::vector<bool> quoted = stands_in_speech(tokens.size(), quotations);
    std::vector<SpokenWords> words(sources.list.size());
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (speakers[i] == nobody || !counts_as_word(tokens, i)) continue;
        ++(quoted[i] ? words[speakers[i]].quoted : words[speakers[i]].paraphrased);
    }
    return words;
}

}  // namespace whosaid
