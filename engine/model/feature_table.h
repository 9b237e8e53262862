#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace whosaid {

/// Weights of a linear classifier: for each feature (a 32-bit hash) a row with one weight for each class.
///
/// In the file the features stand in ascending order, each with its non-zero weights only:
///   classes: byte · features: word · for each feature: difference to the one before (LEB128) · non-zero weights: byte ·
///   for each of them: class (byte), companded weight (signed byte)
/// A companded weight q stands for q·|q|: the square root spends the 8 bits on the small weights, which are the most.
class FeatureTable {
public:
    static constexpr std::size_t row_length = 40;  ///< classes, filled up to whole vectors of eight
    static constexpr int weight_bits_dropped = 4;  ///< q·|q| / 16, so that 32 rows can be added up in 16 bits

    /// Nothing where the bytes are not a table with `classes` classes.
    static std::optional<FeatureTable> read(std::string_view bytes, std::size_t classes);

    /// The row of a feature, row_length weights; nullptr for a feature that was not worth keeping.
    const std::int16_t* find(std::uint32_t feature) const {
        for (std::size_t slot = first_slot(feature);; slot = (slot + 1) & (slots_.size() - 1)) {
            if (slots_[slot].row == no_row) return nullptr;
            if (slots_[slot].feature == feature) return rows_.data() + std::size_t{slots_[slot].row} * row_length;
        }
    }

    std::size_t size() const { return rows_.size() / row_length; }

private:
    static constexpr std::uint32_t no_row = 0xFFFFFFFF;
    struct Slot {
        std::uint32_t feature = 0, row = no_row;
    };

    std::size_t first_slot(std::uint32_t feature) const { return (feature * 0x9E3779B1u) >> shift_; }
    void reserve(std::size_t features);
    void insert(std::uint32_t feature, std::uint32_t row);

    std::vector<Slot> slots_;  ///< open addressing; a power of two, at most half full
    std::vector<std::int16_t> rows_;
    unsigned shift_ = 31;
};

/// Features known to have one class only: "the" is DT. Ascending differences (LEB128) and a class each, as above.
class ClassTable {
public:
    static constexpr std::uint8_t unknown = 0xFF;
    static std::optional<ClassTable> read(std::string_view bytes, std::size_t classes);

    std::uint8_t find(std::uint32_t feature) const {
        for (std::size_t slot = (feature * 0x9E3779B1u) >> shift_;; slot = (slot + 1) & (slots_.size() - 1)) {
            if (slots_[slot].value == unknown || slots_[slot].feature == feature) return slots_[slot].value;
        }
    }

private:
    struct Slot {
        std::uint32_t feature = 0;
        std::uint8_t value = unknown;
    };
    std::vector<Slot> slots_;
    unsigned shift_ = 31;
};

}  // namespace whosaid
