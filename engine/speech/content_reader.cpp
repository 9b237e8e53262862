#include "speech/content_reader.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

class ContentReader {
public:
    ContentReader(const Scene& scene, const Cue& cue, const SourceReading& source)
        : scene_(scene), text_(scene.text), cue_(cue), source_(source), sentence_(bounds(cue.head)), end_(body_end()) {}

    ContentReading run() const {
        if (cue_.kind == CueKind::colon) return {{{cue_.tokens.end, colon_end()}}, ContentPlace::quotation_after};
        if (cue_.kind == CueKind::signature) return signed_quotation();
        if (cue_.kind == CueKind::according_to) return around_frame();
        if (cue_.kind == CueKind::noun) return clause_at(cue_.tokens.end);
        if (cue_.kind == CueKind::passive) return complement();
        if (cue_.kind == CueKind::silence || cue_.act == Act::no_response) return unanswered();
        return of_verb();
    }

    // "did not respond | to a request for comment"; nothing where nothing is said of what was asked.
    ContentReading unanswered() const {
        const std::uint32_t start = cue_.tokens.end + time_expression(text_, cue_.tokens.end, end_);
        const bool asked = start + 1 < end_ && (text_.tag(start) == Tag::TO || text_.tag(start) == Tag::IN ||
                                                is_determiner(text_.tag(start)) || is_noun(text_.tag(start)));
        return asked ? ContentReading{{{start, object_end(start)}}, ContentPlace::object} : ContentReading{};
    }

private:
    // Inside a quotation the sentence is cut to it: what is said there stays there.
    TokenSpan bounds(std::uint32_t token) const {
        const TokenSpan sentence = scene_.sentence_of(token);
        const Quotation* around = scene_.quotation_at(token);
        if (!around) return sentence;
        return {std::max(sentence.start, around->tokens.start + 1),
                std::min(sentence.end, around->tokens.end - (around->closed ? 1u : 0u))};
    }

    // Inside a quotation the full stop stands before the mark: “I think it works.”
    std::uint32_t body_end() const {
        std::uint32_t end = scene_.body_end(sentence_);
        if (!scene_.quotation_at(cue_.head)) return end;
        while (end > sentence_.start + 1 && text_.token(end - 1).kind == TokenKind::punctuation) --end;
        return end;
    }

    // What a speaker says after a colon goes on to the paragraph's end.
    std::uint32_t colon_end() const {
        if (const Quotation* quotation = scene_.quotation_starting(cue_.tokens.end)) return quotation->tokens.end;
        std::uint32_t end = sentence_.end;
        while (end < text_.size() && !text_.token(end).paragraph_before) ++end;
        return end;
    }

    ContentReading of_verb() const {
        if (cue_.frames.quotation) {
            if (ContentReading found = quotation_before(); found.place != ContentPlace::none) return found;
            if (ContentReading found = quotation_after(); found.place != ContentPlace::none) return found;
        }
        const std::uint32_t start = skip_addressee(source_.place == SourcePlace::after ? source_.span.end : cue_.tokens.end);
        if (cue_.frames.clause || cue_.frames.question || cue_.frames.quotation)
            if (ContentReading found = clause_or_question(start); found.place != ContentPlace::none) return found;
        if (cue_.frames.infinitive)
            if (ContentReading found = infinitive_at(start); found.place != ContentPlace::none) return found;
        const bool own_subject =
            source_.place == SourcePlace::before || source_.place == SourcePlace::after || source_.place == SourcePlace::none;
        if (cue_.frames.quotation && is_finite() && own_subject)
            if (ContentReading found = around_frame(); found.place != ContentPlace::none) return found;
        if (cue_.frames.gerund && start < end_ && text_.tag(start) == Tag::VBG) return {{{start, object_end(start)}}, ContentPlace::gerund};
        return object_at(start);
    }

    bool is_finite() const { return is_finite_verb(text_.tag(cue_.head)) || cue_.tokens.size() > 1; }

