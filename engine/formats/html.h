#pragma once
#include <string>
#include <string_view>

#include "report.h"

namespace whosaid {

/// One HTML file that needs nothing else: the article with its marks, the card, and a numbered note for each mark, linked
/// there and back. No script runs in it, and its content security policy forbids any. It prints, and follows the
/// reader's light or dark setting. Of the claims the key claims are marked, and those of priority 3.
std::string to_html(const Report& report, std::string_view text, std::string_view id);

}  // namespace whosaid
