#pragma once
#include <cstdint>
#include <vector>

namespace whosaid {

/// Vectors in 16 bits, one after the other: value = number × scale of its vector. Each is filled up with a zero to an even count.
struct Quantised {
    std::vector<std::int16_t> numbers;
    std::vector<float> scales;  ///< one for each vector

    /// `vectors` times `count` values. `largest`: a bound on their sizes that holds for every call (1 for gates), or 0 to look for each
    /// vector's own.
    void set(const float* values, std::size_t vectors, std::size_t count, float largest = 0);
};

/// Weights in 8 bits with a scale for each row. The sums are whole numbers, so every machine gives the same.
class Matrix {
public:
    /// 127 · 16,383 · 1,024 stays below 2^31.
    static constexpr std::size_t most_columns = 1024;

    Matrix() = default;
    /// `weights` row by row.
    Matrix(std::size_t rows, std::size_t columns, const std::int8_t* weights, const std::vector<float>& scales);

    std::size_t rows() const { return rows_; }
    std::size_t columns() const { return columns_; }

    /// For each vector x, which must hold columns() values, rows() numbers: row r · x. Vectors that are multiplied together share what is
    /// read of the weights.
    void multiply(const Quantised& x, float* out) const;

private:
    std::size_t rows_ = 0, columns_ = 0, pairs_ = 0;
    /// Widened once, when the model is read. Eight rows stand together, two numbers of each in turn: what one instruction multiplies
    /// and adds up in pairs.
    std::vector<std::int16_t> weights_;
    std::vector<float> scales_;
};

/// Weights in 8 bits that are looked up row by row: embeddings.
class RowTable {
public:
    RowTable() = default;
    RowTable(std::size_t columns, const std::int8_t* weights, std::vector<float> scales)
        : columns_(columns), weights_(weights, weights + scales.size() * columns), scales_(std::move(scales)) {}

    std::size_t rows() const { return scales_.size(); }
    std::size_t columns() const { return columns_; }

    /// out has columns() places.
    void copy_row(std::size_t row, float* out) const {
        const std::int8_t* weights = weights_.data() + row * columns_;
        for (std::size_t c = 0; c < columns_; ++c) out[c] = static_cast<float>(weights[c]) * scales_[row];
    }

private:
    std::size_t columns_ = 0;
    std::vector<std::int8_t> weights_;
    std::vector<float> scales_;
};

}  // namespace whosaid
