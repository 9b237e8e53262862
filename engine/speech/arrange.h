#pragma once
#include "speech/attributions.h"
#include "speech/scene.h"

namespace whosaid {

/// What follows from the spans alone, however they were found: that no token has two parts in an attribution, that speech inside speech ends with it, the kind by the quotation marks, the act, the order of the
/// list by first token, and which attribution stands within which.
void arrange(Attributions& attributions, const Scene& scene);

}  // namespace whosaid
