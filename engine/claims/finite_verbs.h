#pragma once
#include "speech/attributions.h"
#include "syntax/phrases.h"

namespace whosaid {

/// The tags with a finite verb in each sentence and each reported clause that has a subject and a participle but none:
/// "At least 12 houses burned" is no noun phrase.
Tags with_finite_verbs(const Tokens& tokens, const Sentences& sentences, const Attributions& attributions, const Tags& tags);

}  // namespace whosaid
