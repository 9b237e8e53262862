#include "model/matrix.h"

#include <algorithm>
#include <cmath>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace whosaid {
namespace {

constexpr float most = 16383.0f;

std::size_t whole_lanes(std::size_t count) { return (count + Matrix::lane - 1) / Matrix::lane * Matrix::lane; }

/// Four rows at a time: each number of x is read once for all of them.
struct Sums {
    std::int32_t row[4];
};

#ifdef __wasm_simd128__
std::int32_t add_lanes(v128_t v) {
    return wasm_i32x4_extract_lane(v, 0) + wasm_i32x4_extract_lane(v, 1) + wasm_i32x4_extract_lane(v, 2) + wasm_i32x4_extract_lane(v, 3);
}

Sums dot(const std::int16_t* rows, std::size_t stride, const std::int16_t* x) {
    v128_t sums[4] = {wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0)};
    for (std::size_t i = 0; i < stride; i += 8) {
        const v128_t numbers = wasm_v128_load(x + i);
        for (std::size_t r = 0; r < 4; ++r)
            sums[r] = wasm_i32x4_add(sums[r], wasm_i32x4_dot_i16x8(wasm_v128_load(rows + r * stride + i), numbers));
    }
    return {{add_lanes(sums[0]), add_lanes(sums[1]), add_lanes(sums[2]), add_lanes(sums[3])}};
}
#else
// Compilers turn this into multiply-and-add instructions on eight numbers at a time.
Sums dot(const std::int16_t* rows, std::size_t stride, const std::int16_t* x) {
    std::int32_t a = 0, b = 0, c = 0, d = 0;
    for (std::size_t i = 0; i < stride; ++i) {
        const std::int32_t number = x[i];
        a += rows[i] * number;
        b += rows[stride + i] * number;
        c += rows[2 * stride + i] * number;
        d += rows[3 * stride + i] * number;
    }
    return {{a, b, c, d}};
}
#endif

}  // namespace

void Quantised::set(const float* values, std::size_t count, float largest) {
    numbers.resize(whole_lanes(count));
    if (largest == 0)
        for (std::size_t i = 0; i < count; ++i) largest = std::max(largest, std::fabs(values[i]));
    const float up = largest > 0 ? most / largest : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const float number = values[i] * up;
        numbers[i] = static_cast<std::int16_t>(number < 0 ? number - 0.5f : number + 0.5f);
    }
    scale = largest / most;
}

Matrix::Matrix(std::size_t rows, std::size_t columns, const std::int8_t* weights, std::vector<float> scales)
    : columns_(columns), stride_(whole_lanes(columns)), weights_((rows + 3) / 4 * 4 * stride_), scales_(std::move(scales)) {
    for (std::size_t r = 0; r < rows; ++r)
        std::copy_n(weights + r * columns, columns, weights_.begin() + static_cast<std::ptrdiff_t>(r * stride_));
}

void Matrix::multiply(const Quantised& x, float* out) const {
    const std::size_t rows = scales_.size();
    for (std::size_t r = 0; r < rows; r += 4) {
        const Sums sums = dot(weights_.data() + r * stride_, stride_, x.numbers.data());
        for (std::size_t i = 0; i < 4 && r + i < rows; ++i) out[r + i] = static_cast<float>(sums.row[i]) * (scales_[r + i] * x.scale);
    }
}

void Matrix::copy_row(std::size_t row, float* out) const {
    std::fill_n(out, columns_, 0.0f);
    add_row(row, out);
}

void Matrix::add_row(std::size_t row, float* out) const {
    const std::int16_t* weights = weights_.data() + row * stride_;
    for (std::size_t c = 0; c < columns_; ++c) out[c] += static_cast<float>(weights[c]) * scales_[row];
}

}  // namespace whosaid
