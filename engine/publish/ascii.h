#pragma once
#include <string>
#include <string_view>

namespace whosaid {

// A page in ASCII alone may be of any encoding: what is put into it has to be ASCII too.

bool is_ascii(std::string_view text);

/// Valid UTF-8 as HTML in ASCII: “ is "&#8220;".
std::string with_references(std::string_view html);

/// Valid UTF-8 as JSON in ASCII: “ is "\u201C", 😀 is "\uD83D\uDE00".
std::string with_escapes(std::string_view json);

}  // namespace whosaid
