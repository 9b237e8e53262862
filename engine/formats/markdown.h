#pragma once
#include <string>
#include <string_view>

#include "report.h"

namespace whosaid {

/// The report as a page of Markdown for an editor: the card, what is worth a look as a checklist, the sources, the
/// statements with their speakers, and the key claims with the word they stand on. Numbers are those of the marks.
std::string to_markdown(const Report& report, std::string_view text, std::string_view id);

}  // namespace whosaid
