#include "claims/word_sums.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace whosaid;

TEST_CASE("a stretch weighs what it weighs alone, whatever stands before it") {
    const Lexicon& lexicon = Lexicon::english();
    const auto sums_of = [&](std::string_view text, std::uint32_t from) {
        const Tokens tokens = find_tokens(text, lexicon);
        const Tags tags = find_tags(text, tokens, find_sentences(tokens), tests::english());
        const Units units = find_units(text, tokens, tags, lexicon);
        return WordSums(units, WordList::type_words, 8, lexicon).of({from, static_cast<std::uint32_t>(tokens.size())});
    };
    const Sums alone = sums_of("because of the rain", 0);
    CHECK(alone != Sums{});
    CHECK(sums_of("prices fell, because of the rain", 3) == alone);
    CHECK(sums_of("prices fell, because of the rain", 2) == alone);  // marks weigh nothing
    CHECK(sums_of("rain", 1) == Sums{});
}
