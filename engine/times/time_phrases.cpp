#include "times/time_phrases.h"

#include "times/date_words.h"

namespace whosaid {
namespace {

constexpr int first_year = 1000, last_year = 2199, most_counted = 400;

/// The figure that is all of `text`; nothing where it is none, or a long one.
std::optional<int> figure(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string_view without_ending(std::string_view text, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings)
        if (text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending)
            return text.substr(0, text.size() - ending.size());
    return {};
}

/// "3", "3rd"
std::optional<int> day_number(std::string_view text) {
    std::string_view stem = without_ending(text, {"st", "nd", "rd", "th"});
    const std::optional<int> value = figure(stem.empty() ? text : stem);
    return value && *value >= 1 && *value <= 31 ? value : std::nullopt;
}

/// The calendar reaches to year 1: "400 centuries ago" is left alone.
bool can_be_counted(int count, TimeUnit unit) {
    return count <= (unit == TimeUnit::century ? 9 : unit == TimeUnit::decade ? 90 : most_counted);
}

bool is_year(std::optional<int> value, std::string_view text) {
    return value && text.size() == 4 && *value >= first_year && *value <= last_year;
}

}  // namespace

struct TimePhraseReader::At {
    const TimePhraseReader& reader;
    std::uint32_t token;
    TokenSpan sentence;

    At operator+(std::uint32_t steps) const { return {reader, token + steps, sentence}; }
    bool exists() const { return sentence.contains(token); }
    const Token& operator*() const {
        static const Token nothing{};
        return exists() ? reader.tokens_[token] : nothing;
    }
    const Token* operator->() const { return &**this; }
    bool is(std::string_view word) const { return exists() && (**this).is(word); }
    bool is_mark(char32_t mark) const { return exists() && (**this).is_mark(mark); }
    std::optional<int> word(std::string_view kind) const { return exists() ? date_word(**this, kind) : std::nullopt; }
    std::optional<int> month() const { return exists() && (**this).capitalised ? word("month") : std::nullopt; }
    std::string_view spelling() const { return exists() ? slice(reader.text_, (**this).span) : std::string_view{}; }
    std::optional<int> year() const { return is_year(figure(spelling()), spelling()) ? figure(spelling()) : std::nullopt; }
    std::optional<TimeUnit> unit() const {
        const std::optional<int> number = word("unit");
        return number ? std::optional(static_cast<TimeUnit>(*number)) : std::nullopt;
    }
    Tag tag() const { return exists() ? reader.tags_[token] : Tag::punctuation; }
    bool before(std::string_view kind) const { return token > sentence.start && date_word(reader.tokens_[token - 1], kind).has_value(); }
    bool after_word(std::string_view spelling) const { return token > sentence.start && reader.tokens_[token - 1].is(spelling); }

    /// "three", "3", "a"
    std::optional<int> count() const {
        if (is("a") || is("an")) return 1;
        if (const std::optional<int> value = figure(spelling())) return *value > 0 && *value <= most_counted ? value : std::nullopt;
        const Entry* entry = exists() && (**this).word ? (**this).word->entry(WordList::number_words) : nullptr;
        if (!entry || entry->note.substr(0, 5) != "unit ") return std::nullopt;
        const std::optional<int> value = figure(entry->note.substr(5));
        return value && *value > 0 ? value : std::nullopt;
    }

