#include "conllu.h"

#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>

namespace whosaid::training {
namespace {

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t at = line.find(separator); at != std::string::npos; at = line.find(separator, start)) {
        parts.push_back(line.substr(start, at - start));
        start = at + 1;
    }
    parts.push_back(line.substr(start));
    return parts;
}

std::optional<int> number_after(const std::string& fields, std::string_view key) {
    const std::size_t at = fields.find(key);
    if (at == std::string::npos) return std::nullopt;
    return std::atoi(fields.c_str() + at + key.size());
}

// CoreNLP writes brackets and quotation marks as words.
std::string as_written(const std::string& form) {
    static constexpr std::array<std::array<std::string_view, 2>, 8> escapes = {
        {{"-LRB-", "("}, {"-RRB-", ")"}, {"-LSB-", "["}, {"-RSB-", "]"}, {"-LCB-", "{"}, {"-RCB-", "}"}, {"``", "\""}, {"''", "\""}}};
    for (const auto& [escape, mark] : escapes)
        if (form == escape) return std::string(mark);
    return form;
}

/// Puts a sentence together line by line.
class SentenceReader {
public:
    void add(const std::vector<std::string>& columns) {
        const std::string &id = columns[0], &misc = columns[9];
        if (id.find('.') != std::string::npos) return;  // an empty node of the enhanced graph
        const bool no_space = misc.find("SpaceAfter=No") != std::string::npos;
        if (const std::size_t dash = id.find('-'); dash != std::string::npos) {
            group_end_ = std::atoi(id.c_str() + dash + 1);
            space_after_group_ = !no_space;
            return;
        }
        const int number = std::atoi(id.c_str());
        const std::optional<int> start = number_after(misc, "Start=");
        const bool space = start ? (previous_end_ && *start > *previous_end_) : space_before_;
        if (space && !sentence_.tokens.empty()) sentence_.text += ' ';
        append(as_written(columns[1]), columns[4]);
        previous_end_ = number_after(misc, "End=");
        space_before_ = number < group_end_ ? false : number == group_end_ ? space_after_group_ : !no_space;
    }

    GoldSentence take(const std::string& document) {
        sentence_.document = document;
        separate_to();
        GoldSentence done = std::move(sentence_);
        *this = SentenceReader{};
        return done;
    }

    bool empty() const { return sentence_.tokens.empty(); }

private:
    void append(const std::string& form, const std::string& name) {
        const auto start = static_cast<std::uint32_t>(sentence_.text.size());
        sentence_.text += form;
        sentence_.tokens.push_back({{start, start + static_cast<std::uint32_t>(form.size())}, tag_named(name), name});
    }

    // The old Treebank has one tag for every "to"; the newer corpora keep TO for the infinitive and call the preposition IN.
    void separate_to() {
        auto& tokens = sentence_.tokens;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].tag != Tag::TO || !previous_end_) continue;
            std::size_t next = i + 1;
            while (next < tokens.size() && tokens[next].tag == Tag::RB) ++next;
            if (next < tokens.size() && tokens[next].tag != Tag::VB) tokens[i].tag = Tag::IN;
        }
    }

    GoldSentence sentence_;
    std::optional<int> previous_end_;
    bool space_before_ = false, space_after_group_ = false;
    int group_end_ = 0;
};

}  // namespace

std::optional<Tag> tag_named(std::string_view name) {
    for (std::size_t i = 0; i < tag_count; ++i)
        if (name == name_of(static_cast<Tag>(i))) return static_cast<Tag>(i);
    static constexpr std::array<std::string_view, 12> marks = {",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", "\"", "(", ")"};
    for (std::string_view mark : marks)
        if (name == mark) return Tag::punctuation;
    if (name == "$" || name == "#") return Tag::SYM;
    if (name == "ADD") return Tag::NNP;  // addresses, handles
    if (name == "AFX") return Tag::JJ;   // "pre", "anti" on their own
    if (name == "LS") return Tag::CD;    // list numbers
    return std::nullopt;                 // GW: half of a word written apart
}

std::vector<GoldSentence> read_conllu(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        std::cerr << path << ": cannot be read\n";
        std::exit(1);
    }
    std::vector<GoldSentence> sentences;
    SentenceReader reader;
    std::string document;
    for (std::string line; std::getline(file, line);) {
        if (line.rfind("# newdoc id = ", 0) == 0) document = line.substr(14);
        if (line.empty() && !reader.empty()) sentences.push_back(reader.take(document));
        if (line.empty() || line[0] == '#') continue;
        const auto columns = split(line, '\t');
        if (columns.size() == 10) reader.add(columns);
    }
    if (!reader.empty()) sentences.push_back(reader.take(document));
    return sentences;
}

}  // namespace whosaid::training
