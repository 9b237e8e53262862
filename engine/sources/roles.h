#pragma once
#include <optional>
#include <string>

#include "sources/article.h"

namespace whosaid {

enum class Gender : std::uint8_t { unknown, man, woman };

/// What the words beside a person's name say about the person.
struct Role {
    std::optional<TokenSpan> title;          ///< "a spokesman for Freeland", "Foreign Minister", "Rep."
    std::optional<std::string> affiliation;  ///< "Freeland", "D-Ohio", "University of Kent"
    Gender gender = Gender::unknown;         ///< by "Mr.", "Ms.", "spokeswoman", or the given name
};

/// Reads the title before `name` or the apposition after it.
Role find_role(const Article& article, const Name& name);

}  // namespace whosaid
