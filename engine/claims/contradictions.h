#pragma once
#include <string_view>
#include <utility>
#include <vector>

#include "claims/claims.h"

namespace whosaid {

/// Pairs of claims (the earlier first) that assert the same with another number: "The fire killed 12 people" and, further
/// down, "The fire killed 14 people". Each claim is compared with the few before it that count the same, so time stays linear.
std::vector<std::pair<std::uint32_t, std::uint32_t>> find_contradictions(std::string_view text, const Tokens& tokens, const Tags& tags,
                                                                         const Claims& claims);

}  // namespace whosaid
