#pragma once
#include <string_view>
#include <vector>

#include "speech/quotations.h"
#include "syntax/phrases.h"

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

/// The act that a line of a cue list names in its second column: "say qcw"; of two ("judge qc promise t") the second where the
/// content is of its `form`.
Act act_in_note(std::string_view note, char form = ' ');

/// How the cue stands to its source and content.
enum class CueKind : std::uint8_t {
    verb,          ///< "Ruiz said the bridge was closed"
    passive,       ///< "the bridge was described as unsafe", "is expected to close"
    according_to,  ///< "according to two officials", "in the words of"
    silence,       ///< "could not be reached for comment": the source stands before it
    noun,          ///< "her claim that the bridge was closed"
    colon,         ///< "Ruiz: the bridge is closed" (headline, transcript)
    signature      ///< “The bridge is closed.” — Ana Ruiz
};

std::string_view name_of(CueKind kind);

/// What can follow the cue as its content, from the second column of words/cue-verbs.txt.
struct Frames {
    bool quotation = false, clause = false, question = false, noun_phrase = false, infinitive = false, gerund = false, passive = false;
};

/// Words that tie a source to a content: the main word with its auxiliaries, adverbs and particle ("has repeatedly called for").
struct Cue {
    TokenSpan tokens;
    std::uint32_t head = 0;  ///< token of the main word: "called"
    Act act = Act::say;
    CueKind kind = CueKind::verb;
    Frames frames;
    bool negated = false;
    std::string_view lemma;  ///< the list's entry: "call for"
    std::string_view note;   ///< its second column
};

/// A speaker's label is at most as long, in tokens: "Former Gov. Ana Ruiz (R-Ohio):".
inline constexpr std::uint32_t longest_label = 8;

using Cues = std::vector<Cue>;  ///< in order of their head, without overlap

Cues find_cues(const TaggedText& text, const Sentences& sentences, const Lexicon& lexicon);

}  // namespace whosaid
