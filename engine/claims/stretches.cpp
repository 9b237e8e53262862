#include "claims/stretches.h"

#include <algorithm>

#include "syntax/datelines.h"
#include "syntax/phrases.h"
#include "text/characters.h"

namespace whosaid {
namespace {

constexpr std::uint32_t outlet = UINT32_MAX, frame = UINT32_MAX - 1;

/// A plan, demand or decision that is reported as news is the outlet's own assertion: there the frame stays ("the
/// senators urged him to resign"). Speech, documents, beliefs and perceptions put their content on the source's word.
bool reports_speech(Act act) {
    switch (act) {
        case Act::intend:
        case Act::decide:
        case Act::demand:
        case Act::promise:
        case Act::ask:
        case Act::decline:
        case Act::no_response:
            return false;
        default:
            return true;
    }
}

std::uint32_t length_of(const Attribution& attribution) {
    std::uint32_t length = 0;
    for (TokenSpan span : attribution.content) length += span.size();
    return length;
}

/// Writes for each token on whose word it stands: outer contents first, so that inner ones overwrite them, then the frames.
class VoiceMap {
public:
    VoiceMap(const TaggedText& text, const Sentences& sentences, const Quotations& quotations, const Attributions& attributions)
        : text_(text), sentences_(sentences), voices_(text.size(), outlet), owners_(text.size(), outlet) {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < attributions.size(); ++i)
            if (gives_voice(attributions[i])) order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return length_of(attributions[a]) > length_of(attributions[b]); });
        for (std::uint32_t i : order) fill(attributions[i].content, i);
        for (std::uint32_t i : order) {
            fill_frame(attributions[i].cue, i);
            if (!is_subject_of_another(attributions[i])) fill_frame(without_relative(attributions[i].source), i);
        }
        for (const Quotation& quotation : quotations)
            if (quotation.use == QuotationUse::speech && quotation.depth == 0) spread(quotation);
    }

    std::uint32_t at(std::uint32_t token) const { return voices_[token]; }

    /// Whose content or frame holds the token.
    std::uint32_t owner_of(std::uint32_t token) const { return voices_[token] == frame ? owners_[token] : voices_[token]; }

