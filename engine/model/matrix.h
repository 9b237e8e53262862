#pragma once
#include <cstdint>
#include <vector>

namespace whosaid {

/// A vector in 16 bits: value = number × scale. Filled up with zeros to an even count.
struct Quantised {
    std::vector<std::int16_t> numbers;
    float scale = 1;

    /// `largest`: a bound on the values' sizes that holds for every call (1 for gates), or 0 to look for it.
    void set(const float* values, std::size_t count, float largest = 0);
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

    /// out[r] = row r · x, for every row. `x` must hold columns() values.
    void multiply(const Quantised& x, float* out) const;

private:
    std::size_t rows_ = 0, columns_ = 0, pairs_ = 0;
    /// Widened once, when the model is read. Four rows stand together, two numbers of each in turn: what one instruction multiplies
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
