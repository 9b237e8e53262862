#pragma once
#include <string>
#include <string_view>

#include "speech/quotations.h"
#include "syntax/names.h"

namespace whosaid {

/// What the passes of this folder read, in one place.
struct Article {
    std::string_view text;
    const Tokens& tokens;
    const Sentences& sentences;
    const Tags& tags;
    const Names& names;
    const Quotations& quotations;
    const Lexicon& lexicon;

    const Token& token(std::uint32_t at) const { return tokens[at]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }

    /// The words as written, each run of white space as one space.
    std::string words(TokenSpan span) const;
    /// The word's look-up form, also of words that no list knows.
    std::string key(std::uint32_t at) const;
    /// The second column of the word's line in `list`; empty where there is none.
    std::string_view note(std::uint32_t at, WordList list) const;
    /// The base form of a listed noun or verb: "spokesman" for "spokesmen"; empty where `list` does not have it.
    std::string_view lemma(std::uint32_t at, WordList list) const;
    /// Does `note` (several words in one column) hold `part`? "man voice" holds "voice".
    static bool holds(std::string_view note, std::string_view part);
};

}  // namespace whosaid
