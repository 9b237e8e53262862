// Written by training/train_pronouns.py; see models/card.md.
#include "sources/clues.h"

namespace whosaid {

// clang-format off
const std::array<float, clue_count> clue_weights = {
    -0.09f,  // anybody
    -1.00f,  // only
     0.65f,  // named
    -0.20f,  // name_distance
    -0.48f,  // name_paragraphs
     0.74f,  // name_same_sentence
    -0.09f,  // name_one_before
     0.53f,  // name_nearest
     0.15f,  // name_second
     0.24f,  // name_full
     0.70f,  // subject_same_sentence
     0.51f,  // subject_one_before
     0.50f,  // subject_further
     0.51f,  // lead_same_sentence
    -0.10f,  // lead_one_before
     0.65f,  // lead_to_lead
     0.04f,  // owner
    -0.42f,  // modifier
    -0.59f,  // joined
     0.19f,  // times_named
     0.10f,  // named_most
     1.15f,  // gender_known
    -1.69f,  // hardly_person
     0.02f,  // in_content
     3.99f,  // introduces
    -0.35f,  // same_clause
     1.01f,  // taken_up
    -0.10f,  // taken_up_distance
     0.30f,  // taken_up_same_sentence
     0.59f,  // taken_up_one_before
     0.18f,  // taken_up_subject
    -0.17f,  // taken_up_last
    -0.31f,  // spoke
    -0.06f,  // spoke_distance
     0.41f,  // spoke_last
    -0.13f,  // spoke_last_after_content
     0.08f,  // spoke_last_new_paragraph
    -0.15f,  // spoke_aloud
     1.10f,  // unnamed
     1.16f,  // introduced
     1.13f,  // introduced_same_sentence
     0.95f,  // introduced_in_paragraph
     0.22f,  // quoted_with
     0.24f,  // quoted_without
    -0.05f,  // says_in_turn
     2.32f,  // says_next
     0.16f,  // says_after_subject
     0.39f,  // says_after_pronoun
};
// clang-format on

}  // namespace whosaid
