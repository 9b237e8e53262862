#pragma once
#include "speech/scene.h"

namespace whosaid {

/// Where the source of a cue was found.
enum class SourcePlace : std::uint8_t { none, before, after, relative, shared, agent, owner };

struct SourceReading {
    TokenSpan span;  ///< empty where the text names none
    SourcePlace place = SourcePlace::none;
    std::uint32_t frame_start = 0;  ///< first token of source and cue together, where what stands before them ends
    std::uint32_t frame_end = 0;    ///< token after source and cue together
};

/// Finds who the cue's words are laid to: its subject, the phrase after "according to", the owner of a nominal cue.
SourceReading read_source(const Scene& scene, const Cue& cue);

}  // namespace whosaid
