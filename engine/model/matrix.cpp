#include "model/matrix.h"

#include <algorithm>
#include <cmath>

#include "model/lanes.h"

namespace whosaid {
namespace {

constexpr float most = 16383.0f;
constexpr std::size_t group = 4;  ///< rows that stand together

/// `groups` times four rows: each pair of x is read once for all of them.
template <std::size_t groups>
void multiply_groups(const std::int16_t* weights, std::size_t pairs, const Quantised& x, const float* scales, float* out) {
    FourSums sums[groups];
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        const auto numbers = repeat_pair(x.numbers.data() + 2 * pair);
        for (std::size_t g = 0; g < groups; ++g) sums[g].add(weights + (g * pairs + pair) * 2 * group, numbers);
    }
    for (std::size_t g = 0; g < groups; ++g) sums[g].write(scales + g * group, x.scale, out + g * group);
}

}  // namespace

void Quantised::set(const float* values, std::size_t count, float largest) {
    numbers.resize((count + 1) / 2 * 2);
    if (largest == 0)
        for (std::size_t i = 0; i < count; ++i) largest = std::max(largest, std::fabs(values[i]));
    const float up = largest > 0 ? most / largest : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float number = values[i] * up;
        numbers[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(number + (number < 0 ? -0.5f : 0.5f)));
    }
    scale = largest / most;
}

Matrix::Matrix(std::size_t rows, std::size_t columns, const std::int8_t* weights, const std::vector<float>& scales)
    : rows_(rows),
      columns_(columns),
      pairs_((columns + 1) / 2),
      weights_((rows + group - 1) / group * group * pairs_ * 2),
      scales_((rows + group - 1) / group * group) {
    std::copy(scales.begin(), scales.end(), scales_.begin());
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            weights_[((r / group * pairs_ + c / 2) * group + r % group) * 2 + c % 2] = weights[r * columns + c];
}

void Matrix::multiply(const Quantised& x, float* out) const {
    constexpr std::size_t together = 6;  // as many sums as fit into the registers beside what they are made of
    std::size_t r = 0;
    const auto weights = [&] { return weights_.data() + r * pairs_ * 2; };
    for (; r + together * group <= rows_; r += together * group)
        multiply_groups<together>(weights(), pairs_, x, scales_.data() + r, out + r);
    for (; r + group <= rows_; r += group) multiply_groups<1>(weights(), pairs_, x, scales_.data() + r, out + r);
    if (r == rows_) return;
    float last[group];
    multiply_groups<1>(weights(), pairs_, x, scales_.data() + r, last);
    std::copy_n(last, rows_ - r, out + r);
}

}  // namespace whosaid
