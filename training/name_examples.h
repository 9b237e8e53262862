#pragma once
#include <random>
#include <vector>

#include "model/model.h"
#include "named_article.h"
#include "syntax/name_features.h"

namespace whosaid::training {

/// A stretch of a run: a name, or a word of none.
struct NameSpan {
    std::uint32_t start = 0, end = 0;  ///< tokens from the run's beginning
    bool may_be_name = false;
    std::vector<std::uint32_t> keys;
};

struct NameSegment {
    std::uint32_t start = 0, end = 0;
    std::uint8_t kind = no_name;
};

/// A run of capitals with all its stretches, and how it is divided in truth.
struct NameExample {
    std::uint32_t length = 0;
    std::vector<NameSpan> spans;
    std::vector<NameSegment> truth;
    float weight = 1;
};

/// The runs of an article whose truth is known; of its headlines alone where `headlines_only`.
void add_examples(const NamedArticle& article, const Model& model, float weight, std::vector<NameExample>& examples,
                  bool headlines_only = false);

/// The same article with `percent` of its paragraphs of one sentence as headlines: "Mayor Says Bridge Will Close".
NamedArticle with_headlines(const NamedArticle& article, unsigned percent, std::mt19937& random);

}  // namespace whosaid::training
