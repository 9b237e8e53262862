#pragma once
#include <array>
#include <string>

#include "claims/cuts.h"
#include "claims/leanings.h"
#include "claims/numbers.h"
#include "claims/word_kinds.h"
#include "claims/worth.h"

namespace whosaid {

/// What is asked of a piece of a sentence, yes or no.
// clang-format off
enum class PieceFlag : std::uint8_t {
    begins_early, numbers_on_both_sides, short_rest, verb_first, short_piece, tiny_piece, long_piece, very_long_piece,
    verb_left, verb_right, nothing_left, nothing_right, little_left, little_right, left_without_verb, verb_next, whole,
    no_subject, preposition_first, long_subject, number, outlet, direct, mixed, indirect, opening, late, sentence_start,
    sentence_end, rule_span, rule_start, rule_end, no_rule_inside, one_rule_inside, rules_inside, bias
};
enum class GapFlag : std::uint8_t { verb, short_gap, number, whole };
// clang-format on

/// Yes-or-no features stand in blocks, one after the other; the numbers follow.
struct PieceLayout {
    static constexpr std::size_t tags = tag_count, kinds = cut_kind_count, words = cut_words.size();
    static constexpr std::size_t rule_kinds = static_cast<std::size_t>(ClauseKind::apposition) + 1;
    static constexpr std::size_t number_kinds = static_cast<std::size_t>(NumberKind::multiple) + 1;
    static constexpr std::size_t verb_counts = 5, pronouns = 7;

    static constexpr std::size_t start_kind = 0, other_kind = start_kind + kinds, end_kind = other_kind + kinds;
    static constexpr std::size_t inner_kind = end_kind + kinds, inner_long = inner_kind + kinds, inner_number = inner_long + kinds;
    static constexpr std::size_t start_word = inner_number + kinds, end_word = start_word + words, inner_word = end_word + words;
    static constexpr std::size_t first_word = inner_word + words, first_tag = first_word + words;
    static constexpr std::size_t last_tag = first_tag + tags, any_tag = last_tag + tags, word_kind = any_tag + tags;
    static constexpr std::size_t number_kind = word_kind + word_kind_count, rule_kind = number_kind + number_kinds;
    static constexpr std::size_t rule_inside = rule_kind + rule_kinds, verb_count = rule_inside + rule_kinds;
    static constexpr std::size_t pronoun = verb_count + verb_counts, flag = pronoun + pronouns;
    static constexpr std::size_t gap_before = flag + static_cast<std::size_t>(PieceFlag::bias) + 1, gap_after = gap_before + kinds;
    static constexpr std::size_t gap_flag = gap_after + kinds;
    static constexpr std::size_t yes_or_no = gap_flag + static_cast<std::size_t>(GapFlag::whole) + 1;

    static constexpr std::size_t first_worth = leaning_count, length = first_worth + worth_count;
    static constexpr std::size_t amounts = length + 2;  ///< leanings, worth, length, cuts inside
    static constexpr std::size_t count = yes_or_no + amounts;
};

/// One weight for each feature, fitted on annotated articles by training/train_claims.cpp.
using PieceWeights = std::array<float, PieceLayout::count>;
extern const PieceWeights piece_weights;

}  // namespace whosaid
