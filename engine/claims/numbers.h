#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/tags.h"

namespace whosaid {

enum class NumberKind : std::uint8_t { count, money, percent, ordinal, fraction, multiple };

/// What the words before a number say of its exactness.
enum class Exactness : std::uint8_t { exact, about, at_least, at_most, nearly };

std::string_view name_of(NumberKind kind);
std::string_view name_of(Exactness exactness);  ///< as in the report: "at-least"

/// A number that counts or measures something; dates, years, times of day and the numbers inside names are none.
struct Number {
    TokenSpan tokens;             ///< with what surrounds the figure: "more than $9.2 million", "40%"
    double value = 0;             ///< 9200000; a share in percent as written, a fraction between 0 and 1, a multiple as a factor
    std::optional<double> upper;  ///< the other end of a range: "10 to 15 percent"
    NumberKind kind = NumberKind::count;
    Exactness exactness = Exactness::exact;
    std::string unit;  ///< what is counted: "sessions", "percent", "USD"; empty where the text does not say
};

using Numbers = std::vector<Number>;

/// The numbers of the whole article, in order, without overlap. Time is linear in the number of tokens.
Numbers find_numbers(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Lexicon& lexicon);

}  // namespace whosaid
