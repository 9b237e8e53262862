#include <doctest/doctest.h>

#include "markup/article.h"
#include "markup/elements.h"
#include "markup/pieces.h"
#include "markup/references.h"

using namespace whosaid;

namespace {

/// "[<p>]One(/p)": start tags in [], end tags in (), what is neither in {}, text as it is.
std::string drawn(std::string_view page) {
    std::string out;
    for (const MarkupPiece& piece : cut_markup(page)) {
        const std::string written(slice(page, piece.span()));
        if (piece.kind == MarkupKind::text) out += written + '|';
        if (piece.kind == MarkupKind::start_tag) out += "[" + piece.name + "]";
        if (piece.kind == MarkupKind::end_tag) out += "(" + piece.name + ")";
        if (piece.kind == MarkupKind::other) out += "{" + written + "}";
    }
    return out;
}

std::string text_of(std::string_view page) {
    const auto article = find_article(page);
    return article ? article->text : "none";
}

std::string decoded(std::string_view text) {
    const CharacterReference reference = read_reference(text, 0);
    return std::to_string(reference.length) + ' ' + reference.text;
}

}  // namespace

TEST_CASE("markup: tags, text, comments") {
    CHECK(drawn("<P class='a>b'>One</p >") == "[p]One|(p)");
    CHECK(drawn("1 < 2<b>") == "1 |< 2|[b]");
    CHECK(drawn("<!doctype html><!-- <p> --><!-->a<!-- b --!>c</>") == "{<!doctype html>}{<!-- <p> -->}{<!-->}a|{<!-- b --!>}c|{</>}");
    CHECK(drawn("a<?php echo '<p>' ?>") == "a|{<?php echo '<p>}' ?>|");
    CHECK(drawn("<br/><a href=/x/>y") == "[br][a]y|");
}

TEST_CASE("markup: what a page breaks off in is no tag") {
    CHECK(drawn("a<b") == "a|{<b}");
    CHECK(drawn("a<b c=\"d>") == "a|{<b c=\"d>}");
    CHECK(drawn("a<!-- b") == "a|{<!-- b}");
    CHECK(drawn("a</") == "a|{</}");
    CHECK(drawn("a<") == "a|<|");
}

TEST_CASE("markup: scripts, styles and the like hold no tags") {
    CHECK(drawn("<script>if (a </b>) '<p>'</SCRIPT ><p>") == "[script]{if (a </b>) '<p>'}(script)[p]");
    CHECK(drawn("<script><!-- <script></script> --></script>a") == "[script]{<!-- <script></script> -->}(script)a|");
    CHECK(drawn("<title>a<b></title>") == "[title]{a<b>}(title)");
    CHECK(drawn("<svg><style/><p></svg><style><p></style>") == "[svg][style][p](svg)[style]{<p>}(style)");
    CHECK(drawn("<svg><![CDATA[ a > b ]]></svg><![CDATA[ a > b") == "[svg]{<![CDATA[ a > b ]]>}(svg){<![CDATA[ a >} b|");
}

TEST_CASE("markup: attributes") {
    const std::string_view tag = "<p  a = 1 b='2 3' c d=\"<>\"e=5 A=9 =f>";
    CHECK(attribute_of(tag, "a") == "1");
    CHECK(attribute_of(tag, "b") == "2 3");
    CHECK(attribute_of(tag, "c") == "");
    CHECK(attribute_of(tag, "d") == "<>");
    CHECK(attribute_of(tag, "e") == "5");
    CHECK(!attribute_of(tag, "f"));
    CHECK(has_word("a  bc\n", "bc"));
    CHECK(!has_word("a bc", "b"));
}

TEST_CASE("markup: character references") {
    CHECK(decoded("&amp;x") == "5 &");
    CHECK(decoded("&ampx") == "4 &");
    CHECK(decoded("&notit;") == "4 ¬");
    CHECK(decoded("&notin;") == "7 ∉");
    CHECK(decoded("&ldquo") == "0 ");
    CHECK(decoded("&ldquo;") == "7 “");
    CHECK(decoded("&#8217;") == "7 ’");
    CHECK(decoded("&#X2019 ") == "7 ’");
    CHECK(decoded("&#146;") == "6 ’");
    CHECK(decoded("&#0;") == "4 \xEF\xBF\xBD");
    CHECK(decoded("&#xD800;") == "8 \xEF\xBF\xBD");
    CHECK(decoded("&#99999999999999;") == "17 \xEF\xBF\xBD");
    CHECK(decoded("&#128512;") == "9 😀");
    CHECK(decoded("&nGg;") == "5 ⋙̸");
    for (const std::string_view none : {"&", "& ", "&#", "&#x", "&#;", "&unknown;"}) CHECK_MESSAGE(decoded(none) == "0 ", none);
}

