#include "support/difference.h"

#include <doctest/doctest.h>

using whosaid::tests::first_difference;

TEST_CASE("difference: equal texts have none") {
    CHECK(first_difference("", "").empty());
    CHECK(first_difference("a\nb", "a\nb").empty());
}

TEST_CASE("difference: the first line that differs is shown with its number") {
    CHECK(first_difference("a\nbc\nd", "a\nbx\nd") == "line 2\n  expected: bc\n  actual:   bx");
    CHECK(first_difference("a\n", "a\nb") == "line 2\n  expected: \n  actual:   b");
    CHECK(first_difference("", "x") == "line 1\n  expected: \n  actual:   x");
}
