#pragma once
#include "claims/word_sums.h"

namespace whosaid {

/// What a learned judge of sentences thinks of a stretch of text: is it worth checking, and does it state something verifiable at all?
inline constexpr std::size_t worth_count = 2;
using Worth = std::array<float, worth_count>;

/// Adds up what words/worth-words.txt says.
class WorthReader {
public:
    WorthReader(const Units& units, const Lexicon& lexicon) : sums_(units, WordList::worth_words, worth_count, lexicon) {}

    Worth read(TokenSpan span) const;

private:
    WordSums sums_;
};

}  // namespace whosaid
