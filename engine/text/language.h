#pragma once
#include <string_view>

namespace whosaid {

struct Language {
    bool english = true;
    double confidence = 0;      ///< 0 to 1 that `english` is right
    bool enough_words = false;  ///< false where there are too few words to tell
};

/// Tells English from other languages by the shares of English and of foreign function words among the words; at most the first 64 KiB are read.
Language detect_language(std::string_view text);

}  // namespace whosaid
