#include "claims/cuts.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

/// How far the subject of what follows a cut is looked for, in tokens.
constexpr std::uint32_t reach = 60;

bool is_connective(const Token& token, std::string_view kind) {
    if (!token.word) return false;
    return std::any_of(token.word->entries.begin(), token.word->entries.end(),
                       [&](const Entry& entry) { return entry.list == WordList::clause_openers && entry.note == kind; });
}

bool is_dash_mark(const Token& token) { return is_dash(token.first) || (token.is_mark('-') && token.kind == TokenKind::punctuation); }

bool is_mark(const Token& token) { return token.kind == TokenKind::punctuation || token.kind == TokenKind::quote; }

std::uint8_t word_index(std::string_view word) {
    const auto found = std::find(cut_words.begin(), cut_words.end(), word);
    return found == cut_words.end() ? 0 : static_cast<std::uint8_t>(found - cut_words.begin());
}

std::uint8_t mark_index(const Token& mark) {
    if (is_dash_mark(mark)) return word_index("-");
    if (mark.kind == TokenKind::quote) return word_index("“");
    const char letter = static_cast<char>(mark.first);
    return mark.first < 128 ? word_index({&letter, 1}) : 0;
}

/// Goes through one stretch from left to right.
class CutFinder {
public:
    CutFinder(const TaggedText& text, const ClauseFinder& clauses, TokenSpan stretch)
        : text_(text), clauses_(clauses), start_(stretch.start), end_(stretch.end), first_verb_(clauses.next_finite(start_, end_)) {}

    Cuts run() {
        cuts_.push_back({start_, start_, {}, CutKind::begin, 0});
        for (at_ = start_ + 1; at_ < end_; ++at_) read();
        cuts_.push_back({end_, end_, {}, CutKind::end, 0});
        return std::move(cuts_);
    }

private:
    const Token& token() const { return text_.token(at_); }
    Tag tag() const { return text_.tag(at_); }
    std::uint32_t verb_after(std::uint32_t at) const { return clauses_.next_finite(at, end_); }
    bool verb_before() const { return first_verb_ < at_; }
    bool verb_follows() const { return verb_after(at_) < end_; }
    bool after_mark() const { return is_mark(text_.token(at_ - 1)); }

    void add(CutKind kind, std::uint32_t end, std::uint32_t start, std::uint8_t word, std::optional<std::uint32_t> other = {}) {
        if (start < end_) cuts_.push_back({end, start, other, kind, word});
    }

    std::uint8_t own_word() const { return token().word ? word_index(token().word->spelling) : 0; }

    void read() {
        if (read_relative() || read_coordinator() || read_subordinator()) return;
        if (after_mark()) return read_after_mark();
        if (opens_content()) return add(CutKind::content, at_, at_, 0);
        const Tag before = text_.tag(at_ - 1);
        if (tag() == Tag::VBG && verb_before() && (is_noun(before) || before == Tag::IN)) add(CutKind::gerund, at_, at_, 0);
    }

    bool read_relative() {
        const bool listed = is_connective(token(), "relative") && !is_noun(tag());
        if (!listed && tag() != Tag::WDT && tag() != Tag::WPS && !(tag() == Tag::WP && !token().is("what"))) return false;
        const bool marked = after_mark();
        const std::uint32_t start = text_.tag(at_ - 1) == Tag::IN ? at_ - 1 : at_;  // "in which"
        add(marked ? CutKind::relative : CutKind::restrictive, start, start, own_word(), noun_before(start));
        return true;
    }

    std::optional<std::uint32_t> noun_before(std::uint32_t end) const {
        while (end > start_ && is_mark(text_.token(end - 1))) --end;
        const TokenSpan noun = noun_phrase_before(text_, end, std::max(start_, end > reach ? end - reach : 0));
        return noun.empty() ? std::nullopt : std::optional<std::uint32_t>(noun.start);
    }

    bool read_coordinator() {
        if (!is_connective(token(), "coordinator")) return false;
        if (!verb_before() || !verb_follows()) return true;
        std::uint32_t next = at_ + 1;
        while (next + 1 < end_ && (is_adverb(text_.tag(next)) || is_mark(text_.token(next)))) ++next;
        const bool marked = after_mark();
        if (is_finite_verb(text_.tag(next)))
            add(marked ? CutKind::predicate : CutKind::bare_predicate, at_, at_ + 1, own_word());
        else if (has_subject(next))
            add(marked ? CutKind::coordinate : CutKind::bare_coordinate, at_, at_ + 1, own_word());
        return true;
    }

