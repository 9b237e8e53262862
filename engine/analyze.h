#pragma once
#include <string_view>

#include "claims/claims.h"
#include "claims/summary.h"
#include "model/model.h"
#include "report.h"
#include "text/language.h"

namespace whosaid {

/// What every stage found, in the order of the pipeline. For the looking-glass (show.h), the tests and the trainers; programs want analyze().
struct Reading {
    Language language;
    Tokens tokens;
    Sentences sentences;
    Tags tags;
    Quotations quotations;
    Cues cues;
    Attributions attributions;
    Sources sources;
    Claims claims;
    SummaryReport summary;
};

Reading read(std::string_view text, const Model& model);

/// The report on an article: any bytes give one. `text` is UTF-8 of at most max_text_bytes; of a longer text the first
/// max_text_bytes are read, and a notice says so.
Report analyze(std::string_view text, const Model& model);

inline constexpr std::size_t max_text_bytes = 64u << 20;

}  // namespace whosaid
