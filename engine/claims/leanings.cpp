#include "claims/leanings.h"

namespace whosaid {
namespace {

constexpr char nought = 'P';
constexpr int steps = 10;  // in a whole

}  // namespace

// The sums are whole numbers, so that every machine comes to the same means.
Leanings find_leanings(const Tokens& tokens, TokenSpan span) {
    std::array<int, leaning_count> sums{};
    int words = 0;
    for (std::uint32_t i = span.start; i < span.end; ++i) {
        const Entry* entry = tokens[i].word ? tokens[i].word->entry(WordList::word_leanings) : nullptr;
        if (!entry || entry->note.size() != leaning_count) continue;
        ++words;
        for (std::size_t k = 0; k < leaning_count; ++k) sums[k] += entry->note[k] - nought;
    }
    Leanings means{};
    for (std::size_t k = 0; k < leaning_count && words > 0; ++k) means[k] = static_cast<float>(sums[k]) / static_cast<float>(steps * words);
    return means;
}

}  // namespace whosaid
