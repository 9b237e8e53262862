#pragma once
#include <string>

#include "model/tensors.h"

namespace whosaid {

/// A gated recurrent unit (Cho et al. 2014, as in PyTorch) that reads a sequence from both ends. What its inputs give to the gates
/// and what its state gives are two steps, so that inputs that come back (a token seen from several cues) are multiplied once.
class Recurrent {
public:
    Recurrent() = default;
    Recurrent(Tensors& tensors, const std::string& name, std::size_t inputs);

    std::size_t outputs() const { return 2 * hidden_; }
    /// Numbers that an input gives to the gates: reset, update and new of each direction.
    std::size_t gates() const { return 6 * hidden_; }

    /// The gates' share of each input, without their bias. The product is linear: shares of parts of an input add up.
    void weigh(const Quantised& inputs, float* gates) const { input_.multiply(inputs, gates); }
    const std::vector<float>& bias() const { return bias_; }

    /// `weighed` holds `length` rows of gates(), bias included; `out` gets `length` rows of outputs(), forward half first, every
    /// value between -1 and 1.
    void run(const std::vector<float>& weighed, std::size_t length, std::vector<float>& out) const;

private:
    struct Direction {
        Matrix state;                 ///< rows: reset, update and new gate, hidden_ each
        std::vector<float> new_bias;  ///< of the new gate: the reset gate has power over it
    };
    void run(bool backward, const std::vector<float>& weighed, std::size_t length, std::vector<float>& out) const;

    std::size_t hidden_ = 0;
    Matrix input_;
    std::vector<float> bias_;
    Direction forward_, backward_;
};

}  // namespace whosaid
