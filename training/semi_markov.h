#pragma once
#include <array>
#include <unordered_map>
#include <vector>

#include "name_examples.h"

namespace whosaid::training {

/// Semi-Markov conditional random field (Sarawagi and Cohen 2004) over the stretches of a run, learned by gradient steps that
/// shrink with use (AdaGrad: Duchi, Hazan and Singer 2011).
class SemiMarkov {
public:
    using Row = std::array<float, name_classes>;

    explicit SemiMarkov(const std::vector<std::uint32_t>& features);

    /// One step; returns how improbable the truth was, as a logarithm.
    double learn(const NameExample& example);
    std::vector<NameSegment> predict(const NameExample& example) const;

    const std::vector<std::uint32_t>& features() const { return features_; }
    std::vector<Row> rows() const;

private:
    using Values = std::array<double, name_classes>;
    struct Weights {
        Row now{}, squares{};
    };
    struct Lattice {
        std::vector<Values> scores;             // of each span
        std::vector<Values> forward, backward;  // of each place between tokens, logarithms
        std::array<Values, name_classes> steps;
        double total = 0;
    };

    const Weights* find(std::uint32_t key) const;
    Lattice score(const NameExample& example) const;
    void sum(const NameExample& example, Lattice& lattice) const;
    void move(const std::vector<std::uint32_t>& keys, const Values& gradient);
    void move(std::uint32_t key, const Values& gradient);

    std::vector<std::uint32_t> features_;
    std::unordered_map<std::uint32_t, std::uint32_t> index_;
    std::vector<Weights> weights_;
};

}  // namespace whosaid::training
