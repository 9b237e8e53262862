#pragma once
#include <cstdint>
#include <vector>

namespace whosaid {

/// A vector in 16 bits: value = number × scale. Filled up with zeros to a multiple of Matrix::lane.
struct Quantised {
    std::vector<std::int16_t> numbers;
    float scale = 1;

    /// `largest`: a bound on the values' sizes that holds for every call (1 for gates), or 0 to look for it.
    void set(const float* values, std::size_t count, float largest = 0);
};

/// Weights in 8 bits with a scale for each row. The sums are whole numbers, so every machine gives the same.
class Matrix {
public:
    static constexpr std::size_t lane = 16;
    /// 127 · 16,383 · 1,024 stays below 2^31.
    static constexpr std::size_t most_columns = 1024;

    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns, const std::int8_t* weights, std::vector<float> scales);

    std::size_t rows() const { return scales_.size(); }
    std::size_t columns() const { return columns_; }

    /// out[r] = row r · x, for every row. `x` must have as many numbers as columns() filled up to a whole lane.
    void multiply(const Quantised& x, float* out) const;

    /// One row as numbers: the matrix as a table of embeddings. out has columns() places.
    void copy_row(std::size_t row, float* out) const;
    /// out += row
    void add_row(std::size_t row, float* out) const;

private:
    std::size_t columns_ = 0, stride_ = 0;
    std::vector<std::int16_t> weights_;  ///< widened once, when the model is read; rows of zeros up to a multiple of four
    std::vector<float> scales_;
};

}  // namespace whosaid
