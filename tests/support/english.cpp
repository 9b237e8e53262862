#include "support/english.h"

#include <variant>

#include "models/english.h"

namespace whosaid::tests {

const Model& english() {
    static const auto read = Model::read(english_model());
    return std::get<Model>(read);
}

}  // namespace whosaid::tests
