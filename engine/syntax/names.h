#pragma once
#include <string_view>
#include <vector>

#include "syntax/tags.h"

namespace whosaid {

enum class NameKind : std::uint8_t { person, organisation, place, other };

std::string_view name_of(NameKind kind);

/// A proper name without what stands before it: "Chrystia Freeland" in "Canadian Foreign Minister Chrystia Freeland".
struct Name {
    TokenSpan tokens;
    NameKind kind = NameKind::other;
};

using Names = std::vector<Name>;  ///< in order of their first token, without overlap

/// Finds names by their capitals, told apart by word lists: given names, nouns of organisations, places. A name that no
/// list knows is `other`, or a person where its form says so ("Mr. Necas", "Ban Ki Moon").
Names find_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Lexicon& lexicon);

/// Index of the first name that starts at or after `token`.
std::uint32_t first_name_from(const Names& names, std::uint32_t token);

}  // namespace whosaid
