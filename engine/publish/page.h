#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "model/model.h"
#include "times/period.h"

namespace whosaid {

struct PublishedPage {
    std::string bytes;    ///< the page with its marks and its card; where that cannot be, the page as it came
    std::string message;  ///< why the page is as it came; empty where it is not
};

/// Marks the article of an HTML page in the page itself, so that readers need no script: <mark>s in the article, and behind it
/// the card, the style where `with_style`, and the marks as W3C annotations (JSON-LD). No other byte of the page changes. A page that
/// was marked before is marked anew: publish_page twice is publish_page once. Any bytes give a page.
/// `published` is the day on which the article appeared.
PublishedPage publish_page(std::string_view page, const Model& model, bool with_style, std::optional<Day> published = std::nullopt);

}  // namespace whosaid
