#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sources/roles.h"

namespace whosaid {

/// A person, organisation or place with all its names in the article.
struct Entity {
    NameKind kind = NameKind::other;
    std::vector<std::uint32_t> names;  ///< indexes into Names, in text order
    std::uint32_t fullest = 0;         ///< index into Names: the longest of them
    Role role;
};

struct Entities {
    std::vector<Entity> list;
    std::vector<std::uint32_t> of_name;  ///< for each name the index of its entity
    std::vector<std::string>
        why;  ///< for each name why it is taken for that entity's: "surname of Adam Austen"; empty where it is the same
};

/// Merges names that stand for one: "Chrystia Freeland" and "Freeland", "Customs and Border Protection" and "CBP",
/// "Coca-Cola Co." and "Coca-Cola". Two people with one surname stay two; a surname alone goes to the one named more often.
Entities merge_names(const Article& article);

}  // namespace whosaid
