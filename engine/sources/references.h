#pragma once
#include <optional>
#include <vector>

#include "sources/article.h"

namespace whosaid {

enum class ReferenceKind : std::uint8_t {
    name,     ///< "Adam Austen, a spokesman for Freeland", "the agency’s director, Ray Cole"
    pronoun,  ///< "she", "who"
    noun      ///< "three people familiar with the talks", "the report"
};

/// What the main noun stands for.
enum class NounSort : std::uint8_t { person, people, organisation, organisations, document, other };

/// How a phrase points to somebody or something.
struct Reference {
    TokenSpan tokens;  ///< the whole phrase
    TokenSpan core;    ///< without relative clause and apposition: "people familiar with the talks"
    ReferenceKind kind = ReferenceKind::noun;
    NounSort sort = NounSort::other;
    std::uint32_t head = 0;             ///< token of the main noun: "people"
    std::optional<std::uint32_t> name;  ///< index into Names, for kind `name`
    bool definite = false;              ///< "the people", "his father": known already
    bool plural = false;
    bool partitive = false;  ///< "two of the people": the head is what stands after "of"
};

/// The phrases that `span`, the source of an attribution, holds: one, or several where names are joined
/// ("Canada and Mexico"). None where nothing in it can be a source.
std::vector<Reference> read_references(const Article& article, TokenSpan span);

}  // namespace whosaid
