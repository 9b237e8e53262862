#pragma once
#include <array>
#include <vector>

#include "claims/piece_features.h"
#include "claims/stretches.h"

namespace whosaid {

/// A clause that the rules of claims/candidates.cpp cut out.
struct RuleSpan {
    TokenSpan tokens;
    ClauseKind kind = ClauseKind::main;
    bool inside = false;  ///< the clause before it goes on after it
};

/// What stands between one cut and a later one: it may be a claim.
struct Piece {
    TokenSpan tokens;  ///< trimmed
    std::uint32_t from = 0, to = 0;
    std::vector<std::uint16_t> holds;                 ///< of the yes-or-no features
    std::array<float, PieceLayout::amounts> amounts;  ///< the others
};

/// What stands between two neighbouring cuts: it may belong to no claim.
using Gap = std::vector<std::uint16_t>;

/// All ways to cut one stretch: each is a row of pieces and gaps from the first cut to the last.
struct Lattice {
    Cuts cuts;
    std::vector<Piece> pieces;  ///< by `to`
    std::vector<Gap> gaps;      ///< one fewer than cuts
};

/// What pieces are described from.
struct PieceScene {
    const TaggedText text;
    const Sentences& sentences;
    const Quotations& quotations;
    const Attributions& attributions;
    const Lexicon& lexicon;
    const std::vector<WordKinds>& kinds;
    const Numbers& numbers;
    const ClauseFinder& clauses;
    const LeaningReader& leanings;
    const WorthReader& worth;
};

/// Does the sentence stand where an article opens; does it stand late?
bool is_opening(const Stretch& stretch);
bool is_late(const Stretch& stretch, const Sentences& sentences);

/// `rules` in order of their first token.
Lattice find_pieces(const PieceScene& scene, const Stretch& stretch, const std::vector<RuleSpan>& rules);

}  // namespace whosaid
