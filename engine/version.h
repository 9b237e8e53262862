#pragma once
#include <string_view>

namespace whosaid {

/// The same as in CMakeLists.txt and package.json.
inline constexpr std::string_view engine_version = "0.1.0";

}  // namespace whosaid
