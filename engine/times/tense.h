#pragma once
#include "syntax/tags.h"

namespace whosaid {

enum class Tense : std::uint8_t { past, future };

/// Whether what happens at `time` lies behind or ahead of the writer: told from the verb that it belongs to, the nearest before it
/// in its sentence, else the first after it. "The court ruled on Monday" is past; "will rule on Monday", "agreed to meet on Monday",
/// "the council meets Monday", "a vote due on Monday" are future. Past where no verb tells.
Tense tense_at(const Tokens& tokens, const Tags& tags, TokenSpan sentence, TokenSpan time);

}  // namespace whosaid
