#pragma once
#include "claims/pieces.h"

namespace whosaid {

struct Chances {
    std::vector<double> pieces, gaps;  ///< 0 to 1
    double log_sum = 0;                ///< over all rows, of the exponential of their weights
};

/// How likely each piece and each gap stands in the right row, of all rows that could be chosen: the weights of what holds
/// are added up along a row, and rows weighed against each other (a semi-Markov conditional random field, Sarawagi and
/// Cohen 2004).
Chances find_chances(const Lattice& lattice, const PieceWeights& weights);

/// The pieces to take for claims, by index and in order: those whose chance, with the chances of pieces that differ little
/// from them, is worth the risk of being wrong.
std::vector<std::uint32_t> choose_pieces(const Lattice& lattice, const Chances& chances, const Tokens& tokens);

}  // namespace whosaid
