#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "speech/attributions.h"
#include "syntax/names.h"

namespace whosaid {

enum class SourceType : std::uint8_t { named_person, named_organisation, document, unnamed_person, unnamed_group };
enum class Response : std::uint8_t { quoted, paraphrased, cited, declined, no_response };

std::string_view name_of(SourceType type);
std::string_view name_of(Response response);

/// One place where the article names or points to a source.
struct Mention {
    TokenSpan tokens;
    std::string why;  ///< why it was merged: "surname of Adam Austen", "'he' after Adam Austen spoke"
};

/// Somebody or something the article attributes information to, or asked in vain.
struct Source {
    std::string name;  ///< the fullest the article gives, or the phrase that introduces an unnamed source
    SourceType type = SourceType::unnamed_person;
    std::optional<TokenSpan> title;  ///< as written: "a spokesman for Freeland"
    std::optional<std::string> affiliation;
    bool anonymous = false;           ///< the text says or plainly implies that the name is withheld
    std::optional<TokenSpan> reason;  ///< the stated reason: "because the talks are private"
    Response response = Response::paraphrased;
    std::vector<Mention> mentions;
    std::vector<std::uint32_t> attributions;
};

/// Whom a pronoun of the article's own words means.
struct Antecedent {
    std::uint32_t token = 0;
    std::string name;
};

struct Sources {
    std::vector<Source> list;
    std::vector<std::optional<std::uint32_t>> speakers;  ///< for each attribution the index of its source in `list`
    std::vector<std::optional<std::uint32_t>> via;       ///< for each attribution on whose word its speaker says so: see citations.h
    std::vector<Antecedent> antecedents;                 ///< in order; only where one person is clearly meant
};

Sources find_sources(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& names,
                     const Quotations& quotations, const Attributions& attributions, const Lexicon& lexicon);

}  // namespace whosaid
