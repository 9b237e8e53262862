#include "claims/finite_verbs.h"

#include <algorithm>

namespace whosaid {
namespace {

bool ends_subject(Tag tag) { return is_noun(tag) || tag == Tag::CD || tag == Tag::PRP; }

/// "lost power", "cut deaths by a quarter": a participle, or a verb that was taken for a noun, right after a subject.
std::uint32_t verb_in(const Tokens& tokens, const Tags& tags, TokenSpan span) {
    std::uint32_t noun = span.end;
    for (std::uint32_t i = span.start + 1; i < span.end; ++i) {
        std::uint32_t before = i - 1;
        while (before > span.start && (is_adverb(tags[before]) || tags[before] == Tag::JJR || tokens[before].is("than"))) --before;
        if (!ends_subject(tags[before])) continue;
        if (tags[i] == Tag::VBN) return i;
        const bool object_follows = i + 1 < span.end && (is_noun(tags[i + 1]) || tags[i + 1] == Tag::CD || is_determiner(tags[i + 1]));
        if (tags[i] == Tag::NN && object_follows && tokens[i].in(WordList::claim_verbs) && !tokens[i].capitalised && noun == span.end)
            noun = i;
    }
    return noun;
}

/// "said 12 houses burned", "12 houses burned, she said"; not "rejected the plan drawn up in May"
bool is_clause(const Attribution& attribution) {
    const bool before_cue =
        !attribution.cue.empty() && !attribution.content.empty() && attribution.content.front() < attribution.cue.front();
    return before_cue || attribution.act == Act::say || attribution.kind != SpeechKind::indirect;
}

/// "Two men arrested in raid.", alone in its paragraph and without an article
bool may_be_headline(const Tokens& tokens, const Tags& tags, TokenSpan span) {
    const bool alone = span.end < tokens.size() && tokens[span.end].paragraph_before;
    return alone && std::find(tags.begin() + span.start, tags.begin() + span.end, Tag::DT) == tags.begin() + span.end;
}

void mend(const Tokens& tokens, TokenSpan span, Tags& tags) {
    if (span.empty() || has_finite_verb({tokens, tags}, span.start, span.end)) return;
    if (const std::uint32_t verb = verb_in(tokens, tags, span); verb < span.end) tags[verb] = Tag::VBD;
}

}  // namespace

Tags with_finite_verbs(const Tokens& tokens, const Sentences& sentences, const Attributions& attributions, const Tags& tags) {
    Tags mended = tags;
    for (std::size_t i = 0; i < sentences.size(); ++i)
        if (i > 1 || !may_be_headline(tokens, tags, sentences[i].tokens)) mend(tokens, sentences[i].tokens, mended);
    for (const Attribution& attribution : attributions)
        if (is_clause(attribution))
            for (TokenSpan span : attribution.content) mend(tokens, span, mended);
    return mended;
}

}  // namespace whosaid
