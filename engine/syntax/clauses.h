#pragma once
#include <vector>

#include "syntax/tags.h"

namespace whosaid {

/// How a clause stands to the one before it.
enum class ClauseKind : std::uint8_t {
    main,        ///< the first of a stretch
    coordinate,  ///< "…, but the price rose": joined by a coordinator, with a subject of its own
    predicate,   ///< "… and sold its stake": joined by a coordinator, the subject is the one before
    relative,    ///< "…, which lost money"
    adverbial,   ///< "… while prices fell"
    participle,  ///< "…, killing two people"
    apposition   ///< "…, the nephew of a president": a noun phrase that says what the one before it is
};

std::string_view name_of(ClauseKind kind);

/// A stretch of a sentence with one predicate of its own. Clauses in the middle of another lie inside its span.
struct Clause {
    TokenSpan tokens;  ///< without the coordinator or the marks around it; with the subordinator or relative word
    ClauseKind kind = ClauseKind::main;
    std::uint32_t verb = 0;  ///< its first finite verb; of a participle the participle; the end of the span where there is none
    bool marked = false;     ///< a comma, dash or semicolon stands before it
    bool inside = false;     ///< it lies within the clause before it, which goes on after it
};

using Clauses = std::vector<Clause>;

/// Cuts stretches of sentences into clauses by connectives, marks and the next finite verb; built once for an article,
/// so that each stretch costs time linear in its length.
class ClauseFinder {
public:
    ClauseFinder(const Tokens& tokens, const Sentences& sentences, const Tags& tags);

    /// The clauses of `stretch`, which must lie inside one sentence, in order of their first token.
    Clauses find(TokenSpan stretch) const;

    /// The first finite verb (or modal) at or after `at`, `end` where none comes before it.
    std::uint32_t next_finite(std::uint32_t at, std::uint32_t end) const;

private:
    const Tokens& tokens_;
    const Tags& tags_;
    std::vector<std::uint32_t> next_finite_;
};

}  // namespace whosaid
