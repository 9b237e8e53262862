#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "syntax/tags.h"

namespace whosaid {

/// A word as learned lists see it: names, figures and sums of money are classes ("NAME", "YEAR", "MONEY"), for which one it is tells
/// nothing of the next article. Empty for a word that stands for itself and for marks.
std::string_view word_class(std::string_view text, const Token& token, Tag tag);

/// For each token its word or class; nullptr for marks, which are passed over.
using Units = std::vector<const Word*>;
Units find_units(std::string_view text, const Tokens& tokens, const Tags& tags, const Lexicon& lexicon);

/// What the lists say of a word: up to eight characters, 'O' for nought, each place in ASCII up or down one. They are added up as whole
/// numbers, so that every machine comes to the same.
using Sums = std::array<int, 8>;

/// Adds up what a list says of single words and of pairs of neighbours.
class WordSums {
public:
    /// `columns`: how many characters a word has at most.
    WordSums(const Units& units, WordList list, std::size_t columns, const Lexicon& lexicon);

    /// Of any stretch of the text, at once. Exact up to a sum of 32,767, which is some thousand words of one mind.
    Sums of(TokenSpan span) const;

private:
    void keep(const Sums& sums);

    const Units& units_;
    WordList list_;
    // For each token what all before it sum up to, each with its pair. It wraps around, and the difference of two is right again.
    std::size_t columns_;
    std::vector<std::uint16_t> before_;
};

/// The same as numbers, a step for each place up or down, of a list whose words have `Count` characters at most.
template <std::size_t Count>
class ScaledSums {
public:
    ScaledSums(const Units& units, WordList list, float step, const Lexicon& lexicon) : sums_(units, list, Count, lexicon), step_(step) {}

    std::array<float, Count> read(TokenSpan span) const {
        const Sums sums = sums_.of(span);
        std::array<float, Count> scaled{};
        for (std::size_t i = 0; i < Count; ++i) scaled[i] = step_ * static_cast<float>(sums[i]);
        return scaled;
    }

private:
    WordSums sums_;
    float step_;
};

}  // namespace whosaid
