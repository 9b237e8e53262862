#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "model/label_chain.h"
#include "model/recurrent.h"

namespace whosaid {

/// Network that reads attributions: tables for what is seen of a token, two recurrent layers over a paragraph, labels of cues;
/// then, for each cue, a smaller recurrent layer and the labels of source and content.
struct ReaderWeights {
    static constexpr std::size_t vector_length = 48, hidden = 96, role_inputs = 96, role_hidden = 64, distances = 28;
    static constexpr std::size_t cue_labels = 3, role_labels = 5, classes = 16, classes_length = 8;

    struct Table {
        const char* name;
        std::size_t rows, length;
    };
    /// In the order in which their rows stand in a token's input, after the word's vector.
    static constexpr std::array<Table, 7> tables = {
        {{"suffix", 1024, 16}, {"tag", 37, 12}, {"shape", 192, 8}, {"quote", 8, 8}, {"place", 6, 4}, {"cue", 16, 8}, {"name", 9, 6}}};
    static constexpr std::size_t inputs = vector_length + 16 + 12 + 8 + 8 + 4 + 8 + 6 + classes_length;

    static std::optional<ReaderWeights> read(std::string_view section);

    std::unordered_map<std::uint32_t, std::uint32_t> vector_rows;  ///< hash of a look-up form to the row of `vectors`
    Matrix vectors;                                                ///< row 0: unknown words
    std::array<Matrix, tables.size()> table;
    Matrix class_table;
    Recurrent first, second;
    Matrix cue_scores;
    std::vector<float> cue_bias;
    LabelChain cue_chain;
    Matrix role_token, role_cue, role_distance;
    std::vector<float> role_bias;
    Recurrent role_layer;
    Matrix role_scores;
    std::vector<float> role_scores_bias;
    LabelChain role_chain;
};

}  // namespace whosaid
