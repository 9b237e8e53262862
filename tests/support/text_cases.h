#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace whosaid::tests {

/// One case of a file in tests/corpus:
///
///     ==========
///     A full stop inside the quotation      <- title; "[gap]" in it: known to be wrong today
///     ==========
///
///     “I will not.” She left.               <- text
///
///     ---
///
///     …                                     <- expected
///
/// White space around the text and around the expected part does not count.
struct TextCase {
    std::string title;
    std::string text;
    std::string expected;
};

/// Reads all cases of a file. A file that is not in this form gives fewer cases, never an error:
/// print_text_cases(read_text_cases(bytes)) == bytes tells whether it is.
std::vector<TextCase> read_text_cases(std::string_view bytes);

/// The file again, in its one standard form.
std::string print_text_cases(const std::vector<TextCase>& cases);

}  // namespace whosaid::tests
