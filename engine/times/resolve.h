#pragma once
#include "times/time_phrases.h"

namespace whosaid {

Precision precision_of(const TimePhrase& phrase);

/// When it was. Nothing where that depends on a day of writing that is not known, and for days that do not exist ("February 30").
std::optional<Period> resolve(const TimePhrase& phrase, std::optional<Day> written, Tense tense);

}  // namespace whosaid
