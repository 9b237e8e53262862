#include "conllu_rows.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace whosaid::training {
namespace {

bool read_row(const std::string& line, ConlluRow& row) {
    std::size_t start = 0;
    for (std::size_t column = 0; column < row.columns.size(); ++column) {
        const std::size_t end = line.find('\t', start);
        if (end == std::string::npos && column + 1 < row.columns.size()) return false;
        row.columns[column] = line.substr(start, end - start);
        start = end + 1;
    }
    return true;
}

/// Spaces between words: a row "8-9" speaks for the words that it contracts.
class Spaces {
public:
    // Whether the row is a word.
    bool take(ConlluRow& row) {
        const std::string& id = row.columns[0];
        const bool no_space = row.columns[9].find("SpaceAfter=No") != std::string::npos;
        if (id.find('.') != std::string::npos) return false;  // an empty node of the enhanced graph
        if (const std::size_t dash = id.find('-'); dash != std::string::npos) {
            group_end_ = std::atoi(id.c_str() + dash + 1);
            space_after_group_ = !no_space;
            return false;
        }
        row.space_after = row.number() < group_end_ ? false : row.number() == group_end_ ? space_after_group_ : !no_space;
        return true;
    }

private:
    int group_end_ = 0;
    bool space_after_group_ = false;
};

}  // namespace

int ConlluRow::number() const { return std::atoi(columns[0].c_str()); }
int ConlluRow::head() const { return std::atoi(columns[6].c_str()); }

std::string_view ConlluRow::field(std::string_view name) const {
    const std::string_view all = columns[9];
    for (std::size_t start = 0; start < all.size();) {
        const std::size_t end = std::min(all.find('|', start), all.size());
        const std::string_view part = all.substr(start, end - start);
        if (part.size() > name.size() && part.substr(0, name.size()) == name && part[name.size()] == '=')
            return part.substr(name.size() + 1);
        start = end + 1;
    }
    return {};
}

std::vector<ConlluSentence> read_conllu_rows(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        std::cerr << path << ": cannot be read\n";
        std::exit(1);
    }
    std::vector<ConlluSentence> sentences;
    ConlluSentence sentence;
    Spaces spaces;
    std::string document;
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("# newdoc id = ", 0) == 0) document = line.substr(14);
        if (line.rfind("# newpar", 0) == 0) sentence.begins_paragraph = true;
        if (line.empty() && !sentence.rows.empty()) {
            sentence.document = document;
            sentences.push_back(std::move(sentence));
            sentence = {};
            spaces = {};
        }
        ConlluRow row;
        if (!line.empty() && line[0] != '#' && read_row(line, row) && spaces.take(row)) sentence.rows.push_back(std::move(row));
    }
    return sentences;
}

}  // namespace whosaid::training
