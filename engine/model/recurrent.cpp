#include "model/recurrent.h"

#include "model/activations.h"

namespace whosaid {
namespace {

/// What one direction carries from token to token.
struct State {
    explicit State(std::size_t hidden) : values(hidden), from_state(3 * hidden) {}
    std::vector<float> values, from_state;
    Quantised quantised;
};

void step(const float* from_input, std::size_t hidden, State& state) {
    const float *in_reset = from_input, *in_update = from_input + hidden, *in_new = from_input + 2 * hidden;
    const float *reset = state.from_state.data(), *update = reset + hidden, *candidate = reset + 2 * hidden;
    float* values = state.values.data();
    for (std::size_t i = 0; i < hidden; ++i) {
        const float keep = fast_sigmoid(in_update[i] + update[i]);
        const float fresh = fast_tanh(in_new[i] + fast_sigmoid(in_reset[i] + reset[i]) * candidate[i]);
        values[i] = fresh + keep * (values[i] - fresh);
    }
}

void add(const std::vector<float>& bias, std::vector<float>& to) {
    for (std::size_t i = 0; i < bias.size(); ++i) to[i] += bias[i];
}

}  // namespace

Recurrent::Recurrent(Tensors& tensors, const std::string& name, std::size_t inputs, std::size_t hidden) : inputs_(inputs), hidden_(hidden) {
    for (Direction* direction : {&forward_, &backward_}) {
        const std::string which = name + (direction == &forward_ ? ".forward" : ".backward");
        direction->input = tensors.matrix(which + ".input", 3 * hidden, inputs);
        direction->state = tensors.matrix(which + ".state", 3 * hidden, hidden);
        direction->input_bias = tensors.numbers(which + ".input_bias", 3 * hidden);
        direction->state_bias = tensors.numbers(which + ".state_bias", 3 * hidden);
    }
}

void Recurrent::run(const std::vector<float>& inputs, std::size_t length, float bound, std::vector<float>& out) const {
    out.resize(length * outputs());
    run(forward_, false, inputs, length, bound, out);
    run(backward_, true, inputs, length, bound, out);
}

void Recurrent::run(const Direction& direction, bool backward, const std::vector<float>& inputs, std::size_t length, float bound,
                    std::vector<float>& out) const {
    State state(hidden_);
    std::vector<float> from_input(3 * hidden_);
    Quantised input;
    for (std::size_t n = 0; n < length; ++n) {
        const std::size_t i = backward ? length - 1 - n : n;
        input.set(inputs.data() + i * inputs_, inputs_, bound);
        direction.input.multiply(input, from_input.data());
        add(direction.input_bias, from_input);
        state.quantised.set(state.values.data(), hidden_, 1);
        direction.state.multiply(state.quantised, state.from_state.data());
        add(direction.state_bias, state.from_state);
        step(from_input.data(), hidden_, state);
        std::copy(state.values.begin(), state.values.end(),
                  out.begin() + static_cast<std::ptrdiff_t>(i * outputs() + (backward ? hidden_ : 0)));
    }
}

}  // namespace whosaid
