#include "times/times.h"

#include "syntax/datelines.h"
#include "times/date_words.h"
#include "times/resolve.h"

namespace whosaid {
namespace {

constexpr std::size_t lines_at_top = 12;
constexpr std::uint32_t longest_date_line = 16;

/// The first day of a month between two tokens, which must be a year's where `with_year`.
std::optional<TimePhrase> find_day(const TimePhraseReader& reader, TokenSpan span, bool with_year) {
    for (std::uint32_t i = span.start; i < span.end; ++i)
        if (const auto found = reader.read_calendar_day(i, span); found && (found->year || !with_year)) return found;
    return std::nullopt;
}

/// Most words begin no time, and need not be tried.
bool may_begin(const Token& token) {
    if (token.kind != TokenKind::word || !token.word) return true;
    return token.in(WordList::date_words) || token.in(WordList::number_words) || token.is("the") || token.is("a") || token.is("an") ||
           token.is("fiscal") || token.is("financial");
}

/// Looks for the day on which an article was written.
class PublicationFinder {
public:
    PublicationFinder(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags)
        : tokens_(tokens), sentences_(sentences), reader_(text, tokens, tags) {}

    std::optional<Day> dateline(std::optional<Day> published) const {
        for (std::size_t i = 0; i < std::min(sentences_.size(), lines_at_top); ++i) {
            const TokenSpan line = {sentences_[i].tokens.start, after_dateline(tokens_, sentences_[i])};
            const std::optional<TimePhrase> day = find_day(reader_, line, false);
            if (!day) continue;
            // A dispatch may be a day ahead of the page that prints it, never more.
            const std::optional<Day> latest = published ? std::optional(*published + std::chrono::days(1)) : std::nullopt;
            if (const auto period = resolve(*day, latest, Tense::past)) return period->first;
        }
        return std::nullopt;
    }

    std::optional<Day> date_line() const {
        for (std::size_t i = 0; i < std::min(sentences_.size(), lines_at_top); ++i) {
            const TokenSpan line = sentences_[i].tokens;
            if (line.size() > longest_date_line) continue;
            const std::optional<TimePhrase> day = find_day(reader_, line, true);
            if (!day || !says_nothing_else(line, day->tokens)) continue;
            if (const auto period = resolve(*day, std::nullopt, Tense::past)) return period->first;
        }
        return std::nullopt;
    }

private:
    // "Last updated on Tuesday, 3 March 2021 at 9:14 a.m. EST"; "By Ana Ruiz, March 3, 2021"
    bool says_nothing_else(TokenSpan line, TokenSpan date) const {
        const bool byline = tokens_[line.start].is("by");
        for (std::uint32_t i = line.start; i < line.end; ++i) {
            const Token& token = tokens_[i];
            const bool counts_or_marks = token.kind != TokenKind::word;
            const bool names_time = token.in(WordList::calendar) || date_word(token, "label") || token.is("last") || token.is("first");
            const bool writer = byline && i < date.start && (token.capitalised || token.is("and"));
            if (!date.contains(i) && !counts_or_marks && !names_time && !writer) return false;
        }
        return true;
    }

    const Tokens& tokens_;
    const Sentences& sentences_;
    TimePhraseReader reader_;
};

}  // namespace

std::string_view name_of(PublicationBasis basis) { return basis == PublicationBasis::published ? "published" : "dateline"; }

std::optional<Publication> find_publication(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                                            std::optional<Day> published) {
    const PublicationFinder finder(text, tokens, sentences, tags);
    if (const auto day = finder.dateline(published)) return Publication{*day, PublicationBasis::dateline};
    if (published) return Publication{*published, PublicationBasis::published};
    if (const auto day = finder.date_line()) return Publication{*day, PublicationBasis::dateline};
    return std::nullopt;
}

Times find_times(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags,
                 const std::optional<Publication>& publication) {
    const TimePhraseReader reader(text, tokens, tags);
    const std::optional<Day> written = publication ? std::optional(publication->day) : std::nullopt;
    Times times;
    for (const Sentence& sentence : sentences) {
        for (std::uint32_t i = sentence.tokens.start; i < sentence.tokens.end;) {
            const std::optional<TimePhrase> phrase = may_begin(tokens[i]) ? reader.read(i, sentence.tokens) : std::nullopt;
            ++i;
            if (!phrase) continue;
            i = phrase->tokens.end;
            const Tense tense = phrase->is_absolute() ? Tense::past : tense_at(tokens, tags, sentence.tokens, phrase->tokens);
            const std::optional<Period> period = resolve(*phrase, written, tense);
            if (!period && (phrase->is_absolute() || written)) continue;
            times.push_back(
                {phrase->tokens, period ? period->precision : precision_of(*phrase), phrase->relation, phrase->is_absolute(), period});
        }
    }
    return times;
}

std::string iso_of(const Time& time) {
    if (!time.period) return "";
    const std::string period = iso_of(*time.period);
    const std::size_t slash = period.find('/');
    if (time.relation == TimeRelation::since) return period.substr(0, slash) + "/..";
    if (time.relation == TimeRelation::until) return "../" + (slash == std::string::npos ? period : period.substr(slash + 1));
    return period;
}

}  // namespace whosaid
