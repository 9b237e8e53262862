#pragma once
#include "lexicon/lexicon.h"
#include "syntax/clauses.h"
#include "syntax/phrases.h"

namespace whosaid {

/// `span` without marks at its edges, connectives in front that belong to none of the assertions ("But", "Meanwhile,",
/// "that"), and connectives behind whose clause stands elsewhere. Only of adverbial clauses is the subordinator taken away.
TokenSpan trim(const TaggedText& text, TokenSpan span, ClauseKind kind, const Lexicon& lexicon);

}  // namespace whosaid
