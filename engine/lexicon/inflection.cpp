#include "lexicon/inflection.h"

namespace whosaid {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool ends_with(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

std::string with_s(std::string_view word) {
    const bool consonant_y = word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
    if (consonant_y) return std::string(word.substr(0, word.size() - 1)) + "ies";
    const bool sibilant =
        ends_with(word, "s") || ends_with(word, "x") || ends_with(word, "z") || ends_with(word, "ch") || ends_with(word, "sh");
    return std::string(word) + (sibilant ? "es" : "s");
}

int count_vowel_groups(std::string_view word) {
    int groups = 0;
    for (std::size_t i = 0; i < word.size(); ++i) groups += is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
    return groups;
}

// "plan" gives "planned"; of longer verbs only those stressed on the last syllable double, and they are few.
bool doubles_last(std::string_view verb) {
    if (verb.size() < 3) return false;
    const char last = verb.back(), middle = verb[verb.size() - 2], before = verb[verb.size() - 3];
    if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y' || !is_vowel(middle) || is_vowel(before)) return false;
    if (count_vowel_groups(verb) == 1) return true;
    for (std::string_view end : {"fer", "mit", "cur", "pel", "bel", "gret", "get", "set", "let", "cut", "put", "lap", "quip"})
        if (ends_with(verb, end) && verb != "offer" && verb != "differ" && verb != "suffer" && verb != "target" && verb != "budget" &&
            verb != "label")
            return true;
    return false;
}

std::string with_ending(std::string_view verb, std::string_view ending) {
    std::string out(verb);
    if (doubles_last(verb)) out += verb.back();
    return out.append(ending);
}

}  // namespace

std::string third_person(std::string_view verb) {
    if (verb == "go" || verb == "do" || verb == "forgo" || verb == "undergo") return std::string(verb) + "es";
    return with_s(verb);
}

std::string past_tense(std::string_view verb) {
    if (verb.back() == 'e') return std::string(verb) + "d";
    if (verb.size() > 1 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2]))
        return std::string(verb.substr(0, verb.size() - 1)) + "ied";
    return with_ending(verb, "ed");
}

bool doubles_in_british(std::string_view verb) {
    if (verb.size() < 4 || verb.back() != 'l' || doubles_last(verb)) return false;
    return is_vowel(verb[verb.size() - 2]) && !is_vowel(verb[verb.size() - 3]);
}

std::string gerund(std::string_view verb) {
    if (ends_with(verb, "ie")) return std::string(verb.substr(0, verb.size() - 2)) + "ying";
    const bool silent_e =
        verb.size() > 2 && verb.back() == 'e' && !ends_with(verb, "ee") && !ends_with(verb, "oe") && !ends_with(verb, "ye");
    if (silent_e) return std::string(verb.substr(0, verb.size() - 1)) + "ing";
    return with_ending(verb, "ing");
}

std::string plural(std::string_view noun) {
    if (ends_with(noun, "person")) return std::string(noun.substr(0, noun.size() - 6)) + "people";
    if (ends_with(noun, "man") && noun != "human" && noun != "german") return std::string(noun.substr(0, noun.size() - 3)) + "men";
    if (ends_with(noun, "wife") || ends_with(noun, "life")) return std::string(noun.substr(0, noun.size() - 2)) + "ves";
    if (noun == "child") return "children";
    return with_s(noun);
}

}  // namespace whosaid
