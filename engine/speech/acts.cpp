#include "speech/acts.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

struct KnownCue {
    Act act = Act::believe;
    bool quotes = false;  // may introduce the words themselves
    bool cites = false;   // "according to"
};

// The letter of the column in cue-verbs.txt for what an infinitive or a gerund can be told by.
char form_of(const Attribution& attribution, const TaggedText& text) {
    if (attribution.content.empty()) return ' ';
    const TokenSpan content = attribution.content.front();
    if (content.start < attribution.cue.front().end) return ' ';
    for (std::uint32_t i = content.start; i + 1 < content.end && i < content.start + 4; ++i) {
        if (text.tag(i) == Tag::TO && text.tag(i + 1) == Tag::VB) return 't';
        if (i == content.start && text.tag(i) == Tag::VBG) return 'g';
        if (is_finite_verb(text.tag(i)) || text.token(i).is("that")) return ' ';
    }
    return ' ';
}

// What the lists say of a word that the rules take for no cue here.
std::optional<KnownCue> from_lists(const TaggedText& text, std::uint32_t i, char form) {
    const Token& token = text.token(i);
    std::array lists = {WordList::cue_verbs, WordList::cue_nouns, WordList::act_verbs, WordList::act_words};
    // "their calls for calm", but in a heading: "Mayor Calls Plan a Disgrace"
    const bool noun = is_noun(text.tag(i)) && i + 1 < text.size() && (text.tag(i + 1) == Tag::IN || text.tag(i + 1) == Tag::TO);
    if (noun) std::swap(lists[0], lists[1]);
    for (const WordList list : lists)
        if (token.in(list)) return KnownCue{act_in_note(token.word->entry(list)->note, form), true, false};
    return std::nullopt;
}

// Of several main words the last: "went on to say".
std::optional<KnownCue> known_cue(TokenSpan span, char form, const Scene& scene) {
    for (std::uint32_t i = span.end; i-- > span.start;) {
        const Cue* cue = scene.cue_at(i);
        if (!cue) continue;
        const bool as_listed = act_in_note(cue->note) == cue->act;  // not where it is silence or refusal by its "not"
        const Act act = as_listed ? act_in_note(cue->note, form) : cue->act;
        return KnownCue{act, cue->frames.quotation, cue->kind == CueKind::according_to};
    }
    for (std::uint32_t i = span.end; i-- > span.start;)
        if (const std::optional<KnownCue> found = from_lists(scene.text, i, form)) return found;
    if (span.size() == 1 && scene.text.token(span.start).kind == TokenKind::punctuation) return KnownCue{Act::say, true, false};
    return std::nullopt;
}

// Are the words of the content quoted as the source's own? Not where the cue stands in the same quotation: “I think it works.”
bool is_own_words(const Attribution& attribution, const Scene& scene) {
    const Quotation* around = scene.quotation_at(attribution.cue.front().start);
    return attribution.kind == SpeechKind::direct &&
           std::none_of(attribution.content.begin(), attribution.content.end(), [&](TokenSpan span) {
               return around && scene.quotation_at(span.start) == around && !scene.inner_quotation_starting(span.start);
           });
}

bool ends_head(const TaggedText& text, std::uint32_t i) {
    const Tag tag = text.tag(i);
    return tag == Tag::IN || tag == Tag::TO || tag == Tag::WDT || tag == Tag::WP || is_verb(tag) || text.token(i).is_mark(',');
}

// The source's noun with what stands before it: "two officials" of "two officials familiar with the report".
TokenSpan head_of(TokenSpan source, const TaggedText& text) {
    std::uint32_t end = source.start;
    bool noun = false;
    while (end < source.end && !(noun && ends_head(text, end))) noun |= is_noun(text.tag(end++));
    return {source.start, end};
}

bool is_document(TokenSpan source, const TaggedText& text) {
    const TokenSpan head = head_of(source, text);
    return !head.empty() && text.token(head.end - 1).in(WordList::document_nouns);
}

bool is_person(TokenSpan source, const TaggedText& text) {
    const TokenSpan head = head_of(source, text);
    const auto names_person = [&](std::uint32_t i) {
        const Token& token = text.token(i);
        for (const WordList list :
             {WordList::role_nouns, WordList::titles, WordList::first_names, WordList::group_nouns, WordList::pronouns})
            if (token.in(list)) return true;
        return false;
    };
    for (std::uint32_t i = head.start; i < head.end; ++i)
        if (names_person(i)) return true;
    return false;
}

bool yields_to_words(Act act) {
    return act == Act::believe || act == Act::feel || act == Act::decide || act == Act::document || act == Act::judge;
}

}  // namespace

Act read_act(const Attribution& attribution, const Scene& scene) {
    if (attribution.cue.empty()) return Act::say;  // a quotation whose speaker stands elsewhere
    const bool own_words = is_own_words(attribution, scene);
    const std::optional<KnownCue> cue = known_cue(attribution.cue.front(), form_of(attribution, scene.text), scene);
    if (!cue) return own_words || attribution.kind == SpeechKind::mixed ? Act::say : Act::believe;  // "is mad about the plan"
    const TokenSpan source = attribution.source.empty() ? TokenSpan{} : attribution.source.front();
    if (own_words && cue->quotes && yields_to_words(cue->act)) return Act::say;
    if (own_words || source.empty()) return cue->act;
    if (cue->cites && cue->act == Act::say) return is_person(source, scene.text) ? Act::say : Act::document;
    const bool tells = cue->act == Act::say || cue->act == Act::judge;
    return tells && is_document(source, scene.text) ? Act::document : cue->act;
}

}  // namespace whosaid
