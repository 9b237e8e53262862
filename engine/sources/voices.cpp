#include "sources/voices.h"

#include <algorithm>

namespace whosaid {
namespace {

// A title in quotation marks is nobody's own words; a single word may be.
// Of speech inside another's quotation only what has marks of its own counts.
bool holds_own_words(const Article& article, TokenSpan span, bool inside) {
    auto quotation = std::lower_bound(article.quotations.begin(), article.quotations.end(), span.start,
                                      [](const Quotation& each, std::uint32_t at) { return each.tokens.end <= at; });
    for (; quotation != article.quotations.end() && quotation->tokens.start < span.end; ++quotation)
        if ((quotation->use == QuotationUse::speech || quotation->use == QuotationUse::scare) &&
            (!inside || quotation->tokens.start >= span.start))
            return true;
    return false;
}

Response response_of(const Article& article, const Attribution& attribution) {
    if (attribution.act == Act::decline) return Response::declined;
    if (attribution.act == Act::no_response) return Response::no_response;
    if (attribution.kind == SpeechKind::indirect) return Response::paraphrased;
    const bool quoted = std::any_of(attribution.content.begin(), attribution.content.end(),
                                    [&](TokenSpan span) { return holds_own_words(article, span, attribution.within.has_value()); });
    return quoted ? Response::quoted : Response::paraphrased;
}

// The refusal has read the whole sentence for who was asked; the attribution's own source may be cut at a comma.
const Refusal* refusal_under(const std::vector<Refusal>& refusals, const Attribution& attribution) {
    for (TokenSpan cue : attribution.cue) {
        const auto after = std::lower_bound(refusals.begin(), refusals.end(), cue.start,
                                            [](const Refusal& refusal, std::uint32_t at) { return refusal.words.end <= at; });
        if (after != refusals.end() && after->words.overlaps(cue)) return &*after;
    }
    return nullptr;
}

// "The police said they could not comment": what they say is that they say nothing.
const Refusal* refusal_said(const Article& article, const std::vector<Refusal>& refusals, const Attribution& attribution) {
    if (attribution.content.size() != 1 || attribution.kind != SpeechKind::indirect) return nullptr;
    const TokenSpan content = attribution.content.front();
    const auto refusal = std::lower_bound(refusals.begin(), refusals.end(), content.start,
                                          [](const Refusal& each, std::uint32_t at) { return each.source.start < at; });
    if (refusal == refusals.end() || refusal->source.start > content.start + 1 || refusal->source.size() != 1) return nullptr;
    return article.token(refusal->source.start).in(WordList::pronouns) && refusal->words.end <= content.end ? &*refusal : nullptr;
}

std::uint32_t position(const Voice& voice) {
    if (!voice.source.empty()) return voice.source.front().start;
    return voice.content.empty() ? 0 : voice.content.front().start;
}

}  // namespace

Voices gather_voices(const Article& article, const Attributions& attributions) {
    const std::vector<Refusal> refusals = find_refusals(article);
    std::vector<bool> carried(refusals.size());
    Voices voices;
    for (std::uint32_t i = 0; i < attributions.size(); ++i) {
        const Attribution& attribution = attributions[i];
        Voice voice{i,
                    attribution.source,
                    attribution.content,
                    attribution.cue,
                    response_of(article, attribution),
                    attribution.act,
                    attribution.within,
                    {}};
        const Refusal* refusal = refusal_under(refusals, attribution);
        if (refusal) {
            carried[static_cast<std::size_t>(refusal - refusals.data())] = true;
            voice.response = refusal->response;
            voice.source = {refusal->source};
        }
        if (const Refusal* said = refusal_said(article, refusals, attribution)) {
            carried[static_cast<std::size_t>(said - refusals.data())] = true;
            voice.response = said->response;
        }
        voices.push_back(std::move(voice));
    }
    for (std::size_t i = 0; i < refusals.size(); ++i)
        if (!carried[i])
            voices.push_back({std::nullopt, {refusals[i].source}, {}, {refusals[i].words}, refusals[i].response, Act::decline, {}, {}});
    for (const Citation& citation : find_citations(article, attributions))
        voices.push_back({std::nullopt,
                          {citation.source},
                          attributions[citation.attribution].content,
                          {citation.words},
                          Response::paraphrased,
                          Act::say,
                          {},
                          citation.attribution});
    std::stable_sort(voices.begin(), voices.end(), [](const Voice& a, const Voice& b) { return position(a) < position(b); });
    return voices;
}

}  // namespace whosaid
