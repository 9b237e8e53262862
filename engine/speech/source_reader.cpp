#include "speech/source_reader.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

class SourceReader {
public:
    SourceReader(const Scene& scene, const Cue& cue)
        : scene_(scene), text_(scene.text), cue_(cue), sentence_(scene.sentence_of(cue.head)), limit_(left_limit(cue.tokens.start)) {}

    SourceReading run() const {
        switch (cue_.kind) {
            case CueKind::according_to:
                return after_cue();
            case CueKind::colon:
                return {label(), SourcePlace::before, sentence_.start, cue_.tokens.end};
            case CueKind::signature:
                return {signature(), SourcePlace::after, cue_.tokens.start, sentence_.end};
            case CueKind::noun:
                return owner();
            case CueKind::passive:
                return agent();
            case CueKind::silence:
            case CueKind::verb:
                return subject();
        }
        return {};
    }

private:
    // The name before the colon, without the mark that may begin a transcript's paragraph.
    TokenSpan label() const { return {sentence_.start + (text_.token(sentence_.start).kind == TokenKind::quote), cue_.tokens.start}; }

    // A subject does not reach into a quotation that ends before the cue: “…,” Ruiz said.
    std::uint32_t left_limit(std::uint32_t start) const {
        if (const Quotation* around = scene_.quotation_at(cue_.head)) return std::max(sentence_.start, around->tokens.start + 1);
        std::uint32_t limit = sentence_.start;
        for (std::uint32_t i = start; i > sentence_.start; --i) {
            const Quotation* ending = scene_.quotation_ending(i - 1);
            if (!ending || ending->use != QuotationUse::speech) continue;
            limit = i;
            break;
        }
        return limit;
    }

    std::uint32_t right_limit() const {
        std::uint32_t end = scene_.body_end(sentence_);
        for (std::uint32_t i = cue_.tokens.end; i < end; ++i)
            if (const Quotation* quotation = scene_.quotation_starting(i); quotation && quotation->use == QuotationUse::speech) return i;
        return end;
    }

    TokenSpan signature() const {
        std::uint32_t end = scene_.body_end(sentence_);
        return {cue_.tokens.end, std::max(end, cue_.tokens.end)};
    }

    SourceReading none() const { return {{cue_.tokens.start, cue_.tokens.start}, SourcePlace::none, cue_.tokens.start, cue_.tokens.end}; }
    SourceReading before(TokenSpan span) const { return {span, SourcePlace::before, span.start, cue_.tokens.end}; }
    SourceReading after(TokenSpan span) const { return {span, SourcePlace::after, cue_.tokens.start, span.end}; }

    SourceReading after_cue() const {
        const TokenSpan phrase = noun_phrase_from(text_, cue_.tokens.end, right_limit());
        if (phrase.empty()) return none();
        return after(whole_phrase(phrase, right_limit()));
    }

    // "three people | familiar with the talks", "two officials | who had seen it", "Ruiz | , the mayor"
    TokenSpan whole_phrase(TokenSpan phrase, std::uint32_t limit) const {
        std::uint32_t end = phrase.end;
        for (std::uint32_t next = description_end(end, limit); next > end; next = description_end(end, limit)) end = next;
        return with_apposition_after(text_, {phrase.start, end}, limit);
    }

    std::uint32_t description_end(std::uint32_t at, std::uint32_t limit) const {
        if (at + 1 >= limit) return at;
        const Tag tag = text_.tag(at);
        if (tag == Tag::WP && text_.token(at).is("who")) {
            std::uint32_t end = at;
            while (end < limit && !text_.token(end).is_mark(',') && text_.token(end).kind != TokenKind::quote) ++end;
            return end;
        }
        const bool described = (tag == Tag::VBN || is_adjective(tag)) && text_.tag(at + 1) == Tag::IN;
        const TokenSpan phrase = described ? noun_phrase_from(text_, at + 2, limit) : TokenSpan{at, at};
        return phrase.empty() ? at : phrase.end;
    }

    // "her claim that", "Ruiz’s claim that", "claims by Ruiz that"
    SourceReading owner() const {
        const std::uint32_t start = cue_.tokens.start;
        if (start == limit_) return none();
        if (text_.tag(start - 1) == Tag::PRPS) return {{start - 1, start}, SourcePlace::owner, start - 1, cue_.tokens.end};
        if (text_.tag(start - 1) == Tag::POS) {
            const TokenSpan phrase = noun_phrase_before(text_, start - 1, limit_);
            if (!phrase.empty()) return {{phrase.start, start}, SourcePlace::owner, phrase.start, cue_.tokens.end};
        }
        return none();
    }

