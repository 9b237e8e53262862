#pragma once
#include <vector>

#include "sources/article.h"
#include "sources/sources.h"

namespace whosaid {

/// A place where somebody who was asked does not answer. There is no content, so no attribution need carry it.
struct Refusal {
    TokenSpan source;                        ///< who was asked: "Press offices of the economy ministry and the foreign ministry"
    TokenSpan words;                         ///< "declined to comment"
    Response response = Response::declined;  ///< declined or no_response
};

/// Finds refusals in order: "declined to comment", "would not say", "did not immediately respond", "could not be reached",
/// "had no comment", "was not available".
std::vector<Refusal> find_refusals(const Article& article);

}  // namespace whosaid
