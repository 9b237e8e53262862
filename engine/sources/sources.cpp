#include "sources/sources.h"

#include <array>

namespace whosaid {

std::string_view name_of(Response response) {
    static constexpr std::array<std::string_view, 5> names = {"quoted", "paraphrased", "cited", "declined", "no-response"};
    return names[static_cast<std::size_t>(response)];
}

std::string_view name_of(SourceType type) {
    static constexpr std::array<std::string_view, 5> names = {"named-person", "named-organisation", "document", "unnamed-person",
                                                              "unnamed-group"};
    return names[static_cast<std::size_t>(type)];
}

Sources find_sources(std::string_view, const Tokens&, const Sentences&, const Tags&, const Names&, const Quotations&,
                     const Attributions& attributions, const Lexicon&) {
    return {{}, std::vector<std::optional<std::uint32_t>>(attributions.size())};
}

}  // namespace whosaid
