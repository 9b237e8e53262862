// Writes what the reader sees of every token of a corpus, for the trainer.
// usage: dump_features MODEL CORPUS.jsonl OUT
// Reads "text" of each line. OUT.counts gets the number of tokens of each line, OUT.tokens a record of 32 bytes a token
// (little-endian): start, end (code points), form: 32 bits each; suffix, classes: 16 bits each; shape, tag, quote, place, cue, name,
// begins a paragraph, begins a sentence, and eight bytes of zeros.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "described_article.h"
#include "read_model.h"

namespace {

using namespace whosaid;
using namespace whosaid::training;

struct Record {
    std::uint32_t start, end, form;
    std::uint16_t suffix, classes;
    std::uint8_t shape, tag, quote, place, cue, name, paragraph, sentence, zeros[8];
};
static_assert(sizeof(Record) == 32);

std::vector<Record> records_of(std::string_view text, const Model& model) {
    const DescribedArticle article(text, model);
    const Tokens& tokens = article.tokens;
    std::vector<Record> records;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const ReaderToken& t = article.seen[i];
        records.push_back({article.code_points(tokens[i].span.start),
                           article.code_points(tokens[i].span.end),
                           t.form,
                           t.suffix,
                           t.classes,
                           t.shape,
                           t.tag,
                           t.quote,
                           t.place,
                           t.cue,
                           t.name,
                           tokens[i].paragraph_before,
                           0,
                           {}});
    }
    for (const Sentence& sentence : article.sentences) records[sentence.tokens.start].sentence = 1;
    return records;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: dump_features MODEL CORPUS.jsonl OUT\n";
        return 2;
    }
    const auto model = read_model(argv[1]);
    if (!model) return 1;
    std::ifstream corpus(argv[2]);
    const std::string out = argv[3];
    std::ofstream tokens(out + ".tokens", std::ios::binary), counts(out + ".counts");
    for (std::string line; std::getline(corpus, line);) {
        const std::string text = nlohmann::json::parse(line).at("text");
        const auto records = records_of(text, *model);
        tokens.write(reinterpret_cast<const char*>(records.data()), static_cast<std::streamsize>(records.size() * sizeof(Record)));
        counts << records.size() << '\n';
    }
    return tokens && counts ? 0 : 1;
}
