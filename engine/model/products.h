#pragma once
#include <cstddef>
#include <cstdint>

namespace whosaid {

/// Some of a matrix's rows and some vectors, as Matrix keeps them.
struct Products {
    static constexpr std::size_t group = 8;  ///< rows that stand together

    const std::int16_t* weights = nullptr;  ///< group after group: for each pair of columns eight pairs of weights
    const float* scales = nullptr;          ///< of the rows
    const std::int16_t* numbers = nullptr;  ///< vector after vector
    const float* vector_scales = nullptr;
    std::size_t pairs = 0;  ///< of columns
    std::size_t groups = 0, vectors = 0;
    std::size_t stride = 0;  ///< from one vector's results to the next one's

    const std::int16_t* weights_of(std::size_t g, std::size_t pair) const { return weights + (g * pairs + pair) * 2 * group; }
    const float* scales_of(std::size_t g) const { return scales + g * group; }
    const std::int16_t* pair_of(std::size_t vector, std::size_t pair) const { return numbers + (vector * pairs + pair) * 2; }
    float* place(float* out, std::size_t vector, std::size_t g) const { return out + vector * stride + g * group; }
};

/// out[v · stride + r] = row r · vector v. By the widest instructions that the machine has, and always with the same results.
void multiply(const Products& products, float* out);

}  // namespace whosaid
