#include "claims/findings.h"

#include <algorithm>

#include "claims/accusations.h"
#include "claims/contradictions.h"

namespace whosaid {
namespace {

void mark_sentences(TokenSpan span, const Sentences& sentences, std::vector<bool>& marked) {
    for (std::uint32_t i = sentence_at(sentences, span.start); i < sentences.size() && sentences[i].tokens.start < span.end; ++i)
        marked[i] = true;
}

/// For each sentence whether a source is cited in it.
std::vector<bool> find_sourced_sentences(const ArticleFacts& facts) {
    std::vector<bool> sourced(facts.sentences.size(), false);
    for (std::size_t i = 0; i < facts.attributions.size(); ++i) {
        if (!facts.sources.speakers[i]) continue;
        for (const auto* spans : {&facts.attributions[i].cue, &facts.attributions[i].source, &facts.attributions[i].content})
            for (TokenSpan span : *spans) mark_sentences(span, facts.sentences, sourced);
    }
    return sourced;
}

void add_unsourced_claims(const ArticleFacts& facts, std::vector<FindingReport>& findings) {
    const std::vector<bool> sourced = find_sourced_sentences(facts);
    for (std::uint32_t i = 0; i < facts.claims.size(); ++i) {
        const Claim& claim = facts.claims[i];
        if (claim.priority < 3 || claim.attribution) continue;
        const std::uint32_t first = claim.sentence == 0 ? 0 : claim.sentence - 1;
        const std::uint32_t last = std::min<std::uint32_t>(claim.sentence + 2, static_cast<std::uint32_t>(sourced.size()));
        if (std::find(sourced.begin() + first, sourced.begin() + last, true) != sourced.begin() + last) continue;
        FindingReport finding;
        finding.kind = "unsourced-claim";
        finding.claim = i;
        finding.text = "The article says this on its own word: no source is cited in this sentence or next to it.";
        findings.push_back(std::move(finding));
    }
}

/// For each token whether it stands in the content of somebody the text names or describes.
std::vector<bool> find_spoken_tokens(const ArticleFacts& facts) {
    std::vector<bool> spoken(facts.tokens.size(), false);
    for (std::size_t i = 0; i < facts.attributions.size(); ++i) {
        const Attribution& attribution = facts.attributions[i];
        if (attribution.source.empty() && !facts.sources.speakers[i]) continue;
        for (TokenSpan span : attribution.content) std::fill(spoken.begin() + span.start, spoken.begin() + span.end, true);
    }
    return spoken;
}

void add_quotations_without_speaker(const ArticleFacts& facts, std::vector<FindingReport>& findings) {
    const std::vector<bool> spoken = find_spoken_tokens(facts);
    for (std::uint32_t i = 0; i < facts.quotations.size(); ++i) {
        const Quotation& quotation = facts.quotations[i];
        const bool counts =
            quotation.use == QuotationUse::speech && quotation.depth == 0 && !quotation.continues && !quotation.tokens.empty();
        if (!counts) continue;
        const auto first = spoken.begin() + quotation.tokens.start, last = spoken.begin() + quotation.tokens.end;
        if (std::find(first, last, true) != last) continue;
        FindingReport finding;
        finding.kind = "quotation-without-speaker";
        finding.quotation = i;
        finding.text = "These words stand in quotation marks, but the text does not say whose they are.";
        findings.push_back(std::move(finding));
    }
}

bool is_unnamed(const Source& source) {
    return source.anonymous || source.type == SourceType::unnamed_person || source.type == SourceType::unnamed_group;
}

void add_rests_on_unnamed(const ArticleFacts& facts, std::vector<FindingReport>& findings) {
    std::vector<std::uint32_t> claims(facts.sources.list.size(), 0);
    std::uint32_t unnamed = 0, named = 0;
    for (const Claim& claim : facts.claims) {
        const std::optional<std::uint32_t> speaker = claim.attribution ? facts.sources.speakers[*claim.attribution] : std::nullopt;
        if (!speaker) continue;
        const bool without_name = is_unnamed(facts.sources.list[*speaker]);
        claims[*speaker] += without_name;
        ++(without_name ? unnamed : named);
    }
    if (unnamed < 3 || unnamed <= named) return;
    FindingReport finding;
    finding.kind = "rests-on-unnamed";
    finding.source = static_cast<std::uint32_t>(std::max_element(claims.begin(), claims.end()) - claims.begin());
    finding.text = std::to_string(unnamed) + " claims rest on the word of sources without a name, " + std::to_string(named) +
                   " on that of named sources and documents.";
    findings.push_back(std::move(finding));
}

void add_differing_numbers(const ArticleFacts& facts, std::vector<FindingReport>& findings) {
    for (const auto& [earlier, later] : find_contradictions(facts.text, facts.tokens, facts.tags, facts.claims)) {
        const ByteSpan number = bytes_of(facts.tokens, facts.claims[earlier].numbers.front().tokens);
        FindingReport finding;
        finding.kind = "numbers-differ";
        finding.claim = later;
        finding.text = "Further up the article says the same with another number: " + std::string(slice(facts.text, number)) + ".";
        findings.push_back(std::move(finding));
    }
}

void add_unanswered_accusations(const ArticleFacts& facts, std::vector<FindingReport>& findings) {
    for (const Accusation& accusation : find_unanswered(facts.text, facts.tokens, facts.tags, facts.names, facts.sources, facts.claims)) {
        const ByteSpan name = bytes_of(facts.tokens, facts.names[accusation.name].tokens);
        FindingReport finding;
        finding.kind = "accused-without-answer";
        finding.claim = accusation.claim;
        finding.text = std::string(slice(facts.text, name)) +
                       " is accused here, and the article neither gives an answer nor says that one was sought.";
        findings.push_back(std::move(finding));
    }
}

}  // namespace

std::vector<FindingReport> find_findings(const ArticleFacts& facts) {
    std::vector<FindingReport> findings;
    add_unsourced_claims(facts, findings);
    add_quotations_without_speaker(facts, findings);
    add_rests_on_unnamed(facts, findings);
    add_differing_numbers(facts, findings);
    add_unanswered_accusations(facts, findings);
    return findings;
}

}  // namespace whosaid
