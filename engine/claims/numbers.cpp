#include "claims/numbers.h"

#include <array>

#include "text/characters.h"

namespace whosaid {
namespace {

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// The figure at the front of `text`: "1,300" "5.25"; `used` receives its length in bytes, 0 where there is none.
double read_figure(std::string_view text, std::size_t& used) {
    double value = 0, place = 0;  // the digits as a whole number, and what to divide it by
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        const bool separates = at > 0 && at + 1 < text.size() && is_ascii_digit(text[at + 1]);
        if (c == ',' && separates && place == 0) continue;
        if (c == '.' && separates && place == 0) {
            place = 1;
        } else if (is_ascii_digit(c)) {
            place *= 10;
            value = value * 10 + (c - '0');
        } else {
            break;
        }
    }
    used = at;
    return place > 1 ? value / place : value;
}

/// The value that a line of number-words.txt states after its kind: "unit 7", "fraction 0.25".
double value_of(std::string_view note) {
    const std::size_t space = note.find(' ');
    std::size_t used = 0;
    return space == std::string_view::npos ? 0 : read_figure(note.substr(space + 1), used);
}

struct Currency {
    char32_t sign;
    std::string_view code;
};
constexpr std::array<Currency, 7> currencies = {
    {{U'$', "USD"}, {U'€', "EUR"}, {U'£', "GBP"}, {U'¥', "JPY"}, {U'₹', "INR"}, {U'₽', "RUB"}, {U'₩', "KRW"}}};

std::string_view currency_of(const Token& token) {
    for (const Currency& currency : currencies)
        if (token.first == currency.sign) return currency.code;
    return {};
}

struct Dollar {
    std::string_view letters, code;
};
constexpr std::array<Dollar, 7> dollars = {
    {{"US", "USD"}, {"C", "CAD"}, {"A", "AUD"}, {"HK", "HKD"}, {"NZ", "NZD"}, {"S", "SGD"}, {"R", "BRL"}}};

constexpr std::array<std::string_view, 23> months = {"january",   "february", "march",    "april",    "may",  "june", "july", "august",
                                                     "september", "october",  "november", "december", "jan.", "feb.", "mar.", "apr.",
                                                     "jun.",      "jul.",     "aug.",     "sept.",    "sep.", "oct.", "nov."};

/// Reads numbers out of one sentence after the other.
class NumberReader {
public:
    NumberReader(std::string_view text, const Tokens& tokens, const Tags& tags, const Lexicon& lexicon)
        : text_(text), tokens_(tokens), tags_(tags), lexicon_(lexicon) {}

    void read(TokenSpan sentence, Numbers& numbers) {
        sentence_ = sentence;
        for (std::uint32_t i = sentence.start; i < sentence.end;) {
            Number number;
            number.tokens = {i, i};
            if (!read_amount(number)) {
                ++i;
                continue;
            }
            read_range(number);
            read_ratio(number);
            read_unit(number);
            read_times(number);
            i = number.tokens.end;
            if (is_pronoun(number)) continue;
            read_dollar(number);
            read_approximator(number);
            numbers.push_back(std::move(number));
        }
    }

private:
    std::string_view spelling(std::uint32_t i) const { return slice(text_, tokens_[i].span); }
    bool within(std::uint32_t i) const { return i < sentence_.end; }
    bool has_note(std::uint32_t i, std::string_view kind) const {
        if (!within(i) || !tokens_[i].word) return false;
        const Entry* entry = tokens_[i].word->entry(WordList::number_words);
        return entry && starts_with(entry->note, kind);
    }
    double noted_value(std::uint32_t i) const { return value_of(tokens_[i].word->entry(WordList::number_words)->note); }

    bool read_amount(Number& number) const {
        std::uint32_t at = number.tokens.start;
        const std::string_view currency = currency_of(tokens_[at]);
        if (!currency.empty()) {
            if (!within(at + 1) || tokens_[at + 1].kind != TokenKind::number) return false;
            number.kind = NumberKind::money;
            number.unit = currency;
            number.tokens.end = ++at;
        }
        if (tokens_[at].kind == TokenKind::number) return read_figures(at, number);
        return read_words(at, number);
    }

    bool read_figures(std::uint32_t at, Number& number) const {
        const std::string_view figures = spelling(at);
        std::size_t used = 0;
        number.value = read_figure(figures, used);
        number.tokens.end = at + 1;
        const std::string_view rest = figures.substr(used);
        if (number.kind != NumberKind::money && is_date_or_time(at, figures, number.value)) return false;
        if (!read_suffix(rest, number)) return false;
        read_scale(number);
        return true;
    }

