#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sources/sources.h"

namespace whosaid {

enum class ClaimType : std::uint8_t { quantity, comparison, event, cause, law, prediction, record, personal };

std::string_view name_of(ClaimType type);

struct Number {
    TokenSpan tokens;
    double value = 0;
    std::string unit;
};

/// The smallest stretch of a sentence that asserts something checkable: a clause without its attribution frame,
/// leading connective and final full stop.
struct Claim {
    TokenSpan tokens;
    std::uint32_t sentence = 0;
    std::vector<ClaimType> types;
    int priority = 1;                          ///< 1 to 3
    double score = 0;                          ///< 0 to 1
    std::optional<std::uint32_t> attribution;  ///< whose content it stands in; none: the outlet's own word
    bool hedged = false, negated = false;
    std::vector<Number> numbers;
    std::vector<std::string> why;
};

using Claims = std::vector<Claim>;

Claims find_claims(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Quotations& quotations,
                   const Attributions& attributions, const Sources& sources, const Lexicon& lexicon);

}  // namespace whosaid
