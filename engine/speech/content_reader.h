#pragma once
#include "speech/source_reader.h"

namespace whosaid {

/// How the content stands to its cue; each has its own precision on the dev set.
enum class ContentPlace : std::uint8_t {
    none,
    quotation_before,
    quotation_after,
    that_clause,
    clause,
    question,
    infinitive,
    gerund,
    object,
    before_cue,
    after_frame,
    around_cue,
    complement
};

struct ContentReading {
    std::vector<TokenSpan> spans;
    ContentPlace place = ContentPlace::none;
};

/// Finds what the cue's source says, thinks, wants: a quotation, a clause after or before the cue, an object.
ContentReading read_content(const Scene& scene, const Cue& cue, const SourceReading& source);

}  // namespace whosaid
