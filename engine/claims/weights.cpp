#include "claims/weights.h"

#include <cmath>

namespace whosaid {

double probability(const ClaimWeights& weights, std::size_t judgement, const Features& features) {
    double sum = static_cast<double>(weights[feature_count][judgement]);
    for (std::size_t i = 0; i < feature_count; ++i) sum += static_cast<double>(weights[i][judgement]) * static_cast<double>(features[i]);
    // Four decimals, for the last bits of exp() are not the same on every machine.
    return std::round(1e4 / (1 + std::exp(-sum))) / 1e4;
}

}  // namespace whosaid
