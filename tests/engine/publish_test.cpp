#include <doctest/doctest.h>

#include <random>

#include "markup/article.h"
#include "publish/ascii.h"
#include "publish/erase.h"
#include "publish/page.h"
#include "support/difference.h"
#include "support/english.h"
#include "support/files.h"
#include "support/text_cases.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

PublishedPage published(std::string_view page) { return publish_page(page, english(), false); }

const std::string_view ferry = "<article><p>“We held <em>prices</em> down,” said Ana Ruiz.</article>\n<p>More";

std::string trimmed(const std::string& text) {
    const std::size_t start = text.find_first_not_of(" \n");
    return start == std::string::npos ? "" : text.substr(start, text.find_last_not_of(" \n") + 1 - start);
}

/// What must hold of any page.
void check_page(std::string_view page) {
    const PublishedPage once = published(page);
    if (!once.message.empty()) {
        CHECK(once.bytes == page);
        return;
    }
    CHECK(erase_marks(once.bytes) == erase_marks(page));
    CHECK(published(once.bytes).bytes == once.bytes);
}

}  // namespace

TEST_CASE("golden: pages with their marks") {
    for (const auto& file : files_in(project_path("tests/pages"), ".html")) {
        const std::string page = read_file(file);
        const std::string actual = published(page).bytes;
        const auto expected = file.parent_path() / "marked" / file.filename();
        if (rewriting_golden()) write_file(expected, actual);
        const std::string difference = first_difference(read_file(expected), actual);
        CHECK_MESSAGE(difference.empty(), file.filename().string() << ", " << difference);
        check_page(page);
    }
}

TEST_CASE("golden: pages as they are read") {
    // tests/web/element.test.mjs holds browsers to the same answers.
    const auto file = project_path("tests/pages/reading.txt");
    auto cases = read_text_cases(read_file(file));
    CHECK(!cases.empty());
    for (TextCase& each : cases) {
        const auto article = find_article(each.text);
        const std::string actual = article ? trimmed(article->text) : "";
        const std::string difference = first_difference(each.expected, actual);
        CHECK_MESSAGE((difference.empty() || rewriting_golden()), each.title << ": " << difference);
        each.expected = actual;
    }
    if (rewriting_golden()) write_file(file, print_text_cases(cases));
}

TEST_CASE("pages: marks stand inside the phrases they cross, and the card behind the article") {
    const std::string page = published(ferry).bytes;
    CHECK(page.rfind("<article><p><mark class=\"who-said who-said-said\" data-who-said-ids=\"a0\" data-who-said-numbers=\"1\" "
                     "id=\"who-said-1\" title=\"Ana Ruiz: said, word for word\">“We held </mark><em><mark ",
                     0) == 0);
    CHECK(page.find("</mark>.</article><!--who-said-->\n<div class=\"who-said\" data-who-said=\"off\"") != std::string::npos);
    CHECK(page.find("<!--/who-said-->\n<p>More") == page.size() - std::string_view("<!--/who-said-->\n<p>More").size());
    CHECK(page.find("<script type=\"application/ld+json\">{\"@context\"") != std::string::npos);
}

TEST_CASE("pages: a style sheet only where it is asked for") {
    CHECK(published(ferry).bytes.find("<style>") == std::string::npos);
    CHECK(publish_page(ferry, english(), true).bytes.find("<style>") != std::string::npos);
}

TEST_CASE("pages: what cannot be marked is passed on with the reason") {
    CHECK(published("<nav>Home</nav>").message == "the page has no article");
    CHECK(published("<p>\x93No,\x94 she said.").message == "the page is not in UTF-8");
    CHECK(published(std::string_view("<\0p\0>", 5)).message == "the page is not in UTF-8");
    CHECK(
        published(
            "<p>Der Bürgermeister sagte am Freitag, die Gebühren würden im Mai um achtzehn Prozent steigen, und nannte keinen Grund dafür.")
            .message == "the article does not look like English");
    const std::string changed = published(ferry).bytes + "<mark class=who-said><b>mine</b></mark>";
    CHECK(published(changed).bytes == changed);
    CHECK(published(changed).message.find("changed by hand") != std::string::npos);
    for (const std::string_view page : {"", "<!--who-said-->a", "<mark class=who-said>a"}) CHECK(published(page).bytes == page);
}

TEST_CASE("pages: marks come out again, byte for byte, and the page's own marks stay") {
    const std::string page = "<p><mark class=mine>“No,”</mark> said Ana Ruiz. <mark>“Yes,”</mark> said Bo Lund.</mark>";
    const std::string marked = published(page).bytes;
    CHECK(marked.find("<mark class=mine><mark class=\"who-said") != std::string::npos);
    CHECK(erase_marks(marked) == page);
    CHECK(erase_marks(page) == page);
}

TEST_CASE("pages: nothing of the article becomes a tag in the card or in the annotations") {
    const std::string page = published("<p>“&lt;/script>&lt;!-- <b>&lt;i></b>,” said &lt;img> Ana Ruiz.").bytes;
    CHECK(page.find("</script>") == page.rfind("</script>"));
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("<i>") == std::string::npos);
}

TEST_CASE("pages: what is put into a page in ASCII is ASCII, for nobody knows its encoding") {
    const std::string page = published("<p>&ldquo;&#128512; No,&rdquo; said Ana Ruiz.").bytes;
    CHECK(is_ascii(page));
    CHECK(page.find("\"exact\":\"\\u201C\\uD83D\\uDE00 No,\\u201D\"") != std::string::npos);
    CHECK(with_references("“a” 😀") == "&#8220;a&#8221; &#128512;");
    CHECK(!is_ascii(published(ferry).bytes));
}

TEST_CASE("pages: any bytes") {
    constexpr std::string_view parts[] = {"<p>",
                                          "</p>",
                                          "<b>",
                                          "</b>",
                                          "<article>",
                                          "</article>",
                                          "<li>",
                                          "<td>",
                                          "</table>",
                                          "<!--",
                                          "-->",
                                          "<",
                                          "</",
                                          ">",
                                          "&",
                                          "&amp",
                                          ";",
                                          "“No,” said Ana Ruiz. ",
                                          "“Yes",
                                          "” ",
                                          " she said",
                                          "\n",
                                          "<script>",
                                          "</script>",
                                          "<svg>",
                                          "<mark class=who-said>",
                                          "</mark>",
                                          "<!--who-said-->",
                                          "<!--/who-said-->",
                                          "<textarea>",
                                          "<plaintext>",
                                          "</body>",
                                          "<body>",
                                          "<br>",
                                          "<span hidden>",
                                          "<a b='",
                                          "\"",
                                          "&nGg;"};
    std::mt19937 random(7);
    for (int i = 0; i < 400; ++i) {
        std::string page;
        for (unsigned left = static_cast<unsigned>(random()) % 30; left > 0; --left) page += parts[random() % std::size(parts)];
        INFO(page);
        check_page(page);
    }
}
