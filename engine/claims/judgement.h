#pragma once
#include "claims/candidates.h"
#include "claims/claims.h"
#include "claims/weights.h"

namespace whosaid {

/// What the models say of each candidate by its features, whatever else is in the article: a claim with its score, types and reasons,
/// or nothing.
using Verdicts = std::vector<std::optional<Claim>>;

/// A candidate before the first and after the last that is new takes its verdict from `before`.
Verdicts weigh(const CandidateSet& candidates, const ClaimWeights& weights, const CandidateSet& before = {}, const Verdicts& verdicts = {});

/// Keeps the candidates that are claims and ranks them within the article. `sentences` is how many that has: at most a third of them get
/// a claim of priority 3.
Claims judge(const CandidateSet& candidates, const Verdicts& verdicts, std::size_t sentences);

}  // namespace whosaid