    // "20th" "30-second" "15-20" "5m" "1990s"
    bool read_suffix(std::string_view rest, Number& number) const {
        if (rest.empty()) return true;
        if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") {
            number.kind = NumberKind::ordinal;
            return !(number.tokens.start > sentence_.start && is_month(number.tokens.start - 1));
        }
        for (auto [letters, factor] :
             {std::pair<std::string_view, double>{"m", 1e6}, {"mn", 1e6}, {"bn", 1e9}, {"b", 1e9}, {"tn", 1e12}, {"k", 1e3}})
            if (rest == letters) return number.value *= factor, true;
        if (rest == "km" || rest == "kg" || rest == "mph") return number.unit = rest, true;
        if (rest[0] != '-' || rest.size() < 2) return false;
        if (!is_ascii_digit(rest[1])) return number.unit = lookup_form(rest.substr(1)), true;
        std::size_t used = 0;
        const double upper = read_figure(rest.substr(1), used);
        if (upper > number.value) number.upper = upper;  // "52-48" is a vote
        return used + 1 == rest.size();
    }

    void read_scale(Number& number) const {
        while (has_note(number.tokens.end, "scale")) {
            const double scale = noted_value(number.tokens.end++);
            number.value *= scale;
            if (number.upper) *number.upper *= scale;
        }
    }

    bool is_month(std::uint32_t i) const {
        if (!tokens_[i].capitalised) return false;
        const std::string word = lookup_form(spelling(i));
        for (std::string_view month : months)
            if (word == month) return true;
        return word == "dec.";
    }

    // "March 2", "2 March", "in 1975", "9 a.m.", "4:30"
    bool is_date_or_time(std::uint32_t at, std::string_view figures, double value) const {
        if (figures.find(':') != std::string_view::npos) return true;
        const bool after_month = at > sentence_.start && is_month(at - 1);
        const bool before_month = within(at + 1) && is_month(at + 1) && value <= 31;
        if (after_month || before_month) return true;
        const bool four_digits = figures.size() >= 4 && figures.size() <= 5 && figures.find_first_of(",.-") == std::string_view::npos;
        if (four_digits && value >= 1400 && value < 2100) return !within(at + 1) || !tokens_[at + 1].in(WordList::unit_nouns);
        if (!within(at + 1)) return false;
        const std::string next = lookup_form(spelling(at + 1));
        return next == "a.m." || next == "p.m." || next == "am" || next == "pm" || next == "o'clock";
    }

    bool read_words(std::uint32_t at, Number& number) const {
        const Phrase* phrase = nullptr;
        if (const std::uint32_t length = match_phrase(tokens_, at, WordList::number_words, lexicon_, &phrase);
            length && within(at + length - 1)) {
            // "a quarter" is a share only of something or of a change: "a quarter of voters", "by a quarter", not "in a quarter"
            const bool change = at > sentence_.start && tokens_[at - 1].is("by");
            const bool share = within(at + length) && (tokens_[at + length].is("of") || tags_[at + length] == Tag::JJR);
            if (!change && !share) return false;
            number.value = value_of(phrase->note);
            return finish(NumberKind::fraction, at + length, number);
        }
        if (read_part_of_scale(at, number)) return true;
        const bool second_half = at > sentence_.start && (tokens_[at - 1].is("first") || has_note(at - 1, "ordinal"));
        if (has_note(at, "fraction") && !second_half) return number.value = noted_value(at), finish(NumberKind::fraction, at + 1, number);
        if (has_note(at, "multiple")) return number.value = noted_value(at), finish(NumberKind::multiple, at + 1, number);
        if (has_note(at, "ordinal")) return number.value = noted_value(at), finish(NumberKind::ordinal, at + 1, number);
        if (has_note(at, "vague")) return read_vague(at, number);
        if (read_compound(at, number)) return true;
        return read_cardinal(at, number);
    }

    // "half a million", "half-million"
    bool read_part_of_scale(std::uint32_t at, Number& number) const {
        if (!has_note(at, "fraction") || !within(at + 2) || !tokens_[at + 1].is("a") || !has_note(at + 2, "scale")) return false;
        number.value = noted_value(at);
        number.tokens.end = at + 2;
        read_scale(number);
        return true;
    }

    static bool finish(NumberKind kind, std::uint32_t end, Number& number) {
        number.kind = kind;
        number.tokens.end = end;
        return true;
    }

    // "twenty-two", "two-year", "second-largest"
    bool read_compound(std::uint32_t at, Number& number) const {
        if (spelling(at).find('-') == std::string_view::npos) return false;
        const std::string word = lookup_form(spelling(at));
        const std::size_t hyphen = word.find('-');
        const double head = listed_value(word.substr(0, hyphen), "unit");
        if (head < 0) return false;
        const std::string rest = word.substr(hyphen + 1);
        const double tail = listed_value(rest, "unit");
        number.value = tail >= 0 ? head + tail : head;
        if (tail < 0) number.unit = rest;
        finish(NumberKind::count, at + 1, number);
        if (tail >= 0) read_scale(number);
        return true;
    }

