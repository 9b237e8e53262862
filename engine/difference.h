#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report.h"

namespace whosaid {

/// Some words of a change, as they stand in the draft that has them.
struct ChangedWords {
    std::string kind;  ///< "same" | "gone" | "new"
    std::string text;
};

/// One quotation, claim or source that is not the same in both drafts.
struct Change {
    std::string kind;                            ///< "appeared" | "vanished" | "changed"
    std::optional<std::uint32_t> before, after;  ///< indexes into the list of each draft's report
    std::vector<ChangedWords> words;
};

/// What differs between two drafts: first what the later one has, in its order, then what only the earlier one had.
struct Difference {
    std::vector<Change> quotations, claims, sources;
};

/// A draft and what was found in it.
struct Draft {
    const Report& report;
    std::string_view text;
};

/// Compares by words: neither capitals nor punctuation make a change. Speech in quotation marks and claims of which at least half the
/// words are kept have changed; a source is the same while its name is.
Difference compare(Draft before, Draft after);

}  // namespace whosaid
