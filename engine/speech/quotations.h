#pragma once
#include <string_view>
#include <vector>

#include "syntax/sentences.h"

namespace whosaid {

/// What the quotation marks are there for.
enum class QuotationUse : std::uint8_t { speech, title, scare, nickname, other };

std::string_view name_of(QuotationUse use);

/// A stretch in quotation marks, the marks included.
struct Quotation {
    TokenSpan tokens;
    QuotationUse use = QuotationUse::speech;
    std::uint8_t depth = 0;  ///< 0 outermost; 1 inside another quotation
    bool closed = true;      ///< false where the paragraph ends before a closing mark
    bool continues = false;  ///< goes on with the quotation before it: a paragraph reopened without having been closed
};

using Quotations = std::vector<Quotation>;  ///< in order of their first token; an outer one before those inside it

/// A state machine over the quotation marks of each paragraph: straight and curly, double and single; apostrophes and
/// primes are no marks; a mark left over is repaired inside its paragraph and never spoils the next.
Quotations find_quotations(const Tokens& tokens, const Sentences& sentences);

}  // namespace whosaid
