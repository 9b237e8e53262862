#pragma once
#include "speech/attributions.h"
#include "speech/reader.h"
#include "speech/scene.h"

namespace whosaid {

/// The attributions of an article from both readers. Those of the learned one stand, with the act that the word lists give their
/// cues. The rules add what it was never shown: speech inside the content of another attribution, refusals to comment,
/// quotations that it leaves without a speaker, labels and signatures, and what they are sure of where it sees nothing.
/// Without a learned reading the rules' attributions stand as they are.
Attributions merge_readings(std::string_view text, const Scene& scene, const std::vector<ReadAttribution>& learned, Attributions by_rules);

}  // namespace whosaid
