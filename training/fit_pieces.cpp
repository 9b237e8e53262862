#include "fit_pieces.h"

#include <algorithm>

#include "claims/segmentation.h"
#include "minimise.h"

namespace whosaid::training {
namespace {

struct Match {
    double fit = 0;
    std::uint32_t piece = 0;
    const GoldClaim* gold = nullptr;
};

std::vector<Match> matches(const Lattice& lattice, const ClaimArticle& article) {
    std::vector<Match> found;
    for (std::uint32_t i = 0; i < lattice.pieces.size(); ++i)
        for (const GoldClaim& gold : article.gold)
            if (const double fit = jaccard(bytes_of(article.reading.tokens, lattice.pieces[i].tokens), gold.span); fit >= 0.5)
                found.push_back({fit, i, &gold});
    std::stable_sort(found.begin(), found.end(), [](const Match& a, const Match& b) { return a.fit > b.fit; });
    return found;
}

GoldRow gold_row(Lattice lattice, const ClaimArticle& article) {
    GoldRow row;
    std::vector<bool> taken(lattice.gaps.size());
    std::vector<const GoldClaim*> used;
    for (const Match& match : matches(lattice, article)) {
        const Piece& piece = lattice.pieces[match.piece];
        const auto first = taken.begin() + piece.from, last = taken.begin() + piece.to;
        const bool again = std::find(used.begin(), used.end(), match.gold) != used.end();
        if (again || std::find(first, last, true) != last) continue;
        std::fill(first, last, true);
        used.push_back(match.gold);
        row.pieces.push_back(match.piece);
    }
    for (std::uint32_t i = 0; i < taken.size(); ++i)
        if (!taken[i]) row.gaps.push_back(i);
    row.lattice = std::move(lattice);
    return row;
}

/// Adds `share` of what holds to the gradient.
void add(const std::vector<std::uint16_t>& holds, double share, std::vector<double>& gradient) {
    for (const std::uint16_t feature : holds) gradient[feature] += share;
}

void add(const Piece& piece, double share, std::vector<double>& gradient) {
    add(piece.holds, share, gradient);
    for (std::size_t i = 0; i < piece.amounts.size(); ++i)
        gradient[PieceLayout::yes_or_no + i] += share * static_cast<double>(piece.amounts[i]);
}

/// How unlikely the gold row is; adds what is expected of all rows, less what the gold row holds, to the gradient.
double add_row(const GoldRow& row, const PieceWeights& weights, std::vector<double>& gradient) {
    const Chances chances = find_chances(row.lattice, weights);
    std::vector<double> gold(gradient.size(), 0);
    for (const std::uint32_t piece : row.pieces) add(row.lattice.pieces[piece], -1, gold);
    for (const std::uint32_t gap : row.gaps) add(row.lattice.gaps[gap], -1, gold);
    double unlikely = chances.log_sum;
    for (std::size_t i = 0; i < gold.size(); ++i) {
        unlikely += gold[i] * static_cast<double>(weights[i]);
        gradient[i] += gold[i];
    }
    for (std::size_t i = 0; i < chances.pieces.size(); ++i) add(row.lattice.pieces[i], chances.pieces[i], gradient);
    for (std::size_t i = 0; i < chances.gaps.size(); ++i) add(row.lattice.gaps[i], chances.gaps[i], gradient);
    return unlikely;
}

bool is_content(std::size_t feature) {
    return (feature >= PieceLayout::first_tag && feature < PieceLayout::rule_kind) || feature >= PieceLayout::yes_or_no;
}

PieceWeights as_weights(const std::vector<double>& values) {
    PieceWeights weights{};
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<float>(values[i]);
    return weights;
}

}  // namespace

std::vector<GoldRow> gold_rows(const ClaimArticle& article) {
    const Reading& r = article.reading;
    std::vector<GoldRow> rows;
    for (Lattice& lattice : find_lattices(article.text, r.tokens, r.sentences, r.tags, r.quotations, r.attributions, Lexicon::english()))
        rows.push_back(gold_row(std::move(lattice), article));
    return rows;
}

PieceWeights fit_pieces(const std::vector<const GoldRow*>& rows, PiecePenalty penalty) {
    const Slope slope = [&](const std::vector<double>& at, std::vector<double>& gradient) {
        const PieceWeights weights = as_weights(at);
        double value = 0;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const double own = is_content(i) ? penalty.content : penalty.structure;
            gradient[i] = own * at[i];
            value += own / 2 * at[i] * at[i];
        }
        for (const GoldRow* row : rows) value += add_row(*row, weights, gradient);
        return value;
    };
    return as_weights(minimise(slope, PieceLayout::count, 80));
}

}  // namespace whosaid::training
