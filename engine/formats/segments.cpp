#include "formats/segments.h"

#include <algorithm>

namespace whosaid {
namespace {

std::vector<std::uint32_t> boundaries_of(const std::vector<Area>& areas) {
    std::vector<std::uint32_t> boundaries;
    for (const Area& area : areas) boundaries.insert(boundaries.end(), {area.span.start, area.span.end});
    std::sort(boundaries.begin(), boundaries.end());
    boundaries.erase(std::unique(boundaries.begin(), boundaries.end()), boundaries.end());
    return boundaries;
}

std::vector<std::string_view> kinds_of(const std::vector<Area>& open) {
    std::vector<std::string_view> kinds;
    for (const Area& area : open)
        if (std::find(kinds.begin(), kinds.end(), area.kind) == kinds.end()) kinds.push_back(area.kind);
    return kinds;
}

/// Adds a stretch, to the last segment where nothing changes between them.
void add(std::vector<Segment>& segments, ByteSpan span, std::vector<std::string_view> kinds) {
    const bool goes_on = !segments.empty() && segments.back().span.end == span.start && segments.back().kinds == kinds;
    if (goes_on)
        segments.back().span.end = span.end;
    else
        segments.push_back({span, std::move(kinds)});
}

}  // namespace

std::vector<Segment> flatten(std::vector<Area> areas) {
    std::stable_sort(areas.begin(), areas.end(), [](const Area& a, const Area& b) { return a.span.start < b.span.start; });
    const std::vector<std::uint32_t> boundaries = boundaries_of(areas);
    std::vector<Segment> segments;
    std::vector<Area> open;
    std::size_t next = 0;
    for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
        const ByteSpan span{boundaries[i], boundaries[i + 1]};
        open.erase(std::remove_if(open.begin(), open.end(), [span](const Area& area) { return area.span.end <= span.start; }), open.end());
        while (next < areas.size() && areas[next].span.start == span.start) open.push_back(areas[next++]);
        if (!open.empty()) add(segments, span, kinds_of(open));
    }
    return segments;
}

}  // namespace whosaid
