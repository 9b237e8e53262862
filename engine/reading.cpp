#include "reading.h"

namespace whosaid {

Reading::Reading() = default;
Reading::Reading(const Reading&) = default;
Reading::Reading(Reading&&) noexcept = default;
Reading& Reading::operator=(Reading&&) noexcept = default;
Reading::~Reading() = default;

// Assigning {} would keep a vector's memory.
void Reading::forget_words() {
    runs = ToldRuns();
    seen = ReaderTokens();
    pieces = ReadPieces();
}

void Reading::forget_candidates() {
    candidates = CandidateSet();
    verdicts = Verdicts();
}

}  // namespace whosaid
