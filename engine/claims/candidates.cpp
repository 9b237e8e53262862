#include "claims/candidates.h"

#include <algorithm>

#include "claims/feature_reader.h"
#include "claims/finite_verbs.h"
#include "claims/segmentation.h"
#include "claims/trim.h"

namespace whosaid {
namespace {

using Clauses = std::vector<CandidateClause>;

ClauseKind kind_of(CutKind kind, bool has_verb) {
    switch (kind) {
        case CutKind::coordinate:
        case CutKind::bare_coordinate:
            return ClauseKind::coordinate;
        case CutKind::predicate:
        case CutKind::bare_predicate:
            return ClauseKind::predicate;
        case CutKind::relative:
        case CutKind::restrictive:
            return ClauseKind::relative;
        case CutKind::subordinate:
            return ClauseKind::adverbial;
        case CutKind::circumstance:
        case CutKind::participle:
        case CutKind::gerund:
            return ClauseKind::participle;
        case CutKind::apposition:
            return ClauseKind::apposition;
        default:
            return has_verb ? ClauseKind::main : ClauseKind::apposition;
    }
}

/// Turns the clauses of a stretch into spans that each assert one thing.
class CandidateFinder {
public:
    CandidateFinder(const PieceScene& scene, const PieceWeights& weights) : scene_(scene), weights_(weights) {}

    /// What rules cut out of the stretch.
    Clauses by_rules(const Stretch& stretch) const {
        Clauses found;
        std::optional<std::size_t> last;  // what a clause that does not split belongs to
        for (const Clause& clause : scene_.clauses.find(stretch.tokens)) {
            if (clause.inside) {
                if (asserts_alone(clause)) found.push_back(candidate(clause, stretch));
            } else if (last && !splits(clause)) {
                found[*last].tokens.end = clause.tokens.end;
            } else {
                last = found.size();
                found.push_back(candidate(clause, stretch));
            }
        }
        for (CandidateClause& each : found) each.tokens = trim(scene_.text, each.tokens, each.kind, scene_.lexicon);
        found.erase(std::remove_if(found.begin(), found.end(), [&](const CandidateClause& each) { return !may_assert(each); }),
                    found.end());
        std::stable_sort(found.begin(), found.end(),
                         [](const CandidateClause& a, const CandidateClause& b) { return a.tokens.start < b.tokens.start; });
        return found;
    }

    Lattice lattice(const Stretch& stretch, const Clauses& rules) const {
        std::vector<RuleSpan> spans;
        for (const CandidateClause& each : rules) spans.push_back({each.tokens, each.kind, each.inside});
        return find_pieces(scene_, stretch, spans);
    }

    Clauses cut(const Stretch& stretch) const {
        const Clauses rules = by_rules(stretch);
        const Lattice pieces = lattice(stretch, rules);
        Clauses chosen, list;
        for (const std::uint32_t index : choose_pieces(pieces, find_chances(pieces, weights_), scene_.text.tokens))
            chosen.push_back(candidate(pieces.pieces[index], pieces.cuts, stretch, rules));
        add_others(rules, chosen, list);
        list.insert(list.end(), chosen.begin(), chosen.end());
        return list;
    }

private:
    // What indirect speech adds in passing, "the city, which is built on a lagoon", the outlet mostly explains itself.
    std::optional<std::uint32_t> voice_of(std::uint32_t start, bool aside, const Stretch& stretch) const {
        return aside && !is_quoted(start) && !precedes_cue(start, stretch) ? std::nullopt : stretch.attribution;
    }

    // "The city, which is built on a lagoon, is sinking, the report said": that comes after all of it.
    bool precedes_cue(std::uint32_t token, const Stretch& stretch) const {
        if (!stretch.attribution) return false;
        const std::vector<TokenSpan>& cue = scene_.attributions[*stretch.attribution].cue;
        return !cue.empty() && token < cue.front().start;
    }

    bool is_quoted(std::uint32_t token) const {
        const auto after = std::upper_bound(scene_.quotations.begin(), scene_.quotations.end(), token,
                                            [](std::uint32_t at, const Quotation& each) { return at < each.tokens.start; });
        // An inner quotation that has ended may stand before the outer one that has not.
        for (auto each = after; each != scene_.quotations.begin();) {
            if ((--each)->tokens.end > token) return true;
            if (each->depth == 0) return false;
        }
        return false;
    }

    CandidateClause candidate(const Clause& clause, const Stretch& stretch) const {
        CandidateClause found;
        found.tokens = clause.tokens;
        found.sentence = stretch.sentence;
        found.attribution =
            voice_of(clause.tokens.start, clause.kind == ClauseKind::relative || clause.kind == ClauseKind::apposition, stretch);
        found.kind = clause.kind;
        found.inside = clause.inside;
        found.verb = clause.verb;
        return found;
    }

