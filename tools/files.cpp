#include "files.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace whosaid {

std::optional<std::string> read_bytes(const std::string& file) {
    if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
    std::error_code ignored;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file, ignored)) return std::nullopt;
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    if (stream.bad()) return std::nullopt;
    return bytes;
}

bool write_bytes(const std::string& file, std::string_view bytes) {
    const std::string beside = file + ".part";
    std::ofstream stream(beside, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    std::error_code error;
    if (stream) std::filesystem::rename(beside, file, error);
    if (stream && !error) return true;
    std::filesystem::remove(beside, error);
    return false;
}

std::string id_of(const std::string& file) {
    if (file == "-") return "";
    const std::filesystem::path name = std::filesystem::path(file).filename();
    return (name.extension() == ".txt" ? name.stem() : name).string();
}

}  // namespace whosaid
