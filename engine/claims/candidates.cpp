#include "claims/candidates.h"

#include <algorithm>

#include "claims/feature_reader.h"

namespace whosaid {
namespace {

bool notes(const Token& token, WordList list, std::string_view note) {
    if (!token.word) return false;
    return std::any_of(token.word->entries.begin(), token.word->entries.end(),
                       [&](const Entry& entry) { return entry.list == list && entry.note == note; });
}

/// Turns the clauses of a stretch into spans that each assert one thing.
class CandidateFinder {
public:
    CandidateFinder(const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Attributions& attributions,
                    const Lexicon& lexicon, CandidateSet& set)
        : tokens_(tokens), tags_(tags), attributions_(attributions), lexicon_(lexicon), clauses_(tokens, sentences, tags), set_(set) {}

    void add(const Stretch& stretch) {
        const std::size_t first = set_.list.size();
        bool open = false;
        for (const Clause& clause : clauses_.find(stretch.tokens)) {
            if (clause.inside) {
                if (asserts_alone(clause)) set_.list.push_back(candidate(clause, stretch));
            } else if (open && !splits(clause)) {
                set_.list[last_].tokens.end = clause.tokens.end;
            } else {
                last_ = set_.list.size();
                open = true;
                set_.list.push_back(candidate(clause, stretch));
            }
        }
        for (std::size_t i = first; i < set_.list.size(); ++i) trim(set_.list[i]);
        const auto unfit = [&](const Candidate& found) { return !may_assert(found); };
        set_.list.erase(std::remove_if(set_.list.begin() + static_cast<std::ptrdiff_t>(first), set_.list.end(), unfit), set_.list.end());
    }

private:
    // What indirect speech adds in passing, "the city, which is built on a lagoon", the outlet mostly explains itself.
    std::optional<std::uint32_t> voice_of(const Clause& clause, const Stretch& stretch) const {
        const bool aside = clause.kind == ClauseKind::relative || clause.kind == ClauseKind::apposition;
        if (!stretch.attribution || !aside) return stretch.attribution;
        return attributions_[*stretch.attribution].kind == SpeechKind::indirect ? std::nullopt : stretch.attribution;
    }

    Candidate candidate(const Clause& clause, const Stretch& stretch) const {
        Candidate found;
        found.tokens = clause.tokens;
        found.sentence = stretch.sentence;
        found.attribution = voice_of(clause, stretch);
        found.kind = clause.kind;
        found.inside = clause.inside;
        found.verb = clause.verb;
        return found;
    }

    bool has_number(TokenSpan span) const {
        const auto at = std::lower_bound(set_.numbers.begin(), set_.numbers.end(), span.start,
                                         [](const Number& number, std::uint32_t token) { return number.tokens.start < token; });
        return at != set_.numbers.end() && at->tokens.start < span.end && at->kind != NumberKind::ordinal;
    }

    WordKinds kinds_in(TokenSpan span) const {
        WordKinds kinds = 0;
        for (std::uint32_t i = span.start; i < span.end; ++i) kinds |= set_.kinds[i];
        return kinds;
    }

    /// Does this clause, which follows another, need evidence of its own?
    bool splits(const Clause& clause) const {
        const Token& first = tokens_[clause.tokens.start];
        switch (clause.kind) {
            case ClauseKind::predicate:
                return clause.marked || tokens_[clause.tokens.start - 1].is("but");
            case ClauseKind::adverbial:
                return !first.is("when") && !(first.is("as") && tags_[clause.tokens.start + 1] == Tag::PRP);
            case ClauseKind::participle:
                return first.is("with") || has(set_.kinds[clause.verb], WordKind::harm) || has(set_.kinds[clause.verb], WordKind::cause);
            default:
                return true;
        }
    }

    /// Does this clause, which stands inside another, say enough for a claim of its own?
    bool asserts_alone(const Clause& clause) const {
        if (clause.kind == ClauseKind::participle) return has_number(clause.tokens) && clause.tokens.size() >= 4;
        return clause.tokens.size() >= 4;
    }

    void trim(Candidate& found) const {
        TokenSpan& span = found.tokens;
        for (bool cut = true; cut && !span.empty();) {
            const std::uint32_t before = span.start;
            trim_marks(span);
            if (!span.empty()) span.start += leading_connective(span, found.kind);
            cut = span.start != before;
        }
    }

    void trim_marks(TokenSpan& span) const {
        while (!span.empty() && is_edge_mark(tokens_[span.start]) && !tokens_[span.start].is_mark('(')) ++span.start;
        while (!span.empty() && is_trailing(span.end - 1)) --span.end;
    }

