#include "formats/formats.h"

#include <doctest/doctest.h>

#include <random>

#include "formats/csv.h"
#include "formats/segments.h"
#include "support/sample_report.h"
#include "text/utf8.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

std::string written(Format format, const Report& report = sample_report(), std::string_view text = sample_text) {
    return write_report(report, text, format, Offsets::utf16, "ferry");
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The row of a CSV whose only mark is a source of this name.
std::string row_named(const std::string& name) {
    Report report = sample_report();
    report.sources[0].name = name;
    report.marks = {report.marks[1]};
    return to_csv_rows(report, sample_text, Offsets::utf16, "ferry");
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
    return found;
}

}  // namespace

TEST_CASE("formats: names") {
    CHECK(parse_format("annotations") == Format::annotations);
    CHECK(!parse_format("xml"));
    CHECK(format_names() == "json, pretty, markdown, csv, html, annotations");
}

TEST_CASE("csv: a row for each mark, with its positions in the unit that is asked for") {
    const std::string csv = written(Format::csv);
    CHECK(csv.rfind("article,number,kind,text,speaker,cue,act,type,priority,response,start,end,why\r\n", 0) == 0);
    CHECK(count(csv, "\r\n") == 1 + sample_report().marks.size());
    CHECK(contains(csv,
                   "\r\nferry,1,quote,\"“We held prices down,”\",Ana Ruiz,said,say,direct,,,3,25,cue 'said'; inverted subject after the "
                   "quotation\r\n"));
    CHECK(contains(csv, "\r\nferry,4,claim,Fares will rise by 18 percent,two people,,,prediction quantity,3,,"));
    CHECK(contains(csv, "\r\nferry,5,source,two people,,,,unnamed-group,,paraphrased,"));
    CHECK(contains(to_csv_rows(sample_report(), sample_text, Offsets::utf8, "ferry"), ",direct,,,5,"));
}

