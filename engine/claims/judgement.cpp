#include "claims/judgement.h"

#include <algorithm>
#include <functional>

#include "claims/reasons.h"

namespace whosaid {
namespace {

// Chosen on news-claims/train: below the first a candidate is no claim, above the second a claim may be of priority 3,
// below the third it is of priority 1.
constexpr double claim_floor = 0.35, high_floor = 0.28, low_ceiling = 0.1, type_floor = 0.33;

bool holds(const Features& features, WordKind kind) { return features[static_cast<std::size_t>(kind)] > 0; }

std::vector<ClaimType> types_of(const Features& features, const ClaimWeights& weights) {
    std::array<double, claim_type_count> probabilities{};
    for (std::size_t i = 0; i < claim_type_count; ++i)
        probabilities[i] = probability(weights, index_of(Judgement::first_type) + i, features);
    std::vector<ClaimType> types;
    for (std::size_t i = 0; i < claim_type_count; ++i)
        if (probabilities[i] >= type_floor) types.push_back(static_cast<ClaimType>(i));
    if (types.empty()) {
        const auto likeliest = std::max_element(probabilities.begin(), probabilities.end());
        types.push_back(static_cast<ClaimType>(likeliest - probabilities.begin()));
    }
    return types;
}

bool is_claim(const Candidate& candidate, const ClaimWeights& weights) {
    // What the likeliest cut holds is a claim already; the question is open where another interrupts it.
    if (candidate.chosen) return true;
    return candidate.nested && probability(weights, index_of(Judgement::claim), candidate.features) >= claim_floor;
}

std::optional<Claim> verdict_on(const Candidate& candidate, const ClaimWeights& weights) {
    if (!is_claim(candidate, weights)) return std::nullopt;
    Claim claim;
    claim.score = probability(weights, index_of(Judgement::priority), candidate.features);
    claim.types = types_of(candidate.features, weights);
    claim.hedged = holds(candidate.features, WordKind::soft) || holds(candidate.features, WordKind::appear);
    claim.negated = holds(candidate.features, WordKind::negative);
    claim.why = reasons_for(candidate.features, claim.types, weights);
    return claim;
}

bool look_alike(const Candidate& a, const Candidate& b) { return a.chosen == b.chosen && a.nested == b.nested && a.features == b.features; }

/// The score that a claim needs for priority 3, so that no more sentences than the allowed share hold one.
double score_for_high(const Claims& claims, std::size_t sentences) {
    std::vector<double> best;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        if (i == 0 || claims[i].sentence != claims[i - 1].sentence) best.push_back(0);
        best.back() = std::max(best.back(), claims[i].score);
    }
    const auto allowed = (sentences + 2) / 3;
    if (best.size() <= allowed) return high_floor;
    std::sort(best.begin(), best.end(), std::greater<>());
    return std::max(high_floor, best[allowed - 1]);
}

}  // namespace

Verdicts weigh(const CandidateSet& candidates, const ClaimWeights& weights, const CandidateSet& before, const Verdicts& verdicts) {
    const auto &now = candidates.list, &was = before.list;
    const std::size_t shorter = std::min(now.size(), was.size());
    const auto front = std::mismatch(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(shorter), was.begin(), look_alike).first;
    const auto first_new = static_cast<std::size_t>(front - now.begin());
    const auto back =
        std::mismatch(now.rbegin(), now.rbegin() + static_cast<std::ptrdiff_t>(shorter - first_new), was.rbegin(), look_alike).first;
    const auto last_new = static_cast<std::size_t>(back.base() - now.begin());
    Verdicts all;
    all.reserve(now.size());
    for (std::size_t i = 0; i < now.size(); ++i) {
        const bool known = i < first_new || i >= last_new;
        all.push_back(known ? verdicts[i < first_new ? i : i + was.size() - now.size()] : verdict_on(now[i], weights));
    }
    return all;
}

Claims judge(const CandidateSet& candidates, const Verdicts& verdicts, std::size_t sentences) {
    Claims claims;
    claims.reserve(verdicts.size() - static_cast<std::size_t>(std::count(verdicts.begin(), verdicts.end(), std::nullopt)));
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (!verdicts[i]) continue;
        const Candidate& candidate = candidates.list[i];
        Claim claim = *verdicts[i];
        claim.tokens = candidate.tokens;
        claim.sentence = candidate.sentence;
        claim.attribution = candidate.attribution;
        for (std::uint32_t number : candidate.numbers) claim.numbers.push_back(candidates.numbers[number]);
        claims.push_back(std::move(claim));
    }
    const double high = score_for_high(claims, sentences);
    for (Claim& claim : claims) claim.priority = claim.score >= high ? 3 : claim.score < low_ceiling ? 1 : 2;
    return claims;
}

}  // namespace whosaid
