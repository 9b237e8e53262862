#include "times/resolve.h"

#include <array>

namespace whosaid {
namespace {

using std::chrono::days;

constexpr std::array<Precision, 9> precisions = {Precision::day,   Precision::week,    Precision::day,
                                                 Precision::month, Precision::quarter, Precision::half_year,
                                                 Precision::year,  Precision::decade,  Precision::century};

int years_in(TimeUnit unit) { return unit == TimeUnit::century ? 100 : unit == TimeUnit::decade ? 10 : 1; }

Period single_day(Day day) { return {day, day, Precision::day}; }

Period part_of_year(int year, int number, TimeUnit unit) {
    const int length = unit == TimeUnit::quarter ? 3 : 6;
    return months(year, (number - 1) * length + 1, length, precisions[static_cast<std::size_t>(unit)]);
}

/// Finds times that are counted from the day on which the text was written.
class Reckoning {
public:
    Reckoning(const TimePhrase& phrase, Day now, Tense tense)
        : phrase_(phrase), now_(now), year_(year_of(now)), month_(month_of(now)), shift_(phrase.shift.value_or(0)), tense_(tense) {}

    std::optional<Period> run() const {
        switch (phrase_.kind) {
            case TimeKind::near_day:
                return single_day(now_ + days(shift_));
            case TimeKind::weekday:
                return single_day(weekday());
            case TimeKind::calendar_day:
                return calendar_day();
            case TimeKind::month:
                return nearest([&](int year) { return months(year, phrase_.month, 1, Precision::month); });
            case TimeKind::season:
                return nearest([&](int year) { return season(year, phrase_.number); });
            case TimeKind::part_of_year:
                return nearest([&](int year) { return part_of_year(year, phrase_.number, phrase_.unit); });
            case TimeKind::ago:
                return unit_at(-phrase_.count);
            case TimeKind::stretch:
                return stretch();
            default:
                return unit_at(shift_);
        }
    }

private:
    bool is_ahead() const { return tense_ == Tense::future; }

    Day weekday() const {
        const int today = static_cast<int>(std::chrono::weekday(now_).iso_encoding());
        if (phrase_.shift && shift_ >= 0) return week_of(now_).first + days(7 * shift_ + phrase_.number - 1);
        if (phrase_.shift) return now_ - days((today - phrase_.number + 6) % 7 + 1);
        return is_ahead() ? now_ + days((phrase_.number - today + 7) % 7) : now_ - days((today - phrase_.number + 7) % 7);
    }

    std::optional<Period> calendar_day() const {
        // February 29 may be four years off, or eight.
        for (int step = 0; step <= 8; ++step) {
            const std::optional<Day> day = real_day(year_ + (is_ahead() ? step : -step), phrase_.month, phrase_.number);
            if (day && (is_ahead() ? *day >= now_ : *day <= now_)) return single_day(*day);
        }
        return std::nullopt;
    }

    /// The one that `of_year` gives for this year, the last or the next: by the shift where the text has one, else by the tense.
    template <class OfYear>
    Period nearest(OfYear of_year) const {
        if (phrase_.shift && shift_ == 0) return of_year(year_);
        if (phrase_.shift) return shift_ < 0 ? last_before(of_year) : first_after(of_year);
        const Period now = of_year(year_);
        if (is_ahead()) return now.last >= now_ ? now : of_year(year_ + 1);
        return now.first <= now_ ? now : of_year(year_ - 1);
    }

    template <class OfYear>
    Period last_before(OfYear of_year) const {
        const Period now = of_year(year_);
        if (now.last < now_) return now;
        const Period before = of_year(year_ - 1);
        return before.last < now_ ? before : of_year(year_ - 2);
    }

    template <class OfYear>
    Period first_after(OfYear of_year) const {
        const Period now = of_year(year_);
        return now.first > now_ ? now : of_year(year_ + 1);
    }

    /// The unit that lies `steps` from the present one.
    Period unit_at(int steps) const {
        switch (phrase_.unit) {
            case TimeUnit::day:
                return single_day(now_ + days(steps));
            case TimeUnit::week:
                return week_of(now_ + days(7 * steps));
            case TimeUnit::weekend:
                return weekend();
            case TimeUnit::month:
                return months(year_, month_ + steps, 1, Precision::month);
            case TimeUnit::quarter:
                return months(year_, (month_ - 1) / 3 * 3 + 1 + 3 * steps, 3, Precision::quarter);
            case TimeUnit::half_year:
                return months(year_, (month_ - 1) / 6 * 6 + 1 + 6 * steps, 6, Precision::half_year);
            default:
                return long_unit(steps);
        }
    }

