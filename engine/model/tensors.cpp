#include "model/tensors.h"

#include <cmath>
#include <cstring>

#include "model/byte_reader.h"

namespace whosaid {
namespace {

// Numbers that overflow when they meet would be no numbers: nothing a trainer writes comes near.
constexpr float largest_number = 1e6f;

bool read_numbers(ByteReader& reader, std::size_t count, std::vector<float>& out) {
    if (count > reader.remaining() / 4) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t bits = reader.word();
        float number;
        std::memcpy(&number, &bits, sizeof number);
        if (!(std::fabs(number) < largest_number)) return false;
        out.push_back(number);
    }
    return true;
}

}  // namespace

Tensors::Tensors(std::string_view section) {
    ByteReader reader(section);
    for (std::uint32_t left = reader.word(); left > 0 && !failed_; --left) {
        const std::string_view name = reader.take(reader.byte());
        const bool is_matrix = reader.byte() == 1;
        Tensor tensor;
        tensor.rows = reader.word();
        tensor.columns = is_matrix ? reader.word() : 1;
        failed_ = !read_numbers(reader, tensor.rows, tensor.numbers) || tensor.columns > Matrix::most_columns;
        if (is_matrix && !failed_) tensor.weights = reader.take(tensor.rows * tensor.columns);
        failed_ = failed_ || reader.failed();
        tensors_[name] = std::move(tensor);
    }
    failed_ = failed_ || reader.failed() || reader.remaining() > 0;
}

const Tensors::Tensor* Tensors::find_matrix(std::string_view name, std::size_t rows, std::size_t columns) {
    const auto found = tensors_.find(name);
    const bool fits = found != tensors_.end() && found->second.rows == rows && found->second.columns == columns &&
                      found->second.weights.size() == rows * columns;
    failed_ = failed_ || !fits;
    return failed_ ? nullptr : &found->second;
}

Matrix Tensors::matrix(std::string_view name, std::size_t rows, std::size_t columns) {
    const Tensor* found = find_matrix(name, rows, columns);
    return found ? Matrix(rows, columns, reinterpret_cast<const std::int8_t*>(found->weights.data()), found->numbers) : Matrix{};
}

RowTable Tensors::table(std::string_view name, std::size_t rows, std::size_t columns) {
    const Tensor* found = find_matrix(name, rows, columns);
    return found ? RowTable(columns, reinterpret_cast<const std::int8_t*>(found->weights.data()), found->numbers) : RowTable{};
}

std::vector<float> Tensors::numbers(std::string_view name, std::size_t count) {
    const auto found = tensors_.find(name);
    failed_ = failed_ || found == tensors_.end() || found->second.numbers.size() != count || !found->second.weights.empty();
    return failed_ ? std::vector<float>{} : found->second.numbers;
}

std::size_t Tensors::rows_of(std::string_view name) const {
    const auto found = tensors_.find(name);
    return found == tensors_.end() ? 0 : found->second.rows;
}

std::size_t Tensors::columns_of(std::string_view name) const {
    const auto found = tensors_.find(name);
    return found == tensors_.end() ? 0 : found->second.columns;
}

}  // namespace whosaid
