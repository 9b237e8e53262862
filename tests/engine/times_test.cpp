#include <doctest/doctest.h>

#include "analyze.h"
#include "support/english.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

/// The values of the times in a text that appeared on a day.
std::vector<std::string> values(std::string_view text, std::string_view published) {
    std::vector<std::string> all;
    for (const Time& time : read(text, english(), parse_day(published)).times) all.push_back(time.period ? iso_of(time) : "open");
    return all;
}

using Values = std::vector<std::string>;

}  // namespace

TEST_CASE("times: a day is read as ISO 8601 writes it, with or without a time") {
    CHECK(parse_day("2026-11-24") == day_of(2026, 11, 24));
    CHECK(parse_day("2026-11-24T09:30:00+01:00") == day_of(2026, 11, 24));
    CHECK(parse_day("2024-02-29").has_value());
    for (const char* none :
         {"", "2026", "2026-11", "2026-13-01", "2026-02-29", "2026-11-24 09:30", "24.11.2026", "20a6-11-24", "0026-11-24"})
        CHECK_MESSAGE(!parse_day(none), none);
}

TEST_CASE("times: periods are written in ISO 8601 and in words") {
    CHECK(iso_of(week_of(day_of(2027, 1, 2))) == "2026-W53");
    CHECK(words_of(week_of(day_of(2026, 11, 24))) == "the week of November 23, 2026");
    CHECK(iso_of(months(2026, 0, 1, Precision::month)) == "2025-12");
    CHECK(iso_of(months(2023, 1, 3, Precision::quarter)) == "2023-01/2023-03");
    CHECK(words_of(months(2023, 1, 3, Precision::quarter)) == "January to March 2023");
    CHECK(words_of(months(2026, 11, 3, Precision::month)) == "November 2026 to January 2027");
    CHECK(iso_of(season(2026, 4)) == "2026-24");
    CHECK(season(2026, 4).last == day_of(2027, 2, 28));
    CHECK(words_of(years(2023, 2026, Precision::year)) == "2023 to 2026");
}

TEST_CASE("times: the turn of a year") {
    CHECK(values("The mill closed last month. It closed on Dec. 30. It will open on Friday.", "2027-01-01") ==
          Values{"2026-12", "2026-12-30", "2027-01-01"});
    CHECK(values("Profit fell 9 percent last quarter. It burned last week.", "2027-01-03") == Values{"2026-10/2026-12", "2026-W52"});
    CHECK(values("It closed last summer and last winter.", "2027-01-03") == Values{"2026-22", "2025-24"});
}

TEST_CASE("times: a dateline without a year takes the year from the day that is given, and goes before it") {
    CHECK(values("LONDON, Dec. 30 (Courier) - The mill closed on Monday.", "2027-01-02") == Values{"2026-12-30", "2026-12-28"});
    CHECK(values("LONDON, Dec. 30 (Courier) - The mill closed on Monday.", "") == Values{"open", "open"});
}

TEST_CASE("times: a claim's times are resolved in its reading, and stay open where no day is known") {
    const std::string_view text = "The mill lost $2 million last year, and 40 jobs since Monday.";
    const Report open = analyze(text, english()), resolved = analyze(text, english(), day_of(2026, 11, 24));
    REQUIRE(open.claims.size() == 1);
    CHECK(open.claims[0].open.size() == 2);
    CHECK_FALSE(open.claims[0].reading);
    CHECK(resolved.claims[0].open.empty());
    CHECK(resolved.claims[0].reading == "The mill lost $2 million last year [2025], and 40 jobs since Monday [November 23, 2026]");
    CHECK(resolved.published == "2026-11-24");
}

TEST_CASE("times: no text makes them fail") {
    for (const char* text :
         {"last", "since", "by", "the", "the end of", "the end of the", "Monday,", "March", "3", "the past 400", "in Q1", "19th",
          "999 years ago", "400 centuries ago.", "next century", "March 99", "the last 400 centuries", "0 years ago"})
        CHECK_MESSAGE(values(text, "1000-01-01").size() <= 1, text);
}
