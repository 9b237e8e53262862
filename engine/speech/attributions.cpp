#include "speech/attributions.h"
namespace whosaid {
Attributions find_attributions(std::string_view, const Tokens&, const Sentences&, const Tags&, const Quotations&, const Cues&) { return {}; }
}
