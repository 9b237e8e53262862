#pragma once
#include <string>
#include <string_view>

namespace whosaid {

/// Regular English inflection by spelling rules (Huddleston and Pullum, "The Cambridge Grammar of the English
/// Language", chapter 18): final e, consonant + y, sibilants, and the doubled consonant of short verbs ("plan",
/// "admit"). Irregular verbs stand in words/irregular-verbs.txt.
std::string third_person(std::string_view verb);
std::string past_tense(std::string_view verb);
std::string gerund(std::string_view verb);
/// "label", "signal": "labeled" in American, "labelled" in British spelling.
bool doubles_in_british(std::string_view verb);
std::string plural(std::string_view noun);

}  // namespace whosaid
