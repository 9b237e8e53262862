#include "text/language.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

template <std::size_t size>
using WordArray = std::array<std::string_view, size>;

/// Sorted when it is compiled, so that each word of a text is looked up by bisection.
template <std::size_t size>
constexpr WordArray<size> sorted(WordArray<size> list) {
    for (std::size_t i = 1; i < size; ++i)
        for (std::size_t j = i; j > 0 && list[j] < list[j - 1]; --j) {
            const std::string_view word = list[j];
            list[j] = list[j - 1];
            list[j - 1] = word;
        }
    return list;
}

// The commonest function words of English that are no words of German, French, Spanish, Italian, Dutch or Portuguese.
// In English news they make up about a third of the words.
constexpr auto function_words = sorted(
    WordArray<56>{"the", "of",   "and",   "to",    "that", "is",  "was",  "for",   "it",    "with",  "as",    "be",    "on",    "by",
                  "he",  "this", "are",   "from",  "his",  "had", "have", "they",  "which", "not",   "or",    "been",  "their", "has",
                  "who", "were", "would", "there", "we",   "she", "if",   "more",  "when",  "what",  "about", "after", "you",   "said",
                  "its", "at",   "but",   "than",  "out",  "up",  "into", "could", "some",  "other", "no",    "all",   "over",  "says"});

// The commonest of the languages that share some of those: Danish and Norwegian have "at", "for" and "over", Dutch "of" and "is".
constexpr auto foreign_words = sorted(WordArray<93>{
    "der",  "das",  "und", "ist",  "nicht", "ein",  "eine", "von",  "mit",    "auf",   "für",  "dem", "sich",  "het",  "een",  "en",
    "niet", "voor", "op",  "zijn", "dat",   "le",   "la",   "les",  "et",     "est",   "une",  "que", "qui",   "dans", "pour", "pas",
    "el",   "los",  "las", "del",  "por",   "para", "se",   "su",   "il",     "di",    "che",  "è",   "della", "o",    "em",   "não",
    "uma",  "os",   "og",  "det",  "er",    "til",  "på",   "af",   "av",     "ikke",  "som",  "har", "och",   "att",  "är",   "inte",
    "w",    "na",   "nie", "się",  "że",    "jest", "z",    "yang", "dengan", "untuk", "gesê", "vir", "de",    "ja",   "että", "ei",
    "ng",   "sa",   "ang", "je",   "ve",    "bir",  "bu",   "hogy", "az",     "és",    "și",   "în",  "cu"});

struct Count {
    std::size_t words = 0, function = 0, foreign = 0;

    double share(std::size_t part) const { return static_cast<double>(part) / static_cast<double>(words); }
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
        count.function += std::binary_search(function_words.begin(), function_words.end(), word);
        count.foreign += std::binary_search(foreign_words.begin(), foreign_words.end(), word);
    }
    return count;
}

}  // namespace

Language detect_language(std::string_view text) {
    const Count count = count_words(text.substr(0, 64u << 10));
    Language language;
    language.enough_words = count.words >= 12;
    if (!language.enough_words) return {true, 0.5, false};
    // English headlines and lists of names stay above 6 %, and hold hardly any of the others.
    const double share = count.share(count.function), lead = share - std::max(0.06, 1.5 * count.share(count.foreign));
    language.english = lead >= 0;
    language.confidence = std::clamp(0.5 + (language.english ? lead * 4 : -lead * 6), 0.5, 0.99);
    return language;
}

}  // namespace whosaid
