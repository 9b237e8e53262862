#pragma once
#include <vector>

#include "sources/sources.h"

namespace whosaid {

/// How many words of the article are a source's own, and how many are the article's rendering of them.
struct SpokenWords {
    std::uint32_t quoted = 0, paraphrased = 0;
};

/// One for each source in `sources.list`. Of speech inside speech the words count for the inner speaker alone, so that
/// no word counts twice: "He says the talks will go on, they said" gives "the talks will go on" to him, "He says" to them.
std::vector<SpokenWords> count_spoken_words(const Tokens& tokens, const Quotations& quotations, const Attributions& attributions,
                                            const Sources& sources);

/// True for what a reader counts as a word: not for punctuation, nor for the second half of "didn’t" and "Mexico’s".
bool counts_as_word(const Tokens& tokens, std::uint32_t at);

}  // namespace whosaid
