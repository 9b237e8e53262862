#pragma once
#include <string>
#include <vector>

#include "markup/article.h"
#include "report.h"

namespace whosaid {

/// Something to put into a page, before one of its bytes.
struct Insertion {
    std::uint32_t at = 0;
    std::string markup;
};

struct PageMarks {
    std::vector<Insertion> insertions;  ///< in the page's order
    std::vector<std::string> anchors;   ///< for each of the report's marks the id of the first <mark> of it, "" where it is not shown
};

/// The marks of an article as tags for its page. Each stretch that is marked one way is a <mark> of its own, and holds nothing but text
/// of one text node, so that tags nest whatever the page is like:
///
///     <p>“We <em>held</em> prices,” she said.
///     <p><mark …>“We </mark><em><mark …>held</mark></em><mark …> prices,”</mark> she <mark …>said</mark>.
PageMarks write_marks(const Report& report, const PageArticle& article);

}  // namespace whosaid
