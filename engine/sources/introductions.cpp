#include "sources/introductions.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::uint32_t sentences_back = 1;
constexpr std::uint32_t tokens_back = 120;    // in each of them
constexpr std::uint32_t longest_phrase = 14;  // tokens

class IntroductionFinder {
public:
    IntroductionFinder(const Article& article, Wanted wanted) : article_(article), wanted_(wanted) {}

    // The nearest sentence first; within it the first phrase that fits.
    std::optional<TokenSpan> before(std::uint32_t token) const {
        const std::uint32_t last = sentence_at(article_.sentences, token);
        for (std::uint32_t s = last + 1; s-- > last - std::min(last, sentences_back);) {
            const TokenSpan sentence = article_.sentences[s].tokens;
            const std::uint32_t end = std::min(sentence.end, token);
            if (const auto found = first_in({std::max(sentence.start, end - std::min(end, tokens_back)), end})) return found;
        }
        return std::nullopt;
    }

private:
    const Token& token(std::uint32_t i) const { return article_.token(i); }
    Tag tag(std::uint32_t i) const { return article_.tags[i]; }

    std::optional<TokenSpan> first_in(TokenSpan part) const {
        bool quoted = false;
        for (std::uint32_t i = part.start; i < part.end; ++i) {
            if (token(i).kind == TokenKind::quote) quoted = !quoted;
            if (quoted || !fits(i)) continue;
            const TokenSpan phrase{start_of(i, part.start), end_of(i, part.end)};
            if (is_subject(phrase, part) && (!wanted_.thing || phrase.start == part.start)) return phrase;
        }
        return std::nullopt;
    }

    bool fits(std::uint32_t i) const {
        if (wanted_.thing) return is_thing(i);
        if (token(i).capitalised && i > 0 && !token(i).paragraph_before && !is_sentence_start(i) && !is_office(i)) return false;
        if (wanted_.plural && token(i).in(WordList::group_nouns))
            return article_.note(i, WordList::group_nouns) != "heap" && is_noun(tag(i));
        const Entry* entry = token(i).word ? token(i).word->entry(WordList::role_nouns) : nullptr;
        if (!entry || ((entry->forms & form::plural) != 0) != wanted_.plural || !is_noun(tag(i))) return false;
        if (i + 1 < article_.size() && is_noun(tag(i + 1))) return false;  // "the voter turnout"
        return wanted_.plural || !contradicts(entry->note);
    }

    // "the Secretary", but not "the Secretary Cup"
    bool is_office(std::uint32_t i) const { return token(i - 1).is("the") && (i + 1 == article_.size() || !token(i + 1).capitalised); }

    bool is_thing(std::uint32_t i) const {
        if (token(i).capitalised || !is_noun(article_.tags[i]) || (i + 1 < article_.size() && is_noun(tag(i + 1)))) return false;
        for (WordList list : {WordList::organisation_nouns, WordList::document_nouns})
            if (const Entry* entry = token(i).word ? token(i).word->entry(list) : nullptr)
                return (entry->forms & form::plural) == 0 && entry->note != "company name";
        return false;
    }

    bool contradicts(std::string_view note) const {
        return (wanted_.gender == Gender::woman && Article::holds(note, "man")) ||
               (wanted_.gender == Gender::man && Article::holds(note, "woman"));
    }

    bool is_sentence_start(std::uint32_t i) const { return article_.sentences[sentence_at(article_.sentences, i)].tokens.start == i; }

    std::uint32_t start_of(std::uint32_t head, std::uint32_t limit) const {
        std::uint32_t start = head;
        while (start > limit && head - start < longest_phrase && belongs_before(start - 1)) --start;
        return start;
    }

    bool belongs_before(std::uint32_t i) const {
        const Tag t = tag(i);
        return is_noun(t) || is_adjective(t) || is_determiner(t) || t == Tag::CD || t == Tag::PRPS || t == Tag::POS || t == Tag::VBN ||
               token(i).is("'s") || (token(i).is_mark('-') && !token(i).space_before) || token(i).in(WordList::nationalities);
    }

    std::uint32_t end_of(std::uint32_t head, std::uint32_t limit) const {
        std::uint32_t end = head + 1;
        while (end < limit && end - head < longest_phrase && !ends_phrase(end)) ++end;
        return end;
    }

    bool ends_phrase(std::uint32_t i) const {
        if (token(i).kind == TokenKind::punctuation || token(i).kind == TokenKind::quote) return true;
        return is_finite_verb(tag(i)) || is_adverb(tag(i)) || tag(i) == Tag::WP || tag(i) == Tag::WDT || token(i).is("that");
    }

    // No preposition and no verb before it, and something like a predicate after it.
    bool is_subject(TokenSpan phrase, TokenSpan part) const {
        if (phrase.start > part.start) {
            const std::uint32_t before = phrase.start - 1;
            if (is_verb(tag(before)) || tag(before) == Tag::TO) return false;
            if (tag(before) == Tag::IN && !token(before).is("that") && !token(before).in(WordList::clause_openers)) return false;
        }
        return phrase.end < part.end && token(phrase.end).kind != TokenKind::quote && !token(phrase.end).is_mark('.');
    }

    const Article& article_;
    Wanted wanted_;
};

}  // namespace

std::optional<TokenSpan> find_introduction(const Article& article, std::uint32_t token, Wanted wanted) {
    return IntroductionFinder(article, wanted).before(token);
}

}  // namespace whosaid
