#pragma once
#include <string>
#include <vector>

#include "speech/content_reader.h"

namespace whosaid {

/// Why an attribution was made, in words for readers, and how often attributions made this way are right.
struct Evidence {
    std::vector<std::string> why;  ///< "cue 'said'", "quotation before the cue", "subject after the verb"
    double confidence = 0;         ///< 0 to 1
};

/// `words` are the cue's words as they stand in the text.
Evidence weigh(std::string_view words, const Cue& cue, const SourceReading& source, const ContentReading& content);

}  // namespace whosaid