    // "was described by two officials as unsafe"
    SourceReading agent() const {
        const std::uint32_t limit = std::min(right_limit(), cue_.tokens.end + 12);
        for (std::uint32_t i = cue_.tokens.end; i < limit; ++i) {
            if (text_.token(i).is_mark(',') || is_finite_verb(text_.tag(i))) break;
            if (!text_.token(i).is("by")) continue;
            const TokenSpan phrase = noun_phrase_from(text_, i + 1, right_limit());
            if (!phrase.empty()) return {whole_phrase(phrase, right_limit()), SourcePlace::agent, cue_.tokens.start, cue_.tokens.end};
        }
        return none();
    }

    SourceReading subject() const {
        const std::uint32_t start = cue_.tokens.start;
        if (const SourceReading inverted = inverted_subject(); inverted.place != SourcePlace::none) return inverted;
        if (start <= limit_) return opening_participle();
        const Token& before_cue = text_.token(start - 1);
        const Tag tag = text_.tag(start - 1);
        if (tag == Tag::WP || tag == Tag::WDT) return {{start - 1, start}, SourcePlace::relative, start - 1, cue_.tokens.end};
        if (before_cue.is_mark(',')) {
            if (const TokenSpan span = subject_with_apposition(start - 1, limit_); !span.empty()) return before(span);
        } else if (is_dash_at(start - 1)) {
            if (const TokenSpan span = subject_with_insertion(start - 1); !span.empty()) return before(span);
        } else if (const TokenSpan span = noun_phrase_before(text_, start, limit_); !span.empty() && may_speak(span)) {
            return before(with_relative_clause(span));
        }
        return shared_subject();
    }

    // "Residents who had fled the flood said": the phrase before the verb only ends the clause that describes the subject.
    TokenSpan with_relative_clause(TokenSpan span) const {
        std::uint32_t verbs = 0;
        for (std::uint32_t i = span.start; i > limit_ + 1; --i) {
            const Tag tag = text_.tag(i - 1);
            if (text_.token(i - 1).is_mark(',') || text_.token(i - 1).is_mark(':')) return span;
            verbs += is_finite_verb(tag);
            if (tag != Tag::WP && tag != Tag::WDT) continue;
            const TokenSpan head = noun_phrase_before(text_, i - 1, limit_);
            return verbs > 0 && !head.empty() ? TokenSpan{head.start, span.end} : span;
        }
        return span;
    }

    // "Monday" is no subject.
    bool may_speak(TokenSpan span) const { return !(time_expression(text_, span.start, span.end) == span.size()); }

    bool follows_content(std::uint32_t start) const {
        if (start == sentence_.start) return start > 0 && scene_.quotation_ending(start - 1);
        return text_.token(start - 1).is_mark(',') || scene_.quotation_ending(start - 1) || text_.token(start - 1).is_mark('-') ||
               is_dash(text_.token(start - 1).first);
    }

    // "Ruiz, the mayor, warned residents that": whom it was said to, not who said it
    bool goes_on_after(std::uint32_t end, std::uint32_t limit) const {
        return end < limit && (text_.token(end).is("that") || text_.token(end).is("whether") || text_.tag(end) == Tag::TO);
    }

    // “…,” said Ana Ruiz, the mayor.
    SourceReading inverted_subject() const {
        const bool simple = cue_.tokens.size() == 1 && is_finite_verb(text_.tag(cue_.head)) && cue_.frames.quotation;
        if (!simple || !follows_content(cue_.tokens.start)) return none();
        const std::uint32_t limit = right_limit();
        const TokenSpan phrase = noun_phrase_from(text_, cue_.tokens.end, limit);
        if (phrase.empty() || !may_speak(phrase) || cue_.lemma == "tell" || goes_on_after(phrase.end, limit)) return none();
        // ", said he would": a clause follows, so the phrase is its subject
        if (phrase.end < limit && is_finite_verb(text_.tag(phrase.end))) return none();
        return after(whole_phrase(phrase, limit));
    }

