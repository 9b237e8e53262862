// Runs the reader of a model over a corpus, as the engine does.
// usage: read_corpus MODEL CORPUS.jsonl    prints a line for each article, as the shared scorer takes them
// usage: read_corpus MODEL CORPUS.jsonl --cue-scores    prints a line for each token: three scores, for the parity check
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "analyze.h"
#include "speech/reader.h"
#include "text/utf8.h"

namespace {

using namespace whosaid;
using nlohmann::json;

std::uint32_t code_points(std::string_view text, std::size_t end) {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < end; ++count) at += decode(text, at).bytes;
    return count;
}

json spans(std::string_view text, const Tokens& tokens, const std::vector<TokenSpan>& list) {
    json out = json::array();
    for (const TokenSpan span : list) {
        const ByteSpan bytes = bytes_of(tokens, span);
        out.push_back({{"start", code_points(text, bytes.start)}, {"end", code_points(text, bytes.end)}});
    }
    return out;
}

void print_scores(const std::vector<float>& scores) {
    for (std::size_t i = 0; i + 2 < scores.size(); i += 3)
        std::printf("%.6f %.6f %.6f\n", static_cast<double>(scores[i]), static_cast<double>(scores[i + 1]),
                    static_cast<double>(scores[i + 2]));
}

json report(const json& article, const Tokens& tokens, const std::vector<ReadAttribution>& found) {
    const std::string text = article.at("text");
    json attributions = json::array();
    for (const ReadAttribution& a : found)
        attributions.push_back({{"cue", spans(text, tokens, {a.cue})},
                                {"source", spans(text, tokens, a.source)},
                                {"content", spans(text, tokens, a.content)},
                                {"within", nullptr},
                                {"confidence", a.confidence}});
    return {{"id", article.at("id")}, {"attributions", attributions}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: read_corpus MODEL CORPUS.jsonl [--cue-scores]\n";
        return 2;
    }
    const bool scores_only = argc > 3 && std::strcmp(argv[3], "--cue-scores") == 0;
    std::ifstream model_file(argv[1], std::ios::binary), corpus(argv[2]);
    const auto read = Model::read(std::string{std::istreambuf_iterator<char>(model_file), {}});
    if (const auto* reason = std::get_if<std::string>(&read)) {
        std::cerr << argv[1] << ": " << *reason << '\n';
        return 1;
    }
    const Model& model = std::get<Model>(read);
    const Lexicon& lexicon = Lexicon::english();
    double seconds = 0;
    std::size_t count = 0;
    for (std::string line; std::getline(corpus, line);) {
        const json article = json::parse(line);
        const std::string text = article.at("text");
        const Tokens tokens = find_tokens(text, lexicon);
        const Sentences sentences = find_sentences(tokens);
        const Tags tags = find_tags(text, tokens, sentences, model);
        const Names names = find_names(text, tokens, sentences, tags, lexicon);
        const Cues cues = find_cues({tokens, tags}, sentences, lexicon);
        const Quotations quotations = find_quotations(tokens, sentences);
        const Scene scene({tokens, tags}, sentences, quotations, cues);
        const auto seen = describe_for_reader(text, scene, names);
        if (scores_only) {
            for (const TokenSpan piece : reading_pieces(tokens, sentences)) print_scores(cue_scores(piece, seen, model));
            continue;
        }
        const auto start = std::chrono::steady_clock::now();
        const auto found = read_attributions(scene, seen, model);
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        count += tokens.size();
        std::cout << report(article, tokens, found).dump() << '\n';
    }
    if (count) std::cerr << "reading alone: " << 1e6 * seconds / static_cast<double>(count) << " microseconds a token\n";
}