    CandidateClause candidate(const Piece& piece, const Cuts& cuts, const Stretch& stretch, const Clauses& rules) const {
        const auto rule =
            std::find_if(rules.begin(), rules.end(), [&](const CandidateClause& each) { return each.tokens == piece.tokens; });
        CandidateClause found;
        if (rule != rules.end()) {
            found = *rule;
        } else {
            const CutKind cut = cuts[piece.from].kind;
            const std::uint32_t verb = scene_.clauses.next_finite(piece.tokens.start, piece.tokens.end);
            found.tokens = piece.tokens;
            found.sentence = stretch.sentence;
            found.kind = kind_of(cut, verb < piece.tokens.end);
            found.attribution = voice_of(piece.tokens.start, cut == CutKind::relative || found.kind == ClauseKind::apposition, stretch);
            found.verb = found.kind == ClauseKind::participle ? piece.tokens.start : verb;
        }
        found.chosen = true;
        return found;
    }

    // "the mayor, who resigned, said": a clause within a chosen piece, or around one; or one where none is chosen, which is no
    // claim.
    static void add_others(const Clauses& rules, const Clauses& chosen, Clauses& list) {
        auto next = chosen.begin();
        for (CandidateClause rule : rules) {
            while (next != chosen.end() && next->tokens.end <= rule.tokens.start) ++next;
            const bool apart = next == chosen.end() || !next->tokens.overlaps(rule.tokens);
            if (!apart) rule.nested = interrupts(rule, *next) || interrupts(*next, rule);
            if (apart || rule.nested) list.push_back(rule);
        }
    }

    static bool interrupts(const CandidateClause& inner, const CandidateClause& outer) {
        return inner.inside && outer.tokens.start < inner.tokens.start && inner.tokens.end < outer.tokens.end;
    }

    bool has_number(TokenSpan span) const {
        const auto at = std::lower_bound(scene_.numbers.begin(), scene_.numbers.end(), span.start,
                                         [](const Number& number, std::uint32_t token) { return number.tokens.start < token; });
        return at != scene_.numbers.end() && at->tokens.start < span.end && at->kind != NumberKind::ordinal;
    }

    /// Does this clause, which follows another, need evidence of its own?
    bool splits(const Clause& clause) const {
        const Token& first = scene_.text.token(clause.tokens.start);
        switch (clause.kind) {
            case ClauseKind::predicate:
                return clause.marked || scene_.text.token(clause.tokens.start - 1).is("but");
            case ClauseKind::adverbial:
                return !first.is("when") && !(first.is("as") && scene_.text.tag(clause.tokens.start + 1) == Tag::PRP);
            case ClauseKind::participle:
                return first.is("with") || has(scene_.kinds[clause.verb], WordKind::harm) ||
                       has(scene_.kinds[clause.verb], WordKind::cause);
            default:
                return true;
        }
    }

    /// Does this clause, which stands inside another, say enough for a claim of its own?
    bool asserts_alone(const Clause& clause) const {
        if (clause.kind == ClauseKind::participle) return has_number(clause.tokens) && clause.tokens.size() >= 4;
        return clause.tokens.size() >= 4;
    }

    bool may_assert(const CandidateClause& found) const {
        if (found.tokens.size() < 3 || is_unfinished(scene_.text.tag(found.tokens.end - 1))) return false;
        if (only_comes(found.tokens.end - 1)) return false;
        if (found.kind == ClauseKind::apposition || found.kind == ClauseKind::participle) return true;
        return found.verb < found.tokens.end || found.attribution;
    }

    // "The push comes" of "The push comes as prices fall" says nothing yet.
    bool only_comes(std::uint32_t last) const {
        const Word* word = scene_.text.token(last).word;
        const Entry* verb = word ? word->entry(WordList::claim_verbs) : nullptr;
        return verb && verb->lemma == "come";
    }

    // What stands before a noun cue is no assertion: "The high point was an" of "was an announcement that …".
    static bool is_unfinished(Tag last) {
        return last == Tag::DT || last == Tag::PRPS || last == Tag::POS || last == Tag::TO || last == Tag::CC || last == Tag::MD;
    }

    const PieceScene& scene_;
    const PieceWeights& weights_;
};

StretchView view_of(const Stretch& stretch, const PieceScene& scene) {
    StretchView view{stretch.tokens, {}, {}, is_opening(stretch), is_late(stretch, scene.sentences)};
    if (!stretch.attribution) return view;
    const Attribution& attribution = scene.attributions[*stretch.attribution];
    view.kind = attribution.kind;
    if (!attribution.cue.empty()) view.cue = std::int64_t{attribution.cue.front().start} - stretch.tokens.start;
    return view;
}

/// Looks up how stretches that the edit left were cut before it.
class KnownStretches {
public:
    explicit KnownStretches(const EarlierCandidates& before) : known_(before.set.stretches), revision_(before.revision) {}

    /// `view` in the later text; empty where it was not cut, or differently.
    const CutStretch* find(StretchView view) const {
        const TokenSpan now = revision_.now;
        if (view.tokens.start < now.end && view.tokens.end > now.start) return nullptr;
        view.tokens = {revision_.unmoved(view.tokens.start), revision_.unmoved(view.tokens.end - 1) + 1};
        const auto known = std::partition_point(known_.begin(), known_.end(),
                                                [&](const CutStretch& each) { return each.view.tokens.start < view.tokens.start; });
        return known != known_.end() && known->view == view ? &*known : nullptr;
    }