    double listed_value(std::string_view word, std::string_view kind) const {
        const Word* known = lexicon_.find(word);
        const Entry* entry = known ? known->entry(WordList::number_words) : nullptr;
        return entry && starts_with(entry->note, kind) ? value_of(entry->note) : -1;
    }

    // "dozens of people", "hundreds of thousands of jobs"
    bool read_vague(std::uint32_t at, Number& number) const {
        number.value = noted_value(at);
        number.exactness = Exactness::about;
        while (within(at + 2) && tokens_[at + 1].is("of") && has_note(at + 2, "vague")) {
            at += 2;
            number.value *= noted_value(at);
        }
        return finish(NumberKind::count, at + 1, number);
    }

    // "seven", "two hundred thousand", "a hundred"; a bare "one" mostly stands for a noun
    bool read_cardinal(std::uint32_t at, Number& number) const {
        const std::uint32_t start = at;
        double sum = 0;
        if (tokens_[at].is("a") && has_note(at + 1, "scale")) {
            sum = 1;
            ++at;
        } else {
            while (has_note(at, "unit")) sum += noted_value(at++);
        }
        if (at == start) return false;
        const bool in_ratio = within(at + 1) && tokens_[at].is("in") && has_note(at + 1, "unit");  // "one in five"
        const bool bare_one = sum == 1 && at == start + 1 && !has_note(at, "scale") && !in_ratio;
        if (bare_one && !(within(at) && (tags_[at] == Tag::NN || tags_[at] == Tag::JJ))) return false;
        number.value = sum;
        number.tokens.end = at;
        read_scale(number);
        return true;
    }

    // "10 to 15 percent", "two or three guards"; not "from 9 to 10", which is a change
    void read_range(Number& number) const {
        const std::uint32_t link = number.tokens.end;
        if (number.upper || !within(link + 1) || number.kind == NumberKind::ordinal || number.kind == NumberKind::multiple) return;
        const bool between = number.tokens.start > sentence_.start && tokens_[number.tokens.start - 1].is("between");
        const bool links =
            (between && tokens_[link].is("and")) || tokens_[link].is("to") || tokens_[link].is("or") || is_dash(tokens_[link].first);
        const bool change = number.tokens.start > sentence_.start && tokens_[number.tokens.start - 1].is("from");
        if (!links || change) return;
        Number other;
        other.tokens = {link + 1, link + 1};
        if (!read_amount(other) || other.kind != number.kind || other.value <= number.value) return;
        number.upper = other.value;
        number.tokens.end = other.tokens.end;
        if (number.unit.empty()) number.unit = other.unit;
    }

    // "one in five children", "nine out of 10 patients"; not "three in 12 hours"
    void read_ratio(Number& number) const {
        std::uint32_t at = number.tokens.end;
        if (number.kind != NumberKind::count || number.upper || !number.unit.empty() || !within(at + 1)) return;
        if (tokens_[at].is("out") && tokens_[at + 1].is("of"))
            at += 2;
        else if (tokens_[at].is("in"))
            at += 1;
        else
            return;
        Number whole;
        whole.tokens = {at, at};
        if (!within(at) || !read_amount(whole) || whole.kind != NumberKind::count || !whole.unit.empty()) return;
        const bool measured = within(whole.tokens.end) && unit_of(whole.tokens.end);
        if (measured || whole.value <= number.value || number.value <= 0) return;
        number.kind = NumberKind::fraction;
        number.value /= whole.value;
        number.tokens.end = whole.tokens.end;
    }

    // "three times as much", "ten times the size"; not "she voted three times"
    void read_times(Number& number) const {
        const std::uint32_t times = number.tokens.end;
        if (number.kind != NumberKind::count || !within(times + 1) || !tokens_[times].is("times")) return;
        const Tag next = tags_[times + 1];
        if (!tokens_[times + 1].is("as") && next != Tag::JJR && next != Tag::RBR && next != Tag::DT) return;
        number.kind = NumberKind::multiple;
        number.unit.clear();
        number.tokens.end = times + 1;
    }

    // "The two met": who was named before; nothing is counted.
    bool is_pronoun(const Number& number) const {
        const std::uint32_t start = number.tokens.start;
        return number.kind == NumberKind::count && number.unit.empty() && number.tokens.size() == 1 && start > sentence_.start &&
               tokens_[start].kind == TokenKind::word && tokens_[start - 1].is("the");
    }

