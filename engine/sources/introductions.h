#pragma once
#include <optional>

#include "sources/roles.h"

namespace whosaid {

/// Whom a pronoun asks for.
struct Wanted {
    bool thing = false;  ///< "it": a body or a document
    bool plural = false;
    Gender gender = Gender::unknown;
};

/// The phrase shortly before the pronoun at `token` that brings in somebody or something without a name, as the subject of its
/// clause: "Two officials met reporters on Monday. They said …". A thing has to begin its sentence. What others say in quotation marks is not looked at.
std::optional<TokenSpan> find_introduction(const Article& article, std::uint32_t token, Wanted wanted);

}  // namespace whosaid
