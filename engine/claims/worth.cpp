#include "claims/worth.h"

namespace whosaid {

Worth WorthReader::read(TokenSpan span) const {
    constexpr float step = 0.015f;
    const Sums sums = sums_.of(span);
    Worth worth{};
    for (std::size_t i = 0; i < worth_count; ++i) worth[i] = step * static_cast<float>(sums[i]);
    return worth;
}

}  // namespace whosaid
