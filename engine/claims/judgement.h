#pragma once
#include "claims/candidates.h"
#include "claims/claims.h"
#include "claims/weights.h"

namespace whosaid {

/// Keeps the candidates that are claims, ranks them within the article, and says why. `sentences` is how many the article
/// has: at most a third of them get a claim of priority 3.
Claims judge(const CandidateSet& candidates, std::size_t sentences, const ClaimWeights& weights);

}  // namespace whosaid
