#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace whosaid {

/// The learned weights, read once and shared by every call. Copies are cheap and safe across threads.
class Model {
public:
    /// Reads a model file's bytes; the reason in plain English where they are not one.
    static std::variant<Model, std::string> read(std::string_view bytes);

    struct Weights;
    const Weights& weights() const { return *weights_; }

private:
    std::shared_ptr<const Weights> weights_;
};

}  // namespace whosaid
