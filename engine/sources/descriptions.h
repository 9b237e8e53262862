#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sources/entities.h"
#include "sources/references.h"

namespace whosaid {

/// What descriptions say, and which name each may stand for: "the senator" for Sen. Ann Lee, "the agency" for the Fuel Agency.
class Descriptions {
public:
    Descriptions(const Article& article, const Entities& entities);

    /// What the phrase says besides its main noun, sorted: words, and names as "#" and their entity's index.
    std::vector<std::string> marks_of(const Reference& reference) const;
    /// May both phrases mean the same by their main nouns? "the sources" may take up "people familiar with the talks".
    bool same_noun(const Reference& known, const Reference& reference) const;
    /// "the spokesman", "the agency": the entity whose role or sort the phrase tells, from the nearest name before it.
    std::optional<std::uint32_t> find_entity(const Reference& reference, const std::vector<std::string>& marks) const;
    /// Does the noun take up any organisation of its sort? "ministry" or "court" wants its own word in the name.
    bool is_general(std::uint32_t head) const;
    /// The sort that an organisation's name tells, as in the list of organisation nouns; empty where it tells none.
    std::string_view sort_of_organisation(TokenSpan name) const;

private:
    const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
    bool says_something(std::uint32_t i) const;
    std::string_view lemma(const Reference& reference) const;
    std::optional<std::uint32_t> find_named_later(const Reference& reference, const std::vector<std::string>& marks) const;
    bool has_role(const Entity& entity, const Reference& reference, const std::vector<std::string>& marks) const;
    bool is_short_for(std::uint32_t i, std::string_view noun) const;
    bool is_second_rank(std::uint32_t i) const;
    bool is_of_sort(const Entity& entity, std::uint32_t head, const std::vector<std::string>& marks) const;
    bool holds_all(TokenSpan name, const std::vector<std::string>& marks) const;
    std::uint32_t entity_at(std::uint32_t i) const;

    const Article& article_;
    const Entities& entities_;
    std::unordered_map<std::string, std::uint32_t> place_names_;  // entities by their one-word names: "U.S."
};

}  // namespace whosaid
