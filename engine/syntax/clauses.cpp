#include "syntax/clauses.h"

#include <array>

#include "text/characters.h"

namespace whosaid {
namespace {

bool is_connective(const Token& token, std::string_view kind) {
    if (!token.word) return false;
    for (const Entry& entry : token.word->entries)
        if (entry.list == WordList::clause_openers && entry.note == kind) return true;
    return false;
}

bool is_dash_mark(const Token& token) { return is_dash(token.first) || (token.is_mark('-') && token.kind == TokenKind::punctuation); }

/// A mark that may stand between clauses.
bool is_break(const Token& token) { return token.is_mark(',') || token.is_mark(';') || is_dash_mark(token); }

/// How far a subject, a parenthesis or an apposition is followed, in tokens, so that no text costs more than linear time.
constexpr std::uint32_t reach = 60;

/// Goes through one stretch from left to right. A clause that is still without its verb when another opens is
/// interrupted and goes on afterwards; a clause that has its verb ends there.
class ClauseCutter {
public:
    ClauseCutter(const ClauseFinder& finder, const Tokens& tokens, const Tags& tags, TokenSpan stretch)
        : finder_(finder), tokens_(tokens), tags_(tags), start_(stretch.start), end_(stretch.end) {}

    Clauses run() {
        push(start_, opens_with_adverbial() ? ClauseKind::adverbial : ClauseKind::main, false);
        for (at_ = start_; at_ < end_; ++at_) {
            if (tokens_[at_].is_mark('(') && at_ > start_) skip_parenthesis();
            if (at_ >= end_) break;
            if (open_.size() > 1 && ends_interruption()) pop();
            if (at_ > top().tokens.start) try_to_open();
            see_verb();
        }
        at_ = end_;
        while (!open_.empty()) pop();
        return std::move(clauses_);
    }

private:
    Clause& top() { return clauses_[open_.back()]; }
    const Clause& top() const { return clauses_[open_.back()]; }
    bool has_verb() const { return top().verb < end_; }

    // After a subordinator the next verb is that of the subordinate clause: in "those who came said" the clause's own
    // verb is "said", and in "insisted that the mayor and the council knew" nothing is joined before "knew".
    void see_verb() {
        if (is_break(tokens_[at_])) verb_due_ = false;  // "after 1980, prices rose"
        if (opens_subordinate(at_)) verb_due_ = true;
        if (!is_finite_verb(tags_[at_])) return;
        if (!verb_due_ && !has_verb()) top().verb = at_;
        verb_due_ = false;
    }

    bool opens_subordinate(std::uint32_t i) const {
        if (i == top().tokens.start) return top().kind == ClauseKind::main && is_connective(tokens_[i], "keeps");
        if (top().kind == ClauseKind::relative && !has_verb() && i < top().tokens.start + 3) return false;
        return is_connective(tokens_[i], "keeps") || is_connective(tokens_[i], "splits") || tags_[i] == Tag::WDT || tags_[i] == Tag::WP ||
               (tokens_[i].is("that") && tags_[i] == Tag::IN);
    }

    void push(std::uint32_t at, ClauseKind kind, bool marked) {
        const std::uint32_t verb = kind == ClauseKind::participle && is_verb(tags_[at]) ? at : end_;
        open_.push_back(static_cast<std::uint32_t>(clauses_.size()));
        clauses_.push_back({{at, at}, kind, verb, marked, open_.size() > 1});
    }

    void pop() {
        std::uint32_t end = at_;
        const std::uint32_t start = top().tokens.start;
        while (end > start + 1 && (is_break(tokens_[end - 1]) || is_connective(tokens_[end - 1], "coordinator"))) --end;
        top().tokens.end = end;
        if (!has_verb()) top().verb = finder_.next_finite(start, end);
        if (top().verb == end) top().verb = end_;
        open_.pop_back();
    }

    // A clause that has no verb yet, or whose next verb comes right after the new one ends, is interrupted and stays
    // open under the new one; any other ends here.
    void open(std::uint32_t at, ClauseKind kind, bool marked) {
        const bool takes_part = kind == ClauseKind::relative || kind == ClauseKind::apposition || kind == ClauseKind::participle;
        const bool waits = !has_verb() && finder_.next_finite(at, end_) < end_;
        const bool interrupts = takes_part && open_.size() < 3 && (waits || verb_follows(at, kind));
        if (!interrupts) pop();
        push(at, kind, marked);
        at_ = at;
    }

    // "announced that the ban, a relic of the war, would be lifted": after the mark that ends the new clause a verb.
    bool verb_follows(std::uint32_t at, ClauseKind kind) const {
        bool verb = kind != ClauseKind::relative;
        for (const std::uint32_t limit = std::min(end_, at + reach); at < limit; ++at) {
            if (is_break(tokens_[at]) && verb) return at + 1 < limit && is_finite_verb(tags_[after_adverbs(at + 1)]);
            verb = verb || is_finite_verb(tags_[at]);
        }
        return false;
    }

