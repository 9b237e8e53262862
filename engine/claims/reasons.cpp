#include "claims/reasons.h"

#include <algorithm>

namespace whosaid {
namespace {

struct Reason {
    std::size_t feature;
    std::string_view text;
};

constexpr std::size_t index_of(WordKind kind) { return static_cast<std::size_t>(kind); }
constexpr std::size_t index_of(Feature feature) { return static_cast<std::size_t>(feature); }

constexpr Reason reasons[] = {
    {index_of(Feature::money), "names a sum of money"},
    {index_of(Feature::percent), "gives a percentage"},
    {index_of(Feature::large_count), "gives a large number"},
    {index_of(Feature::small_count), "counts or measures something"},
    {index_of(Feature::share), "gives a share or a multiple"},
    {index_of(Feature::ordinal), "says that something is first, most or a record"},
    {index_of(Feature::several_numbers), "sets several numbers side by side"},
    {index_of(Feature::comparative), "compares"},
    {index_of(Feature::superlative), "says that something is first, most or a record"},
    {index_of(Feature::document), "rests on a document that can be looked up"},
    {index_of(Feature::future), "says what will happen"},
    {index_of(WordKind::trend), "says that something rose, fell or changed"},
    {index_of(WordKind::cause), "says what caused what"},
    {index_of(WordKind::reason), "says what caused what"},
    {index_of(WordKind::law), "says what a law, court or contract does"},
    {index_of(WordKind::plan), "states a plan or a forecast"},
    {index_of(WordKind::harm), "says that people or things came to harm"},
    {index_of(WordKind::accuse), "tells of a wrong or an offence"},
    {index_of(WordKind::crime), "concerns an offence or an inquiry"},
    {index_of(WordKind::stance), "says where somebody stands"},
    {index_of(WordKind::decide), "reports an act of somebody in charge"},
    {index_of(WordKind::result), "tells of winning or losing"},
    {index_of(WordKind::measure), "reports a figure that was reached"},
    {index_of(WordKind::figure), "names a statistic"},
    {index_of(WordKind::economy), "concerns money, work or trade"},
    {index_of(WordKind::crowd), "concerns many people"},
    {index_of(WordKind::body), "concerns what a public body does"},
    {index_of(WordKind::paper), "cites a document"},
    {index_of(WordKind::compare), "compares"},
    {index_of(WordKind::extreme), "says that something is first, most or a record"},
    {index_of(WordKind::all), "speaks of all, none, always or never"},
    {index_of(WordKind::amount), "says how many or how much"},
    {index_of(WordKind::negative), "says that something is not so"},
};

std::string_view describe(ClaimType type) {
    switch (type) {
        case ClaimType::quantity:
            return "says how many or how much";
        case ClaimType::comparison:
            return "compares";
        case ClaimType::event:
            return "reports something that happened";
        case ClaimType::cause:
            return "says what caused what";
        case ClaimType::law:
            return "says what a law, court or contract does";
        case ClaimType::prediction:
            return "says what is to happen";
        case ClaimType::record:
            return "states a fact that is on record";
        case ClaimType::personal:
            return "tells the speaker's own experience";
    }
    return {};
}

void add_once(std::vector<std::string>& all, std::string_view text) {
    if (std::find(all.begin(), all.end(), text) == all.end()) all.emplace_back(text);
}

}  // namespace

std::vector<std::string> reasons_for(const Features& features, const std::vector<ClaimType>& types, const ClaimWeights& weights) {
    const auto weight = [&](const Reason& reason) { return weights[reason.feature][index_of(Judgement::reason)]; };
    std::vector<Reason> holding;
    for (const Reason& reason : reasons)
        if (features[reason.feature] > 0 && weight(reason) > 0.1f) holding.push_back(reason);
    std::stable_sort(holding.begin(), holding.end(), [&](const Reason& a, const Reason& b) { return weight(a) > weight(b); });
    std::vector<std::string> all;
    for (const Reason& reason : holding)
        if (all.size() < 3) add_once(all, reason.text);
    for (ClaimType type : types)
        if (all.size() < 2) add_once(all, describe(type));
    return all;
}

}  // namespace whosaid
