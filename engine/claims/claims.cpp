#include "claims/claims.h"

#include <array>

#include "claims/judgement.h"

namespace whosaid {

std::string_view name_of(ClaimType type) {
    static constexpr std::array<std::string_view, 8> names = {"quantity", "comparison", "event",  "cause",
                                                              "law",      "prediction", "record", "personal"};
    return names[static_cast<std::size_t>(type)];
}

Claims find_claims(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Quotations& quotations,
                   const Attributions& attributions, const Sources& sources, const Lexicon& lexicon) {
    const CandidateSet candidates = find_candidates(text, tokens, sentences, tags, quotations, attributions, sources, lexicon);
    return judge(candidates, sentences.size(), claim_weights);
}

}  // namespace whosaid
