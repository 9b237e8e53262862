// Written by training/train_pronouns.py; see models/card.md.
#include "sources/clues.h"

namespace whosaid {

// clang-format off
const std::array<float, clue_count> clue_weights = {
    -0.25f,  // anybody
    -0.89f,  // only
     0.73f,  // named
    -0.23f,  // name_distance
    -0.47f,  // name_paragraphs
     0.62f,  // name_same_sentence
    -0.14f,  // name_one_before
     0.44f,  // name_nearest
    -0.08f,  // name_second
     0.30f,  // name_full
     0.84f,  // subject_same_sentence
     0.54f,  // subject_one_before
     0.70f,  // subject_further
     0.51f,  // lead_same_sentence
    -0.11f,  // lead_one_before
     0.65f,  // lead_to_lead
     0.14f,  // owner
    -0.57f,  // modifier
    -0.64f,  // joined
     0.12f,  // times_named
     0.25f,  // named_most
     1.20f,  // gender_known
    -0.92f,  // hardly_person
     0.02f,  // in_content
     3.75f,  // introduces
    -0.48f,  // same_clause
     1.07f,  // taken_up
    -0.02f,  // taken_up_distance
     0.33f,  // taken_up_same_sentence
     0.52f,  // taken_up_one_before
     0.21f,  // taken_up_subject
    -0.23f,  // taken_up_last
    -0.26f,  // spoke
    -0.09f,  // spoke_distance
     0.49f,  // spoke_last
    -0.13f,  // spoke_last_after_content
     0.19f,  // spoke_last_new_paragraph
    -0.06f,  // spoke_aloud
     0.65f,  // unnamed
     1.20f,  // introduced
     1.01f,  // introduced_same_sentence
     1.01f,  // introduced_in_paragraph
     0.07f,  // quoted_with
     0.28f,  // quoted_without
    -0.18f,  // says_in_turn
     2.29f,  // says_next
     0.36f,  // says_after_subject
     0.98f,  // says_after_pronoun
};
// clang-format on

}  // namespace whosaid
