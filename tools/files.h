#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace whosaid {

/// A file's bytes, or nothing where it cannot be read; "-" is standard input.
std::optional<std::string> read_bytes(const std::string& file);

/// Whether the bytes are in the file now. A file that is there is replaced at once, never half.
bool write_bytes(const std::string& file, std::string_view bytes);

/// "articles/nafta.txt" is "nafta"; standard input has no name.
std::string id_of(const std::string& file);

}  // namespace whosaid
