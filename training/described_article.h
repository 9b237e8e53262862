#pragma once
#include "speech/reader_features.h"
#include "text/offsets.h"

namespace whosaid::training {

/// An article up to where the learned reader sees it: the passes before that, in the order of engine/analyze.cpp. It stays where it is
/// made, for its parts point to one another; `text` must outlive it.
class DescribedArticle {
public:
    DescribedArticle(std::string_view text, const Model& model);
    DescribedArticle(const DescribedArticle&) = delete;
    DescribedArticle& operator=(const DescribedArticle&) = delete;

    const Tokens tokens;
    const Sentences sentences;
    const Tags tags;
    const Names names;
    const Cues cues;
    const Quotations quotations;
    const Scene scene;
    const ReaderTokens seen;
    const OffsetMap code_points;
};

}  // namespace whosaid::training
