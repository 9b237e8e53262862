#pragma once
#include "speech/attributions.h"

namespace whosaid {

/// What the source of an attribution does: the cue's act, or the one that its source and its quotation marks show better.
Act read_act(const Attribution& attribution, const Scene& scene);

}  // namespace whosaid
