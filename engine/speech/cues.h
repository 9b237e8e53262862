#pragma once
#include <string_view>
#include <vector>

#include "speech/quotations.h"
#include "syntax/tags.h"

namespace whosaid {

/// What the source does, told from the cue's word.
enum class Act : std::uint8_t {
    say,
    write,
    ask,
    believe,
    feel,
    intend,
    decide,
    perceive,
    document,
    demand,
    judge,
    promise,
    decline,
    no_response
};

std::string_view name_of(Act act);  ///< as in the report: "no-response"

/// How the cue stands to its source and content.
enum class CueKind : std::uint8_t {
    verb,          ///< "Ruiz said the bridge was closed"
    according_to,  ///< "according to two officials", "in the words of", "per"
    noun,          ///< "her claim that the bridge was closed"
    colon          ///< "Ruiz: the bridge is closed" (headline, transcript)
};

std::string_view name_of(CueKind kind);  ///< "according-to"

/// Words that tie a source to a content: the main word with its auxiliaries, adverbs and particle ("has repeatedly called for").
struct Cue {
    TokenSpan tokens;
    std::uint32_t head = 0;  ///< token of the main word: "called"
    Act act = Act::say;
    CueKind kind = CueKind::verb;
    const Entry* entry = nullptr;  ///< the line of the word list; nullptr for a colon
};

using Cues = std::vector<Cue>;  ///< in order of their first token, without overlap

Cues find_cues(const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Quotations& quotations, const Lexicon& lexicon);

}  // namespace whosaid
