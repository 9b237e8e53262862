#pragma once
#include "claims/claims.h"
#include "report.h"
#include "syntax/names.h"

namespace whosaid {

/// What can be counted of a text that is not understood: its words.
SummaryReport count_words(const Tokens& tokens);

/// Counts for the card, the key claims, and what an editor may want to look at (claims/findings.h). Reading time is taken
/// at 238 words a minute, the mean of silent reading of English non-fiction by adults (Brysbaert 2019).
SummaryReport summarise(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& names,
                        const Quotations& quotations, const Attributions& attributions, const Sources& sources, const Claims& claims);

}  // namespace whosaid
