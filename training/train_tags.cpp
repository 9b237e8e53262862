// Trains the part-of-speech tagger.
// usage: train_tags OUT_DIR GOLD.conllu... --silver SILVER.conllu...
// Writes OUT_DIR/tags and OUT_DIR/tag-words, sections for pack_model.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <random>

#include "tagged_sentence.h"
#include "write_tables.h"

namespace whosaid::training {
namespace {

constexpr unsigned seed = 20;
constexpr int search_epochs = 5;  // to find out which features are worth keeping
constexpr int final_epochs = 10;  // with those alone
constexpr std::uint32_t least_count = 2;
constexpr std::size_t kept_features = 45000;
constexpr float silver_rate = 0.4f;       // a machine's tags: a mistake moves the weights by less
constexpr std::size_t silver_stride = 2;  // every second sentence: more of one topic gains nothing on the others

struct Example {
    TaggedSentence sentence;
    float rate = 1;
};
using Examples = std::vector<Example>;

void add_gold(const std::string& path, Examples& examples, std::mt19937& random) {
    for (const GoldSentence& sentence : read_conllu(path)) {
        examples.push_back({align(sentence), 1});
        const auto draw = random() % 100;
        if (draw < 14) examples.push_back({align(sentence, CaseStyle::title), 1});
        if (draw >= 96) examples.push_back({align(sentence, CaseStyle::capitals), 1});
    }
}

void add_silver(const std::string& path, Examples& examples) {
    std::size_t count = 0;
    for (const GoldSentence& sentence : read_conllu(path)) {
        if (count++ % silver_stride != 0) continue;
        TaggedSentence tagged = align(sentence);
        if (!looks_like_headline(tagged)) examples.push_back({std::move(tagged), silver_rate});
    }
}

/// Calls `visit(keys, gold)` for every token that needs reading; it returns the tag that counts as history.
template <class Visit>
void walk(const TaggedSentence& sentence, Visit visit) {
    SentenceFeatures features;
    features.read(sentence.text, sentence.tokens, sentence.span());
    SentenceFeatures::Keys keys;
    Tag before = before_sentence, two_before = before_sentence;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        Tag tag = Tag::punctuation;
        if (!features.at(i).punctuation) {
            features.keys_of(i, before, two_before, keys);
            tag = visit(features.at(i), keys, sentence.gold[i]);
        }
        two_before = before;
        before = tag;
    }
}

std::vector<std::uint32_t> frequent_features(const Examples& examples) {
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for (const Example& example : examples)
        walk(example.sentence, [&](const TokenFeatures&, const SentenceFeatures::Keys& keys, std::optional<Tag> gold) {
            for (const std::uint32_t key : keys) ++counts[key];
            return gold.value_or(Tag::NN);
        });
    std::vector<std::uint32_t> features;
    for (const auto& [key, count] : counts)
        if (count >= least_count) features.push_back(key);
    std::sort(features.begin(), features.end());
    return features;
}

Perceptron train(const std::vector<std::uint32_t>& features, Examples& examples, int epochs, std::mt19937& random) {
    Perceptron perceptron(features);
    for (int epoch = 1; epoch <= epochs; ++epoch) {
        std::shuffle(examples.begin(), examples.end(), random);
        std::size_t right = 0, all = 0;
        for (const Example& example : examples)
            walk(example.sentence, [&](const TokenFeatures&, const SentenceFeatures::Keys& keys, std::optional<Tag> gold) {
                if (!gold) return perceptron.predict(keys);
                const Tag predicted = perceptron.learn(keys, *gold, example.rate);
                right += predicted == *gold;
                ++all;
                return predicted;
            });
        std::cerr << "  epoch " << epoch << ": " << 100.0 * static_cast<double>(right) / static_cast<double>(all)
                  << " % right while learning\n";
    }
    return perceptron;
}

/// The features whose weights, by how often they are met, move the decisions most.
std::vector<std::uint32_t> most_useful(const Perceptron& perceptron, const Examples& examples) {
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for (const Example& example : examples)
        walk(example.sentence, [&](const TokenFeatures&, const SentenceFeatures::Keys& keys, std::optional<Tag> gold) {
            for (const std::uint32_t key : keys) ++counts[key];
            return gold.value_or(Tag::NN);
        });
    const auto rows = perceptron.averages();
    std::vector<std::pair<float, std::uint32_t>> ranked;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        float size = 0;
        for (const float weight : rows[i]) size += weight * weight;
        const std::uint32_t feature = perceptron.features()[i];
        ranked.push_back({-std::sqrt(size) * std::sqrt(static_cast<float>(counts[feature])), feature});
    }
    std::sort(ranked.begin(), ranked.end());
    ranked.resize(std::min(ranked.size(), kept_features));
    std::vector<std::uint32_t> features;
    for (const auto& [rank, feature] : ranked) features.push_back(feature);
    std::sort(features.begin(), features.end());
    return features;
}

/// Spellings met often and, with one exception in 300 at most, always as the same part of speech.
std::vector<std::pair<std::uint32_t, Tag>> certain_words(const Examples& examples) {
    std::map<std::uint32_t, std::array<std::uint32_t, tag_count>> counts;
    for (const Example& example : examples)
        if (example.rate == 1)
            walk(example.sentence, [&](const TokenFeatures& token, const SentenceFeatures::Keys&, std::optional<Tag> gold) {
                if (gold) ++counts[token.cased][static_cast<std::size_t>(*gold)];
                return gold.value_or(Tag::NN);
            });
    std::vector<std::pair<std::uint32_t, Tag>> certain;
    for (const auto& [word, tags] : counts) {
        std::uint32_t all = 0;
        for (const std::uint32_t count : tags) all += count;
        const auto best = std::max_element(tags.begin(), tags.end());
        if (all >= 30 && (all - *best) * 300 <= all) certain.push_back({word, static_cast<Tag>(best - tags.begin())});
    }
    return certain;
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    if (!file.flush()) {
        std::cerr << path << ": cannot be written\n";
        std::exit(1);
    }
    std::cerr << path << ": " << bytes.size() << " bytes\n";
}

}  // namespace
}  // namespace whosaid::training

int main(int argc, char** argv) {
    using namespace whosaid::training;
    if (argc < 3) {
        std::cerr << "usage: train_tags OUT_DIR GOLD.conllu... --silver SILVER.conllu...\n";
        return 2;
    }
    std::mt19937 random(seed);
    Examples examples;
    bool silver = false;
    for (int i = 2; i < argc; ++i) {
        if (std::strcmp(argv[i], "--silver") == 0)
            silver = true;
        else if (silver)
            add_silver(argv[i], examples);
        else
            add_gold(argv[i], examples, random);
    }
    std::cerr << examples.size() << " sentences\n";
    const auto all_features = frequent_features(examples);
    std::cerr << all_features.size() << " features, of which the most useful " << kept_features << " are kept\n";
    const auto kept = most_useful(train(all_features, examples, search_epochs, random), examples);
    const Perceptron perceptron = train(kept, examples, final_epochs, random);
    const std::string directory = argv[1];
    write_file(directory + "/tags", write_feature_table(perceptron.features(), perceptron.averages()));
    write_file(directory + "/tag-words", write_class_table(certain_words(examples)));
}
