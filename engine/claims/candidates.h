#pragma once
#include <deque>
#include <optional>
#include <vector>

#include "claims/features.h"
#include "claims/pieces.h"
#include "sources/sources.h"
#include "syntax/revision.h"

namespace whosaid {

/// A clause that could be a claim.
struct CandidateClause {
    TokenSpan tokens;  ///< without leading connective, quotation marks at the edges and closing marks
    std::uint32_t sentence = 0;
    std::optional<std::uint32_t> attribution;
    ClauseKind kind = ClauseKind::main;
    bool inside = false;                 ///< it interrupts the clause before it
    bool nested = false;                 ///< it interrupts a chosen one, or is interrupted by it
    bool chosen = false;                 ///< it belongs to the likeliest way to cut its sentence (claims/segmentation.h)
    std::uint32_t verb = 0;              ///< its first finite verb or its participle; tokens.end where it has none
    std::vector<std::uint32_t> numbers;  ///< indexes into CandidateSet::numbers
};

/// The same, with what is known of it.
struct Candidate : CandidateClause {
    Features features{};
};

/// What the cutting of a stretch looks at besides its sentence.
struct StretchView {
    TokenSpan tokens;
    std::optional<SpeechKind> kind;   ///< of the attribution; none: the outlet's own word
    std::optional<std::int64_t> cue;  ///< where that has its cue, from the stretch's beginning
    bool opening = false, late = false;

    friend bool operator==(const StretchView&, const StretchView&) = default;
};

/// A stretch with the clauses that are cut out of it.
struct CutStretch {
    StretchView view;
    std::vector<CandidateClause> found;
};

struct CandidateSet {
    std::deque<Candidate> list;  ///< in order of their first token; they are large, so none should be moved for another
    std::vector<WordKinds> kinds;
    Numbers numbers;
    Tags tags;  ///< with finite verbs (claims/finite_verbs.h)
    std::vector<CutStretch> stretches;
};

/// The candidates of an article before an edit, and what the edit left.
struct EarlierCandidates {
    const CandidateSet& set;
    Revision revision;
};

/// All candidates of an article with their features: the chosen pieces, the clauses that interrupt one of them, and the clauses
/// that no chosen piece touches. Trainers use the same function as the engine.
CandidateSet find_candidates(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                             const Quotations& quotations, const Attributions& attributions, const Sources& sources, const Lexicon& lexicon,
                             const PieceWeights& weights = piece_weights);

/// The same, and equal to it: what an edit left is not cut again.
CandidateSet find_candidates(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                             const Quotations& quotations, const Attributions& attributions, const Sources& sources, const Lexicon& lexicon,
                             const PieceWeights& weights, const EarlierCandidates& before);

/// The lattices of all stretches, for the trainer that fits the weights of their pieces.
std::vector<Lattice> find_lattices(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                                   const Quotations& quotations, const Attributions& attributions, const Lexicon& lexicon);

}  // namespace whosaid
