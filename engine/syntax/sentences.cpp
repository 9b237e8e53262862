#include "syntax/sentences.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

// No sentence of news comes near it; it keeps the time linear on text without full stops.
constexpr std::uint32_t max_sentence_tokens = 400;

// How many marks may close after a full stop (.”’) and the like); text of nothing but quotation marks must not take quadratic time.
constexpr std::uint32_t max_closing_marks = 8;

bool is_terminal(const Token& token) { return token.is_mark('.') || token.is_mark('!') || token.is_mark('?') || token.is_mark(0x2026); }

bool closes(const Token& token) {
    return !token.space_before && (token.kind == TokenKind::quote || token.is_mark(')') || token.is_mark(']'));
}

bool is_abbreviation_with_point(const Tokens& tokens, std::uint32_t at) {
    const Token& token = tokens[at];
    return token.kind == TokenKind::word && token.in(WordList::abbreviations);
}

/// Decides, token by token, whether a sentence ends after it.
class SentenceSplitter {
public:
    explicit SentenceSplitter(const Tokens& tokens) : tokens_(tokens) {}

    Sentences run(TokenSpan paragraphs) {
        Sentences sentences;
        std::uint32_t start = paragraphs.start;
        for (std::uint32_t i = start; i < paragraphs.end; ++i) {
            if (!ends_after(i) && !ends_signature(start, i) && i - start + 1 < max_sentence_tokens) continue;
            sentences.push_back(describe({start, i + 1}));
            start = i + 1;
        }
        return sentences;
    }

private:
    bool ends_after(std::uint32_t i) const {
        if (i + 1 == tokens_.size() || tokens_[i + 1].paragraph_before) return true;
        if (closes(tokens_[i + 1]) && !begins_quotation(i + 1)) return false;
        std::uint32_t last = i;
        bool closed = false;
        while (last > 0 && i - last < max_closing_marks && closes(tokens_[last])) {
            closed = true;
            --last;
        }
        if (is_terminal(tokens_[last])) return may_begin(i + 1, closed, tokens_[last]);
        return !closed && ends_with_abbreviation(last, i + 1);
    }

    // “We lost all.” ― Ana Ruiz “Nobody helped us.” ― Jo Cole: in a list of quotations the next one begins after the name.
    bool ends_signature(std::uint32_t start, std::uint32_t i) const {
        const bool dash = start > 0 && tokens_[start - 1].kind == TokenKind::quote && begins_dialogue(tokens_[start]);
        if (!dash || i == start || i - start > 6 || tokens_[i + 1].kind != TokenKind::quote || !tokens_[i + 1].space_before) return false;
        return std::all_of(tokens_.begin() + start + 1, tokens_.begin() + i + 1, [](const Token& token) { return token.capitalised; });
    }

    // A straight mark with no space before it could open the next sentence only where spaces are missing altogether.
    bool begins_quotation(std::uint32_t i) const { return tokens_[i].is_mark(0x201C) || tokens_[i].is_mark(0x2018); }

    bool may_begin(std::uint32_t next, bool closed, const Token& mark) const {
        const Token& token = tokens_[next];
        // “Nobody helped us.”― Ana Ruiz
        const bool signature = closed && begins_dialogue(token) && next + 1 < tokens_.size() && tokens_[next + 1].capitalised;
        const bool missing_space = !token.space_before && token.kind != TokenKind::quote && !signature;
        if (missing_space && !(token.capitalised && mark.is_mark('.'))) return false;
        if (token.kind == TokenKind::word && !token.capitalised) return !closed && is_lower_case_name(next);
        if (token.kind == TokenKind::punctuation) return token.is_mark('(') || token.is_mark('[') || begins_dialogue(token);
        // “Really?” Smith asked: one sentence, for the name is followed by its reporting verb.
        if (closed && !mark.is_mark('.')) return !names_the_speaker(next);
        // an ellipsis in the middle of speech goes on in capitals only by accident: "I ... I don't know"
        return true;
    }

    // "iPhone sales rose": a capital later in the word.
    bool is_lower_case_name(std::uint32_t i) const { return tokens_[i].is("iphone") || tokens_[i].is("ipad") || tokens_[i].is("ebay"); }

    static bool begins_dialogue(const Token& token) { return is_dash(token.first) || token.is_mark('-') || token.first == 0x2022; }

    bool names_the_speaker(std::uint32_t i) const {
        for (std::uint32_t end = std::min<std::uint32_t>(i + 6, static_cast<std::uint32_t>(tokens_.size())); i < end; ++i) {
            if (tokens_[i].in(WordList::speech_verbs)) return true;
            const bool name = tokens_[i].capitalised || tokens_[i].in(WordList::pronouns);
            if (!name || tokens_[i].paragraph_before) return false;
        }
        return false;
    }

    // "in the U.S. The deal": the abbreviation ends the sentence if a word follows that begins sentences and nothing else.
    bool ends_with_abbreviation(std::uint32_t i, std::uint32_t next) const {
        const Token& token = tokens_[i];
        const bool has_point = token.kind == TokenKind::word && is_abbreviation_with_point(tokens_, i);
        if (!has_point || token.in(WordList::titles)) return false;
        const Token& following = tokens_[next];
        if (following.kind == TokenKind::quote)
            return following.space_before && next + 1 < tokens_.size() && begins_sentence(tokens_[next + 1]);
        return begins_sentence(following);
    }

    static bool begins_sentence(const Token& token) {
        return token.capitalised && !token.all_capitals && token.in(WordList::sentence_openers);
    }

    Sentence describe(TokenSpan span) const {
        Sentence sentence{span, tokens_[span.start].paragraph_before, false};
        const bool whole_paragraph = sentence.starts_paragraph && (span.end == tokens_.size() || tokens_[span.end].paragraph_before);
        std::uint32_t last = span.end - 1;
        while (last > span.start && closes(tokens_[last])) --last;
        const bool has_end = is_terminal(tokens_[last]) || tokens_[last].is_mark(':') || tokens_[last].is_mark(',') || last + 1 < span.end;
        sentence.heading = whole_paragraph && !has_end && span.size() <= 24;
        return sentence;
    }

    const Tokens& tokens_;
};

}  // namespace

Sentences find_sentences(const Tokens& tokens) { return find_sentences(tokens, {0, static_cast<std::uint32_t>(tokens.size())}); }

Sentences find_sentences(const Tokens& tokens, TokenSpan paragraphs) { return SentenceSplitter(tokens).run(paragraphs); }

Sentences sentences_in(const Sentences& sentences, TokenSpan span) {
    const auto first_from = [&](std::uint32_t token) {
        return std::partition_point(sentences.begin(), sentences.end(), [&](const Sentence& each) { return each.tokens.start < token; });
    };
    return {first_from(span.start), first_from(span.end)};
}

std::uint32_t sentence_at(const Sentences& sentences, std::uint32_t token) {
    const auto after = std::upper_bound(sentences.begin(), sentences.end(), token,
                                        [](std::uint32_t value, const Sentence& sentence) { return value < sentence.tokens.start; });
    return static_cast<std::uint32_t>(after == sentences.begin() ? 0 : after - sentences.begin() - 1);
}

}  // namespace whosaid