    // A century begins in its year 1; "two decades ago" is a year, not a decade of the calendar.
    Period long_unit(int steps) const {
        const int length = years_in(phrase_.unit);
        if (phrase_.kind == TimeKind::ago) return years(year_ + length * steps, year_ + length * steps, Precision::year);
        const int offset = length == 100 ? 1 : 0;
        const int first = (year_ - offset) / length * length + offset + length * steps;
        return years(first, first + length - 1, precisions[static_cast<std::size_t>(phrase_.unit)]);
    }

    Period weekend() const {
        Day saturday = week_of(now_).first + days(5);
        const bool past = phrase_.shift ? shift_ < 0 : !is_ahead();
        if (past && saturday > now_) saturday -= days(7);
        if (past && phrase_.shift && saturday + days(1) >= now_) saturday -= days(7);
        if (phrase_.shift && shift_ > 0) saturday += days(7);
        return {saturday, saturday + days(1), Precision::day};
    }

    // From so long ago to now, or from now on so long.
    Period stretch() const {
        const int way = phrase_.count * shift_;
        const auto in_order = [&](Period a, Period b) { return Period{std::min(a.first, b.first), std::max(a.last, b.last), a.precision}; };
        switch (phrase_.unit) {
            case TimeUnit::day:
                return in_order(single_day(now_ + days(way)), single_day(now_));
            case TimeUnit::week:
                return in_order(single_day(now_ + days(7 * way)), single_day(now_));
            case TimeUnit::month:
                return in_order(months(year_, month_ + way, 1, Precision::month), months(year_, month_, 1, Precision::month));
            case TimeUnit::quarter:
                return in_order(months(year_, month_ + 3 * way, 1, Precision::month), months(year_, month_, 1, Precision::month));
            default:
                break;
        }
        const int reach = way * years_in(phrase_.unit);
        if (std::abs(reach) == 1)
            return in_order(months(year_ + reach, month_, 1, Precision::month), months(year_, month_, 1, Precision::month));
        return in_order(years(year_ + reach, year_ + reach, Precision::year), years(year_, year_, Precision::year));
    }

    const TimePhrase& phrase_;
    Day now_;
    int year_, month_, shift_;
    Tense tense_;
};

std::optional<Period> resolve_absolute(const TimePhrase& phrase) {
    const int year = phrase.year.value_or(0);
    switch (phrase.kind) {
        case TimeKind::calendar_day: {
            const std::optional<Day> day = real_day(year, phrase.month, phrase.number);
            return day ? std::optional(single_day(*day)) : std::nullopt;
        }
        case TimeKind::month:
            return months(year, phrase.month, 1, Precision::month);
        case TimeKind::season:
            return season(year, phrase.number);
        case TimeKind::part_of_year:
            return part_of_year(year, phrase.number, phrase.unit);
        case TimeKind::decade:
            return years(year, year + 9, Precision::decade);
        case TimeKind::century:
            return years(100 * (phrase.number - 1) + 1, 100 * phrase.number, Precision::century);
        default:
            return years(year, year, precision_of(phrase));
    }
}

}  // namespace

Precision precision_of(const TimePhrase& phrase) {
    switch (phrase.kind) {
        case TimeKind::calendar_day:
        case TimeKind::weekday:
        case TimeKind::near_day:
            return Precision::day;
        case TimeKind::month:
            return Precision::month;
        case TimeKind::season:
            return Precision::season;
        case TimeKind::fiscal_year:
            return Precision::fiscal_year;
        case TimeKind::year:
            return Precision::year;
        case TimeKind::decade:
            return Precision::decade;
        case TimeKind::century:
            return Precision::century;
        default:
            return precisions[static_cast<std::size_t>(phrase.unit)];
    }
}

std::optional<Period> resolve(const TimePhrase& phrase, std::optional<Day> written, Tense tense) {
    if (phrase.is_absolute()) return resolve_absolute(phrase);
    if (!written || !phrase.year_shift) return written ? Reckoning(phrase, *written, tense).run() : std::nullopt;
    TimePhrase dated = phrase;
    dated.year = year_of(*written) + *phrase.year_shift;
    return resolve_absolute(dated);
}

}  // namespace whosaid
