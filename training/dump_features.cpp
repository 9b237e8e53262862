// Writes what the reader sees of every token of a corpus, for the trainer.
// usage: dump_features MODEL CORPUS.jsonl OUT
// Reads "text" of each line. OUT.counts gets the number of tokens of each line, OUT.tokens a record of 32 bytes a token
// (little-endian): start, end (code points), form: 32 bits each; suffix, classes: 16 bits each; shape, tag, quote, place, cue, name,
// begins a paragraph, begins a sentence, and eight bytes of zeros.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "analyze.h"
#include "speech/reader_features.h"
#include "text/utf8.h"

namespace {

using namespace whosaid;

struct Record {
    std::uint32_t start, end, form;
    std::uint16_t suffix, classes;
    std::uint8_t shape, tag, quote, place, cue, name, paragraph, sentence, zeros[8];
};
static_assert(sizeof(Record) == 32);

std::vector<std::uint32_t> code_points_at_bytes(std::string_view text) {
    std::vector<std::uint32_t> positions(text.size() + 1);
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const CodePoint c = decode(text, at);
        for (std::uint32_t i = 0; i < c.bytes; ++i) positions[at + i] = count;
        at += c.bytes;
    }
    positions[text.size()] = count;
    return positions;
}

std::vector<Record> records_of(std::string_view text, const Model& model) {
    const Lexicon& lexicon = Lexicon::english();
    const Tokens tokens = find_tokens(text, lexicon);
    const Sentences sentences = find_sentences(tokens);
    const Tags tags = find_tags(text, tokens, sentences, model);
    const Names names = find_names(text, tokens, sentences, tags, lexicon);
    const Cues cues = find_cues({tokens, tags}, sentences, lexicon);
    const Quotations quotations = find_quotations(tokens, sentences);
    const Scene scene({tokens, tags}, sentences, quotations, cues);
    const ReaderTokens seen = describe_for_reader(text, scene, names);
    const auto positions = code_points_at_bytes(text);
    std::vector<Record> records;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const ReaderToken& t = seen[i];
        records.push_back({positions[tokens[i].span.start],
                           positions[tokens[i].span.end],
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
    for (const Sentence& sentence : sentences) records[sentence.tokens.start].sentence = 1;
    return records;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: dump_features MODEL CORPUS.jsonl OUT\n";
        return 2;
    }
    std::ifstream model_file(argv[1], std::ios::binary), corpus(argv[2]);
    const auto read = Model::read(std::string{std::istreambuf_iterator<char>(model_file), {}});
    if (const auto* reason = std::get_if<std::string>(&read)) {
        std::cerr << argv[1] << ": " << *reason << '\n';
        return 1;
    }
    const std::string out = argv[3];
    std::ofstream tokens(out + ".tokens", std::ios::binary), counts(out + ".counts");
    for (std::string line; std::getline(corpus, line);) {
        const std::string text = nlohmann::json::parse(line).at("text");
        const auto records = records_of(text, std::get<Model>(read));
        tokens.write(reinterpret_cast<const char*>(records.data()), static_cast<std::streamsize>(records.size() * sizeof(Record)));
        counts << records.size() << '\n';
    }
    return tokens && counts ? 0 : 1;
}
