#pragma once
#include <iosfwd>

#include "model/model.h"
#include "text/offsets.h"

namespace whosaid {

/// Answers each line of `in`, an article as {"id": "a1", "text": "…"}, by one line of `out`: its report, or what is wrong with the line
/// as {"format": "whosaid-error/1", "line": 7, "error": "…"}. In the order of the lines, each as soon as it and all before it are there;
/// `threads` are read at a time.
void answer_lines(std::istream& in, std::ostream& out, const Model& model, Offsets offsets, unsigned threads);

}  // namespace whosaid