TEST_CASE("csv: cells that a spreadsheet would run as a formula are defused") {
    for (const std::string formula : {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＠SUM(A1)"})
        CHECK_MESSAGE(contains(row_named(formula), "source,'" + formula + ","), formula);
    CHECK(contains(row_named("=HYPERLINK(\"x\",\"y\")"), "source,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\","));
    CHECK(contains(row_named("a=b"), "source,a=b,"));
    CHECK(to_csv_rows(sample_report(), sample_text, Offsets::utf16, "\t=1").rfind("'\t=1,", 0) == 0);
    CHECK(to_csv_rows(sample_report(), sample_text, Offsets::utf16, "\r=1").rfind("\"'\r=1\",", 0) == 0);
    CHECK(to_csv_rows(sample_report(), sample_text, Offsets::utf16, "\n=1").rfind("\"'\n=1\",", 0) == 0);
}

TEST_CASE("csv: commas, quotation marks and line ends stay inside their cell") {
    CHECK(contains(row_named("Ruiz, Ana \"the mayor\""), "source,\"Ruiz, Ana \"\"the mayor\"\"\","));
    CHECK(contains(row_named("Ana\nRuiz"), "source,Ana Ruiz,"));
    CHECK(to_csv_rows(sample_report(), sample_text, Offsets::utf16, "a\nb").rfind("\"a\nb\",", 0) == 0);
}

TEST_CASE("markdown: the card, and every statement with its speaker under its number") {
    const std::string page = written(Format::markdown);
    CHECK(page.rfind("# Who said what: ferry\n\n34 words.", 0) == 0);
    CHECK(contains(page, "| Named people | 2 |\n"));
    CHECK(contains(page, "- **1** “We held prices down,”  \n  Ana Ruiz, the mayor: said, word for word ("));
    CHECK(contains(page, "- **8** declined to comment  \n  Moe: declined to comment (cue"));
    CHECK(contains(page, "- [ ] These words stand in quotation marks, but the text does not say whose they are. “Never!”\n"));
    CHECK(contains(page, "unnamed, and the article says why: “because the talks are private”"));
    CHECK(contains(page, "Claim, on the word of two people, forecast or plan, figures, for the check list"));
}

TEST_CASE("markdown: a finding about a claim names its number") {
    Report report = sample_report();
    report.summary.findings = {{"unsourced-claim", 0, {}, {}, "No source."}};
    CHECK(contains(written(Format::markdown, report), "- [ ] No source. 4 “Fares will rise by 18 percent”\n"));
}

TEST_CASE("markdown: the article's own characters mean themselves") {
    Report report = sample_report();
    report.sources[0].name = "*A* [b](c) <i> `d` _e_ | f";
    CHECK(contains(written(Format::markdown, report), "\\*A\\* \\[b\\](c) \\<i\\> \\`d\\` \\_e\\_ \\| f"));
    report.sources[0].name = "https://a.example www.a.example a@b.example";
    CHECK(contains(written(Format::markdown, report), "https\\:\\//a.example www\\.a.example a\\@b.example"));
    for (const auto& each : {std::pair("1. We", "1\\. We"), {"- We", "\\- We"}, {"a - b, 1.5 w.", "a - b, 1.5 w."}}) {
        report.sources[0].name = each.first;
        CHECK_MESSAGE(contains(written(Format::markdown, report), each.second), each.first);
    }
}

TEST_CASE("html: marks are flat, numbered, and linked there and back") {
    const std::string page = written(Format::html);
    CHECK(contains(page,
                   "<mark class=\"quote\">“We held prices down,”</mark><sup><a id=\"mark-1\" href=\"#note-1\">1</a></sup> <mark "
                   "class=\"cue\">said</mark>"));
    CHECK(contains(page, "<mark class=\"quote claim\">Fares will rise by 18 percent</mark><sup><a id=\"mark-3\""));
    for (std::size_t number = 1; number <= sample_report().marks.size(); ++number) {
        INFO(number);
        CHECK(count(page, "id=\"mark-" + std::to_string(number) + "\"") == 1);
        CHECK(count(page, "<li id=\"note-" + std::to_string(number) + "\" value=\"" + std::to_string(number) + "\">") == 1);
    }
    CHECK(count(page, "<mark") == count(page, "</mark>"));
}

TEST_CASE("html: it needs nothing else, and nothing in the article becomes markup") {
    const std::string_view text = "<script>alert(1)</script> & <img onerror=\"x\"> \"quoted\" end\xFF";
    Report report;
    report.length = static_cast<std::uint32_t>(text.size());
    report.notices = {{"invalid-utf8", "a <b>"}};
    report.quotations = {{{26, 48}, "speech", {}}};
    report.marks = {{"quotation", 0, {{26, 48}}, 48, 1}};
    const std::string page = write_report(report, text, Format::html, Offsets::utf16, "</title><script>");
    CHECK(!contains(page, "<script"));
    CHECK(!contains(page, "<img"));
    CHECK(contains(page, "&lt;script&gt;alert(1)&lt;/script&gt; "));
    CHECK(contains(page, "onerror=&quot;x&quot;"));
    CHECK(contains(page, "<title>Who said what: &lt;/title&gt;&lt;script&gt;</title>"));
    CHECK(contains(page, "default-src 'none'"));
    for (const char* outside : {"http:", "https:", "url(", "src=", "@import"}) CHECK_MESSAGE(!contains(page, outside), outside);
    CHECK(is_valid_utf8(page));
}

TEST_CASE("html: paragraphs are parted by empty lines, or by lines where there are none") {
    Report report;
    const auto paragraphs = [&](std::string_view text) {
        report.length = static_cast<std::uint32_t>(text.size());
        return count(written(Format::html, report, text), "</p>") - 1;  // one stands in the header
    };
    CHECK(paragraphs("a\nb\n\nc\n") == 2);
    CHECK(paragraphs("a\nb\nc") == 3);
    CHECK(paragraphs("a\r\n\r\nb\r\n\r\n") == 2);
    CHECK(paragraphs("\n\n \n") == 0);
}

TEST_CASE("html: claims of less weight are not marked") {
    Report report = sample_report();
    report.summary.key_claims.clear();
    report.claims[0].priority = 2;
    CHECK(!contains(written(Format::html, report), "<mark class=\"quote claim\">"));
}

TEST_CASE("formats: a report without anything in it can be written in each") {
    for (const Format format : {Format::json, Format::pretty, Format::markdown, Format::csv, Format::html, Format::annotations})
        CHECK(!written(format, Report{}, "").empty());
}

TEST_CASE("segments: areas that cross and nest become stretches that do not") {
    const std::vector<Segment> segments = flatten({{{0, 10}, "quote"}, {{5, 15}, "claim"}, {{7, 9}, "quote"}, {{20, 22}, "source"}});
    std::string drawn;
    for (const Segment& segment : segments) {
        drawn += std::to_string(segment.span.start) + "-" + std::to_string(segment.span.end);
        for (std::string_view kind : segment.kinds) drawn.append(" ").append(kind);
        drawn += "; ";
    }
    CHECK(drawn == "0-5 quote; 5-10 quote claim; 10-15 claim; 20-22 source; ");
}
