#pragma once
#include "claims/word_sums.h"

namespace whosaid {

/// What a learned judge of sentences thinks of a stretch of text: is it worth checking, and does it state something verifiable at all?
inline constexpr std::size_t worth_count = 2;
using Worth = std::array<float, worth_count>;

/// Adds up what words/worth-words.txt says.
struct WorthReader : ScaledSums<worth_count> {
    WorthReader(const Units& units, const Lexicon& lexicon) : ScaledSums(units, WordList::worth_words, 0.015f, lexicon) {}
};

}  // namespace whosaid
