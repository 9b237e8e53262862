#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "syntax/tags.h"

namespace whosaid {

/// What a learned judge of sentences thinks of a stretch of text: is it worth checking, and does it state something verifiable at all?
inline constexpr std::size_t worth_count = 2;
using Worth = std::array<float, worth_count>;

/// A word as the judge sees it: names, figures and sums of money are classes ("NAME", "YEAR", "MONEY"), for which one it is tells
/// nothing of the next article. Empty for a word that stands for itself and for marks.
std::string_view word_class(std::string_view text, const Token& token, Tag tag);

/// Adds up what words/worth-words.txt says of single words and of pairs of neighbours.
class WorthReader {
public:
    WorthReader(std::string_view text, const Tokens& tokens, const Tags& tags, const Lexicon& lexicon);

    Worth read(TokenSpan span) const;

private:
    const Lexicon& lexicon_;
    std::vector<const Word*> units_;  ///< for each token the word or class; nullptr for marks, which are passed over
};

}  // namespace whosaid
