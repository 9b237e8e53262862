#include "speech/arrange.h"

#include <algorithm>

#include "speech/acts.h"

namespace whosaid {
namespace {

SpeechKind kind_of(const Attribution& attribution, const Scene& scene) {
    const Cue* cue = attribution.cue.empty() ? nullptr : scene.cue_at(attribution.cue.front().start);
    if (cue && scene.labels_transcript(*cue)) return SpeechKind::direct;
    std::uint32_t quoted = 0, words = 0;
    for (const TokenSpan span : attribution.content)
        for (std::uint32_t i = span.start; i < span.end; ++i) {
            if (scene.text.token(i).kind != TokenKind::word && scene.text.token(i).kind != TokenKind::number) continue;
            ++words;
            quoted += scene.quotation_at(i) != nullptr;
        }
    if (quoted == 0) return SpeechKind::indirect;
    return quoted == words ? SpeechKind::direct : SpeechKind::mixed;
}

std::uint32_t first_token(const Attribution& attribution) {
    std::uint32_t first = ~0u;
    for (const auto* spans : {&attribution.content, &attribution.cue, &attribution.source})
        for (const TokenSpan span : *spans) first = std::min(first, span.start);
    return first;
}

// Where it is said: at the cue, or where there is none with the content, which stands in no other.
std::uint32_t place_of(const Attribution& attribution) {
    return attribution.cue.empty() ? attribution.content.front().start : attribution.cue.front().start;
}

// Two whose contents hold each other's cues: only the later one stands within.
bool stands_within(const Attributions& attributions, std::uint32_t inner, std::size_t outer) {
    while (inner != outer && attributions[inner].within) inner = *attributions[inner].within;
    return inner == outer;
}

/// For each token the narrowest content that holds it.
class Enclosures {
public:
    struct Enclosure {
        TokenSpan span;
        std::int32_t attribution = -1;
    };

    Enclosures(const Attributions& attributions, std::size_t tokens) : of_(tokens) {
        for (std::size_t a = 0; a < attributions.size(); ++a)
            for (const TokenSpan span : attributions[a].content)
                for (std::uint32_t i = span.start; i < span.end; ++i)
                    if (of_[i].attribution < 0 || span.size() < of_[i].span.size()) of_[i] = {span, static_cast<std::int32_t>(a)};
    }

    const Enclosure& around(const Attribution& attribution) const { return of_[place_of(attribution)]; }

private:
    std::vector<Enclosure> of_;
};

// "Ruiz, who said he had denied it, told Cole that": what is denied ends where the content does in which "denied" stands.
void keep_inside(Attributions& attributions, std::size_t tokens) {
    const Enclosures enclosures(attributions, tokens);
    for (Attribution& attribution : attributions) {
        const Enclosures::Enclosure& outer = enclosures.around(attribution);
        if (outer.attribution < 0 || attribution.cue.empty()) continue;
        for (TokenSpan& span : attribution.content)
            if (span.start > attribution.cue.front().start && span.start < outer.span.end) span.end = std::min(span.end, outer.span.end);
    }
}

std::vector<TokenSpan> without(std::vector<TokenSpan> spans, const std::vector<TokenSpan>& taken) {
    for (const TokenSpan hole : taken) {
        std::vector<TokenSpan> kept;
        for (const TokenSpan span : spans) {
            const TokenSpan before{span.start, std::min(span.end, hole.start)}, after{std::max(span.start, hole.end), span.end};
            if (!before.empty()) kept.push_back(before);
            if (!after.empty()) kept.push_back(after);
        }
        spans = std::move(kept);
    }
    return spans;
}

// "the mayor ” told": a mark left over makes a quotation of the source. No word is said and names who says it.
void keep_apart(Attribution& attribution) {
    attribution.source = without(std::move(attribution.source), attribution.cue);
    const std::vector<TokenSpan> said = without(attribution.content, attribution.cue);
    if (!said.empty()) attribution.content = said;
    const std::vector<TokenSpan> others = without(said, attribution.source);
    if (!others.empty()) attribution.content = others;
    if (others.empty() && !said.empty()) attribution.source.clear();
}

// An attribution whose cue stands in another's content is speech inside speech; the innermost such content encloses it.
void nest(Attributions& attributions, std::size_t tokens) {
    const Enclosures enclosures(attributions, tokens);
    for (std::size_t a = 0; a < attributions.size(); ++a) {
        const std::int32_t outer = enclosures.around(attributions[a]).attribution;
        if (outer >= 0 && static_cast<std::size_t>(outer) != a && !stands_within(attributions, static_cast<std::uint32_t>(outer), a))
            attributions[a].within = static_cast<std::uint32_t>(outer);
    }
}

}  // namespace

void arrange(Attributions& attributions, const Scene& scene) {
    keep_inside(attributions, scene.text.size());
    for (Attribution& attribution : attributions) {
        keep_apart(attribution);
        attribution.kind = kind_of(attribution, scene);
        attribution.act = read_act(attribution, scene);
        attribution.within.reset();
    }
    std::stable_sort(attributions.begin(), attributions.end(),
                     [](const Attribution& a, const Attribution& b) { return first_token(a) < first_token(b); });
    nest(attributions, scene.text.size());
}

}  // namespace whosaid
