#include "sources/sources.h"
namespace whosaid {
Sources find_sources(std::string_view, const Tokens&, const Sentences&, const Tags&, const Quotations&, const Attributions& attributions, const Lexicon&) { return {{}, std::vector<std::optional<std::uint32_t>>(attributions.size())}; }
}
