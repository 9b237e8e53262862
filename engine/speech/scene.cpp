#include "speech/scene.h"

#include <algorithm>

#include "syntax/datelines.h"

namespace whosaid {

Scene::Scene(const TaggedText& tagged, const Sentences& all_sentences, const Quotations& all_quotations, const Cues& all_cues)
    : text(tagged),
      sentences(all_sentences),
      quotations(all_quotations),
      cues(all_cues),
      quotation_of_(tagged.size(), -1),
      cue_of_(tagged.size(), -1) {
    std::uint32_t free_from = 0;
    for (std::size_t q = 0; q < quotations.size(); ++q) {
        const TokenSpan span = quotations[q].tokens;
        if (span.start < free_from || quotations[q].use == QuotationUse::nickname) continue;
        for (std::uint32_t i = span.start; i < span.end; ++i) quotation_of_[i] = static_cast<std::int32_t>(q);
        free_from = span.end;
    }
    for (std::size_t c = 0; c < cues.size(); ++c) cue_of_[cues[c].head] = static_cast<std::int32_t>(c);
}

const Quotation* Scene::quotation_at(std::uint32_t token) const {
    if (token >= quotation_of_.size() || quotation_of_[token] < 0) return nullptr;
    return &quotations[static_cast<std::size_t>(quotation_of_[token])];
}

const Quotation* Scene::quotation_starting(std::uint32_t token) const {
    const Quotation* found = quotation_at(token);
    return found && found->tokens.start == token ? found : nullptr;
}

const Quotation* Scene::quotation_ending(std::uint32_t token) const {
    const Quotation* found = quotation_at(token);
    return found && found->tokens.end == token + 1 ? found : nullptr;
}

const Quotation* Scene::inner_quotation_starting(std::uint32_t token) const {
    const auto found = std::lower_bound(quotations.begin(), quotations.end(), token,
                                        [](const Quotation& quotation, std::uint32_t at) { return quotation.tokens.start < at; });
    return found != quotations.end() && found->tokens.start == token && found->depth > 0 ? &*found : nullptr;
}

const Cue* Scene::cue_at(std::uint32_t token) const {
    return token < cue_of_.size() && cue_of_[token] >= 0 ? &cues[static_cast<std::size_t>(cue_of_[token])] : nullptr;
}

TokenSpan Scene::sentence_of(std::uint32_t token) const {
    const Sentence& sentence = sentences[sentence_at(sentences, token)];
    std::uint32_t start = after_dateline(text.tokens, sentence);
    if (const std::uint32_t label = label_end(sentence); label <= token) start = std::max(start, label);
    return {start <= token ? start : sentence.tokens.start, sentence.tokens.end};
}

std::uint32_t Scene::label_end(const Sentence& sentence) const {
    const std::uint32_t limit = std::min(sentence.tokens.end, sentence.tokens.start + longest_label);
    for (std::uint32_t i = sentence.tokens.start; i < limit; ++i)
        if (const Cue* cue = cue_at(i); cue && cue->kind == CueKind::colon) return i + 1;
    return sentence.tokens.start;
}

std::uint32_t Scene::body_end(TokenSpan sentence) const {
    std::uint32_t end = sentence.end;
    while (end > sentence.start + 1) {
        const Token& last = text.token(end - 1);
        const bool stop = last.is_mark('.') || last.is_mark('!') || last.is_mark('?') || last.is_mark(0x2026);
        const bool bracket = last.is_mark(')') || last.is_mark(']');
        if (!stop && !bracket) break;
        if (quotation_at(end - 1)) break;
        --end;
    }
    return end;
}

std::uint32_t time_expression(const TaggedText& text, std::uint32_t at, std::uint32_t limit) {
    std::uint32_t i = at;
    if (i < limit && (text.token(i).is("on") || text.token(i).is("in") || text.token(i).is("at") || text.token(i).is("late") ||
                      text.token(i).is("early") || text.token(i).is("earlier")))
        ++i;
    std::uint32_t end = at;
    while (i < limit) {
        const Token& token = text.token(i);
        const bool number = token.kind == TokenKind::number && i > at && text.token(i - 1).in(WordList::time_words);
        if (!token.in(WordList::time_words) && !number) break;
        ++i;
        end = i;
    }
    return end - at;
}

}  // namespace whosaid
