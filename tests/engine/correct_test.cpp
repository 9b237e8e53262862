#include "correct.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "analyze.h"
#include "marks.h"
#include "report_json.h"
#include "support/doubts.h"
#include "support/english.h"
#include "support/files.h"
#include "support/invariants.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

constexpr std::string_view text =
    "“We are open,” said Ana Ruiz, the mayor. The ferry is late. “We are not,” said Peter Hansen. Fares will rise by 18 percent in March, "
    "Ruiz said.\n\n“Not today,” Hansen said. “Not today,” Ruiz said.";

Report corrected(std::string_view lines) {
    const Report report = analyze(text, english(), std::nullopt, read_corrections(lines));
    CHECK(broken_invariants(report, text).empty());
    return report;
}

const SourceReport* source_named(const Report& report, std::string_view name) {
    for (const SourceReport& source : report.sources)
        if (source.name == name) return &source;
    return nullptr;
}

/// The number of the mark with these words; 0 where there is none.
std::uint32_t number_with(const Report& report, std::string_view words) {
    for (const MarkReport& mark : report.marks)
        if (words_of(report, text, mark) == words) return mark.number;
    return 0;
}

}  // namespace

TEST_CASE("corrections: read from lines, those that are none are skipped") {
    const Corrections read = read_corrections(
        "remove\tquote\t1\t“We are  open,”\r\n"
        "\n# a remark\nremove\tquote\t0\twords\nremove\tquote\tx\twords\nremove\tquote\t1\t\nspeaker\tquote\t1\twords\nno\twords\t1\tat "
        "all\n"
        "speaker\tquote\t2\t“Not today,”\tAna Ruiz\nno-speaker\tquote\t1\t“We are not,”");
    REQUIRE(read.size() == 3);
    CHECK(read[0].words == "“We are open,”");
    CHECK(read[1].which == 2);
    CHECK(read[1].speaker == "Ana Ruiz");
    CHECK(read[2].what == Correcting::no_speaker);
}

TEST_CASE("correct: none, or none that finds its mark, leaves the report as it is") {
    const std::string found = to_json(analyze(text, english()), text, Offsets::utf8, "");
    for (const std::string_view lines :
         {"", "remove\tquote\t1\tnot there", "remove\tquote\t3\t“Not today,”", "remove\tother\t1\t“Not today,”",
          "speaker\tquote\t1\t“Not today,”\tMoe", "speaker\tclaim\t1\tThe ferry is late\tAna Ruiz"})
        CHECK(to_json(corrected(lines), text, Offsets::utf8, "") == found);
}

TEST_CASE("correct: a statement that is taken away is gone from lists and counts, and the others keep their numbers") {
    const Report found = corrected(""), report = corrected("remove\tquote\t1\t“We are open,”\n");
    CHECK(report.attributions.size() == found.attributions.size() - 1);
    CHECK(report.summary.quotes_direct == found.summary.quotes_direct - 1);
    CHECK(number_with(report, "“We are open,”") == 0);
    CHECK(number_with(report, "“We are not,”") == number_with(found, "“We are not,”"));
    CHECK(report.summary.quotes_without_speaker == 0);
    REQUIRE(source_named(report, "Ana Ruiz"));
    CHECK(source_named(report, "Ana Ruiz")->words_quoted == source_named(found, "Ana Ruiz")->words_quoted - 3);
}

TEST_CASE("correct: of marks with the same words the right one is meant") {
    const Report report = corrected("remove\tquote\t2\t“Not today,”\n");
    CHECK(source_named(report, "Ana Ruiz")->words_quoted == 3);
    CHECK(source_named(report, "Peter Hansen")->words_quoted == 5);
}

TEST_CASE("correct: a statement goes to whom the reader names, with its words") {
    const Report found = corrected(""), report = corrected("speaker\tquote\t1\t“We are open,”\tPeter Hansen\n");
    REQUIRE(report.attributions[0].speaker);
    CHECK(report.sources[*report.attributions[0].speaker].name == "Peter Hansen");
    CHECK(report.attributions[0].why == std::vector<std::string>{"the reader says so"});
    CHECK(source_named(report, "Peter Hansen")->words_quoted == source_named(found, "Peter Hansen")->words_quoted + 3);
    CHECK(report.marks.size() == found.marks.size());
}

TEST_CASE("correct: a source to whom nothing is left goes too") {
    const Report report = corrected("remove\tquote\t1\t“We are not,”\nspeaker\tquote\t1\t“Not today,”\tAna Ruiz\n");
    CHECK(!source_named(report, "Peter Hansen"));
    CHECK(report.summary.named_persons == 1);
    REQUIRE(report.summary.voices.size() == 1);
    CHECK(report.summary.voices[0].share == 1);
}

TEST_CASE("correct: a source that is taken away leaves statements without a speaker") {
    const Report report = corrected("remove\tsource\t1\tPeter Hansen\nno-speaker\tquote\t1\t“We are open,”\n");
    CHECK(!source_named(report, "Peter Hansen"));
    CHECK(!report.attributions[0].speaker);
    CHECK(!report.attributions[1].speaker);
    CHECK(report.summary.named_persons == 1);
}

TEST_CASE("correct: a claim that is taken away is no key claim, and claims of a statement that is gone are the article's own") {
    const Report found = corrected("");
    const std::string_view words = "Fares will rise by 18 percent in March";
    REQUIRE(number_with(found, words) > 0);
    const Report without = corrected("remove\tclaim\t1\tFares will rise by 18 percent in March\n");
    CHECK(without.claims.size() == found.claims.size() - 1);
    CHECK(without.summary.claims_total == found.summary.claims_total - 1);
    const Report own = corrected("remove\tquote\t1\tFares will rise by 18 percent in March\n");
    CHECK(own.summary.claims_outlet == found.summary.claims_outlet + 1);
}

TEST_CASE("correct: quotation marks that are taken away hold no speech") {
    const std::string_view loose = "The ferry is late. “Never!”";
    const Report report = analyze(loose, english(), std::nullopt, read_corrections("remove\tquotation\t1\t“Never!”"));
    CHECK(std::none_of(report.marks.begin(), report.marks.end(), [](const MarkReport& mark) { return mark.kind == "quotation"; }));
    CHECK(report.summary.quotes_without_speaker == 0);
}

TEST_CASE("correct: whatever is doubted, the report stays sound") {
    for (const auto& file : files_in(project_path("tests/articles"), ".txt")) {
        const std::string article = read_file(file);
        const Report found = analyze(article, english());
        for (const std::size_t step : {1, 2, 3, 7}) {
            const Report report = analyze(article, english(), std::nullopt, doubts(found, article, step));
            CHECK_MESSAGE(broken_invariants(report, article).empty(), file.string());
            CHECK(report.marks.size() <= found.marks.size());
        }
    }
}
