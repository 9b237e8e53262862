#pragma once
#include "claims/features.h"

namespace whosaid {

inline constexpr std::size_t claim_type_count = 8;

/// One linear judgement: the weights of the features that hold are added up and squeezed to a probability.
struct LinearModel {
    float bias = 0;
    Features weights{};

    /// 0 to 1, by the logistic function.
    double probability(const Features& features) const;
};

/// How candidates are judged; fitted by training/train_claims.cpp, printed with the features' names by its --table.
struct ClaimWeights {
    LinearModel claim;     ///< it is a claim at all
    LinearModel priority;  ///< it would be on a fact-checker's list
    std::array<LinearModel, claim_type_count> types;
};

extern const ClaimWeights claim_weights;

}  // namespace whosaid
