#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "claims/leanings.h"
#include "claims/word_kinds.h"
#include "claims/worth.h"

namespace whosaid {

/// What the ranking looks at besides the kinds of the words. Numbered after the word kinds, which are features too.
// clang-format off
enum class Feature : std::uint8_t {
    money = word_kind_count, percent, large_count, small_count, share, duration, ordinal, number, several_numbers, year,
    past, perfect, progressive, future, present, present_be, past_be, passive, passive_by, no_verb,
    comparative, superlative, pronoun_subject, names, many_names,
    coordinate, predicate, relative, adverbial, participle, apposition, inside,
    attributed, quoted, anonymous, document, organisation,
    opening, early, late, length, short_clause, first_in_sentence
};
// clang-format on
inline constexpr std::size_t named_feature_count = static_cast<std::size_t>(Feature::first_in_sentence) + 1;

/// After the named features come the leanings of the clause's words, then those of its sentence's, then the
/// worth of the clause and of its sentence.
inline constexpr std::size_t first_worth = named_feature_count + 2 * leaning_count;
inline constexpr std::size_t feature_count = first_worth + 2 * worth_count;

/// 1 where a named feature holds, 0 where not; the length lies in between (0 to 1: 40 tokens or more).
using Features = std::array<float, feature_count>;

std::string name_of_feature(std::size_t feature);

}  // namespace whosaid
