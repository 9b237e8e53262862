#pragma once
#include <optional>
#include <string>
#include <vector>

#include "syntax/tags.h"

namespace whosaid::training {

/// One corpus token: where it stands in the sentence's text, and its part of speech (none where the corpus's tag has no like in ours).
struct GoldToken {
    ByteSpan span;
    std::optional<Tag> tag;
    std::string name;  ///< the corpus's own tag
};

struct GoldSentence {
    std::string document;
    std::string text;  ///< the words as written, spaces where the corpus has them
    std::vector<GoldToken> tokens;
};

/// Reads a CoNLL-U file: Universal Dependencies (SpaceAfter=No) or CoreNLP's analysis of PolNeAR (Start=, End=).
/// Ends the program with a message where the file cannot be read.
std::vector<GoldSentence> read_conllu(const std::string& path);

/// Our tag for a Treebank tag: punctuation is drawn together, later additions (ADD, AFX, HYPH, NFP …) go to the nearest.
std::optional<Tag> tag_named(std::string_view name);

}  // namespace whosaid::training
