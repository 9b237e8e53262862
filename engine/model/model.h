#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace whosaid {

struct Weights;

/// The learned weights, read once and shared by every call. Copies are cheap and safe across threads.
///
/// A model file is made of named sections, so that a new learned stage adds one and disturbs none:
///   "WHOSAID\n" · version: word · checksum of all that follows: word · sections: word ·
///   for each section: name (16 bytes, filled up with zeros), length in bytes (word) · then their bytes in the same order
/// Words are 32 bits, little-endian; the checksum is CRC-32 (ISO 3309).
class Model {
public:
    /// Reads a model file's bytes (and copies what it needs); the reason in plain English where they are not one.
    /// Any bytes may be given: every count and index is checked here, so that later look-ups need no checks.
    static std::variant<Model, std::string> read(std::string_view bytes);

    const Weights& weights() const { return *weights_; }

private:
    std::shared_ptr<const Weights> weights_;
};

/// What the trainers write and read() asks for.
inline constexpr std::string_view model_magic = "WHOSAID\n";
inline constexpr unsigned model_version = 1;
std::uint32_t checksum_of(std::string_view bytes);

}  // namespace whosaid
