#pragma once
#include "claims/word_sums.h"

namespace whosaid {

/// How far a stretch of text leans to each type of claim, in the order of ClaimType, as a learned judge of claims sees it.
inline constexpr std::size_t leaning_count = 8;
using Leanings = std::array<float, leaning_count>;

/// Adds up what words/type-words.txt says.
struct LeaningReader : ScaledSums<leaning_count> {
    LeaningReader(const Units& units, const Lexicon& lexicon) : ScaledSums(units, WordList::type_words, 0.1f, lexicon) {}
};

}  // namespace whosaid
