#include "sources/descriptions.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

constexpr std::uint32_t names_back = 80;  // how far a description may look for its name

}  // namespace

Descriptions::Descriptions(const Article& article, const Entities& entities) : article_(article), entities_(entities) {
    for (std::uint32_t n = 0; n < article_.names.size(); ++n)
        if (article_.names[n].kind == NameKind::place && article_.names[n].tokens.size() == 1)
            place_names_.emplace(article_.key(article_.names[n].tokens.start), entities_.of_name[n]);
}

// What the phrase says besides its main noun; names by their entity.
std::vector<std::string> Descriptions::marks_of(const Reference& reference) const {
    std::vector<std::string> marks;
    std::uint32_t n = first_name_from(article_.names, reference.core.start);
    for (std::uint32_t i = reference.core.start; i < reference.core.end;) {
        while (n < article_.names.size() && article_.names[n].tokens.end <= i) ++n;
        if (n < article_.names.size() && article_.names[n].tokens.contains(i)) {
            marks.push_back("#" + std::to_string(entities_.of_name[n]));
            i = article_.names[n].tokens.end;
            continue;
        }
        if (i != reference.head && says_something(i)) marks.push_back(article_.key(i));
        ++i;
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

bool Descriptions::says_something(std::uint32_t i) const {
    const Tag tag = article_.tags[i];
    return token(i).kind == TokenKind::word && (is_noun(tag) || is_adjective(tag) || is_verb(tag)) && !token(i).in(WordList::group_nouns) &&
           !token(i).is("other");
}

std::string_view Descriptions::lemma(const Reference& reference) const {
    for (WordList list : {WordList::role_nouns, WordList::organisation_nouns, WordList::document_nouns})
        if (const std::string_view found = article_.lemma(reference.head, list); !found.empty()) return found;
    return token(reference.head).word ? token(reference.head).word->spelling : slice(article_.text, token(reference.head).span);
}

// "the sources" may take up "people familiar with the talks".
bool Descriptions::same_noun(const Reference& known, const Reference& reference) const {
    if (lemma(known) == lemma(reference)) return true;
    const std::string_view a = lemma(known), b = lemma(reference);
    const auto vague = [](std::string_view word) { return word == "people" || word == "person" || word == "source"; };
    const auto study = [](std::string_view word) {
        return word == "study" || word == "paper" || word == "report" || word == "research" || word == "survey";
    };
    return reference.definite && ((vague(a) && vague(b)) || (study(a) && study(b)));
}

// "the spokesman", "the agency": a name before it whose role or sort the noun tells.
std::optional<std::uint32_t> Descriptions::find_entity(const Reference& reference, const std::vector<std::string>& marks) const {
    const std::uint32_t end = first_name_from(article_.names, reference.core.start);
    for (std::uint32_t n = end; n-- > (end > names_back ? end - names_back : 0);) {
        const std::uint32_t entity = entities_.of_name[n];
        if (reference.sort == NounSort::person && has_role(entities_.list[entity], reference, marks)) return entity;
        if (reference.sort == NounSort::organisation && is_of_sort(entities_.list[entity], reference.head, marks)) return entity;
    }
    return marks.empty() || reference.sort != NounSort::organisation ? std::nullopt : find_named_later(reference, marks);
}

// "the hurricane center" before the National Hurricane Center has its full name.
std::optional<std::uint32_t> Descriptions::find_named_later(const Reference& reference, const std::vector<std::string>& marks) const {
    const std::uint32_t start = first_name_from(article_.names, reference.core.end);
    const auto end = std::min(static_cast<std::uint32_t>(article_.names.size()), start + names_back);
    for (std::uint32_t n = start; n < end; ++n)
        if (is_of_sort(entities_.list[entities_.of_name[n]], reference.head, marks)) return entities_.of_name[n];
    return std::nullopt;
}

bool Descriptions::has_role(const Entity& entity, const Reference& reference, const std::vector<std::string>& marks) const {
    if (entity.kind != NameKind::person || !entity.role.title) return false;
    bool noun = false;
    std::size_t matched = 0;
    for (std::uint32_t i = entity.role.title->start; i < entity.role.title->end; ++i) {
        if (is_second_rank(i) && std::find(marks.begin(), marks.end(), article_.key(i)) == marks.end()) return false;
        noun = noun || article_.lemma(i, WordList::role_nouns) == lemma(reference) || is_short_for(i, lemma(reference));
        matched += std::find(marks.begin(), marks.end(), article_.key(i)) != marks.end();
    }
    for (std::uint32_t n = first_name_from(article_.names, entity.role.title->start);
         n < article_.names.size() && article_.names[n].tokens.end <= entity.role.title->end; ++n)
        matched += std::find(marks.begin(), marks.end(), "#" + std::to_string(entities_.of_name[n])) != marks.end();
    return noun && matched >= marks.size();
}

// "Sen. Ann Lee" is later "the senator".
bool Descriptions::is_short_for(std::uint32_t i, std::string_view noun) const {
    static constexpr std::array<std::pair<const char*, std::string_view>, 12> shorts = {{{"sen.", "senator"},
                                                                                         {"gov.", "governor"},
                                                                                         {"rep.", "representative"},
                                                                                         {"rep.", "congressman"},
                                                                                         {"rep.", "congresswoman"},
                                                                                         {"rep.", "lawmaker"},
                                                                                         {"sen.", "lawmaker"},
                                                                                         {"gen.", "general"},
                                                                                         {"dr.", "doctor"},
                                                                                         {"prof.", "professor"},
                                                                                         {"sgt.", "sergeant"},
                                                                                         {"lt.", "lieutenant"}}};
    return std::any_of(shorts.begin(), shorts.end(), [&](const auto& pair) { return pair.second == noun && token(i).is(pair.first); });
}

// "the president" is not the vice president.
bool Descriptions::is_second_rank(std::uint32_t i) const {
    for (const char* word : {"vice", "deputy", "assistant", "associate", "lieutenant"})
        if (token(i).is(word)) return true;
    return false;
}

bool Descriptions::is_of_sort(const Entity& entity, std::uint32_t head, const std::vector<std::string>& marks) const {
    if (entity.kind != NameKind::organisation) return false;
    const TokenSpan name = article_.names[entity.fullest].tokens;
    if (!marks.empty() && !holds_all(name, marks)) return false;
    for (std::uint32_t i = name.start; i < name.end; ++i)
        if (article_.lemma(i, WordList::organisation_nouns) == article_.lemma(head, WordList::organisation_nouns)) return true;
    const std::string_view sort = article_.note(head, WordList::organisation_nouns);
    return is_general(head) &&
           (Article::holds(sort_of_organisation(name), sort) || (token(head).is("group") && sort_of_organisation(name) == "body"));
}

// "the hurricane center" is the National Hurricane Center.
bool Descriptions::holds_all(TokenSpan name, const std::vector<std::string>& marks) const {
    return std::all_of(marks.begin(), marks.end(), [&](const std::string& mark) {
        for (std::uint32_t i = name.start; i < name.end; ++i)
            if (article_.key(i) == mark || (mark.front() == '#' && "#" + std::to_string(entity_at(i)) == mark)) return true;
        return false;
    });
}

std::uint32_t Descriptions::entity_at(std::uint32_t i) const {
    const auto place = place_names_.find(article_.key(i));
    return place == place_names_.end() ? static_cast<std::uint32_t>(entities_.list.size()) : place->second;
}

// Nouns that take up any organisation of their sort; "ministry" or "court" wants its own word in the name.
bool Descriptions::is_general(std::uint32_t head) const {
    for (const char* word : {"agency", "service", "company", "firm", "group", "organisation", "organization", "network", "newspaper",
                             "paper", "outlet", "website", "magazine", "institution", "carmaker", "automaker", "retailer", "maker"})
        if (token(head).is(word)) return true;
    return false;
}

std::string_view Descriptions::sort_of_organisation(TokenSpan name) const {
    const Phrase* phrase = nullptr;
    if (match_phrase(article_.tokens, name.start, WordList::organisations, article_.lexicon, &phrase) == name.size()) return phrase->note;
    if (const std::string_view note = article_.note(name.start, WordList::organisations); name.size() == 1) return note;
    for (std::uint32_t i = name.end; i-- > name.start;)
        if (const std::string_view note = article_.note(i, WordList::organisation_nouns); !note.empty()) return note;
    return {};
}

}  // namespace whosaid
