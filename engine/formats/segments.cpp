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

Segment segment_of(ByteSpan span, const std::vector<Area>& open) {
    Segment segment{span, {}};
    for (const Area& area : open)
        if (std::find(segment.kinds.begin(), segment.kinds.end(), area.kind) == segment.kinds.end()) segment.kinds.push_back(area.kind);
    return segment;
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
        if (!open.empty()) segments.push_back(segment_of(span, open));
    }
    return segments;
}

}  // namespace whosaid
