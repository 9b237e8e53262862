#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"

namespace whosaid {

/// A claim as it can be understood without the article.
struct Wording {
    /// With antecedents and dates: "which [Harrow Paper] lost $2 billion last year [2025]"; empty where nothing has to be added.
    std::string text;
    std::vector<TokenSpan> open;  ///< words that point out of the claim to what nothing here settles: "they", "last year"
};

/// Looks up what the pronouns and times of claims mean: whom a source's "I" and the article's "she" name, what a relative word follows,
/// when "last year" was.
class WordingFinder {
public:
    WordingFinder(std::string_view text, const Tokens& tokens, const Tags& tags, const Attributions& attributions, const Sources& sources)
        : text_(text), tokens_(tokens), tags_(tags), attributions_(attributions), sources_(sources) {}

    Wording find(const Claim& claim) const;

private:
    /// What is put in brackets after a token.
    struct Note {
        std::uint32_t token;
        std::string text;
    };
    void explain_pronouns(const Claim& claim, std::vector<Note>& notes, std::vector<TokenSpan>& open) const;
    void explain_times(const Claim& claim, std::vector<Note>& notes, std::vector<TokenSpan>& open) const;
    std::string with_notes(TokenSpan span, const std::vector<Note>& notes) const;
    std::string meaning_of(std::uint32_t token, const Claim& claim) const;
    std::string antecedent_before(std::uint32_t relative) const;
    std::string speaker_of(const Claim& claim) const;
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
