#include "claims/claims.h"

#include <array>

#include "claims/judgement.h"
#include "claims/wording.h"

namespace whosaid {

std::string_view name_of(ClaimType type) {
    static constexpr std::array<std::string_view, 8> names = {"quantity", "comparison", "event",  "cause",
                                                              "law",      "prediction", "record", "personal"};
    return names[static_cast<std::size_t>(type)];
}

namespace {

Times times_in(TokenSpan span, const Times& times) {
    auto at = std::lower_bound(times.begin(), times.end(), span.start,
                               [](const Time& time, std::uint32_t token) { return time.tokens.start < token; });
    Times inside;
    for (; at != times.end() && at->tokens.end <= span.end; ++at) inside.push_back(*at);
    return inside;
}

}  // namespace

Claims find_claims(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                   const Attributions& attributions, const Sources& sources, const Times& times, const CandidateSet& candidates,
                   const Verdicts& verdicts) {
    Claims claims = judge(candidates, verdicts, sentences.size());
    const WordingFinder finder(text, tokens, tags, attributions, sources);
    for (Claim& claim : claims) {
        claim.times = times_in(claim.tokens, times);
        Wording wording = finder.find(claim);
        claim.wording = std::move(wording.text);
        claim.open = std::move(wording.open);
    }
    return claims;
}

}  // namespace whosaid
