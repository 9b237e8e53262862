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

std::optional<KnownCue> from_lists(const TaggedText& text, std::uint32_t i) {
    const Token& token = text.token(i);
    std::array lists = {WordList::cue_verbs, WordList::cue_nouns};
    if (is_noun(text.tag(i))) std::swap(lists[0], lists[1]);  // "calls for"
    for (const WordList list : lists)
        if (token.in(list)) return KnownCue{act_in_note(token.word->entry(list)->note), true, false};
    return std::nullopt;
}

// Of several main words the last: "went on to say".
std::optional<KnownCue> known_cue(TokenSpan span, const Scene& scene) {
    for (std::uint32_t i = span.end; i-- > span.start;)
        if (const Cue* cue = scene.cue_at(i)) return KnownCue{cue->act, cue->frames.quotation, cue->kind == CueKind::according_to};
    for (std::uint32_t i = span.end; i-- > span.start;)
        if (const std::optional<KnownCue> found = from_lists(scene.text, i)) return found;
    return std::nullopt;
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
    const bool quoted = attribution.kind == SpeechKind::direct;
    const std::optional<KnownCue> cue = known_cue(attribution.cue.front(), scene);
    if (!cue) return quoted || attribution.kind == SpeechKind::mixed ? Act::say : Act::believe;  // "is critical of the plan"
    const TokenSpan source = attribution.source.empty() ? TokenSpan{} : attribution.source.front();
    if (quoted && cue->quotes && yields_to_words(cue->act)) return Act::say;
    if (quoted || source.empty()) return cue->act;
    if (cue->cites && cue->act == Act::say) return is_person(source, scene.text) ? Act::say : Act::document;
    const bool tells = cue->act == Act::say || cue->act == Act::judge;
    return tells && is_document(source, scene.text) ? Act::document : cue->act;
}

}  // namespace whosaid