    std::uint32_t after_adverbs(std::uint32_t at) const {
        while (at + 1 < end_ && is_adverb(tags_[at])) ++at;
        return at;
    }

    // "As the two led the field, those behind them …": the clause in front is one of its own.
    bool opens_with_adverbial() const {
        return start_ < end_ && is_connective(tokens_[start_], "splits") && finder_.next_finite(start_, end_) < end_;
    }

    void skip_parenthesis() {
        std::uint32_t close = at_ + 1;
        const std::uint32_t limit = std::min(end_, at_ + reach);
        while (close < limit && !tokens_[close].is_mark(')')) ++close;
        if (close < limit) at_ = close + 1;
    }

    // "Chi, which it bought in 2016, makes juice": a mark, and the verb that the interrupted clause waits for.
    bool ends_interruption() const {
        if (!is_break(tokens_[at_]) || at_ + 1 >= end_) return false;
        if (top().kind == ClauseKind::relative && !has_verb()) return false;
        return is_finite_verb(tags_[after_adverbs(at_ + 1)]);
    }

    void try_to_open() {
        const Token& before = tokens_[at_ - 1];
        if (top().kind == ClauseKind::adverbial && open_.size() == 1 && top().tokens.start == start_ && opens_main())
            return open(at_, ClauseKind::main, true);
        if (before.is_mark(';') && has_verb() && finder_.next_finite(at_, end_) < end_) return open(at_, ClauseKind::coordinate, true);
        if (opens_after_colon()) return open(at_, ClauseKind::coordinate, true);
        if (open_coordinate()) return;
        if (opens_adverbial()) return open(at_, ClauseKind::adverbial, is_break(before));
        if (!is_break(before)) return;
        if (opens_relative()) return open(at_, ClauseKind::relative, true);
        if (opens_participle() || opens_circumstance()) return open(at_, ClauseKind::participle, true);
        if (opens_apposition()) open(at_, ClauseKind::apposition, true);
    }

    // The comma after the clause in front, with a subject and a verb to follow.
    bool opens_main() const {
        if (!has_verb() || !tokens_[at_ - 1].is_mark(',')) return false;
        if (is_connective(tokens_[at_], "coordinator") || is_connective(tokens_[at_], "relative")) return false;
        const std::uint32_t verb = finder_.next_finite(at_, end_);
        return verb < end_ && is_subject(at_, verb);
    }

    bool open_coordinate() {
        if (!is_connective(tokens_[at_], "coordinator") || !has_verb() || verb_due_ || at_ + 1 >= end_) return false;
        const bool marked = is_break(tokens_[at_ - 1]);
        if ((tokens_[at_].is("so") || tokens_[at_].is("or")) && !marked) return false;
        std::uint32_t next = at_ + 1;
        while (next + 1 < end_ && (is_adverb(tags_[next]) || tokens_[next].kind == TokenKind::quote || tokens_[next].is_mark(','))) ++next;
        const std::uint32_t first = after_marks(at_ + 1);
        if (is_finite_verb(tags_[next])) return open(first, ClauseKind::predicate, marked), true;
        const std::uint32_t verb = finder_.next_finite(next, end_);
        if (verb == end_ || !is_subject(next, verb)) return false;
        if (!marked && has_relative(next, verb)) return false;  // "rivals and groups that raise money"
        return open(first, ClauseKind::coordinate, marked), true;
    }

    // "It was close to becoming law: Both houses had passed it"
    bool opens_after_colon() const {
        return tokens_[at_ - 1].is_mark(':') && tokens_[at_].capitalised && has_verb() && finder_.next_finite(at_, end_) < end_;
    }

    std::uint32_t after_marks(std::uint32_t at) const {
        while (at + 1 < end_ && (tokens_[at].is_mark(',') || tokens_[at].kind == TokenKind::quote)) ++at;
        return at;
    }

    // Up to the verb a noun phrase with what belongs to it, and nothing that opens or ends a clause. A pair of marks may
    // stand in it: "the mayor, who resigned, said".
    bool is_subject(std::uint32_t from, std::uint32_t verb) const {
        if (verb - from > reach) return false;
        bool nominal = false;
        for (std::uint32_t i = from; i < verb; ++i) {
            const Tag tag = tags_[i];
            if (nominal && is_relative_word(i)) return true;
            if (tokens_[i].is_mark(';') || is_connective(tokens_[i], "splits") || is_connective(tokens_[i], "keeps")) return false;
            if (is_break(tokens_[i]) && !encloses(i, verb)) return false;
            if (!nominal && (tag == Tag::TO || tag == Tag::VB)) return false;
            nominal = nominal || is_noun(tag) || tag == Tag::PRP || tag == Tag::EX || tag == Tag::DT || tag == Tag::CD;
        }
        return nominal;
    }

