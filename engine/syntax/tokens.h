#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/span.h"

namespace whosaid {

enum class TokenKind : std::uint8_t { word, number, punctuation, quote, symbol, address };

/// A word, number, mark of punctuation or symbol. Clitics are tokens of their own ("Mexico" + "’s", "did" + "n’t"),
/// as in the Penn Treebank; hyphenated words stay whole ("intellectual-property").
struct Token {
    ByteSpan span;
    const Word* word = nullptr;  ///< what the lexicon knows of its look-up form; nullptr where it knows nothing
    TokenKind kind = TokenKind::word;
    bool capitalised = false;       ///< begins with a capital
    bool ends_in_s = false;         ///< so that a following apostrophe can be a possessive: "the Republicans’ plan"
    bool all_capitals = false;      ///< two letters or more, all capitals: "NAFTA", "U.S."
    bool space_before = false;      ///< white space or the text's beginning stands before it
    bool paragraph_before = false;  ///< first token of a paragraph
    char32_t first = 0;             ///< its first character, so that marks can be told apart without the text

    bool in(WordList list) const { return word && word->in(list); }
    bool is(std::string_view spelling) const { return word && word->spelling == spelling; }
    bool is_mark(char32_t mark) const { return first == mark && kind != TokenKind::word && kind != TokenKind::number; }
};

using Tokens = std::vector<Token>;

/// Cuts `text` (any bytes) into tokens, in order, without overlap; what lies between them is white space and
/// invisible characters. Time is linear in the text's length.
Tokens find_tokens(std::string_view text, const Lexicon& lexicon);

/// Those of a part of the text that begins where a paragraph's first token does, and ends where there is white space or another's.
Tokens find_tokens(std::string_view text, ByteSpan paragraphs, const Lexicon& lexicon);

/// Are the text's lines broken inside sentences, as in an e-mail? There only blank lines separate paragraphs; elsewhere every line is
/// one.
bool has_hard_wrapped_lines(std::string_view text);

/// Bytes from the first token's start to the last one's end; empty at the text's beginning for an empty span.
ByteSpan bytes_of(const Tokens& tokens, TokenSpan span);

/// How many tokens from `at` on a phrase of `list` covers (the longest that fits), 0 for none; `phrase` receives it.
std::uint32_t match_phrase(const Tokens& tokens, std::uint32_t at, WordList list, const Lexicon& lexicon, const Phrase** phrase = nullptr);

}  // namespace whosaid
