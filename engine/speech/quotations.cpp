#include "speech/quotations.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace whosaid {
namespace {

enum class Direction { none, open, close };

struct Mark {
    Direction direction = Direction::none;
    bool single = false;
};

bool is_single_mark(const Token& token) {
    return token.span.size() < 4 && (token.first == '\'' || token.first == '`' || (token.first >= 0x2018 && token.first <= 0x201B) ||
                                     token.first == 0x2039 || token.first == 0x203A);
}

// Nobody quotes deeper; it keeps the time linear on text of nothing but marks.
constexpr std::size_t deepest = 6;

/// Pairs the marks of one paragraph at a time.
class QuotationFinder {
public:
    QuotationFinder(const Tokens& tokens, const Sentences& sentences) : tokens_(tokens), sentences_(sentences) {}

    Quotations run() {
        for (std::uint32_t start = 0; start < size();) {
            std::uint32_t end = start + 1;
            while (end < size() && !tokens_[end].paragraph_before) ++end;
            read_paragraph({start, end});
            start = end;
        }
        std::sort(found_.begin(), found_.end(), [](const Quotation& a, const Quotation& b) {
            return a.tokens.start != b.tokens.start ? a.tokens.start < b.tokens.start : a.tokens.end > b.tokens.end;
        });
        return std::move(found_);
    }

private:
    struct Open {
        std::uint32_t token;
        bool single;
    };

    std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }

    void read_paragraph(TokenSpan paragraph) {
        paragraph_ = paragraph;
        const bool scripted = begins_script_line();
        const bool reopened = !scripted && !carried_.empty() && is_opening(paragraph.start, carried_.back().single);
        carried_.clear();
        open_.clear();
        count_marks();
        const std::size_t before = found_.size();
        for (std::uint32_t i = paragraph.start + scripted; i < paragraph.end; ++i) {
            if (tokens_[i].kind == TokenKind::quote) read_mark(i);
        }
        if (scripted) carried_.push_back({paragraph.start, false});
        close_what_is_left();
        if (reopened) mark_as_continuing(before, paragraph.start);
    }

    // A transcript of which each paragraph begins with a mark: "WALLACE: Let me ask you.  "(CROSSTALK.)
    // The mark opens no quotation, but goes on in paragraphs without a label.
    bool begins_script_line() const {
        if (!is_opening(paragraph_.start, false)) return false;
        const std::uint32_t limit = std::min(paragraph_.end, paragraph_.start + 7);
        std::uint32_t i = paragraph_.start + 1;
        const bool direction = i < limit && tokens_[i].is_mark('(');
        if (direction) ++i;
        const std::uint32_t first = i;
        while (i < limit && (tokens_[i].all_capitals || tokens_[i].is_mark('.'))) ++i;
        return i > first && i < limit && tokens_[i].is_mark(direction ? ')' : ':');
    }

    // Double marks of the paragraph, to know whether those that open again without a close between stand inside each other.
    void count_marks() {
        curly_opens_ = curly_closes_ = straight_ = 0;
        for (std::uint32_t i = paragraph_.start; i < paragraph_.end; ++i) {
            const bool turned = tokens_[i].first == 0x201D && is_turned(i);
            curly_opens_ += turned || tokens_[i].first == 0x201C;
            curly_closes_ += !turned && tokens_[i].first == 0x201D;
            straight_ += tokens_[i].first == '"';
        }
    }

    // “I’d rather live in “hell” than here.”  "The question was “Who asked?” Nobody knows."
    bool may_stand_inside(std::uint32_t inner) const {
        const char32_t outer = tokens_[open_.back().token].first;
        const bool balanced = tokens_[inner].first == 0x201C && curly_opens_ == curly_closes_;
        return balanced && (outer == 0x201C || (outer == '"' && straight_ == 2));
    }

    void mark_as_continuing(std::size_t from, std::uint32_t start) {
        for (std::size_t i = from; i < found_.size(); ++i)
            if (found_[i].tokens.start == start) found_[i].continues = true;
    }

    bool is_opening(std::uint32_t i, bool single) const {
        if (tokens_[i].kind != TokenKind::quote || is_single(i) != single) return false;
        return i + 1 < size() && !tokens_[i + 1].space_before && !tokens_[i + 1].paragraph_before;
    }

    // Two straight single marks in a row stand for a double one.
    bool is_single(std::uint32_t i) const {
        const Token& token = tokens_[i];
        const bool doubled = (token.first == '\'' || token.first == '`') && token.span.size() == 2;
        return is_single_mark(token) && !doubled;
    }

    void read_mark(std::uint32_t i) {
        const Mark mark = classify(i);
        if (mark.direction == Direction::open) return open(i, mark.single);
        if (mark.direction == Direction::close) close(i, mark.single);
    }

