#include "support/difference.h"

#include <algorithm>

namespace whosaid::tests {
namespace {

/// The line that holds position `at`.
std::string_view line_at(std::string_view text, std::size_t at) {
    const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

std::string first_difference(std::string_view expected, std::string_view actual) {
    if (expected == actual) return "";
    const std::size_t shorter = std::min(expected.size(), actual.size());
    std::size_t at = 0;
    while (at < shorter && expected[at] == actual[at]) ++at;
    const auto line = 1 + std::count(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return "line " + std::to_string(line) + "\n  expected: " + std::string(line_at(expected, at)) +
           "\n  actual:   " + std::string(line_at(actual, at));
}

}  // namespace whosaid::tests