    // ---- quotations

    ContentReading signed_quotation() const {
        const Quotation* quotation = scene_.quotation_ending(cue_.tokens.start - 1);
        return quotation ? ContentReading{{quotation->tokens}, ContentPlace::quotation_before} : ContentReading{};
    }

    ContentReading quotation_before() const {
        std::uint32_t last = source_.frame_start;
        if (last == 0) return {};
        if (text_.token(last - 1).is_mark(',') && last > 1) --last;
        const Quotation* quotation = scene_.quotation_ending(last - 1);
        // “… of escalation.” The U.S. said … : what ended the sentence before is not what this cue introduces
        if (!quotation || last <= sentence_.start || quotation == scene_.quotation_at(cue_.head) || !is_finite()) return {};
        ContentReading reading{{{start_before(*quotation), quotation->tokens.end}}, ContentPlace::quotation_before};
        if (const Quotation* more = interrupted_quotation()) reading.spans.push_back(more->tokens);
        return reading;
    }

    // The plan is “a disaster,” Ruiz said: the content begins with the sentence. But: Asked about it: “A disaster,” Ruiz said.
    std::uint32_t start_before(const Quotation& quotation) const {
        const TokenSpan sentence = scene_.sentence_of(quotation.tokens.start);
        const std::uint32_t start = quotation.tokens.start;
        if (start == sentence.start) return start;
        const Token& before = text_.token(start - 1);
        if (before.is_mark(':') || scene_.quotation_at(sentence.start) || has_cue(sentence.start, start)) return start;
        return skip_connective(sentence.start, start);
    }

