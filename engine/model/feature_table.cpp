#include "model/feature_table.h"

#include "model/byte_reader.h"

namespace whosaid {
namespace {

// A feature takes three bytes at the least (difference, count or class …): more cannot be announced than can follow.
constexpr std::size_t least_bytes_per_feature = 2;

// At least twice as many slots as entries, so that a search meets an empty one soon.
unsigned bits_for(std::size_t entries) {
    unsigned bits = 1;
    while ((std::size_t{1} << bits) < 2 * entries + 2) ++bits;
    return bits;
}

std::int16_t expand(std::uint8_t companded) {
    const auto q = static_cast<std::int8_t>(companded);
    return static_cast<std::int16_t>(q * (q < 0 ? -q : q) / (1 << FeatureTable::weight_bits_dropped));
}

}  // namespace

void FeatureTable::reserve(std::size_t features) {
    const unsigned bits = bits_for(features);
    slots_.assign(std::size_t{1} << bits, Slot{});
    shift_ = 32 - bits;
    rows_.assign(features * row_length, 0);
}

void FeatureTable::insert(std::uint32_t feature, std::uint32_t row) {
    std::size_t slot = first_slot(feature);
    while (slots_[slot].row != no_row) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {feature, row};
}

std::optional<FeatureTable> FeatureTable::read(std::string_view bytes, std::size_t classes) {
    ByteReader reader(bytes);
    if (reader.byte() != classes || classes > row_length) return std::nullopt;
    const std::uint32_t features = reader.word();
    if (features > reader.remaining() / least_bytes_per_feature) return std::nullopt;
    FeatureTable table;
    table.reserve(features);
    std::uint32_t feature = 0;
    for (std::uint32_t row = 0; row < features; ++row) {
        feature += reader.variable();
        table.insert(feature, row);
        for (std::uint8_t left = reader.byte(); left > 0 && !reader.failed(); --left) {
            const std::uint8_t column = reader.byte(), weight = reader.byte();
            if (column >= classes) return std::nullopt;
            table.rows_[std::size_t{row} * row_length + column] = expand(weight);
        }
    }
    if (reader.failed() || reader.remaining() > 0) return std::nullopt;
    return table;
}

std::optional<ClassTable> ClassTable::read(std::string_view bytes, std::size_t classes) {
    ByteReader reader(bytes);
    const std::uint32_t features = reader.word();
    if (features > reader.remaining() / least_bytes_per_feature) return std::nullopt;
    ClassTable table;
    const unsigned bits = bits_for(features);
    table.slots_.assign(std::size_t{1} << bits, Slot{});
    table.shift_ = 32 - bits;
    std::uint32_t feature = 0;
    for (std::uint32_t i = 0; i < features; ++i) {
        feature += reader.variable();
        const std::uint8_t value = reader.byte();
        if (value >= classes) return std::nullopt;
        std::size_t slot = (feature * 0x9E3779B1u) >> table.shift_;
        while (table.slots_[slot].value != unknown) slot = (slot + 1) & (table.slots_.size() - 1);
        table.slots_[slot] = {feature, value};
    }
    if (reader.failed() || reader.remaining() > 0) return std::nullopt;
    return table;
}

}  // namespace whosaid
