#include "model/reader_weights.h"

#include "model/byte_reader.h"

namespace whosaid {
namespace {

// words: word · for each, in the order of the vectors' rows from 1 on: hash (word)
bool read_words(ByteReader& reader, ReaderWeights& weights) {
    const std::uint32_t words = reader.word();
    if (words > reader.remaining() / 4) return false;
    weights.vector_rows.reserve(words);
    for (std::uint32_t row = 1; row <= words; ++row) weights.vector_rows.emplace(reader.word(), row);
    return true;
}

}  // namespace

std::optional<ReaderWeights> ReaderWeights::read(std::string_view section) {
    ByteReader reader(section);
    ReaderWeights w;
    if (!read_words(reader, w)) return std::nullopt;
    const std::size_t words = section.size() < 4 ? 0 : (section.size() - reader.remaining()) / 4 - 1;
    Tensors tensors(section.substr(section.size() - reader.remaining()));
    w.vectors = tensors.matrix("vectors", words + 1, vector_length);
    for (std::size_t i = 0; i < tables.size(); ++i) w.table[i] = tensors.matrix(tables[i].name, tables[i].rows, tables[i].length);
    w.class_table = tensors.matrix("classes", classes, classes_length);
    w.first = Recurrent(tensors, "first", inputs, hidden);
    w.second = Recurrent(tensors, "second", 2 * hidden, hidden);
    w.cue_scores = tensors.matrix("cue_scores", cue_labels, 2 * hidden);
    w.cue_bias = tensors.numbers("cue_bias", cue_labels);
    w.cue_chain = LabelChain(tensors, "cue_chain", cue_labels);
    w.role_token = tensors.matrix("role_token", role_inputs, 2 * hidden);
    w.role_bias = tensors.numbers("role_bias", role_inputs);
    w.role_cue = tensors.matrix("role_cue", role_inputs, 2 * hidden);
    w.role_distance = tensors.matrix("role_distance", distances, role_inputs);
    w.role_layer = Recurrent(tensors, "role_layer", role_inputs, role_hidden);
    w.role_scores = tensors.matrix("role_scores", role_labels, 2 * role_hidden);
    w.role_scores_bias = tensors.numbers("role_scores_bias", role_labels);
    w.role_chain = LabelChain(tensors, "role_chain", role_labels);
    if (tensors.failed()) return std::nullopt;
    return w;
}

}  // namespace whosaid
