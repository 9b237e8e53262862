#include "claims/segmentation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace whosaid {
namespace {

constexpr double never = -std::numeric_limits<double>::infinity();

// In ten-thousandths, so that every machine chooses alike. Chosen on news-claims/train: what a claim must be sure of, how
// much its exact bounds count beside being about right, and what is too unlikely to be looked at.
constexpr std::int64_t whole = 10000, risk = 6200, unlikely = 50;
constexpr double exactness = 0.8;

double sum_of(const std::vector<std::uint16_t>& holds, const PieceWeights& weights) {
    double sum = 0;
    for (const std::uint16_t feature : holds) sum += static_cast<double>(weights[feature]);
    return sum;
}

double score(const Piece& piece, const PieceWeights& weights) {
    double sum = sum_of(piece.holds, weights);
    for (std::size_t i = 0; i < piece.amounts.size(); ++i)
        sum += static_cast<double>(weights[PieceLayout::yes_or_no + i]) * static_cast<double>(piece.amounts[i]);
    return sum;
}

double log_of_sum(double a, double b) {
    const double high = std::max(a, b), low = std::min(a, b);
    return low == never ? high : high + std::log1p(std::exp(low - high));
}

/// Jaccard of at least a half, in bytes: the bounds may differ, the claim is the same.
bool is_alike(ByteSpan a, ByteSpan b) {
    const std::uint32_t start = std::max(a.start, b.start), end = std::min(a.end, b.end);
    return end > start && 2 * (end - start) >= std::max(a.end, b.end) - std::min(a.start, b.start);
}

/// Adds up rows from the front to each cut, and from each cut to the end.
class ChanceFinder {
public:
    ChanceFinder(const Lattice& lattice, const PieceWeights& weights)
        : lattice_(lattice), before_(lattice.cuts.size(), never), after_(lattice.cuts.size(), never) {
        for (const Piece& piece : lattice.pieces) pieces_.push_back(score(piece, weights));
        for (const Gap& gap : lattice.gaps) gaps_.push_back(sum_of(gap, weights));
    }

    Chances run() {
        add_up_before();
        add_up_after();
        Chances chances;
        chances.log_sum = before_.back();
        for (std::size_t i = 0; i < pieces_.size(); ++i)
            chances.pieces.push_back(chance(lattice_.pieces[i].from, lattice_.pieces[i].to, pieces_[i]));
        for (std::size_t i = 0; i < gaps_.size(); ++i) chances.gaps.push_back(chance(i, i + 1, gaps_[i]));
        return chances;
    }

private:
    double chance(std::size_t from, std::size_t to, double weight) const {
        return std::exp(before_[from] + weight + after_[to] - before_.back());
    }

    void add_up_before() {
        before_.front() = 0;
        std::size_t next = 0;
        for (std::size_t to = 1; to < before_.size(); ++to) {
            before_[to] = before_[to - 1] + gaps_[to - 1];
            for (; next < pieces_.size() && lattice_.pieces[next].to == to; ++next)
                before_[to] = log_of_sum(before_[to], before_[lattice_.pieces[next].from] + pieces_[next]);
        }
    }

    void add_up_after() {
        after_.back() = 0;
        std::size_t next = pieces_.size();
        for (std::size_t to = after_.size() - 1; to > 0; --to) {
            after_[to - 1] = log_of_sum(after_[to - 1], after_[to] + gaps_[to - 1]);
            for (; next > 0 && lattice_.pieces[next - 1].to == to; --next) {
                double& from = after_[lattice_.pieces[next - 1].from];
                from = log_of_sum(from, after_[to] + pieces_[next - 1]);
            }
        }
    }

    const Lattice& lattice_;
    std::vector<double> pieces_, gaps_;   ///< their weights
    std::vector<double> before_, after_;  ///< for each cut the logarithm of the sum
};

/// For each piece what chances it and those like it have together.
std::vector<std::int64_t> chances_alike(const Lattice& lattice, const std::vector<std::int64_t>& chances, const Tokens& tokens) {
    std::vector<std::uint32_t> likely;
    for (std::uint32_t i = 0; i < chances.size(); ++i)
        if (chances[i] >= unlikely) likely.push_back(i);
    const auto& pieces = lattice.pieces;
    std::stable_sort(likely.begin(), likely.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return pieces[a].tokens.start < pieces[b].tokens.start; });
    std::vector<std::int64_t> sums(chances.size(), 0);
    for (std::size_t i = 0; i < likely.size(); ++i) {
        sums[likely[i]] += chances[likely[i]];
        for (std::size_t j = i + 1; j < likely.size() && pieces[likely[j]].tokens.start < pieces[likely[i]].tokens.end; ++j) {
            if (!is_alike(bytes_of(tokens, pieces[likely[i]].tokens), bytes_of(tokens, pieces[likely[j]].tokens))) continue;
            sums[likely[i]] += chances[likely[j]];
            sums[likely[j]] += chances[likely[i]];
        }
    }
    return sums;
}

}  // namespace

Chances find_chances(const Lattice& lattice, const PieceWeights& weights) { return ChanceFinder(lattice, weights).run(); }

std::vector<std::uint32_t> choose_pieces(const Lattice& lattice, const Chances& chances, const Tokens& tokens) {
    std::vector<std::int64_t> rounded, best(lattice.cuts.size(), 0);
    for (const double chance : chances.pieces) rounded.push_back(std::llround(chance * whole));
    const std::vector<std::int64_t> alike = chances_alike(lattice, rounded, tokens);
    std::vector<std::uint32_t> last(lattice.cuts.size(), UINT32_MAX);
    std::uint32_t next = 0;
    for (std::size_t to = 1; to < best.size(); ++to) {
        best[to] = best[to - 1];
        for (; next < rounded.size() && lattice.pieces[next].to == to; ++next) {
            const auto bonus = static_cast<std::int64_t>(exactness * static_cast<double>(rounded[next]));
            const std::int64_t gain = best[lattice.pieces[next].from] + alike[next] + bonus - risk;
            if (rounded[next] < unlikely || gain <= best[to]) continue;
            best[to] = gain;
            last[to] = next;
        }
    }
    std::vector<std::uint32_t> chosen;
    for (std::size_t to = best.size() - 1; to > 0 && to < best.size();) {
        if (last[to] == UINT32_MAX) {
            --to;
            continue;
        }
        chosen.push_back(last[to]);
        to = lattice.pieces[last[to]].from;
    }
    std::reverse(chosen.begin(), chosen.end());
    return chosen;
}

}  // namespace whosaid
