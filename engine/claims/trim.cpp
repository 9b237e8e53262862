#include "claims/trim.h"

#include <algorithm>

namespace whosaid {
namespace {

bool notes(const Token& token, WordList list, std::string_view note) {
    if (!token.word) return false;
    return std::any_of(token.word->entries.begin(), token.word->entries.end(),
                       [&](const Entry& entry) { return entry.list == list && entry.note == note; });
}

bool is_edge_mark(const Token& token) { return token.kind == TokenKind::quote || token.kind == TokenKind::punctuation; }

// Marks, and a connective whose clause is on somebody else's word: "drew laughs when" of "when Cole said he was rich".
bool is_trailing(const TaggedText& text, std::uint32_t i) {
    const Token& token = text.token(i);
    if (is_edge_mark(token)) return !token.is_mark(')');
    const bool connective =
        notes(token, WordList::clause_openers, "keeps") || notes(token, WordList::clause_openers, "splits") || token.is("that");
    return connective && (text.tag(i) == Tag::IN || text.tag(i) == Tag::WRB || text.tag(i) == Tag::CC);
}

/// How many tokens at the front belong to none of the assertions: "But", "Meanwhile,", "that".
std::uint32_t leading_connective(const TaggedText& text, TokenSpan span, ClauseKind kind, const Lexicon& lexicon) {
    const Token& first = text.token(span.start);
    if (span.size() < 3) return 0;
    if (first.is("that") && (text.tag(span.start) == Tag::IN || text.tag(span.start) == Tag::WDT)) return 1;
    if (kind == ClauseKind::adverbial && notes(first, WordList::clause_openers, "splits")) return 1;
    const Phrase* phrase = nullptr;
    const std::uint32_t length = match_phrase(text.tokens, span.start, WordList::clause_openers, lexicon, &phrase);
    if (length && phrase->note == "leading" && text.token(span.start + length).is_mark(',')) return length + 1;
    const bool coordinator = text.tag(span.start) == Tag::CC && notes(first, WordList::clause_openers, "coordinator") && !first.is("nor");
    if (coordinator) return 1;
    return notes(first, WordList::clause_openers, "leading") && text.token(span.start + 1).is_mark(',') ? 2 : 0;
}

void trim_marks(const TaggedText& text, TokenSpan& span) {
    while (!span.empty() && is_edge_mark(text.token(span.start)) && !text.token(span.start).is_mark('(')) ++span.start;
    while (!span.empty() && is_trailing(text, span.end - 1)) --span.end;
}

}  // namespace

TokenSpan trim(const TaggedText& text, TokenSpan span, ClauseKind kind, const Lexicon& lexicon) {
    for (bool cut = true; cut && !span.empty();) {
        const std::uint32_t before = span.start;
        trim_marks(text, span);
        if (!span.empty()) span.start += leading_connective(text, span, kind, lexicon);
        cut = span.start != before;
    }
    return span;
}

}  // namespace whosaid
