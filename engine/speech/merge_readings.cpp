#include "speech/merge_readings.h"

#include <algorithm>

#include "speech/arrange.h"
#include "speech/token_marks.h"
#include "syntax/datelines.h"

namespace whosaid {
namespace {

// The rules' attributions that are right three times in four are worth adding where the learned reader sees nothing.
constexpr double sure_rule = 0.75;

class Merger {
public:
    Merger(std::string_view text, const Scene& scene, const Attributions& by_rules)
        : text_(text),
          scene_(scene),
          by_rules_(by_rules),
          in_cue_(scene.text.size()),
          in_content_(scene.text.size()),
          script_(scene.text.size()),
          rule_of_cue_(scene.text.size(), -1),
          rule_of_content_(scene.text.size(), -1) {
        index_rules();
    }

    Attributions run(const std::vector<ReadAttribution>& learned) {
        for (const Attribution& attribution : by_rules_)
            if (is_script(attribution)) take_script(attribution);
        const std::size_t scripted = merged_.size();
        for (const ReadAttribution& attribution : learned) take(attribution);
        leave_to_nearer_cues(scripted);
        end_before_joined_cues(scripted);
        for (std::size_t a = scripted; a < merged_.size(); ++a) continue_quotation(merged_[a]);
        for (const Attribution& attribution : by_rules_)
            if (is_addition(attribution)) merged_.push_back(attribution);
        arrange(merged_, scene_);
        return std::move(merged_);
    }

private:
    // "WALLACE: …", “…” — Ana Ruiz: the text's form says who speaks, and up to where. The learned reader, which saw no such form,
    // may read only inside of it or outside.
    bool is_script(const Attribution& attribution) const {
        const Cue* cue = scene_.cue_at(attribution.cue.front().start);
        if (!cue || attribution.source.empty()) return false;
        return cue->kind == CueKind::signature || scene_.labels_transcript(*cue);
    }

    void take_script(const Attribution& attribution) {
        const auto script = static_cast<std::int32_t>(merged_.size() + 1);
        for (const auto* spans : {&attribution.cue, &attribution.source})
            for (const TokenSpan span : *spans) std::fill(script_.begin() + span.start, script_.begin() + span.end, -1);
        for (const TokenSpan span : attribution.content) {
            std::fill(script_.begin() + span.start, script_.begin() + span.end, script);
            in_content_.mark(span);
        }
        in_cue_.mark(attribution.cue.front());
        merged_.push_back(attribution);
    }

    // The parts of a content that belong to the script, or to the text around it, in which its cue stands; without a dateline.
    std::vector<TokenSpan> in_script_of(TokenSpan cue, const std::vector<TokenSpan>& content) const {
        std::vector<TokenSpan> kept;
        for (const TokenSpan span : content)
            for (std::uint32_t i = past_dateline(span); i < span.end; ++i) {
                if (script_[i] != script_[cue.start]) continue;
                if (!kept.empty() && kept.back().end == i && i > span.start)
                    ++kept.back().end;
                else
                    kept.push_back({i, i + 1});
            }
        return kept;
    }

    std::uint32_t past_dateline(TokenSpan span) const {
        const std::uint32_t start = after_dateline(scene_.text.tokens, scene_.sentences[sentence_at(scene_.sentences, span.start)]);
        return std::max(span.start, start);
    }

    void take(const ReadAttribution& learned) {
        const std::vector<TokenSpan> content = in_script_of(learned.cue, learned.content);
        if (script_[learned.cue.start] < 0 || content.empty()) return;
        const Attribution* by_rule = by_rule_with(learned.cue);
        Attribution attribution;
        attribution.cue = {learned.cue};
        for (const TokenSpan span : learned.source) attribution.source.push_back(with_whole_names(span));
        attribution.content = content;
        attribution.confidence = learned.confidence;
        attribution.why = {"cue '" + std::string(slice(text_, bytes_of(scene_.text.tokens, learned.cue))) + "'"};
        if (by_rule && !by_rule->why.empty()) attribution.why.insert(attribution.why.end(), by_rule->why.begin() + 1, by_rule->why.end());
        end_before_outer_clause(learned.cue, attribution.content);
        if (by_rule) extend_past_quotation(attribution.content, by_rule->content);
        in_cue_.mark(learned.cue);
        for (const TokenSpan span : attribution.content) in_content_.mark(span);
        merged_.push_back(std::move(attribution));
    }

