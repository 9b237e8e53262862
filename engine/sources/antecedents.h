#pragma once
#include <optional>
#include <vector>

#include "sources/clues.h"
#include "sources/discourse.h"

namespace whosaid {

/// A pronoun, and what is known of whom it may mean.
struct Question {
    std::uint32_t token = 0;
    Speaker::Sort sort = Speaker::Sort::person;
    Gender gender = Gender::unknown;
    std::vector<TokenSpan> content;              ///< the pronoun's own words, where it is a source
    std::vector<std::uint32_t> others;           ///< parties that it cannot mean
    std::optional<TokenSpan> introduction = {};  ///< see introductions.h

    bool in_content(std::uint32_t at) const;
    /// Where the sentence begins that the pronoun and its content share.
    std::uint32_t anchor() const { return content.empty() ? token : std::min(token, content.front().start); }
};

/// Somebody whom a personal pronoun may mean.
struct PossibleAntecedent {
    std::uint32_t party = 0;  ///< an entity's index or a speaker's party; `introduced` for the introduction
    Clues clues;
    static constexpr std::uint32_t introduced = ~0u;
};

/// Everybody whom "he" or "she" may mean, with what speaks for each: names, pronouns and speakers up to six sentences and
/// three paragraphs back.
std::vector<PossibleAntecedent> find_possible_antecedents(const Discourse& discourse, const Question& question);

}  // namespace whosaid