    Mark classify(std::uint32_t i) const {
        const Token& token = tokens_[i];
        const bool single = is_single(i);
        switch (token.first) {
            case 0x201C:
            case 0x201E:
            case 0x00AB:
            case 0x2039:
                return {Direction::open, single};
            case 0x201D:
                return {is_turned(i) ? Direction::open : Direction::close, single};
            case 0x00BB:
            case 0x203A:
                return {Direction::close, single};
            case '`':
                return {Direction::open, single};
            case 0x2018:
            case 0x201A:
                return {glued_to_next(i) ? Direction::open : Direction::none, true};
            default:
                return {single ? single_direction(i) : straight_direction(i), single};
        }
    }

    // ”Nobody listened.” A word processor that takes a paragraph's first mark for a closing one
    bool is_turned(std::uint32_t i) const { return i == paragraph_.start && glued_to_next(i); }

    bool glued_to_next(std::uint32_t i) const { return i + 1 < paragraph_.end && !tokens_[i + 1].space_before; }
    bool glued_to_previous(std::uint32_t i) const { return i > paragraph_.start && !tokens_[i].space_before; }
    bool is_open(bool single) const {
        return std::any_of(open_.begin(), open_.end(), [&](const Open& entry) { return entry.single == single; });
    }

    // 6'2": marks that stand right after a number while nothing is open are feet, inches, minutes.
    bool is_prime(std::uint32_t i) const {
        return glued_to_previous(i) && tokens_[i - 1].kind == TokenKind::number && !is_open(is_single(i));
    }

    Direction straight_direction(std::uint32_t i) const {
        if (is_prime(i)) return Direction::none;
        const bool before = glued_to_previous(i) && !is_opener(tokens_[i - 1]);
        const bool after = glued_to_next(i);
        if (before && !after) return Direction::close;
        if (after && !before) return Direction::open;
        return is_open(false) ? Direction::close : Direction::open;
    }

    static bool is_opener(const Token& token) {
        return token.is_mark('(') || token.is_mark('[') || is_dash(token.first) || token.is_mark('-') || token.is_mark(0x201C);
    }

    // An apostrophe at a word's end is a possessive ("the Republicans' plan") unless a single quotation is open and
    // no later mark could close it.
    Direction single_direction(std::uint32_t i) const {
        if (is_prime(i)) return Direction::none;
        if (!glued_to_previous(i) || is_opener(tokens_[i - 1]) || tokens_[i - 1].kind == TokenKind::quote) {
            if (is_open(true) && !glued_to_next(i)) return Direction::close;
            return glued_to_next(i) && tokens_[i].first != 0x2019 && closes_later(i) ? Direction::open : straight_close(i);
        }
        return straight_close(i);
    }

    Direction straight_close(std::uint32_t i) const {
        if (!is_open(true)) return Direction::none;
        const bool possessive = i + 1 < paragraph_.end && tokens_[i + 1].kind == TokenKind::word && tokens_[i + 1].space_before &&
                                ends_in_s(i) && closes_later(i);
        return possessive ? Direction::none : Direction::close;
    }

    bool ends_in_s(std::uint32_t i) const { return i > 0 && tokens_[i - 1].kind == TokenKind::word && tokens_[i - 1].ends_in_s; }

    // Is there a single mark further on, at a word's end, before the next one that opens? At most 400 tokens are searched.
    bool closes_later(std::uint32_t i) const {
        const std::uint32_t limit = std::min(paragraph_.end, i + 400);
        for (std::uint32_t j = i + 1; j < limit; ++j) {
            if (tokens_[j].kind != TokenKind::quote || !is_single(j)) continue;
            if (tokens_[j].space_before && glued_to_next(j)) return false;
            if (glued_to_previous(j)) return true;
        }
        return false;
    }

    void open(std::uint32_t i, bool single) {
        if (!open_.empty() && open_.back().single == single && !may_stand_inside(i)) repair_unclosed(i);
        if (open_.size() < deepest) open_.push_back({i, single});
    }

    // Opened twice without a close between: the first one ends with the sentence before the second.
    void repair_unclosed(std::uint32_t next) {
        const Open unclosed = open_.back();
        open_.pop_back();
        // a straight mark that begins a paragraph with curly marks in it is a leftover of the page's design
        if (tokens_[unclosed.token].first == '"' && tokens_[next].first != '"') return;
        const TokenSpan sentence = sentences_[sentence_at(sentences_, unclosed.token)].tokens;
        add({unclosed.token, std::min(sentence.end, next)}, false);
    }

