#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace whosaid {

enum class Correcting : std::uint8_t { remove, speaker, no_speaker };

/// What a reader says of one mark. The mark is named by its words, so that the correction still holds when the text around it changes.
struct Correction {
    Correcting what = Correcting::remove;
    std::string kind;         ///< of the mark, as in MarkReport
    std::uint32_t which = 1;  ///< of the marks of this kind with these words, in text order
    std::string words;        ///< what the mark covers (words_of() in marks.h)
    std::string speaker;      ///< the name of the source who says it, for Correcting::speaker
};

using Corrections = std::vector<Correction>;

/// Reads one correction a line, its parts set apart by tabs; docs/report-format.md has the form. Lines that are none are skipped.
///
///     remove	claim	1	fares will rise by 18 percent
///     speaker	quote	2	“Never,”	Ana Ruiz
///     no-speaker	quote	1	“We are open,”
Corrections read_corrections(std::string_view lines);

}  // namespace whosaid
