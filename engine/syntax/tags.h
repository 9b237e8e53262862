#pragma once
#include <string_view>
#include <vector>

#include "model/model.h"
#include "syntax/sentences.h"

namespace whosaid {

/// Part-of-speech tags of the Penn Treebank (Santorini 1990), punctuation drawn together.
enum class Tag : std::uint8_t {
    CC,
    CD,
    DT,
    EX,
    FW,
    IN,
    JJ,
    JJR,
    JJS,
    MD,
    NN,
    NNS,
    NNP,
    NNPS,
    PDT,
    POS,
    PRP,
    PRPS,
    RB,
    RBR,
    RBS,
    RP,
    SYM,
    TO,
    UH,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    WDT,
    WP,
    WPS,
    WRB,
    punctuation
};
inline constexpr std::size_t tag_count = static_cast<std::size_t>(Tag::punctuation) + 1;

using Tags = std::vector<Tag>;  ///< one for each token

/// Tags every token, sentence by sentence.
Tags find_tags(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Model& model);

std::string_view name_of(Tag tag);  ///< as in the Treebank: "NNP"; PRPS is "PRP$", WPS "WP$"; "." for punctuation

constexpr bool is_noun(Tag t) { return t >= Tag::NN && t <= Tag::NNPS; }
constexpr bool is_proper_noun(Tag t) { return t == Tag::NNP || t == Tag::NNPS; }
constexpr bool is_verb(Tag t) { return t >= Tag::VB && t <= Tag::VBZ; }
constexpr bool is_finite_verb(Tag t) { return t == Tag::VBD || t == Tag::VBP || t == Tag::VBZ || t == Tag::MD; }
constexpr bool is_adjective(Tag t) { return t >= Tag::JJ && t <= Tag::JJS; }
constexpr bool is_adverb(Tag t) { return t >= Tag::RB && t <= Tag::RBS; }
constexpr bool is_determiner(Tag t) { return t == Tag::DT || t == Tag::PDT || t == Tag::PRPS || t == Tag::WPS; }

}  // namespace whosaid
