#pragma once
#include "speech/attributions.h"
#include "speech/reader.h"
#include "speech/scene.h"

namespace whosaid {

/// The attributions of an article from both readers. Those of the learned one stand, but for datelines, for clauses that go on past
/// a quotation, and for what the text's form says better: transcripts ("RUIZ: …") and signed quotations. The rules add what it was
/// never shown: speech inside the content of another attribution, refusals to comment, quotations that it leaves without a speaker,
/// and what they are sure of where it sees nothing. Without a learned reading the rules' attributions stand as they are.
Attributions merge_readings(std::string_view text, const Scene& scene, const std::vector<ReadAttribution>& learned, Attributions by_rules);

}  // namespace whosaid
