#include "read_model.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace whosaid::training {

std::optional<Model> read_model(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto model = Model::read(bytes);
    if (const auto* reason = std::get_if<std::string>(&model)) {
        std::cerr << path << ": " << *reason << '\n';
        return std::nullopt;
    }
    return std::get<Model>(std::move(model));
}

}  // namespace whosaid::training
