#pragma once
#include "syntax/names.h"

namespace whosaid {

/// Tells the names anew by learned weights: which words of a run of capitals are one name, and whether it is a person's, an
/// organisation's or a place's. What the rules found counts as one hint among others ("Johnson & Johnson", "Wells Fargo"); so does
/// what the rest of the article says of the same word. Without weights `by_rules` stays as it is.
Names tell_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& by_rules,
                 const Lexicon& lexicon, const Model& model);

}  // namespace whosaid
