#include "sources/clues.h"

namespace whosaid {

double weigh(const Clues& clues) {
    double sum = 0;
    for (std::size_t i = 0; i < clue_count; ++i) sum += static_cast<double>(clues.values[i]) * static_cast<double>(clue_weights[i]);
    return sum;
}

}  // namespace whosaid
