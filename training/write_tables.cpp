#include "write_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace whosaid::training {
namespace {

void write_word(std::string& out, std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
}

void write_variable(std::string& out, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(0x80 | (value & 0x7F));
    out += static_cast<char>(value);
}

// The inverse of q·|q|; `unit` is the weight that q = 1 stands for. Every fourth or eighth number will do, and travels in less bits.
int compand(float weight, float unit, int step) {
    constexpr int most = 124;
    const auto q = step * static_cast<int>(std::lround(std::sqrt(std::abs(weight) / unit) / static_cast<float>(step)));
    return weight < 0 ? -std::min(q, most) : std::min(q, most);
}

// A handful of very large weights would coarsen all the others: they are cut at the one in ten thousand.
template <class Row>
float unit_of(const std::vector<Row>& rows) {
    std::vector<float> sizes;
    for (const auto& row : rows)
        for (const float weight : row)
            if (weight != 0) sizes.push_back(std::abs(weight));
    if (sizes.empty()) return 1;
    const std::size_t place = sizes.size() - 1 - sizes.size() / 10000;
    std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(place), sizes.end());
    return sizes[place] / (127.0f * 127.0f);
}

// Weights below `least` of 127 (squared) are left out.
template <class Row>
std::string write_rows(const std::vector<std::uint32_t>& features, const std::vector<Row>& rows, int step, int least) {
    std::vector<std::size_t> order(features.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return features[a] < features[b]; });
    const float unit = unit_of(rows);
    std::string body;
    std::uint32_t written = 0, before = 0;
    for (const std::size_t i : order) {
        std::string weights;
        for (std::size_t t = 0; t < rows[i].size(); ++t) {
            const int q = compand(rows[i][t], unit, step);
            if (std::abs(q) < least) continue;
            weights += static_cast<char>(t);
            weights += static_cast<char>(q);
        }
        if (weights.empty()) continue;
        write_variable(body, features[i] - before);
        body += static_cast<char>(weights.size() / 2);
        body += weights;
        before = features[i];
        ++written;
    }
    std::string out(1, static_cast<char>(Row{}.size()));
    write_word(out, written);
    return out + body;
}

}  // namespace

std::string write_feature_table(const std::vector<std::uint32_t>& features, const std::vector<Perceptron::Row>& rows) {
    return write_rows(features, rows, 4, 40);  // 8 % of the largest: half the bytes, and no accuracy lost
}

std::string write_feature_table(const std::vector<std::uint32_t>& features, const std::vector<SemiMarkov::Row>& rows) {
    return write_rows(features, rows, 8, 16);  // 2 %
}

std::string write_class_table(std::vector<std::pair<std::uint32_t, Tag>> entries) {
    std::sort(entries.begin(), entries.end());
    std::string out;
    write_word(out, static_cast<std::uint32_t>(entries.size()));
    std::uint32_t before = 0;
    for (const auto& [feature, tag] : entries) {
        write_variable(out, feature - before);
        out += static_cast<char>(tag);
        before = feature;
    }
    return out;
}

}  // namespace whosaid::training
