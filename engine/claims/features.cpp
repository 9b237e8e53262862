#include "claims/features.h"

namespace whosaid {
namespace {

// clang-format off
constexpr std::array<std::string_view, feature_count - word_kind_count> names = {
    "money", "percent", "large-count", "small-count", "share", "duration", "ordinal", "number", "several-numbers", "year",
    "past", "perfect", "progressive", "future", "present", "present-be", "past-be", "passive", "passive-by", "no-verb",
    "comparative", "superlative", "pronoun-subject", "names", "many-names",
    "coordinate", "predicate", "relative", "adverbial", "participle", "apposition", "inside",
    "attributed", "quoted", "anonymous", "document", "organisation",
    "opening", "early", "late", "length", "short-clause", "first-in-sentence"};
// clang-format on

}  // namespace

std::string_view name_of_feature(std::size_t feature) {
    return feature < word_kind_count ? name_of(static_cast<WordKind>(feature)) : names[feature - word_kind_count];
}

}  // namespace whosaid
