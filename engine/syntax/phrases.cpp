#include "syntax/phrases.h"

#include "text/characters.h"

namespace whosaid {
namespace {

bool may_stand_before_head(Tag t) {
    return is_determiner(t) || is_adjective(t) || is_noun(t) || t == Tag::CD || t == Tag::POS || t == Tag::VBN || t == Tag::VBG ||
           t == Tag::FW || t == Tag::SYM;
}

/// The apostrophe of "flight attendants’ union".
bool is_possessive(const TaggedText& text, std::uint32_t i) {
    if (text.tag(i) == Tag::POS) return true;
    const Token& mark = text.token(i);
    return mark.kind == TokenKind::quote && is_apostrophe(mark.first) && !mark.space_before && i > 0 && text.token(i - 1).ends_in_s;
}

bool is_head(Tag t) { return is_noun(t) || t == Tag::PRP || t == Tag::CD || t == Tag::EX || t == Tag::FW; }
bool is_opening_mark(const Token& token) { return token.is_mark('(') || token.is_mark('['); }
bool is_closing_mark(const Token& token) { return token.is_mark(')') || token.is_mark(']'); }
bool is_noun_joiner(const Token& token) { return token.is_mark('$') || token.is_mark('%') || token.is_mark('&'); }

/// End of the base noun phrase at `start`: determiners, modifiers, head; no postmodifiers. `start` itself where none begins.
std::uint32_t base_end(const TaggedText& text, std::uint32_t start, std::uint32_t limit) {
    if (start >= limit) return start;
    if (text.tag(start) == Tag::PRP || text.tag(start) == Tag::EX) return start + 1;
    std::uint32_t i = start, end = start;
    bool head = false;
    for (; i < limit; ++i) {
        const Tag tag = text.tag(i);
        if (is_noun_joiner(text.token(i))) continue;
        if (tag == Tag::PRP || tag == Tag::EX || !(may_stand_before_head(tag) || (is_adverb(tag) && !head))) break;
        if (head && (is_determiner(tag) || tag == Tag::VBG || tag == Tag::VBN)) break;
        if (is_head(tag)) {
            head = true;
            end = i + 1;
        } else if (is_determiner(tag) && i == start) {
            end = i + 1;  // "those", "some"
        } else if (head && tag != Tag::POS) {
            if (!(is_adjective(tag))) break;
        }
    }
    return end;
}

std::uint32_t skip_parenthesis(const TaggedText& text, std::uint32_t at, std::uint32_t limit) {
    if (at >= limit || !is_opening_mark(text.token(at))) return at;
    for (std::uint32_t i = at + 1; i < limit && i < at + 10; ++i)
        if (is_closing_mark(text.token(i))) return i + 1;
    return at;
}

bool attaches_to_noun(const Token& token) { return token.in(WordList::noun_prepositions); }

/// End of one more modifier after a noun phrase that ends at `end`: "of the agency", "and Labour", "(D-Ohio)".
std::uint32_t modifier_end(const TaggedText& text, std::uint32_t end, std::uint32_t limit) {
    if (end + 1 >= limit) return end;
    if (const std::uint32_t after = skip_parenthesis(text, end, limit); after > end) return after;
    const bool preposition = text.tag(end) == Tag::IN || text.tag(end) == Tag::TO;
    const bool joined = text.tag(end) == Tag::CC && (text.token(end).is("and") || text.token(end).is("or") || text.token(end).is_mark('&'));
    if (!(preposition && attaches_to_noun(text.token(end))) && !joined) return end;
    const std::uint32_t after = base_end(text, end + 1, limit);
    if (after == end + 1) return end;
    // "a deal and Congress passed it": the second phrase begins a clause of its own
    if (joined && after < limit && is_finite_verb(text.tag(after))) return end;
    return after;
}

}  // namespace

TokenSpan noun_phrase_from(const TaggedText& text, std::uint32_t start, std::uint32_t limit) {
    std::uint32_t end = base_end(text, start, limit);
    if (end == start) return {start, start};
    if (text.tag(start) == Tag::PRP) return {start, end};
    for (;;) {
        const std::uint32_t next = modifier_end(text, end, limit);
        if (next == end) return {start, end};
        end = next;
    }
}

namespace {

/// Can the participle at `at` stand before a noun: "registered voters", "Trump’s running mate"? Not after a noun or a comma.
bool may_modify(const TaggedText& text, std::uint32_t at, std::uint32_t limit) {
    if (at == limit) return false;
    const Tag before = text.tag(at - 1);
    return is_determiner(before) || is_adjective(before) || before == Tag::IN || before == Tag::CD || is_possessive(text, at - 1);
}

/// Start of the base noun phrase that ends just before `end`; `end` itself where none ends there.
std::uint32_t base_start(const TaggedText& text, std::uint32_t end, std::uint32_t limit) {
    if (end <= limit) return end;
    std::uint32_t i = end;
    if (is_closing_mark(text.token(i - 1))) {
        const std::uint32_t close = i;
        while (i > limit && i + 10 > close && !is_opening_mark(text.token(i - 1))) --i;
        if (i == limit || !is_opening_mark(text.token(i - 1))) return end;
        --i;
        if (i <= limit) return end;
    }
    const Tag last = text.tag(i - 1);
    if (last == Tag::PRP || last == Tag::EX) return i - 1;
    if (!is_head(last) && !is_determiner(last) && !is_adjective(last) && !text.token(i - 1).is_mark('%')) return end;
    while (i > limit) {
        const Tag tag = text.tag(i - 1);
        if (!may_stand_before_head(tag) && !is_noun_joiner(text.token(i - 1)) && !is_possessive(text, i - 1)) break;
        if ((tag == Tag::VBN || tag == Tag::VBG) && !may_modify(text, i - 1, limit)) break;
        --i;
        if (is_determiner(tag)) {
            if (i > limit && text.tag(i - 1) == Tag::PDT) --i;
            break;
        }
    }
    while (i < end && is_possessive(text, i)) ++i;
    return i;
}

}  // namespace

namespace {

bool ends_noun_phrase(const TaggedText& text, std::uint32_t i) {
    const Tag tag = text.tag(i);
    return is_noun(tag) || tag == Tag::CD || is_closing_mark(text.token(i));
}

/// Start of what goes before a noun phrase and belongs to it: "the head of | the agency", "Ruiz and | Cole"; `start` where nothing does.
std::uint32_t joined_start(const TaggedText& text, std::uint32_t start, std::uint32_t limit, bool in_list) {
    const std::uint32_t joint = start - 1;
    const Tag tag = text.tag(joint);
    const bool before_is_phrase = ends_noun_phrase(text, joint - 1) || (is_determiner(text.tag(joint - 1)) && tag == Tag::IN);
    const bool preposition = tag == Tag::IN && attaches_to_noun(text.token(joint)) && before_is_phrase;
    const bool joined = tag == Tag::CC && before_is_phrase;
    const bool listed = in_list && text.token(joint).is_mark(',') && before_is_phrase;
    if (!preposition && !joined && !listed) return start;
    const std::uint32_t next = base_start(text, joint, limit);
    return next == joint ? start : next;
}

}  // namespace

TokenSpan noun_phrase_before(const TaggedText& text, std::uint32_t end, std::uint32_t limit) {
    std::uint32_t last = end;
    const bool floating =
        end > limit + 1 && (text.token(end - 1).is("all") || text.token(end - 1).is("both") || text.token(end - 1).is("each"));
    if (floating && ends_noun_phrase(text, end - 2)) --last;  // "the three senators all said"
    std::uint32_t start = base_start(text, last, limit);
    if (start == last) return {end, end};
    if (text.tag(last - 1) == Tag::PRP && last - start == 1) return {start, end};
    bool in_list = false;
    while (start > limit + 1) {
        const std::uint32_t next = joined_start(text, start, limit, in_list);
        if (next == start) break;
        in_list = in_list || text.tag(start - 1) == Tag::CC;
        start = next;
    }
    return {start, end};
}

TokenSpan with_apposition_after(const TaggedText& text, TokenSpan phrase, std::uint32_t limit) {
    std::uint32_t end = phrase.end;
    while (end + 1 < limit && text.token(end).is_mark(',')) {
        const Token& first = text.token(end + 1);
        const Tag tag = text.tag(end + 1);
        const bool apposition = is_determiner(tag) || is_noun(tag) || is_adjective(tag) || tag == Tag::CD || tag == Tag::WP;
        if (!apposition || first.kind == TokenKind::quote) break;
        std::uint32_t next = end + 1;
        if (tag == Tag::WP || tag == Tag::WPS) {
            while (next < limit && !text.token(next).is_mark(',') && text.token(next).kind != TokenKind::quote) ++next;
        } else {
            next = noun_phrase_from(text, end + 1, limit).end;
        }
        if (next == end + 1) break;
        // "Ruiz, and Smith said" would swallow the next clause
        if (next < limit && is_finite_verb(text.tag(next))) break;
        end = next;
    }
    return {phrase.start, end};
}

namespace {

bool is_auxiliary(const Token& token) { return token.in(WordList::auxiliaries); }

bool belongs_to_group(const TaggedText& text, std::uint32_t i) {
    const Tag tag = text.tag(i);
    return is_adverb(tag) || tag == Tag::MD || (is_auxiliary(text.token(i)) && (is_verb(tag) || tag == Tag::MD)) ||
           text.token(i).is("not") || text.token(i).is("n't");
}

/// "seemed to", "tried to", "went on to" before an infinitive: the number of tokens, 0 for none.
std::uint32_t chain_before(const TaggedText& text, std::uint32_t start, std::uint32_t limit) {
    if (start < limit + 2 || text.tag(start - 1) != Tag::TO) return 0;
    std::uint32_t verb = start - 2;
    if (verb > limit && text.token(verb).is("on") && text.token(verb - 1).in(WordList::chain_verbs)) --verb;
    const bool chained = text.token(verb).in(WordList::chain_verbs) && (is_verb(text.tag(verb)) || is_adjective(text.tag(verb)));
    return chained ? start - verb : 0;
}

}  // namespace

TokenSpan verb_group_around(const TaggedText& text, std::uint32_t verb, std::uint32_t limit) {
    std::uint32_t start = verb;
    for (;;) {
        while (start > limit && belongs_to_group(text, start - 1)) --start;
        const std::uint32_t chain = chain_before(text, start, limit);
        if (chain == 0) break;
        start -= chain;
    }
    return {start, verb + 1};
}

bool has_finite_verb(const TaggedText& text, std::uint32_t from, std::uint32_t to) {
    bool relative = false;
    for (std::uint32_t i = from; i < to; ++i) {
        const Tag tag = text.tag(i);
        if (tag == Tag::WDT || tag == Tag::WP || tag == Tag::WPS) relative = true;
        if (!is_finite_verb(tag)) continue;
        if (!relative) return true;
        relative = false;
    }
    return false;
}

}  // namespace whosaid