    // "Harlow | Foods": no source begins or ends inside a name.
    TokenSpan with_whole_names(TokenSpan source) const {
        const auto joined = [&](std::uint32_t i) { return is_proper_noun(scene_.text.tag(i)) && is_proper_noun(scene_.text.tag(i - 1)); };
        while (source.start > 0 && joined(source.start) && !scene_.text.token(source.start).paragraph_before) --source.start;
        while (source.end < scene_.text.size() && joined(source.end) && !scene_.text.token(source.end).paragraph_before) ++source.end;
        return source;
    }

    // "said it was “safe” | to cross": the learned reader likes to stop where a quotation ends. Where a word or two of the clause
    // are quoted, and a phrase follows, the rules know better.
    void extend_past_quotation(std::vector<TokenSpan>& content, const std::vector<TokenSpan>& by_rule) const {
        TokenSpan& last = content.back();
        if (last.size() < 3 || last.end >= scene_.text.size() || !scene_.quotation_ending(last.end - 1)) return;
        const Tag next = scene_.text.tag(last.end);
        const bool phrase = next == Tag::IN || next == Tag::TO || next == Tag::WRB;
        if (!phrase || scene_.text.token(last.end - 2).kind == TokenKind::punctuation) return;
        for (const TokenSpan span : by_rule)
            if (span.start <= last.start && last.start < span.end && span.end > last.end) last.end = span.end;
    }

    // "told CNN, citing two officials|, that the dam would close": what a cue before this one introduces does not belong to it.
    void end_before_outer_clause(TokenSpan cue, std::vector<TokenSpan>& content) const {
        for (TokenSpan& span : content)
            for (std::uint32_t i = std::max(span.start, cue.end) + 1; i + 1 < span.end; ++i) {
                if (!scene_.text.token(i).is_mark(',') || !scene_.text.token(i + 1).is("that")) continue;
                const Attribution* outer = rule_at(rule_of_content_, i + 1);
                if (outer && outer->cue.front().end <= cue.start) span.end = i;
            }
    }

    const Attribution* by_rule_with(TokenSpan cue) const {
        for (std::uint32_t i = cue.start; i < cue.end; ++i)
            if (const Attribution* found = rule_at(rule_of_cue_, i)) return found;
        return nullptr;
    }

    const Attribution* rule_at(const std::vector<std::int32_t>& rules, std::uint32_t token) const {
        return rules[token] < 0 ? nullptr : &by_rules_[static_cast<std::size_t>(rules[token])];
    }

    void index_rules() {
        for (std::size_t a = by_rules_.size(); a-- > 0;) {
            const TokenSpan cue = by_rules_[a].cue.front();
            std::fill(rule_of_cue_.begin() + cue.start, rule_of_cue_.begin() + cue.end, static_cast<std::int32_t>(a));
            for (const TokenSpan span : by_rules_[a].content) rule_of_content_[span.start] = static_cast<std::int32_t>(a);
        }
    }

