#pragma once
#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "syntax/tag_features.h"

namespace whosaid::training {

/// Averaged perceptron (Collins 2002), greedy from left to right on its own predictions, over a fixed set of features.
class Perceptron {
public:
    using Row = std::array<float, tag_count>;
    using Keys = SentenceFeatures::Keys;

    explicit Perceptron(const std::vector<std::uint32_t>& features);

    Tag predict(const Keys& keys) const;
    /// One step: predicts, and where the prediction is wrong moves the weights by `rate`. Returns the prediction.
    Tag learn(const Keys& keys, Tag gold, float rate);
    /// The mean of the weights over all steps so far, in the order of features().
    std::vector<Row> averages() const;
    const std::vector<std::uint32_t>& features() const { return features_; }

private:
    struct Weights {
        Row now{}, sum{};
    };
    void move(const Keys& keys, Tag tag, float by);

    std::vector<std::uint32_t> features_;
    std::unordered_map<std::uint32_t, std::uint32_t> rows_;
    std::vector<Weights> weights_;
    double step_ = 1;
};

}  // namespace whosaid::training
