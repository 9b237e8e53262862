#pragma once
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "model/matrix.h"

namespace whosaid {

/// The named matrices and vectors of a network's section, by name and size:
///   count: word · for each: length of the name (byte), name, kind (byte) ·
///   kind 0, numbers: count (word), IEEE 754 single precision each ·
///   kind 1, weights: rows (word), columns (word), a scale for each row (single precision), a signed byte for each weight
/// What is missing, has another size or holds a number that is not finite is remembered in failed().
class Tensors {
public:
    explicit Tensors(std::string_view section);

    Matrix matrix(std::string_view name, std::size_t rows, std::size_t columns);
    RowTable table(std::string_view name, std::size_t rows, std::size_t columns);
    std::vector<float> numbers(std::string_view name, std::size_t count);
    /// Sizes of a matrix, 0 where there is none of that name: for what is the trainer's choice.
    std::size_t rows_of(std::string_view name) const;
    std::size_t columns_of(std::string_view name) const;
    bool failed() const { return failed_; }

private:
    struct Tensor {
        std::size_t rows = 0, columns = 0;
        std::vector<float> numbers;  ///< of a matrix its scales
        std::string_view weights;
    };
    /// Nothing where there is no matrix of that name and size.
    const Tensor* find_matrix(std::string_view name, std::size_t rows, std::size_t columns);

    std::map<std::string_view, Tensor> tensors_;
    bool failed_ = false;
};

}  // namespace whosaid
