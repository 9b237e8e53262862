#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace whosaid {

// What is put into a page is known again by these.
inline constexpr std::string_view mark_class = "who-said";  ///< the first class of each <mark>
inline constexpr std::string_view block_begins = "<!--who-said-->", block_ends = "<!--/who-said-->";

/// The page as it was before marks and card were put in, byte for byte; a page that has none as it is. Nothing where what
/// was put in has been changed since, so that it cannot be told from the page's own.
std::optional<std::string> erase_marks(std::string_view page);

}  // namespace whosaid
