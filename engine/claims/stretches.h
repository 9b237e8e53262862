#pragma once
#include <optional>
#include <vector>

#include "speech/attributions.h"

namespace whosaid {

/// A part of a sentence that one voice asserts: what is left when the attribution frames ("she said", "according to the
/// report") are cut out.
struct Stretch {
    TokenSpan tokens;
    std::uint32_t sentence = 0;
    std::optional<std::uint32_t> attribution;  ///< the innermost whose content this is; none: the outlet's own word
};

/// The stretches of every sentence that can assert something, in order. Headings, datelines, credits, questions and
/// sentences that only say that somebody did not comment give none.
std::vector<Stretch> find_stretches(const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Quotations& quotations,
                                    const Attributions& attributions);

}  // namespace whosaid
