#include "claims/features.h"

namespace whosaid {
namespace {

// clang-format off
constexpr std::array<std::string_view, named_feature_count - word_kind_count> names = {
    "money", "percent", "large-count", "small-count", "share", "duration", "ordinal", "number", "several-numbers", "year",
    "past", "perfect", "progressive", "future", "present", "present-be", "past-be", "passive", "passive-by", "no-verb",
    "comparative", "superlative", "pronoun-subject", "names", "many-names",
    "coordinate", "predicate", "relative", "adverbial", "participle", "apposition", "inside",
    "attributed", "quoted", "anonymous", "document", "organisation",
    "opening", "early", "late", "length", "short-clause", "first-in-sentence"};
// clang-format on

}  // namespace

std::string name_of_feature(std::size_t feature) {
    if (feature < word_kind_count) return std::string(name_of(static_cast<WordKind>(feature)));
    if (feature < named_feature_count) return std::string(names[feature - word_kind_count]);
    if (feature >= first_worth) {
        const std::size_t worth = feature - first_worth;
        return (worth < worth_count ? "clause " : "sentence ") + std::string(worth % worth_count == 0 ? "worth checking" : "verifiable");
    }
    const std::size_t leaning = feature - named_feature_count;
    return (leaning < leaning_count ? "clause leaning " : "sentence leaning ") + std::to_string(leaning % leaning_count + 1);
}

}  // namespace whosaid