private:
    // "The ministry rejected the appeal" asserts what the ministry did, and so does "was charged with paying three men who
    // opposed the plan": only a clause or quoted words are on somebody's word.
    bool gives_voice(const Attribution& attribution) const {
        if (!reports_speech(attribution.act)) return false;
        if (attribution.kind != SpeechKind::indirect) return true;
        // "The court is expected to strike down the ban": nobody is named who expects it, so the article asserts it, hedged.
        if (attribution.source.empty() && !is_participle(attribution)) return false;
        if (joins_clause(attribution)) return false;
        for (TokenSpan span : attribution.content)
            if (!is_object(span, attribution) && has_finite_verb(text_, after_that(span), span.end)) return true;
        return false;
    }

    // "said late last year | that banks will lend": what opens a content is no relative word, whatever its tag.
    std::uint32_t after_that(TokenSpan content) const { return content.start + (text_.token(content.start).is("that") ? 1 : 0); }

    // "Noting that he would meet them, Cole added that …": who notes it is named, if not as its source.
    bool is_participle(const Attribution& attribution) const {
        return !attribution.cue.empty() && text_.tag(attribution.cue.front().start) == Tag::VBG;
    }

    // "was charged with | paying three men"; not "Paying them was dear, Cole said"
    bool is_object(TokenSpan content, const Attribution& attribution) const {
        const bool follows = !attribution.cue.empty() && attribution.cue.front().start < content.start;
        return follows && text_.tag(content.start) == Tag::VBG;
    }

    // "The aide briefed the senators, but they left": what a coordinator joins to the cue's clause is no content of it.
    bool joins_clause(const Attribution& attribution) const {
        if (attribution.content.empty() || attribution.cue.empty()) return false;
        const std::uint32_t start = attribution.content.front().start;
        return is_coordinator(start) && attribution.cue.front().start < start;
    }

    // "She added | both sides will meet" joins nothing to "added".
    bool is_coordinator(std::uint32_t token) const {
        const Token& word = text_.token(token);
        return text_.tag(token) == Tag::CC && !word.is("both") && !word.is("either") && !word.is("neither");
    }

    // Who speaks part of a quotation speaks all of it: “Money is short. Nobody can raise any” these days, Cole says. One
    // that its paragraph leaves open is spoken by whoever speaks the words that begin the next.
    void spread(const Quotation& quotation) {
        const auto first = voices_.begin() + quotation.tokens.start, last = voices_.begin() + quotation.tokens.end;
        const auto inside = std::find_if(first, last, [](std::uint32_t voice) { return voice < frame; });
        std::uint32_t speaker = inside == last ? outlet : *inside;
        if (speaker == outlet && !quotation.closed && last != voices_.end() && *last < frame) speaker = *last;
        if (speaker == outlet && follows_speech(quotation.tokens)) speaker = last_speaker_;
        if (speaker >= frame) return;
        std::replace(first, last, outlet, speaker);
        last_speaker_ = speaker;
        last_end_ = quotation.tokens.end;
        if (!quotation.closed) go_on(quotation.tokens.end, speaker);
    }

    // “The roof leaks. ¶ The walls are wet.” A mark that is only closed in a later paragraph closes what was left open.
    void go_on(std::uint32_t start, std::uint32_t speaker) {
        std::uint32_t end = start;
        const auto limit = std::min(start + 120, text_.size());
        while (end < limit && text_.token(end).kind != TokenKind::quote) ++end;
        if (end == limit || end == start || text_.token(end).space_before) return;
        std::replace(voices_.begin() + start, voices_.begin() + end, outlet, speaker);
    }

    // “The roof will go,” Cole said on Monday. “The walls may follow.”: whole sentences in quotation marks, right after a
    // sentence in which a quotation has its speaker, are that speaker's too.
    bool follows_speech(TokenSpan span) const {
        if (last_speaker_ >= frame || span.start < last_end_) return false;
        const std::uint32_t sentence = sentence_at(sentences_, span.start);
        return sentences_[sentence].tokens.start == span.start && sentence <= sentence_at(sentences_, last_end_ - 1) + 1;
    }

    // "Ruiz endorsed the plan, saying it was sound": the source belongs to a clause that asserts something as well.
    bool is_subject_of_another(const Attribution& attribution) const {
        if (attribution.source.empty() || !is_participle(attribution)) return false;
        const std::uint32_t source = attribution.source.back().end, cue = attribution.cue.front().start;
        return source < cue && has_finite_verb(text_, source, cue);
    }

    // "Ruiz, who backs the plan, said": the outlet says what Ruiz backs.
    std::vector<TokenSpan> without_relative(std::vector<TokenSpan> source) const {
        for (TokenSpan& span : source)
            for (std::uint32_t i = span.start + 1; i < span.end; ++i)
                if (is_relative(text_.tag(i)) && any_finite(i, span.end)) span.end = i;
        return source;
    }

    static bool is_relative(Tag tag) { return tag == Tag::WP || tag == Tag::WDT || tag == Tag::WPS; }

    bool any_finite(std::uint32_t from, std::uint32_t to) const {
        return std::any_of(text_.tags.begin() + from, text_.tags.begin() + to, is_finite_verb);
    }

    void fill_frame(const std::vector<TokenSpan>& spans, std::uint32_t owner) {
        fill(spans, frame);
        for (TokenSpan span : spans) std::fill(owners_.begin() + span.start, owners_.begin() + span.end, owner);
    }

    void fill(const std::vector<TokenSpan>& spans, std::uint32_t voice) {
        for (TokenSpan span : spans) std::fill(voices_.begin() + span.start, voices_.begin() + span.end, voice);
    }

    const TaggedText text_;
    const Sentences& sentences_;
    std::vector<std::uint32_t> voices_;
    std::vector<std::uint32_t> owners_;                   ///< of the tokens of frames
    std::uint32_t last_speaker_ = outlet, last_end_ = 0;  ///< of the last quotation whose speaker is known
};

class StretchFinder {
public:
    StretchFinder(const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Quotations& quotations,
                  const Attributions& attributions)
        : tokens_(tokens), sentences_(sentences), tags_(tags), voices_({tokens, tags}, sentences, quotations, attributions) {
        for (const Attribution& attribution : attributions) {
            if (!attribution.cue.empty() && keeps_silent(attribution)) silent_.push_back(attribution.cue.front().start);
        }
        std::sort(silent_.begin(), silent_.end());
    }

    std::vector<Stretch> run() {
        for (std::uint32_t i = 0; i < sentences_.size(); ++i) {
            const Sentence& sentence = sentences_[i];
            if (is_heading(sentence, i) || is_question(sentence.tokens) || is_credit(sentence.tokens, after_dateline(tokens_, sentence)))
                continue;
            split({std::max(after_dateline(tokens_, sentence), after_label(sentence.tokens)), sentence.tokens.end}, i);
        }
        return std::move(stretches_);
    }

private:
    // A headline may end in a full stop, and so may the line below it. So may a heading in capitals throughout.
    bool is_heading(const Sentence& sentence, std::uint32_t index) const {
        if (sentence.heading || is_in_capitals(sentence.tokens)) return true;
        if (index == 0) return is_headline(sentence.tokens) && tags_[first_word(sentence.tokens)] != Tag::DT;
        return index == 1 && is_heading(sentences_[0], 0) && is_headline(sentence.tokens) && !has_article(sentence.tokens);
    }

    // "Mayor says bridge fell.": short, alone in its paragraph, and its first verb stands in no past tense.
    bool is_headline(TokenSpan span) const {
        const bool alone = span.end < tokens_.size() && tokens_[span.end].paragraph_before;
        if (!alone || span.size() > 18 || tags_[first_word(span)] == Tag::PRP) return false;
        for (std::uint32_t i = span.start; i < span.end; ++i)
            if (is_finite_verb(tags_[i])) return tags_[i] != Tag::VBD;
        return true;
    }

