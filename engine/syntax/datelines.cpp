#include "syntax/datelines.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

// "ALCANTARA SPACE CENTER, Brazil, Aug. 16 (Reuters) -" is as long as they get.
constexpr std::uint32_t longest_dateline = 16;

bool is_dash_mark(const Token& token) { return token.kind == TokenKind::punctuation && (is_dash(token.first) || token.is_mark('-')); }

bool may_stand_in(const Token& token) {
    if (token.kind == TokenKind::word) return token.capitalised || token.in(WordList::calendar) || token.in(WordList::name_links);
    return token.kind == TokenKind::number || token.is_mark(',') || token.is_mark('.') || token.is_mark('/') || token.is_mark('(') ||
           token.is_mark(')');
}

bool names_place(const Token& token) {
    return token.in(WordList::places) || (token.all_capitals && token.span.size() > 2) || token.is_mark('(');
}

}  // namespace

std::uint32_t after_dateline(const Tokens& tokens, const Sentence& sentence) {
    const std::uint32_t start = sentence.tokens.start;
    const std::uint32_t limit = std::min(sentence.tokens.end, start + longest_dateline);
    if (!sentence.starts_paragraph) return start;
    for (std::uint32_t i = start; i + 1 < limit; ++i) {
        if (is_dash_mark(tokens[i])) {
            const bool opens = i > start && (tokens[i - 1].is_mark(')') || names_place(tokens[start]) || names_place(tokens[i - 1]));
            return opens && (tokens[i + 1].capitalised || tokens[i + 1].kind != TokenKind::word) ? i + 1 : start;
        }
        if (!may_stand_in(tokens[i])) return start;
    }
    return start;
}

}  // namespace whosaid
