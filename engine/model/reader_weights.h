#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "model/label_chain.h"
#include "model/recurrent.h"

namespace whosaid {

/// Network that reads attributions: tables for what is seen of a token, two recurrent layers over a paragraph, labels of cues;
/// then, for each cue, a smaller recurrent layer and the labels of source and content. How wide the layers are is the trainer's
/// choice; how many rows the tables have is not (speech/reader_features.h).
struct ReaderWeights {
    static constexpr std::size_t distances = 28, cue_labels = 3, role_labels = 5, calibration_points = 11;

    struct TableSize {
        const char* name;
        std::size_t rows;
    };
    /// What has few rows is multiplied with the first layer's weights when the model is read: a token then adds up rows.
    static constexpr std::array<TableSize, 6> small_tables = {
        {{"tag", 37}, {"shape", 192}, {"quote", 8}, {"place", 6}, {"cue", 16}, {"name", 9}}};
    static constexpr std::size_t suffixes = 1024, classes = 16;

    static std::optional<ReaderWeights> read(std::string_view section);

    std::unordered_map<std::uint32_t, std::uint32_t> vector_rows;  ///< hash of a look-up form to the row of `vectors`
    RowTable vectors;                                              ///< row 0: unknown words
    RowTable suffix_table;
    std::array<std::vector<float>, small_tables.size()> small;  ///< rows of first.gates()
    std::vector<float> class_gates;                             ///< the same for each bit of a token's classes
    Recurrent first, second;                                    ///< inputs of the first: vector and suffix
    Matrix cue_scores;
    std::vector<float> cue_bias;
    LabelChain cue_chain;
    Matrix role_token, role_cue;
    std::vector<float> role_bias;
    std::vector<float> distance_gates;  ///< rows of role_layer.gates()
    Recurrent role_layer;
    Matrix role_scores;
    std::vector<float> role_scores_bias;
    LabelChain role_chain;
    std::vector<float> calibration;  ///< share of attributions that are right, where the network is 0, 10, … 100 % sure
};

}  // namespace whosaid