    std::uint32_t first_word(TokenSpan span) const {
        return span.start + (tokens_[span.start].kind == TokenKind::quote && span.size() > 1 ? 1 : 0);
    }

    bool has_article(TokenSpan span) const {
        return std::any_of(tags_.begin() + span.start, tags_.begin() + span.end, [](Tag tag) { return tag == Tag::DT; });
    }

    bool is_in_capitals(TokenSpan span) const {
        std::uint32_t words = 0, capitals = 0;
        for (std::uint32_t i = span.start; i < span.end; ++i) {
            words += tokens_[i].kind == TokenKind::word;
            capitals += tokens_[i].all_capitals;
        }
        return words > 0 && capitals * 3 >= words * 2;
    }

    bool is_question(TokenSpan span) const {
        for (std::uint32_t i = span.end; i > span.start && i + 4 > span.end; --i)
            if (tokens_[i - 1].is_mark('?')) return true;
        return false;
    }

    // "FILE PHOTO: Ana Ruiz leaves the hall": what the picture shows
    std::uint32_t after_label(TokenSpan span) const {
        const bool labelled = span.size() > 10 && tokens_[span.start].all_capitals && tokens_[span.start + 1].all_capitals &&
                              tokens_[span.start + 2].is_mark(':');
        return labelled ? span.start + 3 : span.start;
    }

    // "REUTERS/Ana Ruiz", "Image: Ana Ruiz.": credits; but "DHAKA/GUWAHATI, India (Reuters) - Floods" begins with its dateline
    bool is_credit(TokenSpan span, std::uint32_t body) const {
        if (body > span.start) return false;
        const bool one_label =
            span.size() > 1 && tokens_[span.start].capitalised && tokens_[span.start + 1].is_mark(':') && span.size() < 8;
        const bool slashed = span.size() > 1 && tokens_[span.start].all_capitals && tokens_[span.start + 1].is_mark('/');
        return one_label || slashed;
    }

    // "refused to say more", unlike "refused to join the debate"
    bool keeps_silent(const Attribution& attribution) const {
        if (attribution.act != Act::decline) return attribution.act == Act::no_response;
        const auto cue = attribution.cue.front().start;
        const auto limit = std::min<std::size_t>(attribution.cue.back().end + 2, tokens_.size());
        return std::any_of(tokens_.begin() + cue, tokens_.begin() + static_cast<std::ptrdiff_t>(limit), [](const Token& token) {
            const Entry* refuses = token.word ? token.word->entry(WordList::refusal_verbs) : nullptr;
            return refuses && refuses->note == "declined not";
        });
    }

    bool is_silent(TokenSpan span) const {
        const auto first = std::lower_bound(silent_.begin(), silent_.end(), span.start);
        return first != silent_.end() && *first < span.end;
    }

    // "tweeted to the mayor" after a source, "Cole issued" before a content: what a frame leaves of its own clause.
    bool is_left_of_frame(TokenSpan span, TokenSpan sentence) const {
        const bool after_frame = span.start > sentence.start && voices_.at(span.start - 1) == frame;
        return after_frame && is_finite_verb(tags_[span.start]);
    }

    // "“It is critical,” Cole said, | referring to ten of the districts": that too is what the speaker says.
    std::uint32_t speaker_of_participle(TokenSpan span, TokenSpan sentence) const {
        std::uint32_t first = span.start;
        while (first + 1 < span.end && (tokens_[first].is_mark(',') || tokens_[first].kind == TokenKind::quote)) ++first;
        if (span.start == sentence.start || first == span.start || tags_[first] != Tag::VBG) return outlet;
        return voices_.owner_of(span.start - 1);
    }

    void split(TokenSpan sentence, std::uint32_t index) {
        for (std::uint32_t i = sentence.start; i < sentence.end;) {
            const std::uint32_t voice = voices_.at(i), start = i;
            while (i < sentence.end && voices_.at(i) == voice) ++i;
            const TokenSpan span = {start, i};
            if (voice == frame || (voice == outlet && (is_silent(span) || is_left_of_frame(span, sentence)))) continue;
            const std::uint32_t speaker = voice == outlet ? speaker_of_participle(span, sentence) : voice;
            stretches_.push_back({span, index, speaker == outlet ? std::nullopt : std::optional<std::uint32_t>(speaker)});
        }
    }

    const Tokens& tokens_;
    const Sentences& sentences_;
    const Tags& tags_;
    VoiceMap voices_;
    std::vector<std::uint32_t> silent_;  ///< first tokens of the cues of those who did not answer
    std::vector<Stretch> stretches_;
};

}  // namespace

std::vector<Stretch> find_stretches(const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Quotations& quotations,
                                    const Attributions& attributions) {
    return StretchFinder(tokens, sentences, tags, quotations, attributions).run();
}

}  // namespace whosaid
