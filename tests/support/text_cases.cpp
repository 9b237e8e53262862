#include "support/text_cases.h"

namespace whosaid::tests {
namespace {

constexpr std::string_view title_bar = "==========";
constexpr std::string_view divider = "---";

std::vector<std::string_view> lines_of(std::string_view bytes) {
    std::vector<std::string_view> lines;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        lines.push_back(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    return lines;
}

/// Everything from the first line's start to the last one's end, without blank lines around it.
std::string without_blank_edges(const std::string& text) {
    const std::size_t start = text.find_first_not_of('\n');
    if (start == std::string::npos) return "";
    return text.substr(start, text.find_last_not_of('\n') + 1 - start);
}

/// A bar of any length from three on, so that nobody has to count.
bool is_title_bar(std::string_view line) { return line.size() >= 3 && line.find_first_not_of('=') == std::string_view::npos; }

bool title_starts_at(const std::vector<std::string_view>& lines, std::size_t at) {
    return at + 2 < lines.size() && is_title_bar(lines[at]) && is_title_bar(lines[at + 2]);
}

}  // namespace

std::vector<TextCase> read_text_cases(std::string_view bytes) {
    const std::vector<std::string_view> lines = lines_of(bytes);
    std::vector<TextCase> cases;
    std::string* part = nullptr;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (title_starts_at(lines, at)) {
            cases.push_back({std::string(lines[at + 1]), "", ""});
            part = &cases.back().text;
            at += 2;
        } else if (!cases.empty() && part == &cases.back().text && lines[at] == divider) {
            part = &cases.back().expected;
        } else if (part) {
            part->append(lines[at]).push_back('\n');
        }
    }
    for (TextCase& each : cases) {
        each.text = without_blank_edges(each.text);
        each.expected = without_blank_edges(each.expected);
    }
    return cases;
}

std::string print_text_cases(const std::vector<TextCase>& cases) {
    std::string bytes;
    for (const TextCase& each : cases) {
        if (!bytes.empty()) bytes += '\n';
        bytes.append(title_bar).append("\n").append(each.title).append("\n").append(title_bar).append("\n\n");
        bytes.append(each.text).append("\n\n").append(divider).append("\n\n").append(each.expected).append("\n");
    }
    return bytes;
}

}  // namespace whosaid::tests