    bool has_subject(std::uint32_t from) const {
        const std::uint32_t verb = std::min(verb_after(from), from + reach);
        for (std::uint32_t i = from; i < verb; ++i)
            if (is_nominal(text_.tag(i))) return true;
        return false;
    }

    static bool is_nominal(Tag tag) {
        return is_noun(tag) || tag == Tag::PRP || tag == Tag::DT || tag == Tag::EX || tag == Tag::CD || tag == Tag::PRPS || tag == Tag::PDT;
    }

    bool read_subordinator() {
        const bool opens = tag() == Tag::IN || tag() == Tag::WRB || tag() == Tag::RB;
        if (!opens) return false;
        if (is_subordinator(at_) && has_clause()) return add(CutKind::subordinate, at_, at_ + 1, own_word(), at_), true;
        if (verb_follows() && token().is("that")) return add(CutKind::complement, at_, at_ + 1, own_word()), true;
        if (!after_mark()) return false;
        for (std::string_view word : {"despite", "with", "without", "including"})
            if (token().is(word)) return add(CutKind::circumstance, at_, at_, own_word(), at_ + 1), true;
        return false;
    }

    bool is_subordinator(std::uint32_t at) const {
        const Token& word = text_.token(at);
        return is_connective(word, "splits") || is_connective(word, "keeps");
    }

    // "hold less | as reserve money if they lend": the verb is not of "as", which opens no clause here.
    bool has_clause() const {
        const std::uint32_t verb = verb_after(at_);
        for (std::uint32_t i = at_ + 2; i < std::min(verb, at_ + reach); ++i)
            if (text_.tag(i) == Tag::IN && is_subordinator(i)) return false;
        return verb < end_;
    }

    void read_after_mark() {
        if (tag() == Tag::CC || is_mark(token())) return;
        const bool quoted = text_.token(at_ - 1).kind == TokenKind::quote && at_ >= start_ + 2 && is_mark(text_.token(at_ - 2));
        const CutKind kind = kind_after_mark();
        const bool explains = kind == CutKind::apposition || kind == CutKind::participle || kind == CutKind::nominal;
        add(kind, at_, at_, mark_index(text_.token(at_ - (quoted ? 2 : 1))), explains ? noun_before(at_) : std::nullopt);
    }

    CutKind kind_after_mark() const {
        if (tag() == Tag::VBG || tag() == Tag::VBN) return CutKind::participle;
        if (is_finite_verb(tag())) return CutKind::finite;
        const bool determined = tag() == Tag::DT || tag() == Tag::PRPS || tag() == Tag::CD;
        if (determined && !verb_follows()) return CutKind::apposition;
        return is_nominal(tag()) || tag() == Tag::JJ ? CutKind::nominal : CutKind::other;
    }

    // "analysts say prices fell": a verb that a clause may follow, a subject, and its verb
    bool opens_content() const {
        const Token& before = text_.token(at_ - 1);
        if (!is_verb(text_.tag(at_ - 1)) || !is_nominal(tag()) || !before.in(WordList::cue_verbs)) return false;
        const std::uint32_t verb = verb_after(at_);
        if (verb == end_ || verb - at_ >= 8) return false;
        for (std::uint32_t i = at_; i < verb; ++i)
            if (is_mark(text_.token(i)) || text_.tag(i) == Tag::IN || text_.tag(i) == Tag::TO || text_.tag(i) == Tag::CC) return false;
        return true;
    }

    const TaggedText text_;
    const ClauseFinder& clauses_;
    std::uint32_t start_, end_, first_verb_, at_ = 0;
    Cuts cuts_;
};

}  // namespace

std::string_view name_of(CutKind kind) {
    static constexpr std::array<std::string_view, cut_kind_count> names = {
        "begin",       "coordinate",  "bare-coordinate", "predicate",    "bare-predicate", "relative",
        "restrictive", "subordinate", "complement",      "circumstance", "participle",     "finite",
        "apposition",  "nominal",     "other",           "content",      "gerund",         "end"};
    return names[static_cast<std::size_t>(kind)];
}

Cuts find_cuts(const TaggedText& text, const ClauseFinder& clauses, TokenSpan stretch) {
    if (stretch.empty()) return {};
    return CutFinder(text, clauses, stretch).run();
}

}  // namespace whosaid
