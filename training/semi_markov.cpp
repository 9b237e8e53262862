#include "semi_markov.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace whosaid::training {
namespace {

constexpr double rate = 0.1, shrinkage = 1e-3;
constexpr double impossible = -1e30;

double add_logs(double a, double b) {
    const double high = std::max(a, b), low = std::min(a, b);
    return low <= impossible / 2 ? high : high + std::log1p(std::exp(low - high));
}

bool allows(const NameSpan& span, std::size_t kind) { return kind == no_name ? span.end - span.start == 1 : span.may_be_name; }

}  // namespace

SemiMarkov::SemiMarkov(const std::vector<std::uint32_t>& features) : features_(features), weights_(features.size()) {
    index_.reserve(features.size() * 2);
    for (std::size_t i = 0; i < features.size(); ++i) index_[features[i]] = static_cast<std::uint32_t>(i);
}

const SemiMarkov::Weights* SemiMarkov::find(std::uint32_t key) const {
    const auto found = index_.find(key);
    return found == index_.end() ? nullptr : &weights_[found->second];
}

SemiMarkov::Lattice SemiMarkov::score(const NameExample& example) const {
    Lattice lattice;
    for (std::uint8_t before = 0; before < name_classes; ++before) {
        lattice.steps[before] = {};
        if (const Weights* weights = find(NameFeatures::step_key(before)))
            std::copy(weights->now.begin(), weights->now.end(), lattice.steps[before].begin());
    }
    for (const NameSpan& span : example.spans) {
        Values& scores = lattice.scores.emplace_back();
        for (const std::uint32_t key : span.keys)
            if (const Weights* weights = find(key))
                for (std::size_t c = 0; c < name_classes; ++c) scores[c] += weights->now[c];
    }
    return lattice;
}

// Spans come in the order of their starts, so that each reads sums that are complete; backwards the other way round.
void SemiMarkov::sum(const NameExample& example, Lattice& lattice) const {
    Values none;
    none.fill(impossible);
    lattice.forward.assign(example.length + 1, none);
    lattice.backward.assign(example.length + 1, none);
    lattice.forward[0][no_name] = 0;
    lattice.backward[example.length].fill(0);
    for (std::size_t s = 0; s < example.spans.size(); ++s) {
        const NameSpan& span = example.spans[s];
        for (std::size_t c = 0; c < name_classes; ++c)
            for (std::size_t before = 0; allows(span, c) && before < name_classes; ++before)
                lattice.forward[span.end][c] = add_logs(
                    lattice.forward[span.end][c], lattice.forward[span.start][before] + lattice.steps[before][c] + lattice.scores[s][c]);
    }
    for (std::size_t s = example.spans.size(); s-- > 0;) {
        const NameSpan& span = example.spans[s];
        for (std::size_t c = 0; c < name_classes; ++c)
            for (std::size_t before = 0; allows(span, c) && before < name_classes; ++before)
                lattice.backward[span.start][before] = add_logs(
                    lattice.backward[span.start][before], lattice.backward[span.end][c] + lattice.steps[before][c] + lattice.scores[s][c]);
    }
    lattice.total = lattice.backward[0][no_name];
}

double SemiMarkov::learn(const NameExample& example) {
    Lattice lattice = score(example);
    sum(example, lattice);
    std::array<Values, name_classes> step_gradient{};
    std::vector<Values> gradients(example.spans.size());
    double truth = 0;
    for (std::size_t s = 0; s < example.spans.size(); ++s) {
        const NameSpan& span = example.spans[s];
        for (std::size_t c = 0; c < name_classes; ++c)
            for (std::size_t before = 0; allows(span, c) && before < name_classes; ++before) {
                const double p = std::exp(lattice.forward[span.start][before] + lattice.steps[before][c] + lattice.scores[s][c] +
                                          lattice.backward[span.end][c] - lattice.total);
                gradients[s][c] -= p * example.weight;
                step_gradient[before][c] -= p * example.weight;
            }
    }
    std::uint8_t before = no_name;
    for (const NameSegment& segment : example.truth) {
        for (std::size_t s = 0; s < example.spans.size(); ++s) {
            if (example.spans[s].start != segment.start || example.spans[s].end != segment.end) continue;
            gradients[s][segment.kind] += example.weight;
            truth += lattice.scores[s][segment.kind] + lattice.steps[before][segment.kind];
        }
        step_gradient[before][segment.kind] += example.weight;
        before = segment.kind;
    }
    for (std::size_t s = 0; s < example.spans.size(); ++s) move(example.spans[s].keys, gradients[s]);
    for (std::uint8_t b = 0; b < name_classes; ++b) move(NameFeatures::step_key(b), step_gradient[b]);
    return lattice.total - truth;
}

void SemiMarkov::move(const std::vector<std::uint32_t>& keys, const Values& gradient) {
    double largest = 0;
    for (const double g : gradient) largest = std::max(largest, std::abs(g));
    if (largest < 1e-4) return;
    for (const std::uint32_t key : keys) move(key, gradient);
}

void SemiMarkov::move(std::uint32_t key, const Values& gradient) {
    const auto found = index_.find(key);
    if (found == index_.end()) return;
    Weights& weights = weights_[found->second];
    for (std::size_t c = 0; c < name_classes; ++c) {
        const double g = gradient[c] - shrinkage * weights.now[c];
        weights.squares[c] += static_cast<float>(g * g);
        weights.now[c] += static_cast<float>(rate * g / std::sqrt(weights.squares[c] + 1e-3));
    }
}

std::vector<NameSegment> SemiMarkov::predict(const NameExample& example) const {
    const Lattice lattice = score(example);
    struct Cell {
        double score = impossible;
        std::size_t span = 0;
        std::uint8_t before = no_name;
    };
    std::vector<std::array<Cell, name_classes>> best(example.length + 1);
    best[0][no_name].score = 0;
    for (std::size_t s = 0; s < example.spans.size(); ++s) {
        const NameSpan& span = example.spans[s];
        for (std::uint8_t c = 0; c < name_classes; ++c)
            for (std::uint8_t before = 0; allows(span, c) && before < name_classes; ++before) {
                const double sum = best[span.start][before].score + lattice.steps[before][c] + lattice.scores[s][c];
                if (sum > best[span.end][c].score) best[span.end][c] = {sum, s, before};
            }
    }
    std::vector<NameSegment> segments;
    std::uint8_t kind = 0;
    for (std::uint8_t c = 1; c < name_classes; ++c)
        if (best[example.length][c].score > best[example.length][kind].score) kind = c;
    for (std::uint32_t end = example.length; end > 0;) {
        const Cell& cell = best[end][kind];
        segments.insert(segments.begin(), {example.spans[cell.span].start, end, kind});
        end = example.spans[cell.span].start;
        kind = cell.before;
    }
    return segments;
}

std::vector<SemiMarkov::Row> SemiMarkov::rows() const {
    std::vector<Row> rows;
    for (const Weights& weights : weights_) rows.push_back(weights.now);
    return rows;
}

}  // namespace whosaid::training
