#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "model/tensors.h"

namespace whosaid {

/// Linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): scores for a label at each token, and for each
/// pair of neighbouring labels.
class LabelChain {
public:
    LabelChain() = default;
    LabelChain(Tensors& tensors, const std::string& name, std::size_t labels);

    using Labels = std::vector<std::uint8_t>;

    /// The best labelling of `length` tokens; `scores` holds a row of label scores for each.
    Labels best(const std::vector<float>& scores, std::size_t length) const;

    /// The probability of each label at each token, rows as in `scores`.
    std::vector<float> probabilities(const std::vector<float>& scores, std::size_t length) const;

private:
    float step(std::size_t before, std::size_t after) const { return steps_[before * labels_ + after]; }

    std::size_t labels_ = 0;
    std::vector<float> start_, steps_;
};

}  // namespace whosaid
