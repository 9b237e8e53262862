#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace whosaid {

using Day = std::chrono::sys_days;

/// The day that "2026-11-24" names, or "2026-11-24T09:30:00Z" as pages state it; nothing where there is no such day.
std::optional<Day> parse_day(std::string_view text);

/// How exactly a text says when.
enum class Precision : std::uint8_t { day, week, month, quarter, half_year, season, year, fiscal_year, decade, century };

std::string_view name_of(Precision precision);  ///< as in the report: "fiscal-year"

/// Days from `first` to `last`, both included.
struct Period {
    Day first, last;
    Precision precision = Precision::day;
    friend bool operator==(const Period&, const Period&) = default;
};

Day day_of(int year, int month, int day);
std::optional<Day> real_day(int year, int month, int day);  ///< nothing for February 30
int year_of(Day day);
int month_of(Day day);

// Months may lie outside 1 to 12: month 0 is December of the year before.
Period months(int year, int month, int count, Precision precision);
Period years(int first, int last, Precision precision);
Period week_of(Day day);
/// 1 spring to 4 winter, as north of the equator; a winter bears the year in which it begins.
Period season(int year, int number);

/// ISO 8601: "2026-11-24", "2026-W48", "2026-11", "2026", an interval "2023-01/2023-03"; seasons as in its second part, 21 spring
/// to 24 winter: "2026-22".
std::string iso_of(const Period& period);
/// For readers: "November 24, 2026", "January to March 2023", "2019 to 2021".
std::string words_of(const Period& period);

}  // namespace whosaid
