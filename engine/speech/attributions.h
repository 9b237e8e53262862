#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "speech/scene.h"

namespace whosaid {

/// How much of the content stands in quotation marks.
enum class SpeechKind : std::uint8_t { direct, mixed, indirect };

std::string_view name_of(SpeechKind kind);

/// Source, cue and content tied together (Pareti 2012; Newell, Margolin and Ruths 2018). Spans keep to the PolNeAR guidelines:
/// a content keeps its quotation marks and the punctuation inside them; a source takes in its apposition.
struct Attribution {
    std::vector<TokenSpan> content;  ///< several where the attribution interrupts it
    std::vector<TokenSpan> cue;
    std::vector<TokenSpan> source;  ///< empty where the text names none
    SpeechKind kind = SpeechKind::indirect;
    Act act = Act::say;
    std::optional<std::uint32_t> within;  ///< index of the attribution whose content encloses this one
    double confidence = 0;                ///< 0 to 1: how often attributions found this way are right on the dev set
    std::vector<std::string> why;         ///< in words for readers: "cue 'said'"
};

using Attributions = std::vector<Attribution>;  ///< in order of their first token

Attributions find_attributions(std::string_view text, const Scene& scene);

}  // namespace whosaid
