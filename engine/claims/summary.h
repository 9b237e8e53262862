#pragma once
#include "claims/claims.h"
#include "report.h"

namespace whosaid {

/// Counts for the card: nothing here is found, only added up.
SummaryReport summarise(const Tokens& tokens, const Quotations& quotations, const Attributions& attributions, const Sources& sources,
                        const Claims& claims);

}  // namespace whosaid
