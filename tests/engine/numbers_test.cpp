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
    CHECK(numbers_in("It was the 44th month.") == "ordinal 44.00 month: 44th");
}

TEST_CASE("numbers: dates and times are none") {
    CHECK(numbers_in("It opened on March 2, 1975, at 4:30 p.m.").empty());
    CHECK(numbers_in("By 9 a.m. on 2 March nobody had come.").empty());
    CHECK(numbers_in("One of them stayed.").empty());
}

TEST_CASE("numbers: a change is no range") { CHECK(numbers_in("Seats rose from 9 to 10.") == "count 9.00: 9 | count 10.00: 10"); }
