#pragma once
#include <optional>
#include <string>

#include "model/model.h"

namespace whosaid::training {

/// The model in a file; nothing, and the reason on standard error, where it is none.
std::optional<Model> read_model(const std::string& path);

}  // namespace whosaid::training
