#pragma once
#include <string_view>
#include <vector>

#include "syntax/tokens.h"

namespace whosaid {

struct Sentence {
    TokenSpan tokens;
    bool starts_paragraph = false;
    bool heading = false;  ///< a paragraph of its own without a closing full stop: "What happens next"
};

using Sentences = std::vector<Sentence>;

/// Cuts the tokens into sentences; every token is in exactly one. A full stop belongs to the sentence that it ends,
/// and so do the quotation marks and brackets that close after it.
Sentences find_sentences(const Tokens& tokens);

/// Those of whole paragraphs.
Sentences find_sentences(const Tokens& tokens, TokenSpan paragraphs);

/// The sentences of `span`, which begin and end with it.
Sentences sentences_in(const Sentences& sentences, TokenSpan span);

/// Index of the sentence that holds `token`, by bisection. `sentences` must not be empty.
std::uint32_t sentence_at(const Sentences& sentences, std::uint32_t token);

}  // namespace whosaid
