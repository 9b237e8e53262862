#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "syntax/clauses.h"
#include "syntax/phrases.h"

namespace whosaid {

/// Why a claim may begin or end at a place.
enum class CutKind : std::uint8_t {
    begin,            ///< where the stretch does
    coordinate,       ///< "…, and prices rose"
    bare_coordinate,  ///< "… and prices rose"
    predicate,        ///< "…, and sold its stake"
    bare_predicate,   ///< "… and sold its stake"
    relative,         ///< "…, which lost money"
    restrictive,      ///< "… that lost money"
    subordinate,      ///< "… while prices fell"
    complement,       ///< "… that prices fell"
    circumstance,     ///< "…, with turnout at 58 percent"
    participle,       ///< "…, killing two people"
    finite,           ///< "…, makes juice": the clause before an interruption goes on
    apposition,       ///< "…, the nephew of a president"
    nominal,          ///< "…, prices fell"
    other,            ///< after any other mark
    content,          ///< "analysts say | prices fell"
    gerund,           ///< "rain | causing floods"
    end               ///< where the stretch does
};
inline constexpr std::size_t cut_kind_count = static_cast<std::size_t>(CutKind::end) + 1;

std::string_view name_of(CutKind kind);

/// The connectives and marks that cuts know apart.
inline constexpr std::array<std::string_view, 38> cut_words = {
    "",      "and",     "but",     "or",       "so",        "yet",  "nor",    "while", "as",  "when",  "because", "since", "if",
    "until", "though",  "whether", "although", "after",     "once", "before", "than",  "who", "which", "whom",    "whose", "where",
    "that",  "despite", "with",    "without",  "including", ",",    ";",      ":",     "-",   "(",     ")",       "“"};

struct Cut {
    std::uint32_t end = 0;                 ///< what stands before it ends here
    std::uint32_t start = 0;               ///< what follows begins here
    std::optional<std::uint32_t> other{};  ///< where it may begin as well: at the noun that a relative clause explains
    CutKind kind = CutKind::begin;
    std::uint8_t word = 0;  ///< index into cut_words
};

using Cuts = std::vector<Cut>;

/// Every place of a stretch where a claim may begin or end, many more than where claims do; the stretch's own begin and
/// end are the first and the last.
Cuts find_cuts(const TaggedText& text, const ClauseFinder& clauses, TokenSpan stretch);

}  // namespace whosaid
