#pragma once
#include <algorithm>
#include <vector>

#include "text/span.h"

namespace whosaid {

/// Tokens of a text that are taken: by a cue, by a content.
class TokenMarks {
public:
    explicit TokenMarks(std::size_t tokens = 0) : marked_(tokens) {}

    bool operator[](std::uint32_t token) const { return marked_[token]; }
    void mark(TokenSpan span) { std::fill(marked_.begin() + span.start, marked_.begin() + span.end, true); }
    bool any(TokenSpan span) const {
        return std::find(marked_.begin() + span.start, marked_.begin() + span.end, true) != marked_.begin() + span.end;
    }

private:
    std::vector<bool> marked_;
};

}  // namespace whosaid
