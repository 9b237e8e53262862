// Trains what tells names apart.
// usage: train_names MODEL OUT GUM.conllu... --silver CORENLP.conllu TEXTS.jsonl
// Reads the tags' weights from MODEL; writes OUT, the section "names" for pack_model.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iostream>

#include "read_model.h"
#include "semi_markov.h"
#include "write_tables.h"

namespace whosaid::training {
namespace {

constexpr unsigned seed = 20;
constexpr int search_epochs = 6;  // to find out which features are worth keeping
constexpr int final_epochs = 12;  // with those alone
constexpr std::uint32_t least_count = 3;
constexpr std::size_t kept_features = 4000;
constexpr float silver_weight = 0.4f;                          // a machine's answers: a mistake moves the weights by less
constexpr unsigned gold_headlines = 25, silver_headlines = 4;  // percent of the paragraphs of one sentence

void add_articles(const std::vector<NamedArticle>& articles, const Model& model, float weight, unsigned headlines,
                  std::vector<NameExample>& examples) {
    std::mt19937 random(seed);
    for (const NamedArticle& article : articles) {
        add_examples(article, model, weight, examples);
        add_examples(with_headlines(article, headlines, random), model, weight, examples, true);
    }
}

using Counts = std::unordered_map<std::uint32_t, std::uint32_t>;

Counts count_features(const std::vector<NameExample>& examples) {
    Counts counts;
    for (const NameExample& example : examples)
        for (const NameSpan& span : example.spans)
            for (const std::uint32_t key : span.keys) ++counts[key];
    return counts;
}

std::vector<std::uint32_t> frequent(const Counts& counts) {
    std::vector<std::uint32_t> features;
    for (const auto& [key, count] : counts)
        if (count >= least_count) features.push_back(key);
    for (std::uint8_t before = 0; before < name_classes; ++before) features.push_back(NameFeatures::step_key(before));
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    return features;
}

using Rows = std::vector<SemiMarkov::Row>;

/// The weights, as the mean of those after each epoch of the second half: steadier than the last.
Rows train(const std::vector<std::uint32_t>& features, std::vector<NameExample>& examples, int epochs) {
    std::mt19937 random(seed);
    SemiMarkov learner(features);
    Rows mean(features.size());
    const int first = epochs / 2 + 1;
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        std::shuffle(examples.begin(), examples.end(), random);
        double surprise = 0;
        for (const NameExample& example : examples) surprise += learner.learn(example);
        std::cerr << "  epoch " << epoch << ": " << surprise / static_cast<double>(examples.size()) << " nats a run\n";
        const Rows rows = learner.rows();
        for (std::size_t i = 0; epoch >= first && i < rows.size(); ++i)
            for (std::size_t c = 0; c < name_classes; ++c) mean[i][c] += rows[i][c] / static_cast<float>(epochs - first + 1);
    }
    return mean;
}

/// The features whose weights, by how often they are met, move the decisions most; what stands before is always kept.
std::vector<std::uint32_t> most_useful(const std::vector<std::uint32_t>& all, const Rows& rows, Counts counts) {
    for (std::uint8_t before = 0; before < name_classes; ++before) counts[NameFeatures::step_key(before)] = 1000000;
    std::vector<std::pair<float, std::uint32_t>> ranked;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        float size = 0, mean = 0;
        for (const float weight : rows[i]) mean += weight / static_cast<float>(name_classes);
        for (const float weight : rows[i]) size += (weight - mean) * (weight - mean);
        const std::uint32_t feature = all[i];
        ranked.push_back({-std::sqrt(size) * std::sqrt(static_cast<float>(counts[feature])), feature});
    }
    std::sort(ranked.begin(), ranked.end());
    ranked.resize(std::min(ranked.size(), kept_features));
    std::vector<std::uint32_t> features;
    for (const auto& [rank, feature] : ranked) features.push_back(feature);
    std::sort(features.begin(), features.end());
    return features;
}

}  // namespace
}  // namespace whosaid::training

int main(int argc, char** argv) {
    using namespace whosaid::training;
    const auto model = argc > 3 ? read_model(argv[1]) : std::nullopt;
    if (!model) {
        std::cerr << "usage: train_names MODEL OUT GUM.conllu... --silver CORENLP.conllu TEXTS.jsonl\n";
        return 2;
    }
    std::vector<NameExample> examples;
    for (int i = 3; i < argc; ++i) {
        if (std::strcmp(argv[i], "--silver") != 0 || i + 2 >= argc) {
            add_articles(read_gum(argv[i]), *model, 1, gold_headlines, examples);
            continue;
        }
        add_articles(read_corenlp(argv[i + 1], argv[i + 2]), *model, silver_weight, silver_headlines, examples);
        i += 2;
    }
    const Counts counts = count_features(examples);
    const auto all = frequent(counts);
    std::cerr << examples.size() << " runs of capitals, " << all.size() << " features, of which the most useful " << kept_features
              << " are kept\n";
    const auto kept = most_useful(all, train(all, examples, search_epochs), counts);
    const Rows rows = train(kept, examples, final_epochs);
    std::ofstream file(argv[2], std::ios::binary);
    file << write_feature_table(kept, rows);
    return file.flush() ? 0 : 1;
}
