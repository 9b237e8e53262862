// Measures the tagger of a model file, as the engine runs it.
// usage: measure_tags MODEL FILE.conllu...
// Prints for each file the share of right tags over the tokens that align with the corpus's, with and without punctuation.
#include <chrono>
#include <cstring>
#include <iostream>
#include <map>

#include "read_model.h"
#include "tagged_sentence.h"

namespace whosaid::training {
namespace {

struct Score {
    std::size_t tokens = 0, aligned = 0, right = 0, words = 0, words_right = 0;
    std::map<std::pair<Tag, Tag>, std::size_t> confusions;  // gold, ours
    double seconds = 0;
};

void add(const GoldSentence& gold, const Model& model, CaseStyle style, Score& score) {
    const TaggedSentence sentence = align(gold, style);
    const Sentences whole = {{sentence.span()}};
    const auto start = std::chrono::steady_clock::now();
    const Tags tags = find_tags(sentence.text, sentence.tokens, whole, model);
    score.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    score.tokens += tags.size();
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (!sentence.gold[i]) continue;
        const bool right = tags[i] == *sentence.gold[i], word = *sentence.gold[i] != Tag::punctuation;
        ++score.aligned;
        score.right += right;
        score.words += word;
        score.words_right += word && right;
        if (!right) ++score.confusions[{*sentence.gold[i], tags[i]}];
    }
}

void print(const std::string& name, const Score& score) {
    const auto percent = [](std::size_t part, std::size_t whole) {
        return 100.0 * static_cast<double>(part) / static_cast<double>(whole ? whole : 1);
    };
    std::printf("%-28s tags right %5.2f %%, without punctuation %5.2f %% (%zu tokens, %.1f %% aligned, %.2f M tokens/s)\n", name.c_str(),
                percent(score.right, score.aligned), percent(score.words_right, score.words), score.tokens,
                percent(score.aligned, score.tokens), static_cast<double>(score.tokens) / score.seconds / 1e6);
}

void print_confusions(const Score& score) {
    std::multimap<std::size_t, std::pair<Tag, Tag>, std::greater<>> ranked;
    for (const auto& [pair, count] : score.confusions) ranked.insert({count, pair});
    int left = 12;
    for (const auto& [count, pair] : ranked) {
        if (left-- == 0) break;
        std::printf("    %4zu %s taken for %s\n", count, std::string(name_of(pair.first)).c_str(),
                    std::string(name_of(pair.second)).c_str());
    }
}

}  // namespace
}  // namespace whosaid::training

int main(int argc, char** argv) {
    using namespace whosaid;
    using namespace whosaid::training;
    if (argc < 3) {
        std::cerr << "usage: measure_tags MODEL FILE.conllu...\n";
        return 2;
    }
    const auto model = read_model(argv[1]);
    if (!model) return 1;
    for (int i = 2; i < argc; ++i) {
        const std::string path = argv[i], name = path.substr(path.find_last_of('/') + 1);
        const auto sentences = read_conllu(path);
        Score all, news, title, capitals;
        for (const GoldSentence& sentence : sentences) {
            add(sentence, *model, CaseStyle::as_written, all);
            add(sentence, *model, CaseStyle::title, title);
            add(sentence, *model, CaseStyle::capitals, capitals);
            if (sentence.document.find("GUM_news") != std::string::npos) add(sentence, *model, CaseStyle::as_written, news);
        }
        print(name, all);
        if (news.tokens) print(name + ", news", news);
        print(name + ", Title Case", title);
        print(name + ", CAPITALS", capitals);
        print_confusions(all);
    }
}
