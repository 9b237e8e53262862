#include "perceptron.h"

#include <algorithm>

namespace whosaid::training {

Perceptron::Perceptron(const std::vector<std::uint32_t>& features) : features_(features), weights_(features.size()) {
    rows_.reserve(features.size() * 2);
    for (std::size_t i = 0; i < features.size(); ++i) rows_[features[i]] = static_cast<std::uint32_t>(i);
}

Tag Perceptron::predict(const Keys& keys) const {
    Row scores{};
    for (const std::uint32_t key : keys) {
        const auto row = rows_.find(key);
        if (row == rows_.end()) continue;
        for (std::size_t i = 0; i < tag_count; ++i) scores[i] += weights_[row->second].now[i];
    }
    return static_cast<Tag>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

Tag Perceptron::learn(const Keys& keys, Tag gold, float rate) {
    const Tag predicted = predict(keys);
    if (predicted != gold) {
        move(keys, gold, rate);
        move(keys, predicted, -rate);
    }
    ++step_;
    return predicted;
}

// The mean over n steps of a weight that moves by d at step s is the sum of d·(1 − s/n): `sum` collects d·s (Daumé 2006).
void Perceptron::move(const Keys& keys, Tag tag, float by) {
    for (const std::uint32_t key : keys) {
        const auto row = rows_.find(key);
        if (row == rows_.end()) continue;
        weights_[row->second].now[static_cast<std::size_t>(tag)] += by;
        weights_[row->second].sum[static_cast<std::size_t>(tag)] += static_cast<float>(by * step_ * 1e-6);
    }
}

std::vector<Perceptron::Row> Perceptron::averages() const {
    std::vector<Row> rows(weights_.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t t = 0; t < tag_count; ++t)
            rows[i][t] = weights_[i].now[t] - static_cast<float>(weights_[i].sum[t] / (step_ * 1e-6));
    return rows;
}

}  // namespace whosaid::training
