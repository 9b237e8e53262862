#include "claims/worth.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

constexpr char nought = 'O';
constexpr float step = 0.015f;

const Word unknown_word{};

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_currency(char32_t sign) { return sign == U'$' || sign == U'€' || sign == U'£' || sign == U'¥'; }

std::string_view class_of_figure(std::string_view spelling) {
    const auto digits = std::count_if(spelling.begin(), spelling.end(), is_figure);
    const std::string_view start = spelling.substr(0, 2);
    const bool year = spelling.size() == 4 && digits == 4 && ((start >= "16" && start <= "19") || start == "20");
    return year ? "YEAR" : digits < 2 ? "DIGIT" : digits < 4 ? "FIGURES" : "NUMBER";
}

// The sums are whole numbers, so that every machine comes to the same worth.
using Sums = std::array<int, worth_count>;

void add(std::string_view note, Sums& sums) {
    if (note.size() != worth_count) return;
    for (std::size_t i = 0; i < worth_count; ++i) sums[i] += note[i] - nought;
}

}  // namespace

std::string_view word_class(std::string_view text, const Token& token, Tag tag) {
    if (is_currency(token.first)) return "MONEY";
    if (token.first == U'%') return "percent";
    const std::string_view spelling = slice(text, token.span);
    if (std::any_of(spelling.begin(), spelling.end(), is_figure)) return class_of_figure(spelling);
    return is_proper_noun(tag) ? "NAME" : "";
}

WorthReader::WorthReader(std::string_view text, const Tokens& tokens, const Tags& tags, const Lexicon& lexicon) : lexicon_(lexicon) {
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const std::string_view name = word_class(text, tokens[i], tags[i]);
        const Word* unit = !name.empty() ? lexicon.find(name) : tokens[i].kind == TokenKind::word ? tokens[i].word : nullptr;
        const bool unknown = !unit && (!name.empty() || tokens[i].kind == TokenKind::word);
        units_.push_back(unknown ? &unknown_word : unit);
    }
}

Worth WorthReader::read(TokenSpan span) const {
    Sums sums{};
    const Word* before = nullptr;
    const Word* name = lexicon_.find("NAME");
    for (std::uint32_t i = span.start; i < span.end; ++i) {
        const Word* unit = units_[i];
        if (!unit || (unit == name && before == name)) continue;  // "Ana Ruiz" is one name
        if (const Entry* entry = unit->entry(WordList::worth_words)) add(entry->note, sums);
        if (before)
            for (const Phrase& pair : lexicon_.phrases(WordList::worth_words, before))
                if (pair.words[1] == unit) add(pair.note, sums);
        before = unit;
    }
    Worth worth{};
    for (std::size_t i = 0; i < worth_count; ++i) worth[i] = step * static_cast<float>(sums[i]);
    return worth;
}

}  // namespace whosaid
