#pragma once
#include <string>
#include <vector>

#include "times/time_phrases.h"

namespace whosaid {

/// Where the day is known from on which the article was written.
enum class PublicationBasis : std::uint8_t { published, dateline };

std::string_view name_of(PublicationBasis basis);  ///< "published", "dateline"

struct Publication {
    Day day;
    PublicationBasis basis{};

    friend bool operator==(const Publication&, const Publication&) = default;
};

/// The day on which the article was written. What its dateline says comes first ("LONDON, March 3, 2021 (Reuters) —"), the year from
/// `published` where it has none; then `published`; then a line above the text that holds a date and nothing else ("Published: 3 March 2021").
std::optional<Publication> find_publication(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                                            std::optional<Day> published);

/// A time that the text names, and when that was.
struct Time {
    TokenSpan tokens;
    Precision precision{};
    TimeRelation relation = TimeRelation::within;
    bool absolute = false;         ///< can be told from its words alone
    std::optional<Period> period;  ///< none: counted from the day of publication, which is not known
};

using Times = std::vector<Time>;  ///< in order, without overlap

/// The times of an article. Those that are counted from the day it was written are resolved by `publication`, as readers of news
/// take them: a weekday, a month or a date without a year is the nearest in the past where the verb is past ("closed on Monday",
/// the day of publication included), and the nearest ahead where it is future or planned ("will close on Monday"). "Last Monday" is
/// the nearest before, "next Monday" that of next week. Quarters are those of the calendar. Time is linear in the number of tokens.
Times find_times(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                 const std::optional<Publication>& publication);

/// As in the report: "2025", "2019/.." since then, "../2030" until then.
std::string iso_of(const Time& time);

}  // namespace whosaid
