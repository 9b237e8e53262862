#include "claims/accusations.h"

#include <algorithm>
#include <unordered_set>

#include "text/characters.h"

namespace whosaid {
namespace {

constexpr std::uint32_t longest_title = 4;  // "accused former Mayor Ray Cole"
constexpr std::uint32_t auxiliaries_back = 4;

bool accuses(const Token& token, Tag tag) {
    const Entry* verb = token.word && is_verb(tag) ? token.word->entry(WordList::claim_verbs) : nullptr;
    if (!verb) return false;
    for (std::string_view lemma : {"accuse", "charge", "indict", "sue", "prosecute", "blame", "arrest"})
        if (verb->lemma == lemma) return true;
    return false;
}

class AccusationFinder {
public:
    AccusationFinder(std::string_view text, const Tokens& tokens, const Tags& tags, const Names& names, const Sources& sources)
        : text_(text), tokens_(tokens), tags_(tags), names_(names) {
        for (const Source& source : sources.list)
            if (source.type == SourceType::named_person) answered_.insert(surname_in(source.name));
    }

    void add(std::uint32_t index, const Claim& claim) {
        for (std::uint32_t i = claim.tokens.start; i < claim.tokens.end; ++i) {
            if (!accuses(tokens_[i], tags_[i])) continue;
            const std::optional<std::uint32_t> name =
                is_passive(i, claim.tokens.start) ? name_before(i, claim.tokens) : name_after(i, claim.tokens);
            if (!name) continue;
            const TokenSpan person = names_[*name].tokens;
            const std::string surname = lookup_form(slice(text_, tokens_[person.end - 1].span));
            if (answered_.insert(surname).second) found_.push_back({index, *name});
        }
    }

    std::vector<Accusation> take() { return std::move(found_); }

private:
    static std::string surname_in(std::string_view name) {
        const std::size_t space = name.rfind(' ');
        return lookup_form(space == std::string_view::npos ? name : name.substr(space + 1));
    }

    bool is_passive(std::uint32_t verb, std::uint32_t start) const {
        for (std::uint32_t i = verb; i > start && verb - i < auxiliaries_back; --i)
            for (std::string_view form : {"was", "were", "is", "are", "been", "being"})
                if (tokens_[i - 1].is(form)) return true;
        return false;
    }

    std::optional<std::uint32_t> name_after(std::uint32_t verb, TokenSpan claim) const {
        const std::uint32_t n = first_name_from(names_, verb + 1);
        const bool near = n < names_.size() && names_[n].tokens.start <= verb + longest_title && names_[n].tokens.end <= claim.end;
        return near && names_[n].kind == NameKind::person ? std::optional(n) : std::nullopt;
    }

    // "Ray Cole, who runs the mill, was charged": the first name of the claim.
    std::optional<std::uint32_t> name_before(std::uint32_t verb, TokenSpan claim) const {
        const std::uint32_t n = first_name_from(names_, claim.start);
        const bool opens = n < names_.size() && names_[n].tokens.end <= verb && names_[n].tokens.start <= claim.start + longest_title;
        return opens && names_[n].kind == NameKind::person ? std::optional(n) : std::nullopt;
    }

    std::string_view text_;
    const Tokens& tokens_;
    const Tags& tags_;
    const Names& names_;
    std::unordered_set<std::string> answered_;  ///< surnames of those who are heard, and of those who are given already
    std::vector<Accusation> found_;
};

}  // namespace

std::vector<Accusation> find_unanswered(std::string_view text, const Tokens& tokens, const Tags& tags, const Names& names,
                                        const Sources& sources, const Claims& claims) {
    AccusationFinder finder(text, tokens, tags, names, sources);
    for (std::uint32_t i = 0; i < claims.size(); ++i) finder.add(i, claims[i]);
    return finder.take();
}

}  // namespace whosaid