    Clauses moved(const CutStretch& known, const Stretch& stretch) const {
        Clauses found = known.found;
        const std::uint32_t by = stretch.tokens.start - known.view.tokens.start;  // wraps around where the text became shorter
        for (CandidateClause& each : found) {
            each.tokens = {each.tokens.start + by, each.tokens.end + by};
            each.verb += by;
            each.sentence = stretch.sentence;
            if (each.attribution) each.attribution = stretch.attribution;
        }
        return found;
    }

private:
    const std::vector<CutStretch>& known_;
    const Revision& revision_;
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

std::vector<const CandidateClause*> in_text_order(const std::vector<CutStretch>& stretches, const std::vector<TokenSpan>& reasons) {
    std::vector<const CandidateClause*> clauses;
    for (const CutStretch& stretch : stretches)
        for (const CandidateClause& clause : stretch.found)
            if (!overlaps_any(clause.tokens, reasons)) clauses.push_back(&clause);
    std::stable_sort(clauses.begin(), clauses.end(), [](const auto* a, const auto* b) { return a->tokens.start < b->tokens.start; });
    return clauses;
}

const CandidateSet& no_candidates() {
    static const CandidateSet none;
    return none;
}

void cut_stretches(const PieceScene& scene, const PieceWeights& weights, const EarlierCandidates& before, std::vector<CutStretch>& cut) {
    const CandidateFinder finder(scene, weights);
    const KnownStretches known(before);
    for (const Stretch& stretch :
         find_stretches(scene.text.tokens, scene.sentences, scene.text.tags, scene.quotations, scene.attributions)) {
        const StretchView view = view_of(stretch, scene);
        const CutStretch* same = known.find(view);
        cut.push_back({view, same ? known.moved(*same, stretch) : finder.cut(stretch)});
    }
}

}  // namespace

CandidateSet find_candidates(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                             const Quotations& quotations, const Attributions& attributions, const Sources& sources, const Lexicon& lexicon,
                             const PieceWeights& weights) {
    return find_candidates(text, tokens, sentences, tags, quotations, attributions, sources, lexicon, weights,
                           {no_candidates(), everything_in(tokens)});
}

CandidateSet find_candidates(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& found_tags,
                             const Quotations& quotations, const Attributions& attributions, const Sources& sources, const Lexicon& lexicon,
                             const PieceWeights& weights, const EarlierCandidates& before) {
    CandidateSet set;
    set.tags = with_finite_verbs(tokens, sentences, attributions, found_tags);
    const EarlierCandidates nothing = {no_candidates(), everything_in(tokens)};
    const auto& [was, left] = agree_outside(before.set.tags, set.tags, before.revision) ? before : nothing;
    set.kinds = put_together_by_token(was.kinds, find_word_kinds(tokens, set.tags, left.now, lexicon), left);
    set.numbers = put_together(was.numbers, find_numbers(text, tokens, sentences_in(sentences, left.now), set.tags, lexicon), left);
    const ClauseFinder clauses(tokens, sentences, set.tags);
    const Units units = find_units(text, tokens, set.tags, lexicon);
    const LeaningReader leanings(units, lexicon);
    const WorthReader worth(units, lexicon);
    const PieceScene scene = {{tokens, set.tags}, sentences,   quotations, attributions, lexicon,
                              set.kinds,          set.numbers, clauses,    leanings,     worth};
    cut_stretches(scene, weights, {was, left}, set.stretches);
    for (const CandidateClause* clause : in_text_order(set.stretches, stated_reasons(sources))) set.list.push_back({*clause, {}});
    const FeatureReader reader(tokens, sentences, set.tags, attributions, sources, leanings, worth, set);
    for (Candidate& candidate : set.list) reader.read(candidate);
    return set;
}

std::vector<Lattice> find_lattices(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& found_tags,
                                   const Quotations& quotations, const Attributions& attributions, const Lexicon& lexicon) {
    const Tags tags = with_finite_verbs(tokens, sentences, attributions, found_tags);
    const std::vector<WordKinds> kinds = find_word_kinds(tokens, tags, {0, static_cast<std::uint32_t>(tokens.size())}, lexicon);
    const Numbers numbers = find_numbers(text, tokens, sentences, tags, lexicon);
    const ClauseFinder clauses(tokens, sentences, tags);
    const Units units = find_units(text, tokens, tags, lexicon);
    const LeaningReader leanings(units, lexicon);
    const WorthReader worth(units, lexicon);
    const PieceScene scene = {{tokens, tags}, sentences, quotations, attributions, lexicon, kinds, numbers, clauses, leanings, worth};
    const CandidateFinder finder(scene, piece_weights);
    std::vector<Lattice> lattices;
    for (const Stretch& stretch : find_stretches(tokens, sentences, tags, quotations, attributions))
        lattices.push_back(finder.lattice(stretch, finder.by_rules(stretch)));
    return lattices;
}

}  // namespace whosaid
