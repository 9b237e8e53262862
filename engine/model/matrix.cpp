#include "model/matrix.h"

#include <algorithm>
#include <cmath>

#include "model/lanes.h"
#include "model/products.h"

namespace whosaid {
namespace {

constexpr float most = 16383.0f;
constexpr std::size_t group = Products::group;

float largest_of(const float* values, std::size_t count) {
    float largest = 0;
    for (std::size_t i = 0; i < count; ++i) largest = std::max(largest, std::fabs(values[i]));
    return largest;
}

void round_to(std::int16_t* numbers, const float* values, std::size_t count, float up) {
    std::size_t i = 0;
    for (; i + 8 <= count; i += 8) round_eight(values + i, up, numbers + i);
    for (; i < count; ++i) numbers[i] = round_one(values[i] * up);
}

}  // namespace

void Quantised::set(const float* values, std::size_t vectors, std::size_t count, float largest) {
    const std::size_t length = (count + 1) / 2 * 2;
    numbers.resize(vectors * length);
    scales.resize(vectors);
    for (std::size_t v = 0; v < vectors; ++v) {
        const float bound = largest > 0 ? largest : largest_of(values + v * count, count);
        round_to(numbers.data() + v * length, values + v * count, count, bound > 0 ? most / bound : 0);
        if (length > count) numbers[v * length + count] = 0;
        scales[v] = bound / most;
    }
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
    Products products{weights_.data(), scales_.data(), x.numbers.data(), x.scales.data(), pairs_, rows_ / group, x.scales.size(), rows_};
    whosaid::multiply(products, out);
    const std::size_t done = rows_ / group * group;
    if (done == rows_) return;
    // The rest is no whole group: its results have no place of their own in `out`.
    products = {weights_.data() + done * pairs_ * 2, scales_.data() + done, x.numbers.data(), x.scales.data(), pairs_, 1, 1, group};
    for (std::size_t v = 0; v < x.scales.size(); ++v) {
        float last[group];
        products.numbers = x.numbers.data() + v * pairs_ * 2;
        products.vector_scales = x.scales.data() + v;
        whosaid::multiply(products, last);
        std::copy_n(last, rows_ - done, out + v * rows_ + done);
    }
}

}  // namespace whosaid
