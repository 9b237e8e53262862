#include "support/english.h"

#include <variant>

#include "models/english.h"

namespace whosaid::tests {
namespace {

/// The English weights with their section "reader" under a name that nobody asks for.
Model without_reader() {
    std::string bytes(english_model());
    bytes.replace(bytes.find(std::string("reader\0\0", 8)), 6, "unread");
    repair_checksum(bytes);
    return std::get<Model>(Model::read(bytes));
}

}  // namespace

const Model& english() {
    static const auto read = Model::read(english_model());
    return std::get<Model>(read);
}

const Model& rules_alone() {
    static const Model rules = without_reader();
    return rules;
}

void repair_checksum(std::string& bytes) {
    const std::size_t at = model_magic.size() + 4;
    const std::uint32_t checksum = checksum_of(std::string_view(bytes).substr(at + 4));
    for (unsigned i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(checksum >> (8 * i) & 0xFF);
}

}  // namespace whosaid::tests
