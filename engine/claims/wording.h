#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"

namespace whosaid {

/// A claim as it can be understood without the article.
struct Wording {
    std::string text;             ///< with antecedents: "which [Harrow Paper] lost $2 billion"; empty where nothing has to be added
    std::vector<TokenSpan> open;  ///< words that point out of the claim to what nothing here settles: "they", "last year"
};

/// Looks up what the pronouns of claims mean: whom a source's "I" and the article's "she" name, what a relative word follows.
class WordingFinder {
public:
    WordingFinder(std::string_view text, const Tokens& tokens, const Tags& tags, const Attributions& attributions, const Sources& sources)
        : text_(text), tokens_(tokens), tags_(tags), attributions_(attributions), sources_(sources) {}

    Wording find(const Claim& claim) const;

private:
    std::string meaning_of(std::uint32_t token, const Claim& claim) const;
    std::string antecedent_before(std::uint32_t relative) const;
    std::string speaker_of(const Claim& claim) const;
    std::uint32_t length_of_time(std::uint32_t token) const;
    bool has_noun(TokenSpan span) const;
    bool is_named_in(TokenSpan span, std::string_view name) const;
    std::string_view words(TokenSpan span) const;

    std::string_view text_;
    const Tokens& tokens_;
    const Tags& tags_;
    const Attributions& attributions_;
    const Sources& sources_;
};

}  // namespace whosaid