    // “No,” said Ruiz. “No,” said Cole. Each cue is read by itself, and both may claim the second quotation: it belongs to the cue in
    // its own sentence.
    void leave_to_nearer_cues(std::size_t first) {
        std::vector<std::int32_t> nearer(scene_.text.size(), -1);
        for (std::size_t a = first; a < merged_.size(); ++a)
            for (const TokenSpan span : merged_[a].content)
                if (in_sentence_of_cue(merged_[a], span)) nearer[span.start] = static_cast<std::int32_t>(a);
        for (std::size_t a = first; a < merged_.size(); ++a) {
            std::vector<TokenSpan>& content = merged_[a].content;
            const auto is_others = [&](TokenSpan span) {
                const std::int32_t owner = nearer[span.start];
                return owner >= 0 && owner != static_cast<std::int32_t>(a) && !in_sentence_of_cue(merged_[a], span);
            };
            if (!std::all_of(content.begin(), content.end(), is_others))
                content.erase(std::remove_if(content.begin(), content.end(), is_others), content.end());
        }
    }

    // "Ruiz tweeted that Cole was “a con” | and urged voters to leave": what she urges is no part of what she tweeted.
    void end_before_joined_cues(std::size_t first) {
        std::vector<std::int32_t> of_cue(scene_.text.size(), -1);
        for (std::size_t a = first; a < merged_.size(); ++a) of_cue[merged_[a].cue.front().start] = static_cast<std::int32_t>(a);
        for (std::size_t a = first; a < merged_.size(); ++a)
            for (TokenSpan& span : merged_[a].content)
                for (std::uint32_t i = span.start + 2; i < span.end; ++i) {
                    if (of_cue[i] < 0 || scene_.text.tag(i - 1) != Tag::CC || scene_.quotation_at(i)) continue;
                    const Attribution& joined = merged_[static_cast<std::size_t>(of_cue[i])];
                    if (!joined.source.empty() && joined.source == merged_[a].source) span.end = i - 1;
                }
    }

    bool in_sentence_of_cue(const Attribution& attribution, TokenSpan span) const {
        return scene_.sentence_of(attribution.cue.front().start).start == scene_.sentence_of(span.start).start;
    }

    // “Nobody listened. ¶ “They will listen now.” The learned reader sees one paragraph at a time: whole quotations that the
    // rules draw to the same cue, and that it gives to nobody, are part of the content.
    void continue_quotation(Attribution& attribution) {
        const Attribution* by_rule = by_rule_with(attribution.cue.front());
        if (!by_rule) return;
        for (const TokenSpan span : by_rule->content) {
            const Quotation* quotation = scene_.quotation_starting(span.start);
            if (!quotation || !(quotation->tokens == span) || in_content_.any(span)) continue;
            attribution.content.push_back(span);
            in_content_.mark(span);
        }
        std::sort(attribution.content.begin(), attribution.content.end());
    }

    bool is_addition(const Attribution& attribution) const {
        const TokenSpan cue = attribution.cue.front();
        if (in_cue_.any(cue)) return false;
        if (attribution.act == Act::decline || attribution.act == Act::no_response) return true;
        if (in_content_[cue.start]) return true;
        const bool touches =
            std::any_of(attribution.content.begin(), attribution.content.end(), [&](TokenSpan span) { return in_content_.any(span); });
        return !touches && (attribution.kind == SpeechKind::direct || attribution.confidence >= sure_rule || is_label(cue));
    }

    // "Mayor: bridge is safe"
    bool is_label(TokenSpan cue) const {
        const Cue* known = scene_.cue_at(cue.start);
        return known && known->kind == CueKind::colon;
    }

    std::string_view text_;
    const Scene& scene_;
    const Attributions& by_rules_;
    Attributions merged_;
    TokenMarks in_cue_, in_content_;    // tokens of the attributions taken so far
    std::vector<std::int32_t> script_;  // 0 outside scripts, 1 + index of the attribution in its content, -1 in its cue and source
    std::vector<std::int32_t> rule_of_cue_, rule_of_content_;  // for the tokens of a cue, and the first of a content: by_rules_' index
};

}  // namespace

Attributions merge_readings(std::string_view text, const Scene& scene, const std::vector<ReadAttribution>& learned, Attributions by_rules) {
    if (learned.empty()) return by_rules;
    return Merger(text, scene, by_rules).run(learned);
}

}  // namespace whosaid
