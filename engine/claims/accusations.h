#pragma once
#include <vector>

#include "claims/claims.h"
#include "syntax/names.h"

namespace whosaid {

/// A person who is said to have been accused, charged or blamed.
struct Accusation {
    std::uint32_t claim = 0;
    std::uint32_t name = 0;  ///< index into Names
};

/// Those of whom the article gives no answer: nobody of that surname is among its sources, not even as one who declined.
/// A person is given once, by the first claim.
std::vector<Accusation> find_unanswered(std::string_view text, const Tokens& tokens, const Tags& tags, const Names& names,
                                        const Sources& sources, const Claims& claims);

}  // namespace whosaid
