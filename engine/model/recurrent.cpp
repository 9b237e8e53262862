#include "model/recurrent.h"

#include "model/activations.h"

namespace whosaid {
namespace {

constexpr std::size_t lane = 4;

/// One token further: `weighed` and `from_state` hold the reset, update and new gate, `hidden` numbers each.
void step(const float* weighed, const float* from_state, const float* new_bias, std::size_t hidden, float* values) {
    const auto sum = [&](std::size_t i) { return load_four(weighed + i) + load_four(from_state + i); };
    for (std::size_t i = 0; i < hidden; i += lane) {
        const FourFloats reset = fast_sigmoid(sum(i)), keep = fast_sigmoid(sum(hidden + i));
        const FourFloats from_past = load_four(from_state + 2 * hidden + i) + load_four(new_bias + i);
        const FourFloats fresh = fast_tanh(load_four(weighed + 2 * hidden + i) + reset * from_past);
        store_four(fresh + keep * (load_four(values + i) - fresh), values + i);
    }
}

}  // namespace

Recurrent::Recurrent(Tensors& tensors, const std::string& name, std::size_t inputs)
    : hidden_(tensors.rows_of(name + ".forward.state") / (3 * lane) * lane),
      input_(tensors.matrix(name + ".input", gates(), inputs)),
      bias_(tensors.numbers(name + ".bias", gates())) {
    for (Direction* direction : {&forward_, &backward_}) {
        const std::string which = name + (direction == &forward_ ? ".forward" : ".backward");
        direction->state = tensors.matrix(which + ".state", 3 * hidden_, hidden_);
        direction->new_bias = tensors.numbers(which + ".new_bias", hidden_);
    }
}

void Recurrent::run(const std::vector<float>& weighed, std::size_t length, std::vector<float>& out) const {
    out.resize(length * outputs());
    run(false, weighed, length, out);
    run(true, weighed, length, out);
}

void Recurrent::run(bool backward, const std::vector<float>& weighed, std::size_t length, std::vector<float>& out) const {
    const Direction& direction = backward ? backward_ : forward_;
    std::vector<float> values(hidden_), from_state(3 * hidden_);
    Quantised state;
    for (std::size_t n = 0; n < length; ++n) {
        const std::size_t i = backward ? length - 1 - n : n;
        state.set(values.data(), 1, hidden_, 1);
        direction.state.multiply(state, from_state.data());
        step(weighed.data() + i * gates() + (backward ? 3 * hidden_ : 0), from_state.data(), direction.new_bias.data(), hidden_,
             values.data());
        std::copy(values.begin(), values.end(), out.begin() + static_cast<std::ptrdiff_t>(i * outputs() + (backward ? hidden_ : 0)));
    }
}

}  // namespace whosaid
