#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sources/discourse.h"
#include "sources/references.h"
#include "sources/sources.h"
#include "sources/voices.h"

namespace whosaid {

/// Somebody who may be a source: an entity with a name, or one that only a phrase introduces.
struct Party {
    std::optional<std::uint32_t> entity;
    Reference introduction;          ///< where there is no entity: "three people familiar with the talks"
    std::vector<std::string> marks;  ///< what the phrase says besides its main noun, for comparing: {"familiar", "talks"}
};

/// A phrase and the party that it points to.
struct Pointer {
    TokenSpan tokens;
    std::uint32_t party = 0;
    std::string why;
};

struct Resolution {
    std::vector<Party> parties;                  ///< first the entities, in their order, then the unnamed
    std::vector<bool> persons;                   ///< for each entity: "he" or "she" means it
    std::vector<std::vector<Pointer>> of_voice;  ///< for each voice whom its source points to; empty where that stays open
    std::vector<Antecedent> antecedents;         ///< see sources.h
    std::vector<Speaker> speakers;               ///< who has spoken, by their place
};

/// Settles who is meant by each voice's source: names by their entity, descriptions and pronouns by what came before.
/// What cannot be settled stays open: a wrong name is worse than none.
Resolution resolve(const Article& article, const Entities& entities, const Voices& voices);

}  // namespace whosaid
