#include <doctest/doctest.h>

#include "analyze.h"
#include "difference.h"
#include "report_json.h"
#include "support/english.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

Difference between(std::string_view before, std::string_view after) {
    const Report earlier = analyze(before, english()), later = analyze(after, english());
    return compare({earlier, before}, {later, after});
}

std::string written(const Change& change) {
    std::string words = change.kind + ":";
    for (const ChangedWords& run : change.words) words += ' ' + run.kind + '(' + run.text + ')';
    return words;
}

}  // namespace

TEST_CASE("difference: nothing differs between a draft and itself, nor by capitals and quotation marks") {
    const Difference none =
        between("“We are open,” said Ana Ruiz. The fare is 18 euros.", "\"We are open,\" said Ana Ruiz. The fare is 18 Euros.");
    CHECK(none.quotations.empty());
    CHECK(none.claims.empty());
    CHECK(none.sources.empty());
}

TEST_CASE("difference: a quotation whose words changed says which") {
    const auto quotations =
        between("“We held prices down for six years,” said Ana Ruiz.", "“We held fares down for five years,” said Ana Ruiz.").quotations;
    REQUIRE(quotations.size() == 1);
    CHECK(written(quotations[0]) == "changed: same(“We held) gone(prices) new(fares) same(down for) gone(six) new(five) same(years,”)");
}

TEST_CASE("difference: what appeared stands before what vanished") {
    const auto sources =
        between("“No,” said Ana Ruiz. “Never,” said Peter Hansen.", "“No,” said Ana Ruiz. “Perhaps,” said Maria Lund.").sources;
    REQUIRE(sources.size() == 2);
    CHECK(written(sources[0]) == "appeared: new(Maria Lund)");
    CHECK(written(sources[1]) == "vanished: gone(Peter Hansen)");
    CHECK(sources[0].after == 1U);
    CHECK_FALSE(sources[0].before);
}

TEST_CASE("difference: a quotation that stands twice and once loses one") {
    const auto quotations =
        between("“We will not pay,” said Ana Ruiz. “We will not pay,” said Peter Hansen.", "“We will not pay,” said Ana Ruiz.").quotations;
    REQUIRE(quotations.size() == 1);
    CHECK(quotations[0].kind == "vanished");
}

TEST_CASE("difference: any bytes are compared, and written as JSON") {
    const std::string odd = "\xff\xe2\x80 \xe2\x80\x9cNo\xe2\x80";
    CHECK(to_json(between(odd, "")).find("whosaid-difference/1") != std::string::npos);
    CHECK(to_json(between("", "")) == R"({"format":"whosaid-difference/1","quotations":[],"claims":[],"sources":[]})");
}
