#include "sources/anonymity.h"

#include <algorithm>

namespace whosaid {
namespace {

/// First what the descriptions imply ("people familiar with the talks"), then what sentences say ("on condition of anonymity").
class AnonymityFinder {
public:
    AnonymityFinder(const Article& article, const Resolution& resolution)
        : article_(article), resolution_(resolution), found_(resolution.parties.size()) {
        for (const std::vector<Pointer>& pointers : resolution.of_voice)
            for (const Pointer& pointer : pointers)
                if (!resolution.parties[pointer.party].entity) unnamed_.push_back(&pointer);
        std::stable_sort(unnamed_.begin(), unnamed_.end(),
                         [](const Pointer* a, const Pointer* b) { return a->tokens.start < b->tokens.start; });
    }

    std::vector<Anonymity> run() {
        for (std::size_t p = 0; p < found_.size(); ++p)
            if (!resolution_.parties[p].entity && implies_anonymity(resolution_.parties[p].introduction)) found_[p].withheld = true;
        for (std::uint32_t i = 0; i < article_.size(); ++i) {
            const Phrase* phrase = nullptr;
            const std::uint32_t length = match_phrase(article_.tokens, i, WordList::anonymity_phrases, article_.lexicon, &phrase);
            if (length && phrase->note == "said") withhold({i, i + length});
        }
        return std::move(found_);
    }

private:
    const Token& token(std::uint32_t i) const { return article_.tokens[i]; }

    bool implies_anonymity(const Reference& reference) const {
        if (reference.sort != NounSort::person && reference.sort != NounSort::people) return false;
        const std::string_view noun = article_.lemma(reference.head, WordList::role_nouns);
        if (noun == "source" || noun == "insider") return true;
        for (std::uint32_t i = reference.core.start; i < reference.core.end; ++i)
            if (match_phrase(article_.tokens, i, WordList::anonymity_phrases, article_.lexicon)) return true;
        return false;
    }

    // The unnamed source of the same sentence, else the last one before: "They asked not to be identified".
    void withhold(TokenSpan phrase) {
        const TokenSpan sentence = article_.sentences[sentence_at(article_.sentences, phrase.start)].tokens;
        const auto after = std::lower_bound(unnamed_.begin(), unnamed_.end(), sentence.end,
                                            [](const Pointer* pointer, std::uint32_t at) { return pointer->tokens.start < at; });
        if (after == unnamed_.begin()) return;
        Anonymity& anonymity = found_[(*std::prev(after))->party];
        anonymity.withheld = true;
        if (!anonymity.reason) anonymity.reason = reason_after({phrase.end, sentence.end});
    }

    // "because the talks are private", "to discuss internal matters": without the first word of a clause.
    std::optional<TokenSpan> reason_after(TokenSpan rest) const {
        for (std::uint32_t i = rest.start; i < rest.end; ++i) {
            const bool clause = token(i).is("because") || token(i).is("since") || token(i).is("as");
            if (clause) return trimmed({skip_of(i + 1), rest.end});
            if ((token(i).is("to") || token(i).is("so")) && i < rest.start + 2) return trimmed({i, rest.end});
        }
        return std::nullopt;
    }

    std::uint32_t skip_of(std::uint32_t i) const { return i < article_.size() && token(i).is("of") ? i + 1 : i; }

    std::optional<TokenSpan> trimmed(TokenSpan span) const {
        for (std::uint32_t i = span.start; i < span.end; ++i)
            if (token(i).kind == TokenKind::quote || token(i).is_mark(';') || token(i).is_mark(',')) span.end = i;
        while (!span.empty() && token(span.end - 1).kind != TokenKind::word && token(span.end - 1).kind != TokenKind::number) --span.end;
        return span.empty() ? std::nullopt : std::optional(span);
    }

    const Article& article_;
    const Resolution& resolution_;
    std::vector<Anonymity> found_;
    std::vector<const Pointer*> unnamed_;  // in text order
};

}  // namespace

std::vector<Anonymity> find_anonymity(const Article& article, const Resolution& resolution) {
    return AnonymityFinder(article, resolution).run();
}

}  // namespace whosaid