    void close(std::uint32_t i, bool single) {
        if (!is_open(single)) {
            if (!single && tokens_[i].first == 0x201D) repair_unopened(i);
            return;
        }
        while (open_.back().single != single) open_.pop_back();
        const std::uint32_t start = open_.back().token;
        open_.pop_back();
        add({start, i + 1}, true);
    }

    // A curly close with nothing open: the opening mark was lost at the beginning of its sentence.
    void repair_unopened(std::uint32_t i) {
        const std::uint32_t start = sentences_[sentence_at(sentences_, i)].tokens.start;
        const bool free = found_.empty() || found_.back().tokens.end <= start;
        if (free && i - start >= 3) add({start, i + 1}, true);
    }

    // What is open at the paragraph's end goes on in the next paragraph if that begins with a mark of its own; if not,
    // it ends with the sentence it began in, or with the paragraph if it opened the paragraph.
    void close_what_is_left() {
        if (open_.empty()) return;
        const Open outermost = open_.front();
        open_.clear();
        const bool goes_on = paragraph_.end < size() && is_opening(paragraph_.end, outermost.single);
        if (goes_on) carried_.push_back(outermost);
        if (outermost.single && !goes_on) return;
        const bool whole = goes_on || outermost.token == paragraph_.start;
        add({outermost.token, whole ? paragraph_.end : sentences_[sentence_at(sentences_, outermost.token)].tokens.end}, false);
    }

    void add(TokenSpan span, bool closed) {
        Quotation quotation;
        quotation.tokens = span;
        quotation.closed = closed;
        quotation.depth = static_cast<std::uint8_t>(std::min<std::size_t>(open_.size(), 255));
        quotation.use = use_of(span, closed);
        found_.push_back(quotation);
    }

    // A curled "speech" by default. Titles are capitalised throughout, nicknames stand inside a name, and a word or two
    // without a stop or comma inside are the writer's distance from them.
    QuotationUse use_of(TokenSpan span, bool closed) const {
        std::uint32_t words = 0, capitalised = 0, long_words = 0, stops = 0;
        const std::uint32_t last = closed ? span.end - 1 : span.end;
        for (std::uint32_t i = span.start + 1; i < last; ++i) {
            const Token& token = tokens_[i];
            stops += token.is_mark('.') || token.is_mark('!') || token.is_mark('?') || token.is_mark(';');
            if (token.kind != TokenKind::word && token.kind != TokenKind::number) continue;
            ++words;
            const bool small = token.span.size() <= 4 && !token.capitalised;
            long_words += !small;
            capitalised += token.capitalised || token.kind == TokenKind::number;
        }
        if (words == 0) return QuotationUse::other;
        if (is_inside_name(span) && words <= 3 && capitalised > 0 && stops == 0) return QuotationUse::nickname;
        if (is_title(span, words, capitalised, long_words, stops)) return QuotationUse::title;
        const bool comma_inside = last > span.start && tokens_[last - 1].is_mark(',');
        if (words <= 3 && stops == 0 && !comma_inside) return QuotationUse::scare;
        return QuotationUse::speech;
    }

    bool is_inside_name(TokenSpan span) const {
        if (span.start == paragraph_.start || span.end >= paragraph_.end) return false;
        const Token &before = tokens_[span.start - 1], &after = tokens_[span.end];
        return before.kind == TokenKind::word && after.kind == TokenKind::word && before.capitalised && after.capitalised &&
               !before.in(WordList::sentence_openers) && !after.in(WordList::sentence_openers);
    }

    bool is_title(TokenSpan span, std::uint32_t words, std::uint32_t capitalised, std::uint32_t long_words, std::uint32_t stops) const {
        if (words > 12 || capitalised == 0 || stops > 1) return false;
        if (words == 1) return announces_title(span) && tokens_[span.start + 1].capitalised;
        return capitalised >= 2 && capitalised >= long_words && 5 * capitalised >= 2 * words && !tokens_[span.start + 1].is("i");
    }

    bool announces_title(TokenSpan span) const {
        return span.start > paragraph_.start && tokens_[span.start - 1].in(WordList::title_announcers);
    }

    const Tokens& tokens_;
    const Sentences& sentences_;
    TokenSpan paragraph_;
    std::uint32_t curly_opens_ = 0, curly_closes_ = 0, straight_ = 0;  // double marks of the paragraph
    std::vector<Open> open_;                                           // innermost last
    std::vector<Open> carried_;                                        // left open by the paragraph before
    Quotations found_;
};

}  // namespace

std::string_view name_of(QuotationUse use) {
    static constexpr std::array<std::string_view, 5> names = {"speech", "title", "scare", "nickname", "other"};
    return names[static_cast<std::size_t>(use)];
}

Quotations find_quotations(const Tokens& tokens, const Sentences& sentences) { return QuotationFinder(tokens, sentences).run(); }

}  // namespace whosaid