TEST_CASE("article: found by what the page says of it") {
    CHECK(text_of("<main>a<article>b<div itemprop='x articleBody'>c</div></article></main>") == "c");
    CHECK(text_of("<body>a<main>b<article>c</article></main>") == "c");
    CHECK(text_of("<body>a<main>b<article>c</article><article>d</article></main>") == "b\n\nc\n\nd\n\n");
    CHECK(text_of("<head><title>t</title></head><body><nav>n</nav><p>a</p></body>") == "a\n\n");
    CHECK(text_of("a <b>b") == "a b");
    CHECK(text_of("<aside><article>a</article></aside><p>b") == "b");
    CHECK(text_of("<article>a<article>b</article>c</article>") == "ac");
    for (const std::string_view empty : {"", " <p>&nbsp;</p>", "<script>a</script>", "<title>a", "<article hidden>a</article>"})
        CHECK_MESSAGE(text_of(empty) == "none", empty);
}

TEST_CASE("article: read as a browser shows it") {
    CHECK(text_of("<p>One <b>two</b>\n <i>three</i>,\tfour<p>five") == "One two three, four\n\nfive");
    CHECK(text_of("<p>a<br>b<br><br>c</p>") == "a\nb\n\nc");
    CHECK(text_of("<ul><li>a<li>b<ul><li>c</ul></ul>d") == "a\n\nb\n\nc\n\nd");
    CHECK(text_of("<table><tr><td>a<td>b<tr><td>c</table>d") == "a\n\nb\n\nc\n\nd");
    CHECK(text_of("<p>a<aside>b<p>c</aside>d") == "a\n\nd");
    CHECK(text_of("<p>a<!-- b -->c &lt;d&gt; 1 < 2") == "ac <d> 1 < 2");
    CHECK(text_of("<p>a <span hidden>b <i>c</span>d</p>e") == "a d\n\ne");
    CHECK(text_of("<p>a<svg><title>b</title><path/></svg>c<template><p>d</template>e") == "ace");
    CHECK(text_of("<header><ul><li>a</ul><h1>b</h1></header>c") == "b\n\nc");
}

TEST_CASE("article: broken pages are read as browsers read them") {
    CHECK(text_of("<article>a<td>b</td></article>c") == "ab");
    CHECK(text_of("a</p>b</div>c</li>d") == "a\n\nbcd");
    CHECK(text_of("<p>a<b>b<p>c</b>d") == "ab\n\ncd");
    CHECK(text_of("<h2>a<h3>b</h2>c") == "a\n\nb\n\nc");
    CHECK(text_of("<div><aside>a</div>b") == "b");
    CHECK(text_of("<p>a<button><p>b</button>c</p>d") == "ac\n\nd");
    CHECK(text_of("<table><tr><td>a</div></ul>b<td>c</table>d") == "ab\n\nc\n\nd");
}

TEST_CASE("article: each stretch of the text is where the runs say it is") {
    const std::string page = "<p>Tea&nbsp;&amp;\r\n <b>cake</b>, &ldquo;please&rdquo;.";
    const auto article = find_article(page);
    REQUIRE(article.has_value());
    std::string told;
    for (const TextRun& run : article->runs) {
        CHECK((run.is_whole || slice(article->text, run.text) == slice(page, run.page)));
        told += std::string(slice(article->text, run.text)) + "=" + std::string(slice(page, run.page)) + "|";
    }
    CHECK(told == "Tea=Tea|\u00A0=&nbsp;|&=&amp;| =\r\n |cake=cake|, =, |“=&ldquo;|please=please|”=&rdquo;|.=.|");
    CHECK(article->end == page.size());
}

TEST_CASE("elements: end where their end tags are left out") {
    const std::string_view page = "<ul><li>a<li><b>c</ul>d</b>";
    const auto elements = find_elements(cut_markup(page));
    REQUIRE(elements.size() == 4);
    CHECK(elements[0].end == 7);
    CHECK(elements[0].is_closed);
    CHECK(elements[1].end == 3);
    CHECK(elements[2].end == 6);
    CHECK(elements[3].parent == 2);
    CHECK(!elements[3].is_closed);
}