    bool has_relative(std::uint32_t from, std::uint32_t verb) const {
        for (std::uint32_t i = from; i < verb; ++i)
            if (is_relative_word(i) || tags_[i] == Tag::WDT) return true;
        return false;
    }

    // A mark in a subject is either the first of a pair or the last thing before the verb.
    bool encloses(std::uint32_t mark, std::uint32_t verb) const {
        if (after_adverbs(mark + 1) == verb) return true;
        for (std::uint32_t i = mark + 1; i < verb; ++i)
            if (is_break(tokens_[i])) return after_adverbs(i + 1) == verb;
        return false;
    }

    bool is_relative_word(std::uint32_t i) const { return is_connective(tokens_[i], "relative") && !is_noun(tags_[i]); }

    bool opens_adverbial() const {
        if (!has_verb() || !is_connective(tokens_[at_], "splits")) return false;
        const std::uint32_t verb = finder_.next_finite(at_, end_);
        if (verb == end_ || verb == at_ + 1 || verb - at_ > reach) return false;
        for (std::uint32_t i = at_ + 1; i < verb; ++i)
            if (is_break(tokens_[i]) || tags_[i] == Tag::WDT || tags_[i] == Tag::WP || tags_[i] == Tag::TO) return false;
        return true;
    }

    // "…, killing two": a verb in -ed with no subject before it is a participle too, whatever its tag says.
    bool opens_participle() const {
        return tags_[at_] == Tag::VBG || tags_[at_] == Tag::VBN || (tags_[at_] == Tag::VBD && top().kind == ClauseKind::apposition);
    }

    // "…, with turnout at 58 percent": what follows "with" says something of its own if a figure stands in it.
    bool opens_circumstance() const {
        if (!has_verb() || !tokens_[at_].is("with")) return false;
        for (std::uint32_t i = at_ + 1, limit = std::min(end_, at_ + reach); i < limit && !tokens_[i].is_mark(','); ++i)
            if (tags_[i] == Tag::CD) return true;
        return false;
    }

    // "which …", "many of whom …", "for whose …"
    bool opens_relative() const {
        std::uint32_t word = at_;
        while (word + 1 < end_ && word < at_ + 3 && !is_relative_word(word) && leads_to_relative(tags_[word])) ++word;
        return is_relative_word(word) && finder_.next_finite(word, end_) < end_;
    }

    static bool leads_to_relative(Tag tag) {
        return tag == Tag::IN || tag == Tag::DT || tag == Tag::CD || is_adjective(tag) || tag == Tag::NN;
    }

    // "Bae, a Korean-American from Washington state, was arrested": up to the next mark or the end no finite verb.
    bool opens_apposition() const {
        if (at_ < start_ + 2 || !is_noun(tags_[at_ - 2])) return false;
        if (tags_[at_] != Tag::DT && tags_[at_] != Tag::PRPS && tags_[at_] != Tag::CD) return false;
        bool noun = false;
        std::uint32_t i = at_;
        for (const std::uint32_t limit = std::min(end_, at_ + reach); i < limit && !is_break(tokens_[i]); ++i) {
            if (is_finite_verb(tags_[i])) return false;
            noun = noun || (is_noun(tags_[i]) && !is_proper_noun(tags_[i]));  // "Wilmington, the United States"
        }
        // "the mayor, the council, and the police" is a list
        const bool list = i + 1 < end_ && is_connective(tokens_[i + 1], "coordinator");
        return noun && i > at_ + 1 && !list;
    }

    const ClauseFinder& finder_;
    const Tokens& tokens_;
    const Tags& tags_;
    std::uint32_t start_, end_, at_ = 0;
    bool verb_due_ = false;
    Clauses clauses_;
    std::vector<std::uint32_t> open_;  ///< indexes of the clauses that are not ended, the innermost last
};

}  // namespace

std::string_view name_of(ClauseKind kind) {
    static constexpr std::array<std::string_view, 7> names = {"main",      "coordinate", "predicate", "relative",
                                                              "adverbial", "participle", "apposition"};
    return names[static_cast<std::size_t>(kind)];
}

ClauseFinder::ClauseFinder(const Tokens& tokens, const Sentences& sentences, const Tags& tags)
    : tokens_(tokens), tags_(tags), next_finite_(tokens.size()) {
    for (const Sentence& sentence : sentences) {
        std::uint32_t next = sentence.tokens.end;
        for (std::uint32_t i = sentence.tokens.end; i-- > sentence.tokens.start;) {
            if (is_finite_verb(tags[i])) next = i;
            next_finite_[i] = next;
        }
    }
}

std::uint32_t ClauseFinder::next_finite(std::uint32_t at, std::uint32_t end) const {
    return at < end ? std::min(next_finite_[at], end) : end;
}

Clauses ClauseFinder::find(TokenSpan stretch) const {
    if (stretch.empty()) return {};
    return ClauseCutter(*this, tokens_, tags_, stretch).run();
}

}  // namespace whosaid
