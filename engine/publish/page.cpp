#include "publish/page.h"

#include <algorithm>

#include "analyze.h"
#include "formats/html.h"
#include "markup/article.h"
#include "publish/ascii.h"
#include "publish/erase.h"
#include "publish/marks.h"
#include "publish/style.h"
#include "report_json.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

/// Why these bytes are not read as a page; "" where they are.
std::string_view refusal(std::string_view page) {
    if (page.size() > max_text_bytes) return "the page is longer than 64 MiB";
    if (!is_valid_utf8(page) || page.find('\0') != std::string_view::npos) return "the page is not in UTF-8";
    return "";
}

/// Readers of a page see no notice that its marks may be wrong: then there are better none.
bool is_foreign(const Report& report) {
    return std::any_of(report.notices.begin(), report.notices.end(), [](const NoticeReport& each) { return each.kind == "not-english"; });
}

/// JSON inside <script>: no "</script>" and no "<!--" may stand in it.
std::string without_tags(const std::string& json) {
    std::string out;
    for (char c : json) c == '<' ? out += "\\u003C" : out += c;
    return out;
}

std::string block(const std::string& card, const std::string& annotations, bool with_style) {
    std::string out(block_begins);
    if (with_style) out.append("\n<style>").append(page_style).append("</style>");
    // The element, where the page has it too, does not read the card.
    out += "\n<div class=\"who-said\" data-who-said=\"off\" lang=\"en\">\n" + card + "</div>\n";
    out += "<script type=\"application/ld+json\">" + annotations + "</script>\n";
    return out.append(block_ends);
}

/// All that is put into a page.
std::vector<Insertion> insertions_for(const Report& report, const PageArticle& article, bool with_style, bool in_ascii) {
    PageMarks marks = write_marks(report, article);
    std::string card = to_html_card(report, article.text, std::move(marks.anchors));
    // The page itself is the annotations' target, so their addresses are relative to it.
    std::string annotations = without_tags(to_annotations(report, article.text, ""));
    if (in_ascii) {
        for (Insertion& mark : marks.insertions) mark.markup = with_references(mark.markup);
        card = with_references(card);
        annotations = with_escapes(annotations);
    }
    const auto behind = std::upper_bound(marks.insertions.begin(), marks.insertions.end(), article.end,
                                         [](std::uint32_t at, const Insertion& each) { return at < each.at; });
    marks.insertions.insert(behind, {article.end, block(card, annotations, with_style)});
    return std::move(marks.insertions);
}

std::string with_insertions(std::string_view page, const std::vector<Insertion>& insertions) {
    std::string out;
    std::size_t at = 0;
    for (const Insertion& insertion : insertions) {
        out.append(page.substr(at, insertion.at - at)).append(insertion.markup);
        at = insertion.at;
    }
    return out.append(page.substr(at));
}

}  // namespace

PublishedPage publish_page(std::string_view page, const Model& model, bool with_style, std::optional<Day> published) {
    const auto as_it_came = [page](std::string_view message) { return PublishedPage{std::string(page), std::string(message)}; };
    if (const std::string_view reason = refusal(page); !reason.empty()) return as_it_came(reason);
    const std::optional<std::string> plain = erase_marks(page);
    if (!plain) return as_it_came("the page has marks of Whosaid that were changed by hand: remove them first");
    const std::optional<PageArticle> article = find_article(*plain);
    if (!article) return as_it_came("the page has no article");
    const Report report = analyze(article->text, model, published);
    if (is_foreign(report)) return as_it_came("the article does not look like English");
    return {with_insertions(*plain, insertions_for(report, *article, with_style, is_ascii(*plain))), ""};
}

}  // namespace whosaid
