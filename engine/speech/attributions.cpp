#include "speech/attributions.h"

#include <array>

namespace whosaid {

std::string_view name_of(SpeechKind kind) {
    static constexpr std::array<std::string_view, 3> names = {"direct", "mixed", "indirect"};
    return names[static_cast<std::size_t>(kind)];
}

Attributions find_attributions(std::string_view, const Tokens&, const Sentences&, const Tags&, const Quotations&, const Cues&) {
    return {};
}

}  // namespace whosaid
