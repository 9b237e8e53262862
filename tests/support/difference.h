#pragma once
#include <string>
#include <string_view>

namespace whosaid::tests {

/// Where two texts first differ, for people: the line's number and both lines; empty where the texts are equal.
std::string first_difference(std::string_view expected, std::string_view actual);

}  // namespace whosaid::tests
