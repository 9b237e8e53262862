#include "claims/summary.h"
namespace whosaid {
SummaryReport summarise(const Tokens&, const Quotations&, const Attributions&, const Sources&, const Claims&) { return {}; }
}  // namespace whosaid
