#include "publish/covers.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

/// LEAST_SURE in web/element/toolbar.js.
constexpr double least_sure = 0.45;

bool is_unsure(const AttributionReport& attribution) { return attribution.confidence < least_sure; }

/// Acts that are not speech unless quoted.
bool is_thought(const AttributionReport& attribution) {
    constexpr std::array<std::string_view, 5> thoughts = {"believe", "decide", "feel", "intend", "perceive"};
    return attribution.kind == "indirect" && std::binary_search(thoughts.begin(), thoughts.end(), attribution.act);
}

class CoverFinder {
public:
    explicit CoverFinder(const Report& report) : report_(report) {}

    std::vector<Cover> run() {
        for (const MarkReport& mark : report_.marks) add_mark(mark);
        for (std::uint32_t i = 0; i < report_.attributions.size(); ++i) add_speaker(i);
        return std::move(covers_);
    }

private:
    void add_mark(const MarkReport& mark) {
        const std::string id = id_of(mark);
        if (mark.kind == "quote") add_attribution(report_.attributions[mark.index], id);
        if (mark.kind == "quotation") add("said", id, report_.quotations[mark.index].span);
        if (mark.kind == "source") add_source(report_.sources[mark.index], id);
        const std::vector<std::uint32_t>& key = report_.summary.key_claims;
        if (mark.kind == "claim" && std::find(key.begin(), key.end(), mark.index) != key.end())
            add("claim", id, report_.claims[mark.index].span);
    }

    void add_attribution(const AttributionReport& attribution, const std::string& id) {
        if (!is_shown(attribution)) return;
        for (ByteSpan span : attribution.content) add("said", id, span);
        for (ByteSpan span : attribution.cue) add("cue", id, span);
    }

    void add_source(const SourceReport& source, const std::string& id) {
        const auto unsure = [this](std::uint32_t i) { return is_unsure(report_.attributions[i]); };
        const std::vector<std::uint32_t>& said = source.attributions;
        if (!said.empty() && std::all_of(said.begin(), said.end(), unsure)) return;
        if (!source.mentions.empty()) add("source", id, source.mentions.front().span);
        if (source.reason) add("reason", id, *source.reason);
    }

    void add_speaker(std::uint32_t index) {
        const AttributionReport& attribution = report_.attributions[index];
        if (!is_shown(attribution)) return;
        const std::string id = attribution.speaker ? "s" + std::to_string(*attribution.speaker) : "a" + std::to_string(index);
        for (ByteSpan span : attribution.source) add("source", id, span);
    }

    static bool is_shown(const AttributionReport& attribution) { return !is_unsure(attribution) && !is_thought(attribution); }

    void add(std::string_view kind, const std::string& id, ByteSpan span) { covers_.push_back({span, kind, id}); }

    const Report& report_;
    std::vector<Cover> covers_;
};

}  // namespace

std::vector<Cover> find_covers(const Report& report) { return CoverFinder(report).run(); }

std::string id_of(const MarkReport& mark) {
    const char letter = mark.kind == "quote" ? 'a' : mark.kind.front();
    return letter + std::to_string(mark.index);
}

}  // namespace whosaid
