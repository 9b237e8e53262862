#pragma once
#include <array>

#include "syntax/tokens.h"

namespace whosaid {

/// How many numbers words/word-leanings.txt gives for a word.
inline constexpr std::size_t leaning_count = 12;
using Leanings = std::array<float, leaning_count>;

/// The mean over the words of `span` that the list knows; all nought where it knows none.
Leanings find_leanings(const Tokens& tokens, TokenSpan span);

}  // namespace whosaid
