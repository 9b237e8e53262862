#pragma once
#include <optional>
#include <vector>

#include "sources/citations.h"
#include "sources/refusals.h"

namespace whosaid {

/// A place where somebody speaks or refuses to: an attribution, a refusal that no attribution carries, or whom another cites.
struct Voice {
    std::optional<std::uint32_t> attribution;
    std::vector<TokenSpan> source;
    std::vector<TokenSpan> content;  ///< empty for a refusal
    std::vector<TokenSpan> cue;
    Response response = Response::paraphrased;
    Act act = Act::say;
    std::optional<std::uint32_t> within;  ///< the attribution whose content encloses this one
    std::optional<std::uint32_t> cited;   ///< the attribution that rests on this voice: "the Post said, citing two officials"
};

using Voices = std::vector<Voice>;  ///< by the place of the source; those without a source stand where their content does

Voices gather_voices(const Article& article, const Attributions& attributions);

}  // namespace whosaid
