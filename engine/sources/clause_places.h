#pragma once
#include "sources/article.h"

namespace whosaid {

/// What a name is in its clause: a subject is meant by a later pronoun more often than what hangs on another noun.
enum class ClausePlace : std::uint8_t { subject, owner, modifier, other };

ClausePlace place_of(const Article& article, TokenSpan name);
/// The sentence's first name, with no verb and no preposition before it.
bool leads_sentence(const Article& article, TokenSpan name);
/// "Ray Cole and Peter Marsh met": is the name one of two?
bool is_joined(const Article& article, TokenSpan name);
/// "Ray Cole, a developer", "the developer Ray Cole": does the phrase tell of a name beside it?
bool is_beside_name(const Article& article, TokenSpan phrase);
/// "WASHINGTON (Reuters)"
bool is_in_brackets(const Article& article, TokenSpan name);
bool follows_preposition(const Article& article, std::uint32_t at);
/// Has the sentence a finite verb before the token at `at`?
bool has_verb_before(const Article& article, std::uint32_t at);

}  // namespace whosaid
