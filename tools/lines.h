#pragma once
#include <iosfwd>
#include <optional>

#include "model/model.h"
#include "text/offsets.h"
#include "times/period.h"

namespace whosaid {

struct LineOptions {
    Offsets offsets = Offsets::utf16;
    std::optional<Day> published;  ///< the day on which the articles appeared that do not say it themselves
    unsigned threads = 1;          ///< how many articles are read at a time
};

/// Answers each line of `in`, an article as {"id": "a1", "text": "…", "published": "2026-11-24"}, by one line of `out`: its report, or what is wrong with the line
/// as {"format": "whosaid-error/1", "line": 7, "error": "…"}. In the order of the lines, each as soon as it and all before it are there.
void answer_lines(std::istream& in, std::ostream& out, const Model& model, const LineOptions& options);

}  // namespace whosaid
