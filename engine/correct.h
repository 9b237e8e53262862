#pragma once
#include <string_view>

#include "corrections.h"
#include "reading.h"
#include "report.h"

namespace whosaid {

/// The report as its reader corrects it: what is taken away is gone from every list and every count, and what somebody else said stands
/// with them. `reading` and `report` are what was found in `text`; marks keep the numbers that they have in `report`. A correction whose
/// mark is not there, or whose speaker is no source of the article, changes nothing.
///
/// - A statement that is taken away is the article's own word again; a source to whom nothing is left goes with it.
/// - A source that is taken away leaves its statements without a speaker.
/// - Words in quotation marks that are taken away are no speech.
Report correct(const Reading& reading, const Report& report, std::string_view text, const Corrections& corrections);

}  // namespace whosaid
