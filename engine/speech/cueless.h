#pragma once
#include "speech/attributions.h"
#include "syntax/names.h"

namespace whosaid {

/// `attributions` with those that have no cue: a quotation whose speaker is only the subject of the sentence before ("Ruiz shook her
/// head. “Not on my watch.”"), or whoever spoke in the paragraph before ("“…,” Ruiz said. ¶ “And nobody asked us.”"). Their `cue` is
/// empty; their source stands outside of their own sentence. Where two may have spoken, none is added.
Attributions add_cueless(Attributions attributions, const Scene& scene, const Names& names);

}  // namespace whosaid
