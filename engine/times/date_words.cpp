#include "times/date_words.h"

namespace whosaid {

std::optional<int> date_word(const Token& token, std::string_view kind) {
    if (!token.word) return std::nullopt;
    for (const Entry& entry : token.word->entries) {
        if (entry.list != WordList::date_words || entry.note.substr(0, kind.size()) != kind) continue;
        std::string_view number = entry.note.substr(kind.size());
        if (number.empty()) return 0;
        if (number.front() != ' ') continue;
        const bool negative = number.substr(1, 1) == "-";
        int value = 0;
        for (const char digit : number.substr(negative ? 2 : 1)) value = value * 10 + (digit - '0');
        return negative ? -value : value;
    }
    return std::nullopt;
}

}  // namespace whosaid
