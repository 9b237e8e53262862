#pragma once
#include <vector>

#include "claims/claims.h"
#include "report.h"
#include "syntax/names.h"

namespace whosaid {

/// What the earlier stages found in one article.
struct ArticleFacts {
    std::string_view text;
    const Tokens& tokens;
    const Sentences& sentences;
    const Tags& tags;
    const Names& names;
    const Quotations& quotations;
    const Attributions& attributions;
    const Sources& sources;
    const Claims& claims;
};

/// What an editor may want to look at before publishing; never a verdict. In this order:
/// - "unsourced-claim": a claim of priority 3 in the outlet's own voice, and no source is cited in its sentence nor in the
///   one before or after;
/// - "quotation-without-speaker": speech in quotation marks of which the text does not say whose it is;
/// - "rests-on-unnamed": at least three claims stand on the word of sources without a name, and fewer on that of named
///   sources and documents; the source is the unnamed one with most of them;
/// - "numbers-differ": a claim that an earlier one makes with another number;
/// - "accused-without-answer": somebody is accused, charged or blamed and is not among the sources.
std::vector<FindingReport> find_findings(const ArticleFacts& facts);

}  // namespace whosaid
