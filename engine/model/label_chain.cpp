#include "model/label_chain.h"

#include <algorithm>

#include "model/activations.h"

namespace whosaid {

LabelChain::LabelChain(Tensors& tensors, const std::string& name, std::size_t labels)
    : labels_(labels), start_(tensors.numbers(name + ".start", labels)), steps_(tensors.numbers(name + ".steps", labels * labels)) {}

LabelChain::Labels LabelChain::best(const std::vector<float>& scores, std::size_t length) const {
    if (length == 0) return {};
    std::vector<float> total(labels_), next(labels_);
    Labels from(length * labels_);
    for (std::size_t l = 0; l < labels_; ++l) total[l] = start_[l] + scores[l];
    for (std::size_t t = 1; t < length; ++t) {
        for (std::size_t after = 0; after < labels_; ++after) {
            std::size_t arg = 0;
            for (std::size_t before = 1; before < labels_; ++before)
                if (total[before] + step(before, after) > total[arg] + step(arg, after)) arg = before;
            next[after] = total[arg] + step(arg, after) + scores[t * labels_ + after];
            from[t * labels_ + after] = static_cast<std::uint8_t>(arg);
        }
        std::swap(total, next);
    }
    Labels labels(length);
    labels[length - 1] = static_cast<std::uint8_t>(std::max_element(total.begin(), total.end()) - total.begin());
    for (std::size_t t = length - 1; t > 0; --t) labels[t - 1] = from[t * labels_ + labels[t]];
    return labels;
}

// Forward and backward sums (Rabiner 1989), each row scaled to add up to one so that nothing under- or overflows.
std::vector<float> LabelChain::probabilities(const std::vector<float>& scores, std::size_t length) const {
    std::vector<float> weights(length * labels_), transitions(labels_ * labels_);
    float highest = steps_.empty() ? 0 : *std::max_element(steps_.begin(), steps_.end());
    for (std::size_t i = 0; i < transitions.size(); ++i) transitions[i] = fast_exp(steps_[i] - highest);
    for (std::size_t t = 0; t < length; ++t) {
        const float* row = scores.data() + t * labels_;
        highest = *std::max_element(row, row + labels_);
        for (std::size_t l = 0; l < labels_; ++l) weights[t * labels_ + l] = fast_exp(row[l] - highest);
    }
    const auto normalise = [&](float* row) {
        float sum = 0;
        for (std::size_t l = 0; l < labels_; ++l) sum += row[l];
        for (std::size_t l = 0; l < labels_; ++l) row[l] = sum > 0 ? row[l] / sum : 1.0f / static_cast<float>(labels_);
    };
    std::vector<float> forward(length * labels_), backward(length * labels_, 1.0f);
    const float highest_start = start_.empty() ? 0 : *std::max_element(start_.begin(), start_.end());
    for (std::size_t t = 0; t < length; ++t) {
        for (std::size_t after = 0; after < labels_; ++after) {
            float sum = t == 0 ? fast_exp(start_[after] - highest_start) : 0;
            for (std::size_t before = 0; t > 0 && before < labels_; ++before)
                sum += forward[(t - 1) * labels_ + before] * transitions[before * labels_ + after];
            forward[t * labels_ + after] = sum * weights[t * labels_ + after];
        }
        normalise(&forward[t * labels_]);
    }
    for (std::size_t t = length; t-- > 1;) {
        for (std::size_t before = 0; before < labels_; ++before) {
            float sum = 0;
            for (std::size_t after = 0; after < labels_; ++after)
                sum += transitions[before * labels_ + after] * weights[t * labels_ + after] * backward[t * labels_ + after];
            backward[(t - 1) * labels_ + before] = sum;
        }
        normalise(&backward[(t - 1) * labels_]);
    }
    for (std::size_t i = 0; i < forward.size(); ++i) forward[i] *= backward[i];
    for (std::size_t t = 0; t < length; ++t) normalise(&forward[t * labels_]);
    return forward;
}

}  // namespace whosaid
