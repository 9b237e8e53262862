#include "syntax/tags.h"

#include <array>

namespace whosaid {

std::string_view name_of(Tag tag) {
    static constexpr std::array<std::string_view, tag_count> names = {
        "CC", "CD",  "DT",  "EX", "FW",  "IN", "JJ", "JJR", "JJS", "MD",  "NN",  "NNS", "NNP", "NNPS", "PDT", "POS", "PRP", "PRP$",
        "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB",  "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT",  "WP",  "WP$", "WRB", "."};
    return names[static_cast<std::size_t>(tag)];
}

Tags find_tags(std::string_view, const Tokens& tokens, const Sentences&, const Model&) {
    Tags tags;
    for (const Token& token : tokens)
        tags.push_back(token.kind == TokenKind::word     ? (token.capitalised ? Tag::NNP : Tag::NN)
                       : token.kind == TokenKind::number ? Tag::CD
                                                         : Tag::punctuation);
    return tags;
}

}  // namespace whosaid
