#include "model/reader_weights.h"

#include <algorithm>

#include "model/byte_reader.h"

namespace whosaid {
namespace {

// words: word · for each, in the order of the vectors' rows from 1 on: hash, as the difference to the one before (LEB128)
bool read_words(ByteReader& reader, ReaderWeights& weights) {
    const std::uint32_t words = reader.word();
    if (words > reader.remaining()) return false;
    weights.vector_rows.reserve(words);
    std::uint32_t hash = 0;
    for (std::uint32_t row = 1; row <= words; ++row) weights.vector_rows.emplace(hash += reader.variable(), row);
    return !reader.failed();
}

/// Every row of a table times the weights of the layer that it enters.
std::vector<float> weighed_rows(const RowTable& table, const Matrix& weights) {
    std::vector<float> rows(table.rows() * weights.rows()), inputs(table.rows() * table.columns());
    for (std::size_t r = 0; r < table.rows(); ++r) table.copy_row(r, inputs.data() + r * table.columns());
    Quantised quantised;
    quantised.set(inputs.data(), table.rows(), table.columns());
    weights.multiply(quantised, rows.data());
    return rows;
}

/// The table `name` and the first layer's weights for it, which stand under "first.NAME".
std::vector<float> small_table(Tensors& tensors, const std::string& name, std::size_t rows, std::size_t gates) {
    const std::size_t length = tensors.columns_of(name);
    const RowTable table = tensors.table(name, rows, length);
    const Matrix weights = tensors.matrix("first." + name, gates, length);
    return tensors.failed() ? std::vector<float>{} : weighed_rows(table, weights);
}

void read_layers(Tensors& tensors, std::size_t words, ReaderWeights& w) {
    const std::size_t vector_length = tensors.columns_of("vectors"), suffix_length = tensors.columns_of("suffix");
    w.vectors = tensors.table("vectors", words + 1, vector_length);
    w.suffix_table = tensors.table("suffix", ReaderWeights::suffixes, suffix_length);
    w.first = Recurrent(tensors, "first", vector_length + suffix_length);
    for (std::size_t i = 0; i < ReaderWeights::small_tables.size(); ++i)
        w.small[i] = small_table(tensors, ReaderWeights::small_tables[i].name, ReaderWeights::small_tables[i].rows, w.first.gates());
    w.class_gates = small_table(tensors, "classes", ReaderWeights::classes, w.first.gates());
    w.second = Recurrent(tensors, "second", w.first.outputs());
    w.cue_scores = tensors.matrix("cue_scores", ReaderWeights::cue_labels, w.second.outputs());
    w.cue_bias = tensors.numbers("cue_bias", ReaderWeights::cue_labels);
    w.cue_chain = LabelChain(tensors, "cue_chain", ReaderWeights::cue_labels);
}

void read_roles(Tensors& tensors, ReaderWeights& w) {
    const std::size_t inputs = tensors.rows_of("role_token");
    w.role_token = tensors.matrix("role_token", inputs, w.second.outputs());
    w.role_cue = tensors.matrix("role_cue", inputs, w.second.outputs());
    w.role_bias = tensors.numbers("role_bias", inputs);
    w.role_layer = Recurrent(tensors, "role_layer", inputs);
    const RowTable distances = tensors.table("role_distance", ReaderWeights::distances, inputs);
    const Matrix weights = tensors.matrix("role_layer.input", w.role_layer.gates(), inputs);
    if (!tensors.failed()) w.distance_gates = weighed_rows(distances, weights);
    w.role_scores = tensors.matrix("role_scores", ReaderWeights::role_labels, w.role_layer.outputs());
    w.role_scores_bias = tensors.numbers("role_scores_bias", ReaderWeights::role_labels);
    w.role_chain = LabelChain(tensors, "role_chain", ReaderWeights::role_labels);
    w.calibration = tensors.numbers("calibration", ReaderWeights::calibration_points);
}

}  // namespace

std::optional<ReaderWeights> ReaderWeights::read(std::string_view section) {
    ByteReader reader(section);
    ReaderWeights w;
    if (!read_words(reader, w)) return std::nullopt;
    const std::size_t words = w.vector_rows.size();
    Tensors tensors(section.substr(section.size() - reader.remaining()));
    read_layers(tensors, words, w);
    read_roles(tensors, w);
    const auto is_share = [](float share) { return share >= 0 && share <= 1; };
    if (tensors.failed() || !std::all_of(w.calibration.begin(), w.calibration.end(), is_share)) return std::nullopt;
    return w;
}

}  // namespace whosaid
