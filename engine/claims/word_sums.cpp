#include "claims/word_sums.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

constexpr char nought = 'O';

const Word unknown_word{};

bool is_figure(char c) { return c >= '0' && c <= '9'; }

bool is_currency(char32_t sign) { return sign == U'$' || sign == U'€' || sign == U'£' || sign == U'¥'; }

std::string_view class_of_figure(std::string_view spelling) {
    const auto digits = std::count_if(spelling.begin(), spelling.end(), is_figure);
    const std::string_view start = spelling.substr(0, 2);
    const bool year = spelling.size() == 4 && digits == 4 && ((start >= "16" && start <= "19") || start == "20");
    return year ? "YEAR" : digits < 2 ? "DIGIT" : digits < 4 ? "FIGURES" : "NUMBER";
}

void add(std::string_view note, Sums& sums) {
    // What ends in noughts is written without them.
    for (std::size_t i = 0; i < std::min(sums.size(), note.size()); ++i) sums[i] += note[i] - nought;
}

void add_alone(const Word& unit, WordList list, Sums& sums) {
    if (const Entry* entry = unit.entry(list)) add(entry->note, sums);
}

}  // namespace

std::string_view word_class(std::string_view text, const Token& token, Tag tag) {
    if (is_currency(token.first)) return "MONEY";
    if (token.first == U'%') return "percent";
    const std::string_view spelling = slice(text, token.span);
    if (std::any_of(spelling.begin(), spelling.end(), is_figure)) return class_of_figure(spelling);
    return is_proper_noun(tag) ? "NAME" : "";
}

Units find_units(std::string_view text, const Tokens& tokens, const Tags& tags, const Lexicon& lexicon) {
    Units units;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const std::string_view kind = word_class(text, tokens[i], tags[i]);
        const Word* unit = !kind.empty() ? lexicon.find(kind) : tokens[i].kind == TokenKind::word ? tokens[i].word : nullptr;
        const bool unknown = !unit && (!kind.empty() || tokens[i].kind == TokenKind::word);
        units.push_back(unknown ? &unknown_word : unit);
    }
    return units;
}

WordSums::WordSums(const Units& units, WordList list, std::size_t columns, const Lexicon& lexicon)
    : units_(units), list_(list), columns_(columns) {
    const Word* name = lexicon.find("NAME");
    const Word* before = nullptr;
    Sums sums{};
    before_.reserve((units.size() + 1) * columns);
    for (const Word* unit : units) {
        keep(sums);
        if (!unit || (unit == name && before == name)) continue;  // "Ana Ruiz" is one name
        add_alone(*unit, list, sums);
        if (before)
            for (const Phrase& pair : lexicon.phrases(list, before))
                if (pair.words[1] == unit) add(pair.note, sums);
        before = unit;
    }
    keep(sums);
}

void WordSums::keep(const Sums& sums) {
    for (std::size_t i = 0; i < columns_; ++i) before_.push_back(static_cast<std::uint16_t>(sums[i]));
}

Sums WordSums::of(TokenSpan span) const {
    while (!span.empty() && !units_[span.start]) ++span.start;
    Sums sums{};
    if (span.empty()) return sums;
    // The first word counts without its pair, whatever stands before it.
    add_alone(*units_[span.start], list_, sums);
    const std::uint16_t *end = before_.data() + span.end * columns_, *second = before_.data() + (span.start + 1) * columns_;
    for (std::size_t i = 0; i < columns_; ++i) sums[i] += static_cast<std::int16_t>(end[i] - second[i]);
    return sums;
}

}  // namespace whosaid
