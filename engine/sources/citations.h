#pragma once
#include <vector>

#include "sources/article.h"
#include "speech/attributions.h"

namespace whosaid {

/// On whose word a speaker says something: "the Post reported, citing two officials" rests on the officials, and what Ray Cole
/// "was quoted by the Post as saying" is known from the Post.
struct Citation {
    TokenSpan source;               ///< "two officials", "the Post"
    TokenSpan words;                ///< "citing", "quoted by"
    std::uint32_t attribution = 0;  ///< the attribution that rests on it
};

/// Finds citations in order, each in the sentence of an attribution.
std::vector<Citation> find_citations(const Article& article, const Attributions& attributions);

}  // namespace whosaid
