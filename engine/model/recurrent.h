#pragma once
#include <string>

#include "model/tensors.h"

namespace whosaid {

/// A gated recurrent unit (Cho et al. 2014, as in PyTorch) that reads a sequence from both ends.
class Recurrent {
public:
    Recurrent() = default;
    Recurrent(Tensors& tensors, const std::string& name, std::size_t inputs, std::size_t hidden);

    std::size_t outputs() const { return 2 * hidden_; }

    /// `inputs` holds `length` rows; `out` gets `length` rows of outputs(), forward half first, every value between -1 and 1.
    /// `bound`: no input is larger than that; 0 where that is not known.
    void run(const std::vector<float>& inputs, std::size_t length, float bound, std::vector<float>& out) const;

private:
    struct Direction {
        Matrix input, state;  ///< rows: reset, update and new gate, hidden_ each
        std::vector<float> input_bias, state_bias;
    };
    void run(const Direction& direction, bool backward, const std::vector<float>& inputs, std::size_t length, float bound,
             std::vector<float>& out) const;

    std::size_t inputs_ = 0, hidden_ = 0;
    Direction forward_, backward_;
};

}  // namespace whosaid
