#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace whosaid {

/// A stretch of an article's text and where it stands in the page.
struct TextRun {
    ByteSpan text, page;
    bool is_whole = false;  ///< a character reference, or white space that counts as one space: not to be cut; else both are of one length
};

struct PageArticle {
    std::string text;           ///< what the engine reads: paragraphs parted by an empty line
    std::vector<TextRun> runs;  ///< in text order; the breaks between paragraphs stand in no run
    std::uint32_t end = 0;      ///< the byte of the page at which something can be put behind the article
};

/// The article of a page: the first element with itemprop="articleBody"; else the <article>, if there is one only that stands in no
/// other; else <main>; else the whole body. Nothing where that holds no words.
///
/// It is read as the element reads a page in the browser (web/element/article.js): a paragraph for each block, phrases joined,
/// references decoded, white space as one space. Left out are scripts, forms, navigation, asides, figures, footers, lists in headers,
/// articles inside the article (comments), and what is hidden or switched off by data-who-said="off".
std::optional<PageArticle> find_article(std::string_view page);

}  // namespace whosaid
