#pragma once
#include "syntax/sentences.h"

namespace whosaid {

/// Where the text of a sentence begins that opens with its place and date ("LAGOS, Dec. 3 (Reuters) - ", "WASHINGTON — "):
/// the token after the dash; the sentence's start where it has none.
std::uint32_t after_dateline(const Tokens& tokens, const Sentence& sentence);

}  // namespace whosaid