    // "Ruiz, the mayor, said": from the comma before the cue back to the comma that opens the insertion.
    TokenSpan subject_with_apposition(std::uint32_t comma, std::uint32_t limit) const {
        const std::uint32_t floor = comma > limit + 40 ? comma - 40 : limit;
        for (std::uint32_t i = comma; i > floor + 1; --i) {
            if (!text_.token(i - 1).is_mark(',')) continue;
            const TokenSpan phrase = noun_phrase_before(text_, i - 1, limit);
            const Tag first = text_.tag(i);
            if (phrase.empty() || !may_speak(phrase)) continue;
            const bool apposition =
                is_determiner(first) || is_noun(first) || is_adjective(first) || first == Tag::CD || first == Tag::WP || first == Tag::WPS;
            if (apposition) return {phrase.start, comma + 1};  // PolNeAR's annotators take in the comma that closes it
            if (first == Tag::VBG || first == Tag::VBN || first == Tag::IN || is_adverb(first)) return phrase;
        }
        return {comma, comma};
    }

    bool is_dash_at(std::uint32_t i) const { return is_dash(text_.token(i).first) || text_.token(i).is_mark('-'); }

    // "Ruiz — once the mayor of Toledo — said": from the dash before the cue back to the dash that opens the insertion.
    TokenSpan subject_with_insertion(std::uint32_t dash) const {
        const std::uint32_t floor = dash > limit_ + 40 ? dash - 40 : limit_;
        for (std::uint32_t i = dash; i > floor + 1; --i) {
            if (!is_dash_at(i - 1)) continue;
            const TokenSpan phrase = noun_phrase_before(text_, i - 1, limit_);
            return !phrase.empty() && may_speak(phrase) ? TokenSpan{phrase.start, dash + 1} : TokenSpan{dash, dash};
        }
        return {dash, dash};
    }

    // "Citing the report, Ruiz asked": the participle shares the subject that follows.
    SourceReading opening_participle() const {
        if (text_.tag(cue_.head) != Tag::VBG) return none();
        for (std::uint32_t i = cue_.tokens.end; i + 1 < sentence_.end; ++i) {
            if (!text_.token(i).is_mark(',')) continue;
            const TokenSpan phrase = noun_phrase_from(text_, i + 1, sentence_.end);
            if (!phrase.empty() && phrase.end < sentence_.end &&
                (is_finite_verb(text_.tag(phrase.end)) || is_adverb(text_.tag(phrase.end))))
                return {phrase, SourcePlace::shared, cue_.tokens.start, cue_.tokens.end};
        }
        return none();
    }

    // "Ruiz toured the bridge and said …", "…, adding that …": the subject of the finite verb before.
    SourceReading shared_subject() const {
        const bool participle = text_.tag(cue_.head) == Tag::VBG;
        const Token& previous = text_.token(cue_.tokens.start - 1);
        const bool joined = participle || text_.tag(cue_.tokens.start - 1) == Tag::CC || previous.is_mark(',') || previous.is("then");
        if (!joined) return none();
        for (std::uint32_t i = cue_.tokens.start; i > sentence_.start; --i) {
            if (!is_finite_verb(text_.tag(i - 1)) || (scene_.quotation_at(i - 1) && !scene_.quotation_at(cue_.head))) continue;
            const TokenSpan span = subject_of(i - 1);
            if (!span.empty()) return {span, SourcePlace::shared, cue_.tokens.start, cue_.tokens.end};
        }
        return none();
    }

    TokenSpan subject_of(std::uint32_t verb) const {
        const TokenSpan group = verb_group_around(text_, verb, sentence_.start);
        if (group.start == sentence_.start) return {group.start, group.start};
        if (text_.token(group.start - 1).is_mark(',')) return subject_with_apposition(group.start - 1, sentence_.start);
        const TokenSpan phrase = noun_phrase_before(text_, group.start, sentence_.start);
        return !phrase.empty() && may_speak(phrase) ? phrase : TokenSpan{verb, verb};
    }

    const Scene& scene_;
    const TaggedText& text_;
    const Cue& cue_;
    TokenSpan sentence_;
    std::uint32_t limit_;
};

}  // namespace

SourceReading read_source(const Scene& scene, const Cue& cue) { return SourceReader(scene, cue).run(); }

}  // namespace whosaid
