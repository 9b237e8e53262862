#include "support/doubts.h"

#include <map>

#include "marks.h"
#include "text/characters.h"

namespace whosaid::tests {
namespace {

Correcting way_of(std::size_t place) {
    if (place == 0) return Correcting::remove;
    return place == 1 ? Correcting::speaker : Correcting::no_speaker;
}

}  // namespace

Corrections doubts(const Report& report, std::string_view text, std::size_t step) {
    const std::string speaker = report.sources.empty() ? "" : on_one_line(report.sources.back().name);
    Corrections corrections;
    std::map<std::pair<std::string, std::string>, std::uint32_t> seen;
    for (std::size_t i = 0; i < report.marks.size(); ++i) {
        const MarkReport& mark = report.marks[i];
        const std::string words = words_of(report, text, mark);
        const std::uint32_t which = ++seen[{mark.kind, words}];
        if (i % step < 3) corrections.push_back({way_of(i % step), mark.kind, which, words, speaker});
    }
    return corrections;
}

}  // namespace whosaid::tests
