#include "syntax/tags.h"

#include <algorithm>
#include <array>

#include "model/weights.h"
#include "syntax/tag_features.h"

namespace whosaid {

std::string_view name_of(Tag tag) {
    static constexpr std::array<std::string_view, tag_count> names = {
        "CC", "CD",  "DT",  "EX", "FW",  "IN", "JJ", "JJR", "JJS", "MD",  "NN",  "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$",
        "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB",  "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",  "WP",  "WP$", "WRB", "."};
    return names[static_cast<std::size_t>(tag)];
}

namespace {

static_assert(tag_count <= FeatureTable::row_length);
using Scores = std::array<std::int16_t, FeatureTable::row_length>;

Tag best_of(const FeatureTable& table, const SentenceFeatures::Keys& keys) {
    alignas(16) Scores scores{};
    for (const std::uint32_t key : keys) {
        const std::int16_t* row = table.find(key);
        if (!row) continue;
        for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
    }
    return static_cast<Tag>(std::max_element(scores.begin(), scores.begin() + tag_count) - scores.begin());
}

}  // namespace

Tags find_tags(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Model& model) {
    const Weights& weights = model.weights();
    Tags tags;
    tags.reserve(tokens.size());
    SentenceFeatures features;
    SentenceFeatures::Keys keys;
    for (const Sentence& sentence : sentences) {
        features.read(text, tokens, sentence.tokens);
        Tag before = before_sentence, two_before = before_sentence;
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            Tag tag = Tag::punctuation;
            if (!features.at(i).punctuation) {
                const std::uint8_t known = weights.tag_words.find(features.at(i).cased);
                if (known == ClassTable::unknown) features.keys_of(i, before, two_before, keys);
                tag = known == ClassTable::unknown ? best_of(weights.tags, keys) : static_cast<Tag>(known);
            }
            tags.push_back(tag);
            two_before = before;
            before = tag;
        }
    }
    return tags;
}

}  // namespace whosaid
