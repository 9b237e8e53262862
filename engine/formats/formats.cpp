#include "formats/formats.h"

#include <algorithm>
#include <array>

#include "formats/csv.h"
#include "formats/html.h"
#include "formats/markdown.h"
#include "report_json.h"

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 6> names = {"json", "pretty", "markdown", "csv", "html", "annotations"};

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Format>(found - names.begin());
}

std::string format_names() {
    std::string all;
    for (std::string_view name : names) all.append(all.empty() ? "" : ", ").append(name);
    return all;
}

std::string write_report(const Report& report, std::string_view text, Format format, Offsets unit, std::string_view id) {
    switch (format) {
        case Format::json:
            return to_json(report, text, unit, id);
        case Format::pretty:
            return to_json(report, text, unit, id, true);
        case Format::markdown:
            return to_markdown(report, text, id);
        case Format::csv:
            return csv_heading() + to_csv_rows(report, text, unit, id);
        case Format::html:
            return to_html(report, text, id);
        case Format::annotations:
            return to_annotations(report, text, id);
    }
    return "";
}

}  // namespace whosaid
