#pragma once
#include <string_view>

#include "corrections.h"
#include "model/model.h"
#include "reading.h"
#include "report.h"

namespace whosaid {

/// How much of a text is read: 64 MiB, some ten million words.
inline constexpr std::size_t max_text_bytes = 64u << 20;

/// Every stage's result. `text` is any bytes, at most max_text_bytes of them; `published` is the day the article appeared on.
/// A text that is not English gets no more than sentences and quotations.
Reading read(std::string_view text, const Model& model, std::optional<Day> published = std::nullopt);

/// An earlier state of a text, as the same model read it.
struct Earlier {
    std::string_view text;
    const Reading& reading;
};

/// The same, and equal to it: what `before` tells already is taken from there.
Reading read(std::string_view text, const Model& model, std::optional<Day> published, const Earlier& before);

/// The report on an article: any bytes give one. Of a text longer than max_text_bytes the first part is read, cut
/// at a character, and a notice says so. What a reader has corrected is corrected in it (correct.h).
Report analyze(std::string_view text, const Model& model, std::optional<Day> published = std::nullopt, const Corrections& corrections = {});

}  // namespace whosaid