    /// A phrase of `length` tokens from here.
    TimePhrase phrase(TimeKind kind, std::uint32_t length) const {
        TimePhrase found;
        found.kind = kind;
        found.tokens = {token, token + length};
        return found;
    }
};

std::optional<TimePhrase> TimePhraseReader::read(std::uint32_t token, TokenSpan sentence) const {
    const At at{*this, token, sentence};
    const bool begins = at.is("since"), ends = at.is("until") || at.is("till") || at.is("through") || at.is("by");
    if (!begins && !ends) return read_core(at);
    Found found = read_core(at + 1);
    // "beaten by last year's winner" sets no limit.
    if (!found || (at.is("by") && At{*this, found->tokens.end, sentence}.is("'s"))) return std::nullopt;
    found->tokens.start = token;
    found->relation = begins ? TimeRelation::since : TimeRelation::until;
    return found;
}

std::optional<TimePhrase> TimePhraseReader::read_calendar_day(std::uint32_t token, TokenSpan sentence) const {
    return read_day_of_month({*this, token, sentence});
}

TimePhraseReader::Found TimePhraseReader::read_core(const At& at) const {
    for (const auto read :
         {&TimePhraseReader::read_edge, &TimePhraseReader::read_day_name, &TimePhraseReader::read_weekday,
          &TimePhraseReader::read_part_of_year, &TimePhraseReader::read_stretch, &TimePhraseReader::read_shifted,
          &TimePhraseReader::read_ago, &TimePhraseReader::read_day_of_month, &TimePhraseReader::read_month, &TimePhraseReader::read_season,
          &TimePhraseReader::read_fiscal_year, &TimePhraseReader::read_long_period, &TimePhraseReader::read_year})
        if (Found found = (this->*read)(at)) return found;
    return std::nullopt;
}

// "the end of the decade", "early next year": which part of the time is meant is left to the words.
TimePhraseReader::Found TimePhraseReader::read_edge(const At& at) const {
    if (!at.is("the")) return std::nullopt;
    const At edge = at + 1;
    const bool names_edge = edge.is("end") || edge.is("start") || edge.is("beginning") || edge.is("middle") || edge.is("close");
    if (!names_edge || !(edge + 1).is("of")) return std::nullopt;
    const At rest = edge + 2;
    if (rest.is("the") && (rest + 1).unit() && *(rest + 1).unit() >= TimeUnit::week) {
        TimePhrase found = at.phrase(TimeKind::unit, 5);
        found.unit = *(rest + 1).unit();
        found.shift = 0;
        return found;
    }
    Found found = read_core(rest);
    if (found) found->tokens.start = at.token;
    return found;
}

// "yesterday", "tomorrow night", "this morning", "last night"
TimePhraseReader::Found TimePhraseReader::read_day_name(const At& at) const {
    TimePhrase found = at.phrase(TimeKind::near_day, 1);
    const bool part_follows = (at + 1).word("part").has_value();
    if (const std::optional<int> day = at.word("day")) {
        found.shift = *day;
        found.tokens.end += part_follows;
        return found;
    }
    const bool last_night = at.is("last") && (at + 1).is("night");
    if (!last_night && !(at.is("this") && part_follows)) return std::nullopt;
    found.shift = last_night ? -1 : 0;
    ++found.tokens.end;
    return found;
}

// "Monday", "next Monday", "Monday night", "Monday, Nov. 23"
TimePhraseReader::Found TimePhraseReader::read_weekday(const At& at) const {
    const std::optional<int> shift = at.word("shift");
    const At day = at + (shift ? 1 : 0);
    const std::optional<int> number = day.exists() && day->capitalised ? day.word("weekday") : std::nullopt;
    if (!number) return std::nullopt;
    const std::uint32_t length = (shift ? 2 : 1) + (day + 1).word("part").has_value();
    const At next = at + length;
    if (Found date = read_day_of_month(next.is_mark(',') ? next + 1 : next)) {
        date->tokens.start = at.token;
        return date;
    }
    TimePhrase found = at.phrase(TimeKind::weekday, length);
    found.number = *number;
    found.shift = shift;
    return found;
}

// "last year", "this week", "next weekend", "last June", "next spring", "the weekend"
TimePhraseReader::Found TimePhraseReader::read_shifted(const At& at) const {
    if (at.is("the") && (at + 1).is("weekend")) {
        TimePhrase found = at.phrase(TimeKind::unit, 2);
        found.unit = TimeUnit::weekend;
        return found;
    }
    const std::optional<int> shift = at.word("shift");
    if (!shift || at.after_word("the")) return std::nullopt;
    const At named = at + 1;
    TimePhrase found = at.phrase(TimeKind::unit, 2);
    found.shift = shift;
    if (const std::optional<int> month = named.month()) {
        found.kind = TimeKind::month;
        found.month = *month;
        return found;
    }
    if (const std::optional<int> season = named.word("season"); season && is_noun(named.tag())) {
        found.kind = TimeKind::season;
        found.number = *season;
        return found;
    }
    const std::optional<TimeUnit> unit = named.unit();
    if (!unit || *unit == TimeUnit::day || *unit == TimeUnit::half_year || named->ends_in_s) return std::nullopt;
    const bool rolls = *unit >= TimeUnit::decade && *shift != 0;
    found.kind = rolls ? TimeKind::stretch : TimeKind::unit;
    found.unit = *unit;
    found.count = 1;
    return found;
}

// "the past three years", "the last decade", "the next month"; but "the last year of the war"
TimePhraseReader::Found TimePhraseReader::read_stretch(const At& at) const {
    if (!at.is("the")) return std::nullopt;
    const std::optional<int> shift = (at + 1).word("shift");
    if (!shift || *shift == 0) return std::nullopt;
    const std::optional<int> count = (at + 2).count();
    const At named = at + (count ? 3 : 2);
    const std::optional<TimeUnit> unit = named.unit();
    const bool counts = unit && *unit != TimeUnit::weekend && *unit != TimeUnit::half_year && (count || *unit != TimeUnit::day);
    if (!counts || (named + 1).is("of") || !can_be_counted(count.value_or(1), *unit)) return std::nullopt;
    TimePhrase found = at.phrase(*unit == TimeUnit::quarter && !count ? TimeKind::unit : TimeKind::stretch, count ? 4 : 3);
    found.unit = *unit;
    found.shift = shift;
    found.count = count.value_or(1);
    return found;
}

TimePhraseReader::Found TimePhraseReader::read_ago(const At& at) const {
    const std::optional<int> count = at.count();
    const std::optional<TimeUnit> unit = (at + 1).unit();
    if (!count || !unit || !(at + 2).is("ago") || !can_be_counted(*count, *unit)) return std::nullopt;
    TimePhrase found = at.phrase(TimeKind::ago, 3);
    found.count = *count;
    found.unit = *unit;
    return found;
}

// "March 3", "March 3, 2021", "March 3rd", "3 March 2021", "the 3rd of March", "2021-03-03"
TimePhraseReader::Found TimePhraseReader::read_day_of_month(const At& at) const {
    if (const std::optional<Day> day = at.spelling().size() == 10 ? parse_day(at.spelling()) : std::nullopt) {
        TimePhrase found = at.phrase(TimeKind::calendar_day, 1);
        found.year = year_of(*day);
        found.month = month_of(*day);
        found.number = static_cast<int>((*day - day_of(*found.year, found.month, 1)).count()) + 1;
        return found;
    }
    const std::optional<int> month_first = at.month();
    const At other = at + 1;
    const std::uint32_t length = !month_first && other.is("of") ? 3 : 2;
    const std::optional<int> month = month_first ? month_first : (at + (length - 1)).month();
    const std::optional<int> number = day_number(month_first ? other.spelling() : at.spelling());
    if (!month || !number) return std::nullopt;
    TimePhrase found = at.phrase(TimeKind::calendar_day, length);
    found.month = *month;
    found.number = *number;
    const At rest = at + length;
    add_year(found, rest.is_mark(',') && (rest + 1).year() ? rest + 1 : rest);
    // "the Sept. 11 attacks" were one year's alone.
    const bool is_event = found.month == 9 && found.number == 11 && !found.year && (is_noun(rest.tag()) || is_adjective(rest.tag()));
    if (is_event) found.year = 2001;
    return found;
}

void TimePhraseReader::add_year(TimePhrase& phrase, const At& at) const {
    phrase.year = at.year();
    if (phrase.year) phrase.tokens.end = at.token + 1;
    const std::optional<int> shift = at.is("the") && phrase.kind == TimeKind::part_of_year ? 0 : at.word("shift");
    if (!shift || !(at + 1).is("year")) return;
    phrase.year_shift = shift;
    phrase.tokens.end = at.token + 2;
}

// "June 2021", "March of 2021", "October last year"; alone only where it can be nothing else: "in June", "since May", "early March"
TimePhraseReader::Found TimePhraseReader::read_month(const At& at) const {
    const std::optional<int> month = at.month();
    if (!month) return std::nullopt;
    TimePhrase found = at.phrase(TimeKind::month, 1);
    found.month = *month;
    const At next = at + 1;
    add_year(found, next.is("of") || (next.is_mark(',') && (next + 1).year()) ? next + 1 : next);
    // "in May 30 people": the day would have been read before
    const bool stands_alone = at.before("before") && !is_proper_noun(next.tag()) && !at.after_word("of");
    return found.year || found.year_shift || stands_alone ? std::optional(found) : std::nullopt;
}

TimePhraseReader::Found TimePhraseReader::read_season(const At& at) const {
    const At named = at + (at.is("the") ? 1 : 0);
    const std::optional<int> season = named.word("season");
    if (!season || !is_noun(named.tag())) return std::nullopt;
    TimePhrase found = at.phrase(TimeKind::season, named.token - at.token + 1);
    found.number = *season;
    const At next = named + 1;
    add_year(found, next.is("of") ? next + 1 : next);
    return found.year || found.year_shift || (at.before("before") && !at.after_word("of")) ? std::optional(found) : std::nullopt;
}

// "the first quarter of 2023", "Q1 2023", "the second half of last year", "third-quarter"
TimePhraseReader::Found TimePhraseReader::read_part_of_year(const At& at) const {
    const At place = at + (at.is("the") ? 1 : 0);
    const std::optional<int> number = place.word("place");
    if (!number) return std::nullopt;
    const bool short_form = place.spelling().size() == 2;  // "Q1"
    const std::optional<TimeUnit> unit = short_form ? std::optional(TimeUnit::quarter) : (place + 1).unit();
    if (unit != TimeUnit::quarter && (unit != TimeUnit::half_year || *number > 2)) return std::nullopt;
    const At end = place + (short_form ? 1 : 2), next = end.is("of") ? end + 1 : end;
    TimePhrase found = at.phrase(TimeKind::part_of_year, end.token - at.token);
    found.unit = *unit;
    found.number = *number;
    add_year(found, next);
    // A match has quarters and halves too.
    const bool is_meant = found.year || found.year_shift || (*unit == TimeUnit::quarter && tells_of_business(at.sentence));
    return is_meant ? std::optional(found) : std::nullopt;
}

bool TimePhraseReader::tells_of_business(TokenSpan sentence) const {
    constexpr std::uint32_t farthest = 60;
    for (std::uint32_t i = sentence.start; i < std::min(sentence.end, sentence.start + farthest); ++i) {
        if (tokens_[i].first == U'$' || tokens_[i].first == U'€' || tokens_[i].first == U'£' || tokens_[i].first == U'%') return true;
        const Entry* entry = tokens_[i].word ? tokens_[i].word->entry(WordList::claim_nouns) : nullptr;
        if (tokens_[i].is("percent") || (entry && entry->note.find("economy") != std::string_view::npos)) return true;
    }
    return false;
}

// "fiscal 2024", "fiscal year 2024", "FY2024"
TimePhraseReader::Found TimePhraseReader::read_fiscal_year(const At& at) const {
    TimePhrase found = at.phrase(TimeKind::fiscal_year, 1);
    const std::string_view spelling = at.spelling();
    if (spelling.substr(0, 2) == "FY") {
        if (spelling.size() == 2) add_year(found, at + 1);
        if (is_year(figure(spelling.substr(2)), spelling.substr(2))) found.year = figure(spelling.substr(2));
    } else if (at.is("fiscal") || (at.is("financial") && (at + 1).is("year"))) {
        add_year(found, at + ((at + 1).is("year") ? 2 : 1));
    }
    return found.year ? std::optional(found) : std::nullopt;
}

// "the 1990s", "the ’90s", "the 19th century"
TimePhraseReader::Found TimePhraseReader::read_long_period(const At& at) const {
    std::string_view stem = without_ending(at.spelling(), {"s"});
    if (!stem.empty() && stem.back() == '0') {
        TimePhrase found = at.phrase(TimeKind::decade, 1);
        found.year = figure(stem);
        if (is_year(found.year, stem)) return found;
        found.year = stem.size() > 2 ? figure(stem.substr(stem.size() - 2)) : std::nullopt;
        const bool apostrophe = at->first == U'\'' || at->first == U'’' || at->first == U'‘';
        if (found.year && apostrophe) return *found.year += *found.year < 30 ? 2000 : 1900, found;
    }
    stem = without_ending(at.spelling(), {"st", "nd", "rd", "th"});
    const std::optional<int> number = figure(stem);
    if (!number || *number < 11 || *number > 22 || (at + 1).unit() != TimeUnit::century) return std::nullopt;
    TimePhrase found = at.phrase(TimeKind::century, 2);
    found.number = *number;
    return found;
}

// "in 2019", "the 2016 election", "2019–2021", "(2019)"; but "the 2016 people", "by 2030 votes"
TimePhraseReader::Found TimePhraseReader::read_year(const At& at) const {
    TimePhrase found = at.phrase(TimeKind::year, 1);
    found.year = at.year();
    const Tag next = (at + 1).tag();
    if (!found.year) return std::nullopt;
    const bool opens = at.after_word("since") || (at.after_word("in") && at.token == at.sentence.start + 1);  // "In 2019 rents doubled"
    if (opens) return found;
    if (next == Tag::NNS || next == Tag::CD) return std::nullopt;
    const bool follows = at.before("before") && (at.after_word("in") || !is_noun(next));
    const bool recent = *found.year >= 1900 && *found.year < 2100;
    return follows || (recent && (names_year_of(at, next) || is_joined(at))) ? std::optional(found) : std::nullopt;
}

// "the 2016 election", "Lowland's 2018 budget"
bool TimePhraseReader::names_year_of(const At& at, Tag next) const {
    if (at.token == at.sentence.start || !(is_noun(next) || is_adjective(next))) return false;
    return is_determiner(tags_[at.token - 1]) || tags_[at.token - 1] == Tag::POS;
}

// "2019 and 2021", "2019–2021", "(2019)"
bool TimePhraseReader::is_joined(const At& at) const {
    const auto dash = [](const At& mark) { return mark.is_mark(U'–') || mark.is_mark('-'); };
    if (dash(at + 1) && (at + 2).year()) return true;
    if (at.token < at.sentence.start + 2) return false;
    const At before = {*this, at.token - 1, at.sentence}, other = {*this, at.token - 2, at.sentence};
    if (before.is_mark('(') && (at + 1).is_mark(')')) return true;
    return (before.is("and") || before.is("to") || before.is("or") || dash(before)) && other.year();
}

}  // namespace whosaid
