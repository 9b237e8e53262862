#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace whosaid::tests {

/// What a text that means harm is made of: every ASCII character, marks of other kinds, pairs of the marks that the engine knows, words that it
/// reacts to, whole sentences, tags and references. A "#" followed by "#" stands for another word each time: "Aba said.", "Abb said.", …
std::vector<std::string> hostile_units();

/// The unit again and again until there are `bytes` of it. A few English words stand before, since the engine leaves other languages alone.
std::string repeated_unit(std::string_view unit, std::size_t bytes);

/// A unit as it can be printed: "\x00" for what is not ASCII.
std::string printable(std::string_view unit);

}  // namespace whosaid::tests
