#pragma once
#include <string>

#include "model/model.h"

namespace whosaid::tests {

/// The model that is shipped, read once.
const Model& english();

/// The same without the network that reads attributions: the rules read alone.
const Model& rules_alone();

/// Gives a model file whose bytes were changed the checksum that it now needs.
void repair_checksum(std::string& bytes);

}  // namespace whosaid::tests
