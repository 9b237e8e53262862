#pragma once
#include "claims/judgement.h"
#include "claims/summary.h"
#include "speech/reader.h"
#include "syntax/tell_names.h"
#include "text/language.h"
#include "times/times.h"

namespace whosaid {

/// What every stage found, in the order of the pipeline (analyze.cpp). For the looking-glass (show.h), the tests and
/// the trainers; programs want analyze().
struct Reading {
    // In reading.cpp: what they do to so many lists takes room wherever it is written out.
    Reading();
    Reading(const Reading&);
    Reading(Reading&&) noexcept;
    Reading& operator=(Reading&&) noexcept;
    ~Reading();

    /// Empties what only a later reading of an edited text has use for: a report needs the memory.
    void forget_words();       ///< runs, seen, pieces
    void forget_candidates();  ///< candidates, verdicts

    Language language;
    Tokens tokens;
    Sentences sentences;
    Tags tags;
    std::optional<Publication> publication;
    Times times;
    ToldRuns runs;
    Names names;
    Quotations quotations;
    Cues cues;
    ReaderTokens seen;
    ReadPieces pieces;
    Attributions attributions;
    Sources sources;
    CandidateSet candidates;
    Verdicts verdicts;
    Claims claims;
    SummaryReport summary;
};

}  // namespace whosaid
