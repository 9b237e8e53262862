#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "conllu.h"

namespace whosaid::training {

/// How the letters of a sentence are rewritten, so that the tagger learns not to lean on capitals.
enum class CaseStyle : std::uint8_t { as_written, title, capitals };

/// A corpus sentence cut into the engine's own tokens, with the corpus's tag wherever one covers the token.
struct TaggedSentence {
    std::string text;
    Tokens tokens;
    std::vector<std::optional<Tag>> gold;

    TokenSpan span() const { return {0, static_cast<std::uint32_t>(tokens.size())}; }
};

TaggedSentence align(const GoldSentence& sentence, CaseStyle style = CaseStyle::as_written);

/// Most longer words begin with a capital, as in a headline: there CoreNLP takes every word for a name.
bool looks_like_headline(const TaggedSentence& sentence);

}  // namespace whosaid::training
