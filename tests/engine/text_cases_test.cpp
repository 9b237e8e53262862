#include "support/text_cases.h"

#include <doctest/doctest.h>

using namespace whosaid::tests;

TEST_CASE("text cases: title, text and expected part are told apart") {
    const auto cases = read_text_cases(
        "==========\nOne\n==========\n\nA text\n\nof two paragraphs.\n\n---\n\nanswer\n---\nmore\n\n"
        "==========\nTwo [gap]\n==========\n\nB\n\n---\n\nb\n");
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].title == "One");
    CHECK(cases[0].text == "A text\n\nof two paragraphs.");
    CHECK(cases[0].expected == "answer\n---\nmore");
    CHECK(cases[1].title == "Two [gap]");
    CHECK(cases[1].expected == "b");
}

TEST_CASE("text cases: printing gives back what was read") {
    const std::string bytes = "==========\nOne\n==========\n\nA\n\n---\n\na\n  indented\n\n==========\nTwo\n==========\n\nB\n\n---\n\n\n";
    CHECK(print_text_cases(read_text_cases(bytes)) == bytes);
    CHECK(read_text_cases("no case here\n").empty());
}
