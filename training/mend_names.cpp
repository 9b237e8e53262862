#include "mend_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "text/characters.h"

namespace whosaid::training {
namespace {

constexpr std::uint32_t enough = 5;  // a name seen so often …
constexpr double nearly_all = 0.6;   // … and in this share as one kind

using Counts = std::unordered_map<std::string, std::array<std::uint32_t, 4>>;

std::string form_of(const NamedArticle& article, const GoldName& name) { return lookup_form(slice(article.text, name.bytes)); }
std::string last_word(const std::string& form) { return form.substr(form.find_last_of(' ') + 1); }
bool is_single(const std::string& form) { return form.find(' ') == std::string::npos; }

bool is_whole(const Tokens& tokens, WordList list) {
    return tokens.size() == 1 ? tokens[0].in(list) : !tokens.empty() && match_phrase(tokens, 0, list, Lexicon::english()) == tokens.size();
}

std::optional<NameKind> kind_by_lists(std::string_view text, NameKind kind) {
    const Tokens tokens = find_tokens(text, Lexicon::english());
    if (is_whole(tokens, WordList::organisations)) return NameKind::organisation;
    if (is_whole(tokens, WordList::places)) return NameKind::place;
    const Word* last = tokens.empty() ? nullptr : tokens.back().word;
    const Entry* noun = last && tokens.size() > 1 ? last->entry(WordList::organisation_nouns) : nullptr;
    const bool heads = noun && !last->in(WordList::role_nouns) && !last->in(WordList::first_names);
    return heads && kind == NameKind::person ? std::optional(NameKind::organisation) : std::nullopt;
}

std::unordered_set<std::string> surnames_of(const NamedArticle& article) {
    Counts counts;
    for (const GoldName& name : article.names) {
        const std::string form = form_of(article, name);
        if (!is_single(form)) ++counts[last_word(form)][static_cast<std::size_t>(name.kind)];
    }
    std::unordered_set<std::string> surnames;
    for (const auto& [word, kinds] : counts)
        if (kinds[0] > kinds[1] + kinds[2]) surnames.insert(word);
    return surnames;
}

Counts count_kinds(const std::vector<NamedArticle>& articles) {
    Counts counts;
    for (const NamedArticle& article : articles)
        for (const GoldName& name : article.names) ++counts[form_of(article, name)][static_cast<std::size_t>(name.kind)];
    return counts;
}

std::optional<NameKind> usual_kind(const std::array<std::uint32_t, 4>& kinds) {
    const auto most = std::max_element(kinds.begin(), kinds.end());
    const std::uint32_t all = kinds[0] + kinds[1] + kinds[2] + kinds[3];
    if (all < enough || *most < nearly_all * all) return std::nullopt;
    return static_cast<NameKind>(most - kinds.begin());
}

}  // namespace

void mend_names(std::vector<NamedArticle>& articles) {
    for (NamedArticle& article : articles) {
        const auto surnames = surnames_of(article);
        for (GoldName& name : article.names) {
            const std::string form = form_of(article, name);
            if (const auto listed = kind_by_lists(slice(article.text, name.bytes), name.kind))
                name.kind = *listed;
            else if (is_single(form) && surnames.count(form))
                name.kind = NameKind::person;
        }
    }
    const Counts counts = count_kinds(articles);
    for (NamedArticle& article : articles)
        for (GoldName& name : article.names)
            if (const auto usual = usual_kind(counts.at(form_of(article, name)))) name.kind = *usual;
}

}  // namespace whosaid::training
