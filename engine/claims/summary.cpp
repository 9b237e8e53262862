#include "claims/summary.h"

#include <algorithm>

#include "claims/findings.h"
#include "sources/spoken_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t words_a_minute = 238;
constexpr std::size_t most_key_claims = 5;

/// The counter for claims on this source's word; nobody named counts as unnamed.
std::uint32_t& claims_of(const Source* source, SummaryReport& summary) {
    if (!source) return summary.claims_unnamed;
    switch (source->type) {
        case SourceType::document:
            return summary.claims_document;
        case SourceType::unnamed_person:
        case SourceType::unnamed_group:
            return summary.claims_unnamed;
        default:
            return source->anonymous ? summary.claims_unnamed : summary.claims_named;
    }
}

void count_claims(const Claims& claims, const Sources& sources, SummaryReport& summary) {
    summary.claims_total = static_cast<std::uint32_t>(claims.size());
    for (const Claim& claim : claims) {
        if (!claim.attribution) {
            ++summary.claims_outlet;
            continue;
        }
        const std::optional<std::uint32_t> speaker = sources.speakers[*claim.attribution];
        ++claims_of(speaker ? &sources.list[*speaker] : nullptr, summary);
    }
}

bool is_silent(Act act) { return act == Act::decline || act == Act::no_response; }

void count_quotes(const Attributions& attributions, SummaryReport& summary) {
    for (const Attribution& attribution : attributions) {
        if (attribution.content.empty() || is_silent(attribution.act)) continue;
        summary.quotes_direct += attribution.kind == SpeechKind::direct;
        summary.quotes_mixed += attribution.kind == SpeechKind::mixed;
        summary.quotes_indirect += attribution.kind == SpeechKind::indirect;
    }
}

void count_sources(const Sources& sources, SummaryReport& summary) {
    for (const Source& source : sources.list) {
        summary.named_persons += source.type == SourceType::named_person;
        summary.named_organisations += source.type == SourceType::named_organisation;
        summary.documents += source.type == SourceType::document;
        summary.unnamed_persons += source.type == SourceType::unnamed_person;
        summary.unnamed_groups += source.type == SourceType::unnamed_group;
        summary.anonymous += source.anonymous;
        summary.declined += source.response == Response::declined;
        summary.no_response += source.response == Response::no_response;
    }
}

std::vector<VoiceReport> measure_voices(const std::vector<SpokenWords>& spoken) {
    std::vector<VoiceReport> voices;
    std::uint32_t all = 0;
    for (std::uint32_t i = 0; i < spoken.size(); ++i) {
        const std::uint32_t words = spoken[i].quoted + spoken[i].paraphrased;
        all += words;
        if (words > 0) voices.push_back({i, words, 0});
    }
    for (VoiceReport& voice : voices) voice.share = static_cast<double>(voice.words) / all;
    std::stable_sort(voices.begin(), voices.end(), [](const VoiceReport& a, const VoiceReport& b) { return a.words > b.words; });
    return voices;
}

bool is_near(const Claim& a, const Claim& b) {
    return std::max(a.sentence, b.sentence) - std::min(a.sentence, b.sentence) <= 1 || a.tokens.overlaps(b.tokens);
}

/// "which lost money last year" cannot be read alone.
bool opens_with_relative(const Claim& claim, const Tokens& tokens) {
    for (std::string_view word : {"which", "who", "whose", "whom", "where"})
        if (tokens[claim.tokens.start].is(word)) return true;
    return false;
}

/// The best-ranked claims that can be read alone, no two of them in neighbouring sentences, in text order.
std::vector<std::uint32_t> choose_key_claims(const Claims& claims, const Tokens& tokens) {
    std::vector<std::uint32_t> order(claims.size()), chosen;
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return claims[a].score > claims[b].score; });
    for (std::uint32_t next : order) {
        if (chosen.size() == most_key_claims || claims[next].priority < 2) break;
        const bool crowded =
            std::any_of(chosen.begin(), chosen.end(), [&](std::uint32_t one) { return is_near(claims[one], claims[next]); });
        if (!crowded && !opens_with_relative(claims[next], tokens)) chosen.push_back(next);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

}  // namespace

SummaryReport count_words(const Tokens& tokens) {
    SummaryReport summary;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) summary.words += counts_as_word(tokens, i);
    summary.reading_seconds = static_cast<std::uint32_t>((std::uint64_t{summary.words} * 60 + words_a_minute - 1) / words_a_minute);
    return summary;
}

SummaryReport summarise(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& names,
                        const Quotations& quotations, const Attributions& attributions, const Sources& sources, const Claims& claims) {
    SummaryReport summary = count_words(tokens);
    count_claims(claims, sources, summary);
    count_quotes(attributions, summary);
    count_sources(sources, summary);
    summary.voices = measure_voices(count_spoken_words(tokens, quotations, attributions, sources));
    summary.key_claims = choose_key_claims(claims, tokens);
    summary.findings = find_findings({text, tokens, sentences, tags, names, quotations, attributions, sources, claims});
    for (const FindingReport& finding : summary.findings) summary.quotes_without_speaker += finding.kind == "quotation-without-speaker";
    return summary;
}

}  // namespace whosaid
