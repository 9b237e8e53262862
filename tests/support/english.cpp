#include "support/english.h"

#include <variant>

#include "models/english.h"

namespace whosaid::tests {

const Model& english() {
    static const auto read = Model::read(english_model());
    return std::get<Model>(read);
}

void repair_checksum(std::string& bytes) {
    const std::size_t at = model_magic.size() + 4;
    const std::uint32_t checksum = checksum_of(std::string_view(bytes).substr(at + 4));
    for (unsigned i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(checksum >> (8 * i) & 0xFF);
}

}  // namespace whosaid::tests