    // "C$4.5 billion": whose dollars they are stands before the sign.
    void read_dollar(Number& number) const {
        const std::uint32_t sign = number.tokens.start;
        if (number.unit != "USD" || sign == sentence_.start || tokens_[sign].first != U'$' || tokens_[sign].space_before) return;
        for (const Dollar& dollar : dollars)
            if (spelling(sign - 1) == dollar.letters) {
                number.unit = dollar.code;
                number.tokens.start = sign - 1;
            }
    }

    void read_unit(Number& number) const {
        const std::uint32_t next = number.tokens.end;
        if (!within(next) || number.kind == NumberKind::money || number.kind == NumberKind::multiple) return;
        if (tokens_[next].is_mark('%')) return set_percent(next + 1, number);
        const Phrase* phrase = nullptr;
        if (const std::uint32_t length = match_phrase(tokens_, next, WordList::unit_nouns, lexicon_, &phrase)) {
            if (phrase->note == "percent") return set_percent(next + length, number);  // "per cent"
            number.unit = phrase->note;
            number.tokens.end = next + length;
            return;
        }
        const bool american = spelling(next) == "U.S." && within(next + 1);  // "306 billion U.S. dollars"
        const Entry* unit = unit_of(american ? next + 1 : next);
        if (!unit || number.kind == NumberKind::ordinal) return count_noun(number);
        if (unit->note == "percent") return set_percent(next + 1, number);
        const std::size_t money = unit->note.find(" money");
        number.unit = unit->note.substr(0, money);
        number.tokens.end = next + (money == std::string_view::npos ? 0 : american ? 2 : 1);
        if (money != std::string_view::npos) number.kind = NumberKind::money;
    }

    const Entry* unit_of(std::uint32_t i) const { return tokens_[i].word ? tokens_[i].word->entry(WordList::unit_nouns) : nullptr; }

    static void set_percent(std::uint32_t end, Number& number) {
        number.kind = NumberKind::percent;
        number.unit = "percent";
        number.tokens.end = end;
    }

    // "seven of their last 10 trading sessions" counts sessions: the head of the first noun phrase after the number.
    void count_noun(Number& number) const {
        std::uint32_t at = number.tokens.end;
        if (!number.unit.empty() && number.unit != "member") return;
        if (within(at) && tokens_[at].is("of")) {
            ++at;
            while (within(at) && (is_determiner(tags_[at]) || is_adjective(tags_[at]) || tags_[at] == Tag::CD)) ++at;
            if (within(at + 1) && tags_[at + 1] == Tag::POS) at += 2;  // "of the nation's officers"
        }
        std::uint32_t head = 0;
        for (const std::uint32_t limit = at + 6; within(at) && at < limit && continues_noun_phrase(at); ++at)
            if (is_noun(tags_[at])) head = at;
        if (head) number.unit = lookup_form(spelling(head));
    }

    bool continues_noun_phrase(std::uint32_t i) const {
        const Tag tag = tags_[i];
        return is_noun(tag) || is_adjective(tag) || tag == Tag::VBN || tag == Tag::VBG || tag == Tag::RBR;
    }

    // "about", "more than", "up to" in the three words before the number
    void read_approximator(Number& number) const {
        for (std::uint32_t back = 3; back > 0; --back) {
            if (number.tokens.start < sentence_.start + back) continue;
            const std::uint32_t at = number.tokens.start - back;
            const Phrase* phrase = nullptr;
            const std::uint32_t length = match_phrase(tokens_, at, WordList::approximators, lexicon_, &phrase);
            if (length == back) return set_exactness(phrase->note, at, number);
            const Entry* entry = back == 1 && tokens_[at].word ? tokens_[at].word->entry(WordList::approximators) : nullptr;
            if (entry) return set_exactness(entry->note, at, number);
        }
    }

    static void set_exactness(std::string_view note, std::uint32_t start, Number& number) {
        number.tokens.start = start;
        number.exactness = note == "about"     ? Exactness::about
                           : note == "nearly"  ? Exactness::nearly
                           : note == "at-most" ? Exactness::at_most
                                               : Exactness::at_least;
    }

    std::string_view text_;
    const Tokens& tokens_;
    const Tags& tags_;
    const Lexicon& lexicon_;
    TokenSpan sentence_;
};

}  // namespace

std::string_view name_of(NumberKind kind) {
    static constexpr std::array<std::string_view, 6> names = {"count", "money", "percent", "ordinal", "fraction", "multiple"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Exactness exactness) {
    static constexpr std::array<std::string_view, 5> names = {"exact", "about", "at-least", "at-most", "nearly"};
    return names[static_cast<std::size_t>(exactness)];
}

Numbers find_numbers(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Lexicon& lexicon) {
    NumberReader reader(text, tokens, tags, lexicon);
    Numbers numbers;
    for (const Sentence& sentence : sentences) reader.read(sentence.tokens, numbers);
    return numbers;
}

}  // namespace whosaid
