#pragma once
#include "model/model.h"

namespace whosaid::tests {

/// The model that is shipped, read once.
const Model& english();

}  // namespace whosaid::tests
