#pragma once
#include "syntax/names.h"

namespace whosaid {

/// Puts the names that the weights tell (`told`) together with those of the rules: what a list has as a whole, or an ampersand
/// ties, stays one ("The Hill", "Cole & Marsh"), and where the weights see no name at all the rules' one stays. One name is one
/// kind all over the article; in a headline of capitals a name counts where the article's other words know it.
Names settle_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Names& told, const Names& by_rules,
                   const Lexicon& lexicon);

}  // namespace whosaid
