#pragma once
#include <string>
#include <string_view>

namespace whosaid {

bool is_space(char32_t c);   ///< ASCII white space, NBSP, and Unicode's space separators
bool is_letter(char32_t c);  ///< letters of the scripts that news in English quotes; every code point from U+00C0 that is not punctuation,
                             ///< space or symbol
bool is_digit(char32_t c);   ///< ASCII digits only: other digits count as letters
bool is_upper(char32_t c);   ///< capitals of Latin, Greek and Cyrillic
bool is_invisible(char32_t c);   ///< soft hyphen, zero-width and direction marks, byte-order mark, combining marks, variation selectors
bool is_apostrophe(char32_t c);  ///< ' ’ ʼ and the fullwidth form
bool is_dash(char32_t c);        ///< en dash, em dash, horizontal bar and the like; not the hyphen

/// Lower case by simple folding of Latin, Greek and Cyrillic; curly apostrophes become straight, invisible
/// characters vanish. This is the form under which words are looked up: "Mexico’s" and "mexico's" are one.
std::string lookup_form(std::string_view text);

/// The text for a list or a table: valid UTF-8, each run of white space as one space, none at the ends.
std::string on_one_line(std::string_view text);

}  // namespace whosaid