    // Marks, and a connective whose clause is on somebody else's word: "drew laughs when" of "when Cole said he was rich".
    bool is_trailing(std::uint32_t i) const {
        if (is_edge_mark(tokens_[i])) return !tokens_[i].is_mark(')');
        const bool connective = notes(tokens_[i], WordList::clause_openers, "keeps") ||
                                notes(tokens_[i], WordList::clause_openers, "splits") || tokens_[i].is("that");
        return connective && (tags_[i] == Tag::IN || tags_[i] == Tag::WRB || tags_[i] == Tag::CC);
    }

    static bool is_edge_mark(const Token& token) { return token.kind == TokenKind::quote || token.kind == TokenKind::punctuation; }

    /// Tokens at the front that belong to none of the assertions: "But", "Meanwhile,", "that".
    std::uint32_t leading_connective(TokenSpan span, ClauseKind kind) const {
        const Token& first = tokens_[span.start];
        if (span.size() < 3) return 0;
        if (first.is("that") && (tags_[span.start] == Tag::IN || tags_[span.start] == Tag::WDT)) return 1;
        if (kind == ClauseKind::adverbial && notes(first, WordList::clause_openers, "splits")) return 1;
        const Phrase* phrase = nullptr;
        const std::uint32_t length = match_phrase(tokens_, span.start, WordList::clause_openers, lexicon_, &phrase);
        if (length && phrase->note == "leading" && tokens_[span.start + length].is_mark(',')) return length + 1;
        const bool coordinator = tags_[span.start] == Tag::CC && notes(first, WordList::clause_openers, "coordinator") && !first.is("nor");
        if (coordinator) return 1;
        return notes(first, WordList::clause_openers, "leading") && tokens_[span.start + 1].is_mark(',') ? 2 : 0;
    }

    bool may_assert(const Candidate& found) const {
        if (found.tokens.size() < 3 || is_unfinished(tags_[found.tokens.end - 1])) return false;
        if (only_comes(found.tokens.end - 1)) return false;
        if (found.kind == ClauseKind::apposition || found.kind == ClauseKind::participle) return true;
        return found.verb < found.tokens.end || found.attribution;
    }

    // "The push comes" of "The push comes as prices fall" says nothing yet.
    bool only_comes(std::uint32_t last) const {
        const Entry* verb = tokens_[last].word ? tokens_[last].word->entry(WordList::claim_verbs) : nullptr;
        return verb && verb->lemma == "come";
    }

    // What stands before a noun cue is no assertion: "The high point was an" of "was an announcement that …".
    static bool is_unfinished(Tag last) {
        return last == Tag::DT || last == Tag::PRPS || last == Tag::POS || last == Tag::TO || last == Tag::CC || last == Tag::MD;
    }

    const Tokens& tokens_;
    const Tags& tags_;
    const Attributions& attributions_;
    const Lexicon& lexicon_;
    ClauseFinder clauses_;
    CandidateSet& set_;
    std::size_t last_ = 0;  ///< the candidate that a clause which does not split belongs to
};

/// Where the text says why a source is not named: "They asked not to be named because the talks are private" tells of the
/// sourcing, not of the story.
std::vector<TokenSpan> stated_reasons(const Sources& sources) {
    std::vector<TokenSpan> reasons;
    for (const Source& source : sources.list)
        if (source.reason) reasons.push_back(*source.reason);
    std::sort(reasons.begin(), reasons.end());
    return reasons;
}

bool overlaps_any(TokenSpan span, const std::vector<TokenSpan>& sorted) {
    const auto next = std::lower_bound(sorted.begin(), sorted.end(), TokenSpan{span.start, span.start});
    const bool before = next != sorted.begin() && std::prev(next)->overlaps(span);
    return before || (next != sorted.end() && next->overlaps(span));
}

}  // namespace

CandidateSet find_candidates(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                             const Quotations& quotations, const Attributions& attributions, const Sources& sources,
                             const Lexicon& lexicon) {
    CandidateSet set;
    set.kinds = find_word_kinds(tokens, tags, lexicon);
    set.numbers = find_numbers(text, tokens, sentences, tags, lexicon);
    CandidateFinder finder(tokens, sentences, tags, attributions, lexicon, set);
    for (const Stretch& stretch : find_stretches(tokens, sentences, tags, quotations, attributions)) finder.add(stretch);
    const std::vector<TokenSpan> reasons = stated_reasons(sources);
    const auto tells_reason = [&](const Candidate& found) { return overlaps_any(found.tokens, reasons); };
    set.list.erase(std::remove_if(set.list.begin(), set.list.end(), tells_reason), set.list.end());
    std::stable_sort(set.list.begin(), set.list.end(),
                     [](const Candidate& a, const Candidate& b) { return a.tokens.start < b.tokens.start; });
    FeatureReader reader(text, tokens, sentences, tags, attributions, sources, lexicon, set);
    for (Candidate& candidate : set.list) reader.read(candidate);
    return set;
}

}  // namespace whosaid
