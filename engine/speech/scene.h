#pragma once
#include <optional>
#include <vector>

#include "speech/cues.h"

namespace whosaid {

/// Everything that the readers of sources and contents look at, with look-ups by token.
class Scene {
public:
    Scene(const TaggedText& text, const Sentences& sentences, const Quotations& quotations, const Cues& cues);

    const TaggedText text;
    const Sentences& sentences;
    const Quotations& quotations;
    const Cues& cues;

    /// The outermost quotation that holds the token, if any.
    const Quotation* quotation_at(std::uint32_t token) const;
    /// The outermost quotation that begins (ends) with this token.
    const Quotation* quotation_starting(std::uint32_t token) const;
    const Quotation* quotation_ending(std::uint32_t token) const;
    /// The quotation inside another that begins with this token.
    const Quotation* inner_quotation_starting(std::uint32_t token) const;
    /// The cue whose head is this token.
    const Cue* cue_at(std::uint32_t token) const;

    /// "SMITH: We will rebuild.": what follows are the speaker's own words, though no quotation marks say so.
    bool labels_transcript(const Cue& cue) const { return cue.kind == CueKind::colon && text.token(cue.head - 1).all_capitals; }

    /// The sentence that holds the token, without a dateline or a speaker's label before the token: what is said begins after
    /// "LAGOS (Reuters) -" and "RUIZ:".
    TokenSpan sentence_of(std::uint32_t token) const;
    /// The sentence's end without its closing full stop and closing brackets.
    std::uint32_t body_end(TokenSpan sentence) const;

private:
    std::uint32_t label_end(const Sentence& sentence) const;

    std::vector<std::int32_t> quotation_of_;
    std::vector<std::int32_t> cue_of_;
};

/// "Monday", "last week", "on Friday night": how many tokens from `at` on say when, 0 for none.
std::uint32_t time_expression(const TaggedText& text, std::uint32_t at, std::uint32_t limit);

}  // namespace whosaid
