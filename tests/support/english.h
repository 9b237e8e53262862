#pragma once
#include <string>

#include "model/model.h"

namespace whosaid::tests {

/// The model that is shipped, read once.
const Model& english();

/// The same without its learned reader: rules alone, which are a dozen times as quick.
Model without_reader();

/// Gives a model file whose bytes were changed the checksum that it now needs.
void repair_checksum(std::string& bytes);

}  // namespace whosaid::tests
