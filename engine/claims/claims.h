#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/numbers.h"
#include "sources/sources.h"
#include "times/times.h"

namespace whosaid {

struct CandidateSet;

enum class ClaimType : std::uint8_t { quantity, comparison, event, cause, law, prediction, record, personal };

std::string_view name_of(ClaimType type);

/// The smallest stretch of a sentence that asserts something checkable: a clause without its attribution frame,
/// leading connective and final full stop.
struct Claim {
    TokenSpan tokens;
    std::uint32_t sentence = 0;
    std::vector<ClaimType> types;              ///< never empty
    int priority = 1;                          ///< 1 to 3; 3 at most in a third of the article's sentences
    double score = 0;                          ///< 0 to 1: for the ranking within the article
    std::optional<std::uint32_t> attribution;  ///< whose content it stands in; none: the outlet's own word
    bool hedged = false;                       ///< "may", "allegedly", "is expected to": not asserted outright
    bool negated = false;
    Numbers numbers;
    Times times;
    std::vector<std::string> why;  ///< never empty; for readers: "says what caused what"
    std::string wording;           ///< with what its pronouns and times mean, see claims/wording.h; empty where the claim itself will do
    std::vector<TokenSpan> open;   ///< words that point out of the claim and are not settled
};

using Claims = std::vector<Claim>;  ///< in order of their first token; a claim may lie inside another

/// Those of the candidates that are claims: clauses (syntax/clauses.h) of what the outlet and its sources assert, judged by the linear
/// models of claims/weights.h (claims/judgement.h).
Claims find_claims(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                   const Attributions& attributions, const Sources& sources, const Times& times, const CandidateSet& candidates,
                   const std::vector<std::optional<Claim>>& verdicts);

}  // namespace whosaid
