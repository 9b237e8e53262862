#include "speech/attributions.h"

#include <algorithm>

#include "speech/arrange.h"
#include "speech/evidence.h"
#include "speech/token_marks.h"

namespace whosaid {
namespace {

class AttributionFinder {
public:
    AttributionFinder(std::string_view text, const Scene& scene) : text_(text), scene_(scene), taken_(scene.text.size()) {}

    Attributions run() {
        for (const Cue& cue : scene_.cues) read(cue);
        adopt_following_quotations();
        drop_words_of_unknown_speakers();
        arrange(found_, scene_);
        return std::move(found_);
    }

private:
    void read(const Cue& cue) {
        const SourceReading source = read_source(scene_, cue);
        const ContentReading content = read_content(scene_, cue, source);
        if (content.place == ContentPlace::none && !is_refusal(cue)) return;
        if (!is_plausible(cue, source, content)) return;
        Attribution attribution;
        attribution.content = content.spans;
        attribution.cue = {cue.tokens};
        if (!source.span.empty()) attribution.source = {source.span};
        Evidence evidence = weigh(slice(text_, bytes_of(scene_.text.tokens, cue.tokens)), cue, source, content);
        attribution.confidence = evidence.confidence;
        attribution.why = std::move(evidence.why);
        remove_overlaps(attribution);
        if (!attribution.content.empty() || is_refusal(cue)) found_.push_back(std::move(attribution));
    }

    // Declining and silence are told even where nothing is said of what was asked.
    static bool is_refusal(const Cue& cue) { return cue.act == Act::no_response || cue.act == Act::decline; }

    static bool is_plausible(const Cue& cue, const SourceReading& source, const ContentReading& content) {
        const bool quoted = content.place == ContentPlace::quotation_before || content.place == ContentPlace::quotation_after;
        if (cue.kind == CueKind::noun) return source.place != SourcePlace::none;  // "the idea that" is nobody's
        if (cue.kind != CueKind::verb && cue.kind != CueKind::silence) return true;
        return quoted || source.place != SourcePlace::none;
    }

    // Contents keep clear of the attribution's own cue and source.
    void remove_overlaps(Attribution& attribution) const {
        std::vector<TokenSpan> kept;
        for (TokenSpan span : attribution.content) {
            for (const auto* taken : {&attribution.cue, &attribution.source})
                for (const TokenSpan other : *taken)
                    if (span.overlaps(other))
                        span = other.start <= span.start ? TokenSpan{std::min(other.end, span.end), span.end}
                                                         : TokenSpan{span.start, other.start};
            if (!span.empty()) kept.push_back(span);
        }
        attribution.content = std::move(kept);
    }

    // “…,” Ruiz said. “…” The second quotation has no cue of its own: it goes on with the first.
    void adopt_following_quotations() {
        speaker_before_.assign(scene_.text.size() + 1, -1);
        for (std::size_t a = 0; a < found_.size(); ++a) note_extent(a);
        for (const Quotation& quotation : scene_.quotations)
            if (quotation.depth == 0 && quotation.use == QuotationUse::speech && !taken_.any(quotation.tokens)) adopt(quotation);
    }

    void note_extent(std::size_t a) {
        const Attribution& attribution = found_[a];
        const std::uint32_t at = attribution.cue.front().start;
        if (scene_.quotation_at(at)) return;
        for (const TokenSpan span : attribution.content) taken_.mark(span);
        if (const Cue* cue = scene_.cue_at(at); cue && cue->kind == CueKind::signature) return;
        if (!speaks(attribution) && !tells(attribution)) return;
        for (const TokenSpan span : attribution.content) note_speaker(scene_.sentence_of(span.end - 1).end, a);
        note_speaker(scene_.sentence_of(at).end, a);
    }

    // “We knew,” Ruiz said, explaining why nobody asked. “…” The cue that quotes comes before the one that tells.
    void note_speaker(std::uint32_t sentence_end, std::size_t a) {
        std::int32_t& speaker = speaker_before_[sentence_end];
        if (speaker < 0 || speaks(found_[a]) || !speaks(found_[static_cast<std::size_t>(speaker)])) speaker = static_cast<std::int32_t>(a);
    }

    // Are words of its own quoted?
    bool speaks(const Attribution& attribution) const {
        const Cue* cue = scene_.cue_at(attribution.cue.front().start);
        if (cue && cue->kind == CueKind::colon) return true;
        return std::any_of(attribution.content.begin(), attribution.content.end(), [&](TokenSpan span) {
            const Quotation *first = scene_.quotation_starting(span.start), *last = scene_.quotation_ending(span.end - 1);
            return first || last;
        });
    }

    // Ruiz said nobody had asked. “We knew of the cracks.”
    bool tells(const Attribution& attribution) const {
        for (std::uint32_t i = attribution.cue.front().start; i < attribution.cue.front().end; ++i)
            if (const Cue* cue = scene_.cue_at(i)) return cue->kind == CueKind::verb && cue->act == Act::say && cue->frames.quotation;
        return false;
    }

    // “We knew,” Ruiz said. ¶ “Nobody asked us.” ¶ The paragraph that says nothing of its speaker has the one before.
    bool is_paragraph(const Quotation& quotation) const {
        const std::uint32_t end = quotation.tokens.end;
        return quotation.closed && (end == scene_.text.size() || scene_.text.token(end).paragraph_before);
    }

    void adopt(const Quotation& quotation) {
        const std::uint32_t start = quotation.tokens.start;
        if (start == 0 || scene_.sentence_of(start).start != start || speaker_before_[start] < 0) return;
        Attribution& speaker = found_[static_cast<std::size_t>(speaker_before_[start])];
        const bool next_paragraph = scene_.text.token(start).paragraph_before;
        if (next_paragraph && !speaks(speaker)) return;
        if (next_paragraph && !quotation.continues && !is_paragraph(quotation)) return;
        speaker.content.push_back(quotation.tokens);
        taken_.mark(quotation.tokens);
        speaker_before_[scene_.sentence_of(quotation.tokens.end - 1).end] = speaker_before_[start];
    }

    // “I think so.” with nobody's name to it: what "I" thinks there is part of words whose speaker is not known.
    void drop_words_of_unknown_speakers() {
        const auto in_unattributed_speech = [&](const Attribution& attribution) {
            const std::uint32_t cue = attribution.cue.front().start;
            const Quotation* around = scene_.quotation_at(cue);
            return around && around->use == QuotationUse::speech && !taken_[cue];
        };
        found_.erase(std::remove_if(found_.begin(), found_.end(), in_unattributed_speech), found_.end());
    }

    std::string_view text_;
    const Scene& scene_;
    Attributions found_;
    TokenMarks taken_;                          // tokens that stand in a content
    std::vector<std::int32_t> speaker_before_;  // for the token after a sentence: the attribution whose quotation that sentence holds
};

}  // namespace

std::string_view name_of(SpeechKind kind) {
    switch (kind) {
        case SpeechKind::direct:
            return "direct";
        case SpeechKind::mixed:
            return "mixed";
        case SpeechKind::indirect:
            return "indirect";
    }
    return "indirect";
}

Attributions find_attributions(std::string_view text, const Scene& scene) { return AttributionFinder(text, scene).run(); }

}  // namespace whosaid
