#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/sentences.h"
#include "syntax/tags.h"

namespace whosaid {

/// What the tagger sees of one token, as hashes, computed once.
struct TokenFeatures {
    std::uint32_t form = 0;   ///< the look-up form
    std::uint32_t cased = 0;  ///< look-up form and shape: "May" and "may" differ
    std::uint32_t suffix_1 = 0, suffix_2 = 0, suffix_3 = 0, suffix_4 = 0;
    std::uint32_t prefix_1 = 0, prefix_3 = 0;
    std::uint32_t shape = 0;   ///< capitals, digits, hyphen, kind of token
    bool punctuation = false;  ///< needs no reading: marks, quotes, dashes
};

TokenFeatures describe_token(std::string_view text, const Token& token);

/// The tokens of one sentence, with two places of padding on either side.
class SentenceFeatures {
public:
    static constexpr std::size_t features_per_token = 28;
    using Keys = std::array<std::uint32_t, features_per_token>;

    void read(std::string_view text, const Tokens& tokens, TokenSpan sentence);

    std::size_t size() const { return tokens_.size() - 4; }
    const TokenFeatures& at(std::size_t i) const { return tokens_[i + 2]; }

    /// The features of token `i` after the tags of the two tokens before it.
    void keys_of(std::size_t i, Tag before, Tag two_before, Keys& keys) const;

private:
    std::vector<TokenFeatures> tokens_;
    std::uint32_t case_style_ = 0;  ///< ordinary, Title Case, ALL CAPITALS: there a capital means little
};

/// Stands for the tag of what precedes the sentence.
inline constexpr Tag before_sentence = static_cast<Tag>(tag_count);

}  // namespace whosaid
