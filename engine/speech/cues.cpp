#include "speech/cues.h"

#include <array>

namespace whosaid {

std::string_view name_of(Act act) {
    static constexpr std::array<std::string_view, 14> names = {"say",    "write",   "ask",      "believe",    "feel",
                                                               "intend", "decide",  "perceive", "document",   "demand",
                                                               "judge",  "promise", "decline",  "no-response"};
    return names[static_cast<std::size_t>(act)];
}

std::string_view name_of(CueKind kind) {
    static constexpr std::array<std::string_view, 4> names = {"verb", "according-to", "noun", "colon"};
    return names[static_cast<std::size_t>(kind)];
}

Cues find_cues(const Tokens&, const Sentences&, const Tags&, const Quotations&, const Lexicon&) { return {}; }

}  // namespace whosaid
