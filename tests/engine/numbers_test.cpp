#include "claims/numbers.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace whosaid;

namespace {

std::string figure(double value) {
    const std::string digits = std::to_string(value);
    return digits.substr(0, digits.find_last_not_of("0.") == std::string::npos ? 1 : digits.find('.') + 3);
}

/// The numbers of a text, parted by " | ": kind, value, the range's other end, unit, exactness where it is not exact, and the words.
std::string numbers_in(std::string_view text) {
    const Lexicon& lexicon = Lexicon::english();
    const Tokens tokens = find_tokens(text, lexicon);
    const Sentences sentences = find_sentences(tokens);
    const Tags tags = find_tags(text, tokens, sentences, tests::english());
    std::string all;
    for (const Number& number : find_numbers(text, tokens, sentences, tags, lexicon)) {
        all.append(all.empty() ? "" : " | ").append(name_of(number.kind)).append(" ").append(figure(number.value));
        if (number.upper) all.append(" to ").append(figure(*number.upper));
        if (!number.unit.empty()) all.append(" ").append(number.unit);
        if (number.exactness != Exactness::exact) all.append(" ").append(name_of(number.exactness));
        all.append(": ").append(slice(text, bytes_of(tokens, number.tokens)));
    }
    return all;
}

}  // namespace

TEST_CASE("numbers: money") {
    CHECK(numbers_in("It cost $9.2 million.") == "money 9200000.00 USD: $9.2 million");
    CHECK(numbers_in("It cost more than 300,000 euros.") == "money 300000.00 EUR at-least: more than 300,000 euros");
    CHECK(numbers_in("It cost £5bn.") == "money 5000000000.00 GBP: £5bn");
}

TEST_CASE("numbers: whose dollars") {
    CHECK(numbers_in("The state owes C$4.5 billion.") == "money 4500000000.00 CAD: C$4.5 billion");
    CHECK(numbers_in("It took US$500 million.") == "money 500000000.00 USD: US$500 million");
    CHECK(numbers_in("It rose to 306 billion U.S. dollars.") == "money 306000000000.00 USD: 306 billion U.S. dollars");
    CHECK(numbers_in("It cost between $3 million and $5 million.") == "money 3000000.00 to 5000000.00 USD: $3 million and $5 million");
}

TEST_CASE("numbers: shares in words") {
    CHECK(numbers_in("One in five children is poor.") == "fraction 0.20 children: One in five");
    CHECK(numbers_in("Nine out of 10 patients recovered.") == "fraction 0.90 patients: Nine out of 10");
    CHECK(numbers_in("Police arrested three in 12 hours.") == "count 3.00: three | count 12.00 hours: 12");
    CHECK(numbers_in("Nearly three-quarters of the voters came.") == "fraction 0.75 voters nearly: Nearly three-quarters");
    CHECK(numbers_in("Exports grew by a fifth.") == "fraction 0.20: a fifth");
    CHECK(numbers_in("She came in a quarter.").empty());
}

TEST_CASE("numbers: how many times as much") {
    CHECK(numbers_in("It holds three times as much water.") == "multiple 3.00: three times");
    CHECK(numbers_in("It is ten times the size.") == "multiple 10.00: ten times");
    CHECK(numbers_in("Calls more than tripled.") == "multiple 3.00 at-least: more than tripled");
    CHECK(numbers_in("Rents halved.") == "multiple 0.50: halved");
    CHECK(numbers_in("She voted three times.") == "count 3.00 times: three");
}

TEST_CASE("numbers: how exact they are") {
    CHECK(numbers_in("Not more than five people came.") == "count 5.00 people at-most: Not more than five");
    CHECK(numbers_in("Up to 300 jobs may go.") == "count 300.00 jobs at-most: Up to 300");
    CHECK(numbers_in("At least 12 houses burned.") == "count 12.00 houses at-least: At least 12");
    CHECK(numbers_in("Almost half of the budget is spent.") == "fraction 0.50 budget nearly: Almost half");
    CHECK(numbers_in("An estimated 700,000 people fled.") == "count 700000.00 people about: An estimated 700,000");
}

TEST_CASE("numbers: ranges, and a vote, which is none") {
    CHECK(numbers_in("It takes 10-12 weeks.") == "count 10.00 to 12.00 weeks: 10-12");
    CHECK(numbers_in("It takes two or three weeks.") == "count 2.00 to 3.00 weeks: two or three");
    CHECK(numbers_in("It passed 52-48.") == "count 52.00: 52-48");
}

TEST_CASE("numbers: shares") {
    CHECK(numbers_in("Prices rose 4.5 percent.") == "percent 4.50 percent: 4.5 percent");
    CHECK(numbers_in("Prices rose by 10 to 15 percent.") == "percent 10.00 to 15.00 percent: 10 to 15 percent");
    CHECK(numbers_in("It will grow between 1 and 2 percent.") == "percent 1.00 to 2.00 percent: 1 and 2 percent");
    CHECK(numbers_in("About 70% of the voters stayed home.") == "percent 70.00 percent about: About 70%");
    CHECK(numbers_in("Two-thirds of the town burned.") == "fraction 0.66 town: Two-thirds");
    CHECK(numbers_in("Its debt doubled.") == "multiple 2.00: doubled");
}

TEST_CASE("numbers: counts and what they count") {
    CHECK(numbers_in("It fell in seven of its last 10 trading sessions.") == "count 7.00 sessions: seven | count 10.00 sessions: 10");
    CHECK(numbers_in("Dozens of people left.") == "count 12.00 people about: Dozens");
    CHECK(numbers_in("It drew twenty-two thousand fans.") == "count 22000.00 fans: twenty-two thousand");
    CHECK(numbers_in("A 16-member team came.") == "count 16.00 team: 16-member");
    CHECK(numbers_in("Winds reached 70 mph.") == "count 70.00 miles an hour: 70");
    CHECK(numbers_in("Half a million people left.") == "count 500000.00 people: Half a million");
    CHECK(numbers_in("It rose by 0.25 percentage points.") == "count 0.25 percentage points: 0.25 percentage points");
    CHECK(numbers_in("It was the 44th month.") == "ordinal 44.00 month: 44th");
}

TEST_CASE("numbers: dates and times are none") {
    CHECK(numbers_in("It opened on March 2, 1975, at 4:30 p.m.").empty());
    CHECK(numbers_in("By 9 a.m. on 2 March nobody had come.").empty());
    CHECK(numbers_in("One of them stayed.").empty());
    CHECK(numbers_in("The two met again.").empty());
}

TEST_CASE("numbers: a change is no range") { CHECK(numbers_in("Seats rose from 9 to 10.") == "count 9.00: 9 | count 10.00: 10"); }
