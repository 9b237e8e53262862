#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid::training {

/// One line of a CoNLL-U file that stands for a word.
struct ConlluRow {
    std::array<std::string, 10> columns;

    const std::string& form() const { return columns[1]; }
    const std::string& part_of_speech() const { return columns[3]; }  ///< the universal one
    int number() const;
    int head() const;  ///< 0 for the root
    const std::string& relation() const { return columns[7]; }
    std::string_view field(std::string_view name) const;  ///< of the last column; empty where it is missing
    bool space_after = true;                              ///< of contracted words too: "daughter's" is two rows
};

/// A sentence of a CoNLL-U file, of which only the words are kept.
struct ConlluSentence {
    std::string document;
    bool begins_paragraph = false;
    std::vector<ConlluRow> rows;
};

/// Ends the program with a message where the file cannot be read.
std::vector<ConlluSentence> read_conllu_rows(const std::string& path);

}  // namespace whosaid::training
