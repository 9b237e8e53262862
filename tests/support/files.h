#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid::tests {

/// A folder of the project, by its path from the top: "tests/articles".
std::filesystem::path project_path(std::string_view path);

/// The files of a folder with this ending (".txt"), by name.
std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, std::string_view ending);

/// The file's bytes as they are; empty where there is no such file.
std::string read_file(const std::filesystem::path& file);
void write_file(const std::filesystem::path& file, std::string_view bytes);

/// True under `npm run golden`: expected files are then written anew, and the git diff is the review.
bool rewriting_golden();

}  // namespace whosaid::tests
