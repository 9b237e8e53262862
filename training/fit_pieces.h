#pragma once
#include "claim_examples.h"

namespace whosaid::training {

/// The row of pieces and gaps that comes nearest to the annotated claims.
struct GoldRow {
    Lattice lattice;
    std::vector<std::uint32_t> pieces, gaps;  ///< indexes into those of the lattice
};

std::vector<GoldRow> gold_rows(const ClaimArticle& article);

/// How strongly weights are held to nought: those of where a piece is cut, and those of the words and tags in it.
struct PiecePenalty {
    double structure = 1, content = 1;
};

/// Makes the gold rows as likely as they can be, with an L2 penalty on each weight.
PieceWeights fit_pieces(const std::vector<const GoldRow*>& rows, PiecePenalty penalty);

}  // namespace whosaid::training
