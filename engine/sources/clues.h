#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace whosaid {

/// What speaks for or against somebody being meant by "he" or "she".
enum class Clue : std::uint8_t {
    anybody,          ///< holds of every candidate
    only,             ///< there is no other
    named,            ///< a name of theirs stands shortly before
    name_distance,    ///< sentences to the nearest of them, 0 to 6
    name_paragraphs,  ///< paragraphs to it, 0 to 3
    name_same_sentence,
    name_one_before,        ///< in the sentence before
    name_nearest,           ///< no other candidate's name is nearer
    name_second,            ///< one candidate's is
    name_full,              ///< the nearest has more than one word
    subject_same_sentence,  ///< a name of theirs is a subject in the pronoun's sentence
    subject_one_before,     ///< or in the sentence before
    subject_further,        ///< or further back
    lead_same_sentence,     ///< a name of theirs begins the pronoun's sentence
    lead_one_before,
    lead_to_lead,  ///< it begins the sentence before, and the pronoun this one
    owner,         ///< the nearest name owns something: "Cole's lawyer"
    modifier,      ///< it hangs on a noun: "the Cole family"
    joined,        ///< it is one of two: "Cole and Marsh"
    times_named,   ///< logarithm of how often they were named so far
    named_most,    ///< nobody was named more often
    gender_known,
    hardly_person,      ///< a name that may be of a place or a thing
    in_content,         ///< named in what the pronoun says
    introduces,         ///< but at the paragraph's beginning, in full
    same_clause,        ///< subject right before "him": "Cole met him"
    taken_up,           ///< an earlier pronoun was taken for them
    taken_up_distance,  ///< sentences to the nearest of those, 0 to 6
    taken_up_same_sentence,
    taken_up_one_before,
    taken_up_subject,          ///< it was "he" or "she"
    taken_up_last,             ///< no other candidate's is nearer
    spoke,                     ///< they have spoken shortly before
    spoke_distance,            ///< sentences since then, 0 to 6
    spoke_last,                ///< nobody has since then
    spoke_last_after_content,  ///< the same, and the pronoun follows what it says: "…," he said
    spoke_last_new_paragraph,  ///< the same, and the pronoun stands in a later paragraph
    spoke_aloud,
    unnamed,     ///< known by a phrase only: "a neighbour"
    introduced,  ///< a phrase that is no source brings them in: "the president was calm"
    introduced_same_sentence,
    introduced_in_paragraph,
    quoted_with,         ///< the pronoun stands in a quotation that names them
    quoted_without,      ///< or does not
    says_in_turn,        ///< the pronoun says something, and they have spoken shortly before
    says_next,           ///< nobody has spoken since then, and the pronoun begins its sentence or follows what it says
    says_after_subject,  ///< it says something, and they are the subject of its sentence or the one before
    says_after_pronoun   ///< it says something, and an earlier "he" or "she" was taken for them
};
inline constexpr std::size_t clue_count = static_cast<std::size_t>(Clue::says_after_pronoun) + 1;

/// How much of each clue there is.
struct Clues {
    std::array<float, clue_count> values{};
    float& operator[](Clue clue) { return values[static_cast<std::size_t>(clue)]; }
    float operator[](Clue clue) const { return values[static_cast<std::size_t>(clue)]; }
};

/// Fitted by training/train_pronouns.py: see docs/sources.md.
extern const std::array<float, clue_count> clue_weights;

/// The logarithm of the odds of these clues' candidate against nobody.
double weigh(const Clues& clues);

}  // namespace whosaid
