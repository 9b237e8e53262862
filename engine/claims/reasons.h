#pragma once
#include <string>
#include <vector>

#include "claims/claims.h"
#include "claims/weights.h"

namespace whosaid {

/// Up to three reasons for a claim's rank in words for readers, the weightiest first: what the features that raise it
/// say, weighed as if there were no learned numbers beside them. A claim that nothing raised is described by its types.
std::vector<std::string> reasons_for(const Features& features, const std::vector<ClaimType>& types, const ClaimWeights& weights);

}  // namespace whosaid
