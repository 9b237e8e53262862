#pragma once
#include <optional>
#include <string_view>

#include "syntax/tokens.h"

namespace whosaid {

/// The number that words/date-words.txt gives a word of this kind: 3 for "March" as "month"; 0 where the kind has none ("plan").
std::optional<int> date_word(const Token& token, std::string_view kind);

}  // namespace whosaid
