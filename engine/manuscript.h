#pragma once
#include <string>

#include "analyze.h"

namespace whosaid {

/// A text that is being written. It keeps what was read last, so that an edit costs what the edit can change.
class Manuscript {
public:
    /// `model` must outlive it.
    explicit Manuscript(const Model& model) : model_(model) {}

    /// The report on the text as it is now: what analyze() gives.
    Report revise(std::string_view text, std::optional<Day> published = std::nullopt, const Corrections& corrections = {});

private:
    const Model& model_;
    std::string text_;
    Reading reading_;
};

}  // namespace whosaid
