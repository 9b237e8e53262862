#include "marks.h"

#include <doctest/doctest.h>

#include <string>

#include "support/sample_report.h"

using namespace whosaid;
using namespace whosaid::tests;

TEST_CASE("marks: numbered in the order in which they begin, quotes before claims") {
    const Report report = sample_report();
    std::string order;
    for (const MarkReport& mark : report.marks) order += mark.kind + ' ' + std::to_string(mark.index) + ", ";
    CHECK(order == "quote 0, source 0, quote 1, claim 0, source 1, quotation 1, source 2, quote 2, ");
}

TEST_CASE("marks: a refusal without content is marked at its cue") {
    const MarkReport refusal = sample_report().marks.back();
    CHECK(slice(sample_text, refusal.spans.front()) == "declined to comment");
}

TEST_CASE("marks: a source is numbered once, at its first mention, and marked at all") {
    const MarkReport people = sample_report().marks[4];
    REQUIRE(people.spans.size() == 2);
    CHECK(people.note == people.spans[0].end);
    CHECK(slice(sample_text, people.spans[1]) == "They");
}

TEST_CASE("marks: a statement that is interrupted has its number at its end") {
    Report report;
    report.attributions.push_back({"direct", "say", {{0, 5}, {10, 20}}, {}, {}, {}, {}, {}, 1, {}});
    CHECK(number_marks(report).front().note == 20);
}

TEST_CASE("marks: of speech inside speech that nobody is named for the outer one is marked") {
    Report report;
    report.quotations = {{{0, 30}, "speech", {}}, {{5, 20}, "speech", {}}, {{40, 50}, "scare", {}}, {{60, 70}, "speech", {}}};
    const std::vector<MarkReport> marks = number_marks(report);
    REQUIRE(marks.size() == 2);
    CHECK(marks[1].index == 3);
}
