// Runs the reader of a model over a corpus, as the engine does.
// usage: read_corpus MODEL CORPUS.jsonl    prints a line for each article, as the shared scorer takes them
// usage: read_corpus MODEL CORPUS.jsonl --cue-scores    prints a line for each token: three scores, for the parity check
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "described_article.h"
#include "read_model.h"
#include "speech/reader.h"

namespace {

using namespace whosaid;
using namespace whosaid::training;
using nlohmann::json;

json spans(const DescribedArticle& article, const std::vector<TokenSpan>& list) {
    json out = json::array();
    for (const TokenSpan span : list) {
        const ByteSpan bytes = bytes_of(article.tokens, span);
        out.push_back({{"start", article.code_points(bytes.start)}, {"end", article.code_points(bytes.end)}});
    }
    return out;
}

void print_scores(const std::vector<float>& scores) {
    for (std::size_t i = 0; i + 2 < scores.size(); i += 3)
        std::printf("%.6f %.6f %.6f\n", static_cast<double>(scores[i]), static_cast<double>(scores[i + 1]),
                    static_cast<double>(scores[i + 2]));
}

json report(const json& id, const DescribedArticle& article, const std::vector<ReadAttribution>& found) {
    json attributions = json::array();
    for (const ReadAttribution& a : found)
        attributions.push_back({{"cue", spans(article, {a.cue})},
                                {"source", spans(article, a.source)},
                                {"content", spans(article, a.content)},
                                {"within", nullptr},
                                {"confidence", a.confidence}});
    return {{"id", id}, {"attributions", attributions}};
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: read_corpus MODEL CORPUS.jsonl [--cue-scores]\n";
        return 2;
    }
    const bool scores_only = argc > 3 && std::strcmp(argv[3], "--cue-scores") == 0;
    const auto model = read_model(argv[1]);
    if (!model) return 1;
    std::ifstream corpus(argv[2]);
    double seconds = 0;
    std::size_t count = 0;
    for (std::string line; std::getline(corpus, line);) {
        const json row = json::parse(line);
        const std::string text = row.at("text");
        const DescribedArticle article(text, *model);
        if (scores_only) {
            for (const TokenSpan piece : reading_pieces(article.tokens, article.sentences))
                print_scores(cue_scores(piece, article.seen, *model));
            continue;
        }
        const auto start = std::chrono::steady_clock::now();
        const auto found = attributions_in(read_pieces(article.scene, article.seen, *model));
        seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        count += article.tokens.size();
        std::cout << report(row.at("id"), article, found).dump() << '\n';
    }
    if (count) std::cerr << "reading alone: " << 1e6 * seconds / static_cast<double>(count) << " microseconds a token\n";
}
