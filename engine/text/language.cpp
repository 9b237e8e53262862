#include "text/language.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

// The commonest function words of English that are no words of German, French, Spanish, Italian, Dutch or Portuguese.
// In English news they make up about a third of the words; in those languages hardly one word in fifty.
constexpr std::array<std::string_view, 56> function_words = {
    "the", "of",   "and",   "to",    "that", "is",  "was",  "for",   "it",    "with",  "as",    "be",    "on",    "by",
    "he",  "this", "are",   "from",  "his",  "had", "have", "they",  "which", "not",   "or",    "been",  "their", "has",
    "who", "were", "would", "there", "we",   "she", "if",   "more",  "when",  "what",  "about", "after", "you",   "said",
    "its", "at",   "but",   "than",  "out",  "up",  "into", "could", "some",  "other", "no",    "all",   "over",  "says"};

struct Count {
    std::size_t words = 0, function = 0;
};

Count count_words(std::string_view text) {
    Count count;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        CodePoint c = decode(text, at);
        while (at < text.size() && (c = decode(text, at), is_letter(c.value))) at += c.bytes;
        if (at == start) {
            at += c.bytes;
            continue;
        }
        ++count.words;
        if (at - start > 6) continue;
        const std::string word = lookup_form(text.substr(start, at - start));
        count.function += std::find(function_words.begin(), function_words.end(), word) != function_words.end();
    }
    return count;
}

}  // namespace

Language detect_language(std::string_view text) {
    const Count count = count_words(text.substr(0, 64u << 10));
    Language language;
    language.enough_words = count.words >= 12;
    if (!language.enough_words) return {true, 0.5, false};
    // Headlines and lists of names stay above 12 %; other languages below 8 %.
    const double share = static_cast<double>(count.function) / static_cast<double>(count.words);
    language.english = share >= 0.1;
    language.confidence = std::clamp(0.5 + (language.english ? share - 0.1 : 0.1 - share) * (language.english ? 4 : 6), 0.5, 0.99);
    return language;
}

}  // namespace whosaid
