#pragma once
#include <string_view>

namespace whosaid {

/// The bytes of models/english.bin, which are part of the program: what Model::read takes.
std::string_view english_model();

}  // namespace whosaid
