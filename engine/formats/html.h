#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "report.h"

namespace whosaid {

/// One HTML file that needs nothing else: the article with its marks, the card, and a numbered note for each mark, linked
/// there and back. No script runs in it, and its content security policy forbids any. It prints, and follows the
/// reader's light or dark setting. Of the claims the key claims are marked, and those of priority 3.
std::string to_html(const Report& report, std::string_view text, std::string_view id);

/// The card of such a page alone, an <aside>. `anchors` has for each of the report's marks the id of the element to link to, or "".
std::string to_html_card(const Report& report, std::string_view text, std::vector<std::string> anchors);

/// Text as it stands in HTML, in quoted attributes too.
std::string escaped(std::string_view text);

}  // namespace whosaid
