#pragma once
#include <string>
#include <string_view>

namespace whosaid {

/// A character reference as it is decoded in text.
struct CharacterReference {
    std::size_t length = 0;  ///< in the page; 0 where there is none
    std::string text;        ///< UTF-8
};

/// Reads the reference that begins at the "&" at byte `at` of a page's text (13.2.5.72 to 13.2.5.80): "&amp;", "&copy" without its
/// semicolon, "&#8217;", "&#x2019;", and "&#146;", which the standard takes for Windows' right quotation mark.
CharacterReference read_reference(std::string_view text, std::size_t at);

}  // namespace whosaid
