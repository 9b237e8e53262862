#pragma once
#include <optional>

#include "model/feature_table.h"
#include "model/reader_weights.h"

namespace whosaid {

/// What each learned stage looks up. Section names: "tags", "tag-words", "names", "reader".
struct Weights {
    FeatureTable tags;                    ///< features of a token and its surroundings: a weight for each part of speech
    ClassTable tag_words;                 ///< frequent spellings with one part of speech only
    std::optional<FeatureTable> names;    ///< stretches of words: a weight for each kind of name; without it the rules decide
    std::optional<ReaderWeights> reader;  ///< a model without it leaves attributions to the rules
};

}  // namespace whosaid
