#include "times/period.h"

#include <array>

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"January", "February", "March",     "April",   "May",      "June",
                                                          "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 4> season_names = {"spring", "summer", "fall", "winter"};

int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width) {
    const std::string number = std::to_string(value);
    return std::string(width > number.size() ? width - number.size() : 0, '0') + number;
}

std::chrono::year_month_day parts(Day day) { return std::chrono::year_month_day(day); }
int day_of_month(Day day) { return static_cast<int>(static_cast<unsigned>(parts(day).day())); }

std::string iso_year(Day day) { return padded(year_of(day), 4); }
std::string iso_month(Day day) { return iso_year(day) + '-' + padded(month_of(day), 2); }
std::string iso_day(Day day) { return iso_month(day) + '-' + padded(day_of_month(day), 2); }

// The week that holds the year's first Thursday is its first.
std::string iso_week(Day monday) {
    const Day thursday = monday + std::chrono::days(3);
    const int number = static_cast<int>((thursday - day_of(year_of(thursday), 1, 1)).count()) / 7 + 1;
    return iso_year(thursday) + "-W" + padded(number, 2);
}

int season_number(Day first) { return month_of(first) / 3; }

std::string range(const std::string& first, const std::string& last, std::string_view between) {
    return first == last ? first : first + std::string(between) + last;
}

std::string month_in_words(Day day) { return std::string(month_names[static_cast<std::size_t>(month_of(day) - 1)]); }
std::string with_year(std::string words, Day day) { return std::move(words) + ' ' + std::to_string(year_of(day)); }
std::string day_in_words(Day day) { return with_year(month_in_words(day) + ' ' + std::to_string(day_of_month(day)) + ',', day); }

std::string months_in_words(const Period& period) {
    const std::string last = with_year(month_in_words(period.last), period.last);
    if (year_of(period.first) != year_of(period.last)) return with_year(month_in_words(period.first), period.first) + " to " + last;
    return month_of(period.first) == month_of(period.last) ? last : month_in_words(period.first) + " to " + last;
}

}  // namespace

std::optional<Day> parse_day(std::string_view text) {
    const bool ends = text.size() == 10 || (text.size() > 10 && text[10] == 'T');
    if (!ends || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = digits(text.substr(0, 4)), month = digits(text.substr(5, 2)), day = digits(text.substr(8, 2));
    return year < 1000 ? std::nullopt : real_day(year, month, day);
}

std::string_view name_of(Precision precision) {
    static constexpr std::array<std::string_view, 10> names = {"day",    "week", "month",       "quarter", "half-year",
                                                               "season", "year", "fiscal-year", "decade",  "century"};
    return names[static_cast<std::size_t>(precision)];
}

std::optional<Day> real_day(int year, int month, int day) {
    if (month < 1 || day < 1) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() ? std::optional<Day>(date) : std::nullopt;
}

Day day_of(int year, int month, int day) {
    return std::chrono::year_month_day{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day))};
}

int year_of(Day day) { return static_cast<int>(parts(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(parts(day).month())); }

Period months(int year, int month, int count, Precision precision) {
    const auto first = std::chrono::year(year) / std::chrono::January + std::chrono::months(month - 1);
    const auto after = first + std::chrono::months(count);
    return {Day(first / 1), Day(after / 1) - std::chrono::days(1), precision};
}

Period years(int first, int last, Precision precision) { return {day_of(first, 1, 1), day_of(last, 12, 31), precision}; }

Period week_of(Day day) {
    const Day monday = day - (std::chrono::weekday(day) - std::chrono::Monday);
    return {monday, monday + std::chrono::days(6), Precision::week};
}

Period season(int year, int number) { return months(year, 3 * number, 3, Precision::season); }

std::string iso_of(const Period& period) {
    switch (period.precision) {
        case Precision::day:
            return range(iso_day(period.first), iso_day(period.last), "/");
        case Precision::week:
            return iso_week(period.first);
        case Precision::month:
        case Precision::quarter:
        case Precision::half_year:
            return range(iso_month(period.first), iso_month(period.last), "/");
        case Precision::season:
            return iso_year(period.first) + '-' + std::to_string(20 + season_number(period.first));
        default:
            return range(iso_year(period.first), iso_year(period.last), "/");
    }
}

std::string words_of(const Period& period) {
    switch (period.precision) {
        case Precision::day:
            return range(day_in_words(period.first), day_in_words(period.last), " to ");
        case Precision::week:
            return "the week of " + day_in_words(period.first);
        case Precision::month:
        case Precision::quarter:
        case Precision::half_year:
            return months_in_words(period);
        case Precision::season:
            return with_year(std::string(season_names[static_cast<std::size_t>(season_number(period.first) - 1)]), period.first);
        case Precision::fiscal_year:
            return with_year("fiscal", period.first);
        default:
            return range(std::to_string(year_of(period.first)), std::to_string(year_of(period.last)), " to ");
    }
}

}  // namespace whosaid
