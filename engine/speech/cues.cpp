#include "speech/cues.h"
namespace whosaid {
Cues find_cues(const Tokens&, const Sentences&, const Tags&, const Quotations&, const Lexicon&) { return {}; }
}
