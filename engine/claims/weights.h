#pragma once
#include "claims/features.h"

namespace whosaid {

inline constexpr std::size_t claim_type_count = 8;

/// What is judged of a candidate: that it is a claim at all, that it would be on a fact-checker's list, the same by the named features
/// alone, since only those can be told to readers, and, from `first_type` on, that it has each of the claim types, in their order.
enum class Judgement : std::uint8_t { claim, priority, reason, first_type };
inline constexpr std::size_t judgement_count = static_cast<std::size_t>(Judgement::first_type) + claim_type_count;

constexpr std::size_t index_of(Judgement judgement) { return static_cast<std::size_t>(judgement); }

/// One row for each feature, in the order of features.h, and a last one for what holds of every candidate; in a row one
/// weight for each judgement.
using WeightRow = std::array<float, judgement_count>;
using ClaimWeights = std::array<WeightRow, feature_count + 1>;

/// Fitted on annotated articles by training/train_claims.cpp.
extern const ClaimWeights claim_weights;

/// 0 to 1: the weights of the features that hold are added up and squeezed by the logistic function.
double probability(const ClaimWeights& weights, std::size_t judgement, const Features& features);

}  // namespace whosaid
