#include "speech/merge_readings.h"

#include <algorithm>

#include "speech/arrange.h"

namespace whosaid {
namespace {

// The rules' attributions that are right six times in ten are worth adding where the learned reader sees nothing.
constexpr double sure_rule = 0.6;

class Merger {
public:
    Merger(std::string_view text, const Scene& scene, const Attributions& by_rules)
        : text_(text), scene_(scene), by_rules_(by_rules), in_cue_(scene.text.size()), in_content_(scene.text.size()) {}

    Attributions run(const std::vector<ReadAttribution>& learned) {
        for (const ReadAttribution& attribution : learned) take(attribution);
        for (std::size_t a = 0; a < learned.size(); ++a) continue_quotation(merged_[a]);
        for (const Attribution& attribution : by_rules_)
            if (is_addition(attribution)) merged_.push_back(attribution);
        arrange(merged_, scene_);
        return std::move(merged_);
    }

private:
    void take(const ReadAttribution& learned) {
        const Attribution* by_rule = by_rule_with(learned.cue);
        Attribution attribution;
        attribution.cue = {learned.cue};
        attribution.source = learned.source;
        attribution.content = learned.content;
        attribution.confidence = learned.confidence;
        attribution.why = {"cue '" + std::string(slice(text_, bytes_of(scene_.text.tokens, learned.cue))) + "'"};
        if (by_rule && !by_rule->why.empty()) attribution.why.insert(attribution.why.end(), by_rule->why.begin() + 1, by_rule->why.end());
        mark(in_cue_, learned.cue);
        for (const TokenSpan span : learned.content) mark(in_content_, span);
        merged_.push_back(std::move(attribution));
    }

    const Attribution* by_rule_with(TokenSpan cue) const {
        const auto found =
            std::find_if(by_rules_.begin(), by_rules_.end(), [&](const Attribution& a) { return a.cue.front().overlaps(cue); });
        return found == by_rules_.end() ? nullptr : &*found;
    }

    // “Nobody listened. ¶ “They will listen now.” The learned reader sees one paragraph at a time: whole quotations that the
    // rules draw to the same cue, and that it gives to nobody, are part of the content.
    void continue_quotation(Attribution& attribution) {
        const Attribution* by_rule = by_rule_with(attribution.cue.front());
        if (!by_rule) return;
        for (const TokenSpan span : by_rule->content) {
            const Quotation* quotation = scene_.quotation_starting(span.start);
            if (!quotation || !(quotation->tokens == span) || any(in_content_, span)) continue;
            attribution.content.push_back(span);
            mark(in_content_, span);
        }
        std::sort(attribution.content.begin(), attribution.content.end());
    }

    bool is_addition(const Attribution& attribution) const {
        const TokenSpan cue = attribution.cue.front();
        if (any(in_cue_, cue)) return false;
        if (attribution.act == Act::decline || attribution.act == Act::no_response) return true;
        if (in_content_[cue.start]) return true;
        const bool touches =
            std::any_of(attribution.content.begin(), attribution.content.end(), [&](TokenSpan span) { return any(in_content_, span); });
        return !touches && (attribution.kind == SpeechKind::direct || attribution.confidence >= sure_rule || is_layout(cue));
    }

    // "WALLACE: …", “…” — Ana Ruiz: what the text's form says needs no cue word.
    bool is_layout(TokenSpan cue) const {
        const Cue* known = scene_.cue_at(cue.start);
        return known && (known->kind == CueKind::colon || known->kind == CueKind::signature);
    }

    static void mark(std::vector<bool>& marks, TokenSpan span) { std::fill(marks.begin() + span.start, marks.begin() + span.end, true); }

    static bool any(const std::vector<bool>& marks, TokenSpan span) {
        return std::find(marks.begin() + span.start, marks.begin() + span.end, true) != marks.begin() + span.end;
    }

    std::string_view text_;
    const Scene& scene_;
    const Attributions& by_rules_;
    Attributions merged_;
    std::vector<bool> in_cue_, in_content_;  // tokens of the learned attributions
};

}  // namespace

Attributions merge_readings(std::string_view text, const Scene& scene, const std::vector<ReadAttribution>& learned, Attributions by_rules) {
    if (learned.empty()) return by_rules;
    return Merger(text, scene, by_rules).run(learned);
}

}  // namespace whosaid
