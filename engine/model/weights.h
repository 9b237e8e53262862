#pragma once
#include "model/feature_table.h"

namespace whosaid {

/// What each learned stage looks up. Section names: "tags", "tag-words".
struct Weights {
    FeatureTable tags;     ///< features of a token and its surroundings: a weight for each part of speech
    ClassTable tag_words;  ///< frequent spellings with one part of speech only
};

}  // namespace whosaid
