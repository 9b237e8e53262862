#include "claims/leanings.h"

namespace whosaid {

Leanings LeaningReader::read(TokenSpan span) const {
    constexpr float step = 0.1f;
    const Sums sums = sums_.of(span);
    Leanings leanings{};
    for (std::size_t i = 0; i < leaning_count; ++i) leanings[i] = step * static_cast<float>(sums[i]);
    return leanings;
}

}  // namespace whosaid
