#include "speech/cueless.h"

#include <algorithm>

#include "speech/arrange.h"
#include "speech/token_marks.h"

namespace whosaid {
namespace {

// How often attributions made so are right on PolNeAR's training articles.
constexpr double sentence_before = 0.7, paragraph_before = 0.75;
constexpr std::uint32_t least_words = 3, least_for_paragraph = 8;  // shorter ones are cross-heads
constexpr std::uint32_t longest_apposition = 16;                   // tokens

class CuelessFinder {
public:
    CuelessFinder(const Attributions& attributions, const Scene& scene, const Names& names)
        : attributions_(attributions), scene_(scene), names_(names), taken_(scene.text.size()), speaks_in_(scene.sentences.size(), nobody) {
        for (std::uint32_t a = 0; a < attributions.size(); ++a) note(a);
    }

    Attributions run() {
        for (const Quotation& quotation : scene_.quotations)
            if (stands_alone(quotation)) read(quotation);
        return std::move(found_);
    }

private:
    static constexpr std::int32_t nobody = -1, several = -2;

    const Token& token(std::uint32_t i) const { return scene_.text.token(i); }
    std::uint32_t sentence(std::uint32_t i) const { return sentence_at(scene_.sentences, i); }

    void note(std::uint32_t a) {
        const Attribution& attribution = attributions_[a];
        for (const auto* spans : {&attribution.content, &attribution.cue})
            for (const TokenSpan span : *spans) taken_.mark(span);
        if (attribution.within || attribution.cue.empty()) return;
        const std::uint32_t at = sentence(attribution.cue.front().start);
        const bool quotes = attribution.kind != SpeechKind::indirect && attribution.act == Act::say && !attribution.source.empty();
        speaks_in_[at] = speaks_in_[at] == nobody && quotes ? static_cast<std::int32_t>(a) : several;
    }

    // A whole sentence or more in quotation marks, of which no reader has made anything.
    bool stands_alone(const Quotation& quotation) const {
        if (quotation.depth > 0 || quotation.use != QuotationUse::speech || quotation.tokens.size() < least_words + 2) return false;
        const TokenSpan span = quotation.tokens;
        const std::uint32_t first = sentence(span.start), last = sentence(span.end - 1);
        if (scene_.sentences[first].tokens.start != span.start || scene_.sentences[last].tokens.end != span.end) return false;
        if (scene_.sentences[first].heading) return false;
        return !taken_.any(span);
    }

    void read(const Quotation& quotation) {
        const std::uint32_t at = sentence(quotation.tokens.start);
        if (at == 0) return;
        if (!scene_.sentences[at].starts_paragraph) return from_sentence_before(quotation, at - 1);
        if (fills_paragraph(quotation) && quotation.tokens.size() > least_for_paragraph) from_paragraph_before(quotation, at - 1);
    }

    // "Ruiz shook her head. “Not on my watch.”"
    void from_sentence_before(const Quotation& quotation, std::uint32_t before) {
        const TokenSpan part = scene_.sentences[before].tokens;
        for (std::uint32_t i = part.start; i < part.end; ++i)
            if (taken_[i] || scene_.quotation_at(i)) return;
        const TokenSpan subject = subject_of(part);
        if (!subject.empty() && names_one_person(part)) add(quotation.tokens, subject, sentence_before, "speaker in the sentence before");
    }

    // A person's name or "he", "she" at the beginning, and a verb after it.
    TokenSpan subject_of(TokenSpan part) const {
        const std::uint32_t n = first_name_from(names_, part.start);
        const bool named = n < names_.size() && names_[n].tokens.start <= part.start + 2 && names_[n].kind == NameKind::person &&
                           names_[n].tokens.end < part.end && is_title(TokenSpan{part.start, names_[n].tokens.start});
        const bool pronoun = token(part.start).is("he") || token(part.start).is("she");
        if (!named && !pronoun) return {};
        const TokenSpan subject{part.start, named ? names_[n].tokens.end : part.start + 1};
        const std::uint32_t verb = past_apposition(subject.end, part.end);
        return verb < part.end && is_finite_verb(scene_.text.tag(verb)) ? subject : TokenSpan{};
    }

    // "Ana Ruiz, the mayor, shook her head."
    std::uint32_t past_apposition(std::uint32_t at, std::uint32_t limit) const {
        if (at >= limit || !token(at).is_mark(',')) return at;
        std::uint32_t end = at + 1;
        while (end < limit && end < at + longest_apposition && !token(end).is_mark(',')) ++end;
        return end < limit && token(end).is_mark(',') ? end + 1 : limit;
    }

    bool is_title(TokenSpan span) const {
        for (std::uint32_t i = span.start; i < span.end; ++i)
            if (!token(i).in(WordList::titles) && !token(i).in(WordList::role_nouns)) return false;
        return true;
    }

    bool names_one_person(TokenSpan part) const {
        std::uint32_t persons = 0;
        for (std::uint32_t n = first_name_from(names_, part.start); n < names_.size() && names_[n].tokens.start < part.end; ++n)
            persons += names_[n].kind == NameKind::person || names_[n].kind == NameKind::other;
        return persons <= 1;
    }

    bool fills_paragraph(const Quotation& quotation) const {
        const std::uint32_t next = sentence(quotation.tokens.end - 1) + 1;
        return next >= scene_.sentences.size() || scene_.sentences[next].starts_paragraph;
    }

    // "“…,” Ruiz said. ¶ “And nobody asked us.”": the one who was quoted in the paragraph before, if only one spoke there.
    void from_paragraph_before(const Quotation& quotation, std::uint32_t last) {
        std::int32_t speaker = nobody;
        for (std::uint32_t s = last + 1; s-- > 0;) {
            if (speaks_in_[s] != nobody) speaker = speaker == nobody ? speaks_in_[s] : several;
            if (scene_.sentences[s].starts_paragraph) break;
        }
        if (speaker < 0 || token(scene_.sentences[last].tokens.end - 1).kind != TokenKind::quote) return;
        if (asks(scene_.sentences[last].tokens)) return;  // the answer is another's
        add(quotation.tokens, attributions_[static_cast<std::size_t>(speaker)].source.front(), paragraph_before,
            "goes on with the quotation in the paragraph before");
    }

    bool asks(TokenSpan part) const {
        for (std::uint32_t i = part.end; i-- > part.start && i + 3 > part.end;)
            if (token(i).is_mark('?')) return true;
        return false;
    }

    void add(TokenSpan content, TokenSpan source, double confidence, const char* why) {
        Attribution attribution;
        attribution.content = {content};
        attribution.source = {source};
        attribution.confidence = confidence;
        attribution.why = {why};
        found_.push_back(std::move(attribution));
    }

    const Attributions& attributions_;
    const Scene& scene_;
    const Names& names_;
    Attributions found_;
    TokenMarks taken_;                     // tokens that stand in a content or a cue
    std::vector<std::int32_t> speaks_in_;  // for each sentence: the attribution with its cue there, if it quotes and is the only one
};

}  // namespace

Attributions add_cueless(Attributions attributions, const Scene& scene, const Names& names) {
    Attributions found = CuelessFinder(attributions, scene, names).run();
    if (found.empty()) return attributions;
    attributions.insert(attributions.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    arrange(attributions, scene);
    return attributions;
}

}  // namespace whosaid
