#pragma once
#include <string>
#include <string_view>

#include "report.h"

namespace whosaid {

// The words in which markdown and HTML tell what the report holds. They say what stands in the text and on whose word, and never judge.

/// A kind of the report in words: "named-organisation" is "organisation", "direct" is "word for word".
std::string_view in_words(std::string_view kind);

/// "1 word", "17 words".
std::string counted(std::uint32_t count, std::string_view noun);

/// "Ana Ruiz, the mayor of Tolvik"; "nobody named" for none.
std::string who(const Report& report, std::optional<std::uint32_t> source);

/// What a mark is, without its words: "Ana Ruiz, the mayor of Tolvik: said, word for word". On one line.
std::string describe(const Report& report, std::string_view text, const MarkReport& mark);

/// The reasons for a mark: "cue 'said'; number with a unit"; empty for a source.
std::string reasons(const Report& report, const MarkReport& mark);

/// On whose word a claim stands: "the article’s own word", "on the word of Ana Ruiz, the mayor".
std::string voice_of(const Report& report, const ClaimReport& claim);

/// The mark of a claim; nullptr for none.
const MarkReport* mark_of_claim(const Report& report, std::uint32_t claim);

/// What a finding is about, with the number of its mark: "12 “the last ferry”". Empty where it is about the whole article.
std::string subject_of(const Report& report, std::string_view text, const FindingReport& finding);

}  // namespace whosaid
