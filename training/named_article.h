#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "syntax/names.h"

namespace whosaid::training {

struct GoldName {
    ByteSpan bytes;
    NameKind kind = NameKind::other;
};

/// A corpus's article with its proper names, cut as the engine cuts them: without what stands before ("Foreign Minister"),
/// the longest where one holds another ("University of Kent", not "Kent").
struct NamedArticle {
    std::string id, text;
    std::vector<GoldName> names;    ///< in text order, without overlap
    std::vector<ByteSpan> unknown;  ///< where the corpus does not say: headlines, posts that stand for a person
};

/// GUM: mentions of `Entity=` whose main word is a proper noun.
std::vector<NamedArticle> read_gum(const std::string& path);

/// CoreNLP's names (`NER=`) in PolNeAR's articles, whose texts stand in a file of JSON Lines. A machine's answers, silver, with
/// what is plainly wrong in them mended: see mend_names.
std::vector<NamedArticle> read_corenlp(const std::string& path, const std::string& texts);

}  // namespace whosaid::training
