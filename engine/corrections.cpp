#include "corrections.h"

#include "text/characters.h"

namespace whosaid {
namespace {

/// What stands before the next separator; the rest stays in `text`.
std::string_view cut(std::string_view& text, char separator) {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

std::optional<Correcting> parse_what(std::string_view name) {
    if (name == "remove") return Correcting::remove;
    if (name == "speaker") return Correcting::speaker;
    if (name == "no-speaker") return Correcting::no_speaker;
    return std::nullopt;
}

/// From 1; 0 where it is no such number.
std::uint32_t parse_which(std::string_view digits) {
    std::uint32_t number = 0;
    for (char digit : digits) {
        if (digit < '0' || digit > '9' || number > 100'000'000) return 0;
        number = number * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    return number;
}

std::optional<Correction> read_line(std::string_view line) {
    const std::optional<Correcting> what = parse_what(cut(line, '\t'));
    if (!what) return std::nullopt;
    Correction correction;
    correction.what = *what;
    correction.kind = cut(line, '\t');
    correction.which = parse_which(cut(line, '\t'));
    correction.words = on_one_line(cut(line, '\t'));
    correction.speaker = on_one_line(line);
    const bool complete = correction.which > 0 && !correction.words.empty();
    if (!complete || (*what == Correcting::speaker) == correction.speaker.empty()) return std::nullopt;
    return correction;
}

}  // namespace

Corrections read_corrections(std::string_view lines) {
    Corrections corrections;
    while (!lines.empty())
        if (std::optional<Correction> correction = read_line(cut(lines, '\n'))) corrections.push_back(std::move(*correction));
    return corrections;
}

}  // namespace whosaid
