#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace whosaid::tests {

/// One edit: `removed` bytes at `at` give way to `added`; cut to fit the text.
struct Edit {
    std::size_t at = 0, removed = 0;
    std::string_view added;
};

std::string edited(std::string_view text, const Edit& edit);

}  // namespace whosaid::tests