    bool has_cue(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i)
            if (const Cue* cue = scene_.cue_at(i); cue && cue->kind == CueKind::verb && cue->frames.quotation) return true;
        return false;
    }

    // “I knew,” Ruiz said, “that it would close.”
    const Quotation* interrupted_quotation() const {
        for (std::uint32_t i = source_.frame_end; i < sentence_.end && i < source_.frame_end + 25; ++i) {
            if (const Quotation* more = scene_.quotation_starting(i)) {
                const Token& before = text_.token(i - 1);
                return before.is_mark(',') || before.is_mark(':') || is_dash(before.first) || before.is_mark('-') ? more : nullptr;
            }
            if (i > source_.frame_end && scene_.cue_at(i)) return nullptr;
        }
        return nullptr;
    }

    ContentReading quotation_after() const {
        const std::uint32_t from = std::max(cue_.tokens.end, source_.place == SourcePlace::after ? source_.span.end : 0);
        const std::uint32_t limit = std::min(sentence_.end, from + 25);
        for (std::uint32_t i = from; i < limit; ++i) {
            const Quotation* quotation = quotation_starting(i);
            if (quotation)
                return introduces(from, i, *quotation) ? ContentReading{{quotation->tokens}, ContentPlace::quotation_after}
                                                       : ContentReading{};
            if (scene_.cue_at(i) || is_finite_verb(text_.tag(i))) return {};
        }
        return limit == sentence_.end && text_.token(limit - 1).is_mark(':') ? block_after_colon(limit) : ContentReading{};
    }

    // "Ruiz continued:" at a paragraph's end: the quotation, or the whole paragraph, that comes next.
    ContentReading block_after_colon(std::uint32_t start) const {
        if (start >= text_.size() || scene_.quotation_at(cue_.head)) return {};
        if (const Quotation* quotation = scene_.quotation_starting(start)) return {{quotation->tokens}, ContentPlace::quotation_after};
        std::uint32_t end = start + 1;
        while (end < text_.size() && !text_.token(end).paragraph_before) ++end;
        return {{{start, end}}, ContentPlace::quotation_after};
    }

    // said, “…”  said: “…”  said “…”  told reporters in Ohio: “…”
    bool introduces(std::uint32_t from, std::uint32_t start, const Quotation& quotation) const {
        const std::uint32_t last = start - 1;
        if (text_.token(last).is_mark(',') || text_.token(last).is_mark(':')) return true;
        const bool sentence_inside = text_.token(start + 1 < text_.size() ? start + 1 : start).capitalised;
        return from == start ? sentence_inside || quotation.tokens.size() > 6 : false;
    }

    // “He told me, ‘Get out,’ and I left,” she said: inside a quotation the quotations inside it count.
    const Quotation* quotation_starting(std::uint32_t token) const {
        const Quotation* around = scene_.quotation_at(cue_.head);
        return around && around->depth == 0 ? scene_.inner_quotation_starting(token) : scene_.quotation_starting(token);
    }

    // ---- clauses after the cue

    // "told reporters on Friday in Ohio that": whom, when and where stand between the cue and its content.
    std::uint32_t skip_addressee(std::uint32_t start) const {
        std::uint32_t i = start;
        if (i < end_ && takes_addressee()) {
            const TokenSpan whom = noun_phrase_from(text_, i, end_);
            if (!whom.empty() && !(whom.end < end_ && is_finite_verb(text_.tag(whom.end)))) i = whom.end;
        }
        for (;;) {
            const std::uint32_t when = time_expression(text_, i, end_);
            if (when == 0 || continues_as_subject(i + when)) return i;
            i += when;
        }
    }

    // "said this week was": the time is the clause's own subject
    bool continues_as_subject(std::uint32_t i) const { return i < end_ && is_finite_verb(text_.tag(i)); }

    bool takes_addressee() const {
        const std::string_view lemma = cue_.lemma;
        for (std::string_view verb : {"tell", "ask", "inform", "remind", "assure", "warn", "advise", "notify", "brief", "persuade",
                                      "convince", "urge", "reassure", "instruct"})
            if (lemma == verb) return true;
        return false;
    }

    ContentReading clause_or_question(std::uint32_t start) const {
        if (start >= end_) return {};
        if (is_question_word(start)) return {{{start, clause_end(start)}}, ContentPlace::question};
        if (ContentReading found = clause_at(start); found.place != ContentPlace::none) return found;
        if (const std::uint32_t that = conjunction_after_insertion(start)) return {{{that, clause_end(that)}}, ContentPlace::that_clause};
        if (const std::uint32_t that = conjunction_after_phrase(start)) return {{{that, clause_end(that)}}, ContentPlace::that_clause};
        return {};
    }

    bool is_question_word(std::uint32_t i) const {
        const Tag tag = text_.tag(i);
        return tag == Tag::WRB || tag == Tag::WP || text_.token(i).is("whether") || (text_.token(i).is("if") && cue_.frames.question);
    }

    ContentReading clause_at(std::uint32_t start) const {
        if (start + 1 >= end_) return {};
        if (text_.token(start).is("that") && has_finite_verb(text_, start + 1, end_))
            return {{{start, clause_end(start)}}, ContentPlace::that_clause};
        return begins_clause(start) ? ContentReading{{{start, clause_end(start)}}, ContentPlace::clause} : ContentReading{};
    }

    // A subject and its finite verb: "the bridge was closed".
    bool begins_clause(std::uint32_t start) const {
        if (text_.token(start).kind == TokenKind::punctuation) return false;
        std::uint32_t i = start;
        if (const Quotation* quotation = scene_.quotation_starting(i))
            return quotation->tokens.end < end_ && is_finite_verb(text_.tag(quotation->tokens.end));
        if (is_adverb(text_.tag(i))) ++i;
        const bool conditional =
            text_.tag(i) == Tag::IN && (text_.token(i).is("if") || text_.token(i).is("when") || text_.token(i).is("while") ||
                                        text_.token(i).is("although") || text_.token(i).is("because"));
        if (conditional) return true;
        const TokenSpan subject = noun_phrase_from(text_, i, end_);
        if (subject.empty()) return false;
        i = with_apposition_after(text_, subject, end_).end;
        if (i < end_ && text_.token(i).is_mark(',')) ++i;
        while (i < end_ && (is_adverb(text_.tag(i)) || scene_.quotation_ending(i))) ++i;
        if (i < end_ && is_finite_verb(text_.tag(i))) return true;
        return subject_goes_on(i);
    }

    // "the men who ran the bridge were": a modifier of the subject stands before its verb
    bool subject_goes_on(std::uint32_t i) const {
        const std::uint32_t limit = std::min(end_, i + 12);
        for (; i < limit; ++i) {
            if (text_.token(i).is_mark(',') || scene_.cue_at(i)) return false;
            if (is_finite_verb(text_.tag(i))) return cue_.frames.clause;
        }
        return false;
    }

    // "said in a statement on Friday that": the conjunction after a phrase without a verb
    std::uint32_t conjunction_after_phrase(std::uint32_t start) const {
        const std::uint32_t limit = std::min(end_, start + 14);
        for (std::uint32_t i = start; i < limit; ++i) {
            const Token& token = text_.token(i);
            if (is_finite_verb(text_.tag(i)) || token.kind == TokenKind::quote || token.is_mark(',') || scene_.cue_at(i)) return 0;
            if (text_.token(i).is("that") && i + 1 < end_ && (text_.tag(i) == Tag::IN || begins_clause(i + 1))) return i;
        }
        return 0;
    }

    // "told CNN, citing two officials, that": the conjunction after an insertion between commas
    std::uint32_t conjunction_after_insertion(std::uint32_t start) const {
        if (!text_.token(start).is_mark(',')) return 0;
        const std::uint32_t limit = std::min(end_, start + 20);
        for (std::uint32_t i = start + 1; i + 1 < limit; ++i) {
            if (is_finite_verb(text_.tag(i)) || text_.token(i).kind == TokenKind::quote) return 0;
            if (text_.token(i).is_mark(',') && text_.token(i + 1).is("that")) return has_finite_verb(text_, i + 2, end_) ? i + 1 : 0;
        }
        return 0;
    }

    ContentReading infinitive_at(std::uint32_t start) const {
        std::uint32_t i = start;
        while (i < end_ && (is_adverb(text_.tag(i)) || text_.token(i).is("not"))) ++i;
        if (i + 1 >= end_ || text_.tag(i) != Tag::TO || (text_.tag(i + 1) != Tag::VB && !is_adverb(text_.tag(i + 1)))) return {};
        return {{{start, clause_end(start)}}, ContentPlace::infinitive};
    }

    /// Where the clause that begins at `start` ends: at the sentence's end, or where the next attribution or a new main clause begins.
    std::uint32_t clause_end(std::uint32_t start) const {
        for (std::uint32_t i = start + 1; i < end_; ++i) {
            if (const Quotation* quotation = scene_.quotation_starting(i)) {
                if (quotation->tokens.end >= end_) return quotation->tokens.end;
                i = quotation->tokens.end - 1;
                continue;
            }
            const Token& token = text_.token(i);
            if (token.is_mark(';')) return i;
            if (token.is_mark(',') && breaks_off_at(i)) return i;
            if (text_.tag(i) == Tag::CC && next_cue_shares_subject(i + 1)) return i;
        }
        return end_;
    }

    bool breaks_off_at(std::uint32_t comma) const {
        const std::uint32_t next = comma + 1;
        if (next >= end_) return true;
        if (text_.token(next).is("according") || is_parenthetical_attribution(next)) return true;
        if (source_.place == SourcePlace::relative) return true;  // "who said the bridge was safe, left"
        const Cue* cue = scene_.cue_at(next);
        if (cue && text_.tag(next) == Tag::VBG) return true;
        if (text_.tag(next) == Tag::CC) return next_cue_shares_subject(next + 1) || new_attribution_at(next + 1);
        const bool contrast = text_.token(next).is("while") || text_.token(next).is("although") || text_.token(next).is("though");
        return contrast && new_attribution_at(next + 1);
    }

    // ", they said", ", said Ruiz" at the end or before the next comma
    bool is_parenthetical_attribution(std::uint32_t i) const {
        const TokenSpan subject = noun_phrase_from(text_, i, end_);
        std::uint32_t verb = subject.empty() ? i : subject.end;
        const Cue* cue = verb < end_ ? scene_.cue_at(verb) : nullptr;
        if (!cue || !cue->frames.quotation || !is_finite_verb(text_.tag(verb))) return false;
        std::uint32_t after = cue->tokens.end;
        if (subject.empty()) after = with_apposition_after(text_, noun_phrase_from(text_, after, end_), end_).end;
        after += time_expression(text_, after, end_);
        return after >= end_ || text_.token(after).is_mark(',');
    }

    // "said it was safe and called for calm"
    bool next_cue_shares_subject(std::uint32_t i) const {
        while (i < end_ && is_adverb(text_.tag(i))) ++i;
        const Cue* cue = i < end_ ? scene_.cue_at(i) : nullptr;
        return cue && cue->kind == CueKind::verb && text_.tag(i) == text_.tag(cue_.head) && is_finite_verb(text_.tag(i));
    }

    // ", but Ruiz said …"
    bool new_attribution_at(std::uint32_t i) const {
        const TokenSpan subject = noun_phrase_from(text_, i, end_);
        if (subject.empty()) return false;
        for (std::uint32_t j = subject.end; j < std::min(end_, subject.end + 4); ++j)
            if (const Cue* cue = scene_.cue_at(j)) return cue->kind == CueKind::verb && is_finite_verb(text_.tag(j));
        return false;
    }

    // ---- objects

    ContentReading object_at(std::uint32_t start) const {
        if (!cue_.frames.noun_phrase || start >= end_) return {};
        const Quotation* quotation = scene_.quotation_starting(start);
        if (quotation && quotation->use == QuotationUse::title) return {};  // "the cinema showed “The Last Ferry”"
        const bool begins =
            !noun_phrase_from(text_, start, end_).empty() || scene_.quotation_starting(start) || text_.tag(start) == Tag::VBG;
        if (!begins || (text_.tag(start) == Tag::PRP && start + 1 == end_)) return {};
        return {{{start, object_end(start)}}, ContentPlace::object};
    }

    // An object ends before the circumstances: "criticised the plan | during a visit".
    std::uint32_t object_end(std::uint32_t start) const {
        bool relative = false;
        for (std::uint32_t i = start + 1; i < end_; ++i) {
            if (const Quotation* quotation = scene_.quotation_starting(i)) {
                if (quotation->tokens.end >= end_) return quotation->tokens.end;
                i = quotation->tokens.end - 1;
                continue;
            }
            const Token& token = text_.token(i);
            if (token.is_mark(',') || token.is_mark(';') || token.is_mark(':') || is_dash(token.first)) return i;
            if (token.in(WordList::circumstance_words) && !relative && !is_complement(i)) return i;
            if (text_.tag(i) == Tag::WDT || text_.tag(i) == Tag::WP) relative = true;
            const bool coordinated_verb = text_.tag(i) == Tag::CC && i + 1 < end_ && is_verb(text_.tag(i + 1));
            if (coordinated_verb && !relative) return i;
        }
        return end_;
    }

    // "criticised the law as a failure": not a circumstance, for no verb follows
    bool is_complement(std::uint32_t i) const {
        if (!text_.token(i).is("as")) return false;
        const TokenSpan phrase = noun_phrase_from(text_, i + 1, end_);
        return phrase.empty() || phrase.end >= end_ || !is_finite_verb(text_.tag(phrase.end));
    }

    // "The bridge is expected to close": what it is said of, and the complement.
    ContentReading complement() const {
        const bool agent = source_.place == SourcePlace::agent && source_.span.end < end_;
        const std::uint32_t start = cue_.tokens.end;
        if (start >= end_ || cue_.tokens.size() < 2) return {};
        // "had been told | by Cole | that the dam would burst"
        const std::uint32_t clause = agent ? source_.span.end : start;
        if (cue_.frames.clause && text_.token(clause).is("that")) return clause_at(clause);
        if (!cue_.frames.passive || !completes(start)) return {};
        const TokenSpan subject = noun_phrase_before(text_, cue_.tokens.start, sentence_.start);
        if (subject.empty()) return {};
        return {{subject, {start, clause_end(start)}}, ContentPlace::complement};
    }

    bool completes(std::uint32_t start) const {
        const Tag tag = text_.tag(start);
        const bool infinitive = tag == Tag::TO && start + 1 < end_ && text_.tag(start + 1) == Tag::VB;
        return infinitive || text_.token(start).is("as") || is_determiner(tag) || scene_.quotation_starting(start);
    }

    // ---- around the frame

    std::uint32_t skip_connective(std::uint32_t start, std::uint32_t end) const {
        std::uint32_t i = start;
        while (i + 1 < end && (text_.tag(i) == Tag::CC || text_.token(i).in(WordList::connectives))) {
            ++i;
            if (i + 1 < end && text_.token(i).is_mark(',')) ++i;
        }
        return i;
    }

    // "CONTENT, Ruiz said."  "According to Ruiz, CONTENT."  "CON, Ruiz said, TENT."
    ContentReading around_frame() const {
        const std::uint32_t start = source_.frame_start, end = frame_tail();
        if (start <= sentence_.start + 1) return content_after(end, ContentPlace::after_frame);
        const bool comma_before = text_.token(start - 1).is_mark(',') || is_dash(text_.token(start - 1).first);
        const bool free = cue_.kind == CueKind::according_to;
        if (!comma_before && !free) return {};
        const std::uint32_t left_end = comma_before ? start - 1 : start;
        const std::uint32_t left_start = left_bound(left_end);
        if (left_end <= left_start) return {};
        const bool complete = has_finite_verb(text_, left_start, left_end);
        if (complete) return {{{left_start, left_end}}, ContentPlace::before_cue};
        const ContentReading right = content_after(end, ContentPlace::around_cue);
        if (right.place == ContentPlace::none)
            return free ? ContentReading{{{left_start, left_end}}, ContentPlace::before_cue} : ContentReading{};
        return {{{left_start, left_end}, right.spans.front()}, ContentPlace::around_cue};
    }

    // The content before a cue begins with the sentence, or after the attribution before it: "Ruiz denied it; the bridge was safe, Cole
    // said."
    std::uint32_t left_bound(std::uint32_t end) const {
        std::uint32_t start = sentence_.start;
        for (std::uint32_t i = end; i > sentence_.start; --i) {
            if (!text_.token(i - 1).is_mark(';')) continue;
            start = i;
            break;
        }
        return skip_connective(start, end);
    }

    // Past "on Friday in Ohio" to the comma that ends the frame.
    std::uint32_t frame_tail() const {
        std::uint32_t i = source_.frame_end;
        while (i < end_ && !text_.token(i).is_mark(',') && i < source_.frame_end + 25) ++i;
        return i;
    }

    ContentReading content_after(std::uint32_t comma, ContentPlace place) const {
        if (comma + 2 >= end_ || !text_.token(comma).is_mark(',')) return {};
        const std::uint32_t start = comma + 1;
        if (const Quotation* quotation = scene_.quotation_starting(start); quotation && quotation->tokens.end >= end_)
            return {{quotation->tokens}, ContentPlace::quotation_after};
        const bool goes_on = has_finite_verb(text_, start, end_);
        if (!goes_on) return {};
        return {{{start, clause_end(start)}}, place};
    }

    const Scene& scene_;
    const TaggedText& text_;
    const Cue& cue_;
    const SourceReading& source_;
    TokenSpan sentence_;
    std::uint32_t end_;
};

}  // namespace

ContentReading read_content(const Scene& scene, const Cue& cue, const SourceReading& source) {
    return ContentReader(scene, cue, source).run();
}

}  // namespace whosaid
