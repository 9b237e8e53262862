#include "claims/weights.h"

#include <cmath>

namespace whosaid {

double LinearModel::probability(const Features& features) const {
    double sum = static_cast<double>(bias);
    for (std::size_t i = 0; i < feature_count; ++i) sum += static_cast<double>(weights[i]) * static_cast<double>(features[i]);
    // Four decimals, for the last bits of exp() are not the same on every machine.
    return std::round(1e4 / (1 + std::exp(-sum))) / 1e4;
}

}  // namespace whosaid
