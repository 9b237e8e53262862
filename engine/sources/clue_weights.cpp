// Written by training/train_pronouns.py; see models/card.md.
#include "sources/clues.h"

namespace whosaid {

// clang-format off
const std::array<float, clue_count> clue_weights = {
     0.13f,  // anybody
    -0.76f,  // only
     0.81f,  // named
    -0.23f,  // name_distance
    -0.51f,  // name_paragraphs
     0.99f,  // name_same_sentence
    -0.19f,  // name_one_before
     0.22f,  // name_nearest
    -0.02f,  // name_second
     0.19f,  // name_full
     0.94f,  // subject_same_sentence
     0.53f,  // subject_one_before
     0.49f,  // subject_further
     0.06f,  // lead_same_sentence
    -0.16f,  // lead_one_before
     1.03f,  // lead_to_lead
     0.11f,  // owner
    -0.60f,  // modifier
    -0.63f,  // joined
     0.12f,  // times_named
     0.14f,  // named_most
     1.32f,  // gender_known
    -1.11f,  // hardly_person
    -0.02f,  // in_content
     0.03f,  // introduces
    -0.54f,  // same_clause
     0.63f,  // taken_up
     0.04f,  // taken_up_distance
     0.70f,  // taken_up_same_sentence
     0.69f,  // taken_up_one_before
     0.10f,  // taken_up_subject
    -0.21f,  // taken_up_last
    -0.11f,  // spoke
    -0.05f,  // spoke_distance
     0.32f,  // spoke_last
     0.24f,  // spoke_last_after_content
    -0.03f,  // spoke_last_new_paragraph
     0.01f,  // spoke_aloud
     1.02f,  // unnamed
     1.78f,  // introduced
     0.73f,  // introduced_same_sentence
     0.89f,  // introduced_in_paragraph
     0.32f,  // quoted_with
     0.58f,  // quoted_without
};
// clang-format on

}  // namespace whosaid
