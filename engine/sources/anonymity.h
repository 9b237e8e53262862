#pragma once
#include <optional>
#include <vector>

#include "sources/resolution.h"

namespace whosaid {

/// That a source's name is withheld, as far as the text says or plainly implies it.
struct Anonymity {
    bool withheld = false;
    std::optional<TokenSpan> reason;  ///< as stated: "the talks are private"
};

/// For each party of `resolution`. Only those without a name can be anonymous.
std::vector<Anonymity> find_anonymity(const Article& article, const Resolution& resolution);

}  // namespace whosaid
