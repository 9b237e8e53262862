#pragma once
#include "syntax/tags.h"

namespace whosaid {

/// What the phrase readers look at; a view, cheap to copy.
struct TaggedText {
    const Tokens& tokens;
    const Tags& tags;

    const Token& token(std::uint32_t i) const { return tokens[i]; }
    Tag tag(std::uint32_t i) const { return tags[i]; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.size()); }
};

/// The noun phrase that begins at `start` with what modifies it after its head ("the head of the agency in Ohio"),
/// inside [start, limit); empty where none begins there.
TokenSpan noun_phrase_from(const TaggedText& text, std::uint32_t start, std::uint32_t limit);

/// The noun phrase that ends just before `end`, inside [limit, end); empty where none ends there.
TokenSpan noun_phrase_before(const TaggedText& text, std::uint32_t end, std::uint32_t limit);

/// `phrase` drawn out over an apposition that follows it: "Ana Ruiz" to "Ana Ruiz, the mayor of Toledo".
/// `closed` tells that a comma must end the apposition ("Ruiz, the mayor, said").
TokenSpan with_apposition_after(const TaggedText& text, TokenSpan phrase, std::uint32_t limit);

/// The verb with its auxiliaries and adverbs, and verbs like "seem to" before it: "has repeatedly called", "appeared to suggest".
TokenSpan verb_group_around(const TaggedText& text, std::uint32_t verb, std::uint32_t limit);

/// Is there a finite verb in [from, to) outside relative clauses?
bool has_finite_verb(const TaggedText& text, std::uint32_t from, std::uint32_t to);

}  // namespace whosaid
