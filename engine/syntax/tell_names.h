#pragma once
#include "syntax/name_features.h"
#include "syntax/revision.h"

namespace whosaid {

/// Tells the names anew by learned weights: which words of a run of capitals are one name, and whether it is a person's, an
/// organisation's or a place's. What the rules found counts as one hint among others ("Johnson & Johnson", "Wells Fargo"); so does
/// what the rest of the article says of the same word. Without weights `by_rules` stays as it is.
Names tell_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& by_rules,
                 const Lexicon& lexicon, const Model& model);

/// A run of capitals with the names that the weights tell in it.
struct ToldRun {
    NameRun run;
    std::vector<NameHint> hints;
    Names told;
};

using ToldRuns = std::vector<ToldRun>;  ///< in text order

/// The same in two steps. The first tells no run anew that an edit left, and of which the rest of the article says what it said; it is
/// empty without weights.
ToldRuns tell_runs(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& by_rules,
                   const Lexicon& lexicon, const Model& model, const ToldRuns& before, const Revision& revision);
Names tell_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Names& by_rules, const ToldRuns& runs,
                 const Lexicon& lexicon, const Model& model);

}  // namespace whosaid
