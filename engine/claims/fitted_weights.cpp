#include "claims/weights.h"

namespace whosaid {

const ClaimWeights claim_weights = {};

}  // namespace whosaid
