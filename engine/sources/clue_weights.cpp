// Written by training/train_pronouns.py; see models/card.md.
#include "sources/clues.h"

namespace whosaid {

// clang-format off
const std::array<float, clue_count> clue_weights = {
    -0.12f,  // anybody
    -0.98f,  // only
     0.70f,  // named
    -0.20f,  // name_distance
    -0.48f,  // name_paragraphs
     0.74f,  // name_same_sentence
    -0.09f,  // name_one_before
     0.52f,  // name_nearest
     0.13f,  // name_second
     0.24f,  // name_full
     0.72f,  // subject_same_sentence
     0.53f,  // subject_one_before
     0.53f,  // subject_further
     0.51f,  // lead_same_sentence
    -0.10f,  // lead_one_before
     0.64f,  // lead_to_lead
     0.06f,  // owner
    -0.44f,  // modifier
    -0.60f,  // joined
     0.18f,  // times_named
     0.11f,  // named_most
     1.15f,  // gender_known
    -1.67f,  // hardly_person
     0.02f,  // in_content
     3.97f,  // introduces
    -0.37f,  // same_clause
     1.02f,  // taken_up
    -0.09f,  // taken_up_distance
     0.30f,  // taken_up_same_sentence
     0.60f,  // taken_up_one_before
     0.17f,  // taken_up_subject
    -0.20f,  // taken_up_last
    -0.30f,  // spoke
    -0.06f,  // spoke_distance
     0.40f,  // spoke_last
    -0.13f,  // spoke_last_after_content
     0.10f,  // spoke_last_new_paragraph
    -0.14f,  // spoke_aloud
     1.09f,  // unnamed
     1.20f,  // introduced
     1.00f,  // introduced_same_sentence
     1.00f,  // introduced_in_paragraph
     0.21f,  // quoted_with
     0.24f,  // quoted_without
    -0.05f,  // says_in_turn
     2.31f,  // says_next
     0.17f,  // says_after_subject
     0.44f,  // says_after_pronoun
};
// clang-format on

}  // namespace whosaid
