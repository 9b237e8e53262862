#pragma once
#include <optional>

#include "times/period.h"
#include "times/tense.h"

namespace whosaid {

/// The units of time, in the order of words/date-words.txt.
enum class TimeUnit : std::uint8_t { day, week, weekend, month, quarter, half_year, year, decade, century };

enum class TimeKind : std::uint8_t {
    calendar_day,  ///< "March 3, 2021", "3 March": `month`, `number`, maybe `year` or `year_shift`
    weekday,       ///< "Monday", "last Monday": `number`, maybe `shift`
    near_day,      ///< "yesterday": `shift` days from now
    month,         ///< "in June", "June 2021", "June last year", "last June": `month`, maybe one of `year`, `year_shift`, `shift`
    season,        ///< "the summer of 2019": `number`, maybe one of `year`, `year_shift`, `shift`
    part_of_year,  ///< "the first quarter of 2023": `number`, `unit`, maybe `year` or `year_shift`
    unit,          ///< "last year", "this week": `unit`, `shift`
    ago,           ///< "three years ago": `count`, `unit`
    stretch,       ///< "the past three years", "the next month": `count`, `unit`, `shift` to say which way
    year,          ///< "2019": `year`
    fiscal_year,   ///< "fiscal 2024": `year`
    decade,        ///< "the 1990s": `year`
    century        ///< "the 19th century": `number`
};

/// How the text relates to the time: "since 2019" begins there, "by 2030" ends there at the latest.
enum class TimeRelation : std::uint8_t { within, since, until };

/// A time as the text names it.
struct TimePhrase {
    TokenSpan tokens;
    TimeKind kind{};
    TimeRelation relation = TimeRelation::within;
    TimeUnit unit = TimeUnit::day;
    int number = 0, month = 0, count = 0;
    std::optional<int> year;
    std::optional<int> shift;       ///< of the time: -1 last, 0 this, 1 next
    std::optional<int> year_shift;  ///< of the year it lies in: "June last year"

    /// Can be told without knowing when it was written.
    bool is_absolute() const { return year || kind == TimeKind::century; }
};

/// Reads the times that a text names.
class TimePhraseReader {
public:
    TimePhraseReader(std::string_view text, const Tokens& tokens, const Tags& tags) : text_(text), tokens_(tokens), tags_(tags) {}

    /// The time that begins at the token `at` of a sentence, the longest reading of it.
    std::optional<TimePhrase> read(std::uint32_t at, TokenSpan sentence) const;
    /// A day of a month, with or without its year: "March 3", "3 March 2021", "2021-03-03".
    std::optional<TimePhrase> read_calendar_day(std::uint32_t at, TokenSpan sentence) const;

private:
    using Found = std::optional<TimePhrase>;
    struct At;  // a place in a sentence that looks behind its end safely

    Found read_core(const At& at) const;
    Found read_edge(const At& at) const;
    Found read_day_name(const At& at) const;
    Found read_weekday(const At& at) const;
    Found read_shifted(const At& at) const;
    Found read_stretch(const At& at) const;
    Found read_ago(const At& at) const;
    Found read_day_of_month(const At& at) const;
    Found read_month(const At& at) const;
    Found read_season(const At& at) const;
    Found read_part_of_year(const At& at) const;
    Found read_fiscal_year(const At& at) const;
    Found read_long_period(const At& at) const;
    Found read_year(const At& at) const;
    void add_year(TimePhrase& phrase, const At& at) const;
    bool names_year_of(const At& at, Tag next) const;
    bool is_joined(const At& at) const;
    bool tells_of_business(TokenSpan sentence) const;

    std::string_view text_;
    const Tokens& tokens_;
    const Tags& tags_;
};

}  // namespace whosaid
