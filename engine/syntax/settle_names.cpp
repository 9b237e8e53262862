#include "syntax/settle_names.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "syntax/name_features.h"
#include "text/characters.h"

namespace whosaid {
namespace {

bool is_post(const Token& token) {
    return token.capitalised && (token.in(WordList::titles) || token.in(WordList::role_nouns)) && !token.in(WordList::organisation_nouns) &&
           !token.in(WordList::first_names);
}

bool is_listed(const Tokens& tokens, TokenSpan span, const Lexicon& lexicon) {
    return match_phrase(tokens, span.start, WordList::organisations, lexicon) == span.size() ||
           match_phrase(tokens, span.start, WordList::places, lexicon) == span.size();
}

// "The Hill", "Cole & Marsh", "Tolvik Children's Hospital"
bool is_firm(const Tokens& tokens, const Name& name, const Lexicon& lexicon) {
    if (name.tokens.size() < 2 || name.kind == NameKind::other) return false;
    const bool tied = std::any_of(tokens.begin() + name.tokens.start, tokens.begin() + name.tokens.end,
                                  [](const Token& token) { return token.is("&") || token.is("'s"); });
    return tied || is_listed(tokens, name.tokens, lexicon);
}

// The weights see "Cole" where the rules see "Rand Cole".
bool is_fuller(const Tokens& tokens, const Name& name, const Name& told) {
    return name.kind == NameKind::person && told.kind == NameKind::person && told.tokens.end == name.tokens.end &&
           told.tokens.start > name.tokens.start && tokens[name.tokens.start].in(WordList::first_names);
}

// The weights see a place in "Tolvik Hurricane Center", where the rules know the noun.
bool is_better(const Tokens& tokens, const Name& name, const Name& told) {
    const bool body = name.kind == NameKind::organisation && told.kind == NameKind::place && name.tokens.size() > 1;
    return (body && told.tokens == name.tokens) || is_fuller(tokens, name, told);
}

/// The names of both, without overlap: a firm one of the rules gives way only to a told one that holds it.
Names put_together(const Tokens& tokens, const Names& told, const Names& by_rules, const Lexicon& lexicon) {
    Names all;
    std::size_t next = 0;
    for (const Name& name : by_rules) {
        while (next < told.size() && told[next].tokens.end <= name.tokens.start) all.push_back(told[next++]);
        std::size_t last = next;
        while (last < told.size() && told[last].tokens.start < name.tokens.end) ++last;
        const bool holds = last == next + 1 && told[next].tokens.contains(name.tokens) && told[next].tokens.size() > name.tokens.size();
        const bool free = last == next && (all.empty() || all.back().tokens.end <= name.tokens.start);
        if (free) {
            all.push_back({name.tokens, is_firm(tokens, name, lexicon) ? name.kind : NameKind::other});
        } else if (!holds && (is_firm(tokens, name, lexicon) || (last == next + 1 && is_better(tokens, name, told[next])))) {
            while (!all.empty() && all.back().tokens.end > name.tokens.start) all.pop_back();
            all.push_back(name);
            next = last;
        }
    }
    all.insert(all.end(), told.begin() + static_cast<std::ptrdiff_t>(next), told.end());
    return all;
}

std::vector<std::string> words_of(std::string_view text, const Tokens& tokens, TokenSpan span) {
    std::vector<std::string> words;
    for (std::uint32_t i = span.start; i < span.end; ++i) words.push_back(lookup_form(slice(text, tokens[i].span)));
    return words;
}

/// For each name whether it stands in a headline; each sentence is looked at once.
std::vector<bool> find_headlined(const Tokens& tokens, const Sentences& sentences, const Names& names) {
    std::vector<bool> headlined(names.size());
    std::size_t n = 0;
    for (const Sentence& sentence : sentences) {
        const bool headline = n < names.size() && names[n].tokens.start < sentence.tokens.end && is_headline(tokens, sentence);
        for (; n < names.size() && names[n].tokens.start < sentence.tokens.end; ++n) headlined[n] = headline;
    }
    return headlined;
}

// "Ray Cole", "Senator Cole"
bool is_plainly_person(const Tokens& tokens, const Name& name) {
    if (name.kind != NameKind::person || name.tokens.size() > 3) return false;
    return tokens[name.tokens.start].in(WordList::first_names) || (name.tokens.start > 0 && is_post(tokens[name.tokens.start - 1]));
}

/// In a headline any word may be taken for a name: there only those count whose every word the text's other names have, and
/// persons with a given name or a post.
Names without_unknown_in_headlines(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Names& names) {
    const std::vector<bool> headlined = find_headlined(tokens, sentences, names);
    std::unordered_set<std::string> known;
    for (std::size_t n = 0; n < names.size(); ++n)
        if (!headlined[n])
            for (std::string& word : words_of(text, tokens, names[n].tokens)) known.insert(std::move(word));
    Names kept;
    for (std::size_t n = 0; n < names.size(); ++n) {
        const auto words = words_of(text, tokens, names[n].tokens);
        if (!headlined[n] || is_plainly_person(tokens, names[n]) ||
            std::all_of(words.begin(), words.end(), [&](const std::string& word) { return known.count(word) > 0; }))
            kept.push_back(names[n]);
    }
    return kept;
}

/// "Deputy U.S. Marshal": a post stands before the name.
Names without_posts(const Tokens& tokens, Names names) {
    for (Name& name : names)
        while (name.tokens.size() > 1 && is_post(tokens[name.tokens.start]) && tokens[name.tokens.start + 1].capitalised)
            ++name.tokens.start;
    return names;
}

const Entry* entry_of(const Token& token, WordList list) { return token.word ? token.word->entry(list) : nullptr; }

// "the Navia Democrat": who ends a name by party is somebody from Navia.
bool ends_in_people(const Tokens& tokens, TokenSpan name) {
    const Entry* people = entry_of(tokens[name.end - 1], WordList::nationalities);
    return people && people->note == "people" && !tokens[name.end - 2].in(WordList::first_names);
}

// "Gulf Cable Co.", "Norvane AB", "Harlow Foods"
bool ends_as_company(const Tokens& tokens, TokenSpan name) {
    const Entry* noun = entry_of(tokens[name.end - 1], WordList::organisation_nouns);
    return noun && noun->note.substr(0, 7) == "company";
}

bool follows_courtesy(const Tokens& tokens, TokenSpan name) {
    if (name.start == 0) return false;
    for (const char* word : {"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss"})
        if (tokens[name.start - 1].is(word)) return true;
    return false;
}

// "Ray Cole Jr.", "Ray Cole, Jr."
std::uint32_t end_with_suffix(const Tokens& tokens, TokenSpan name) {
    const std::uint32_t at = name.end + (name.end < tokens.size() && tokens[name.end].is_mark(','));
    const Entry* suffix = at < tokens.size() && tokens[at].capitalised ? entry_of(tokens[at], WordList::name_links) : nullptr;
    return suffix && suffix->note == "suffix" ? at + 1 : name.end;
}

/// What the word beside or at the end of a name settles, whatever the weights see.
Names with_plain_kinds(const Tokens& tokens, Names names) {
    for (Name& name : names) {
        if (name.tokens.size() > 1 && ends_in_people(tokens, name.tokens)) {
            do --name.tokens.end;
            while (name.tokens.size() > 1 && !tokens[name.tokens.end - 1].capitalised);
            name.kind = name.tokens.size() == 1 && tokens[name.tokens.start].in(WordList::places) ? NameKind::place : NameKind::other;
        }
        if (name.tokens.size() > 1 && ends_as_company(tokens, name.tokens)) name.kind = NameKind::organisation;
        if (follows_courtesy(tokens, name.tokens)) name.kind = NameKind::person;
        if (name.kind == NameKind::person) name.tokens.end = end_with_suffix(tokens, name.tokens);
    }
    return names;
}

/// How often the article has each name as each kind, and the short forms of its full names: the surname of a person, the first
/// word of a company.
class KnownNames {
public:
    KnownNames(std::string_view text, const Tokens& tokens, const Names& names) : text_(text), tokens_(tokens) {
        for (const Name& name : names) ++kinds_[form(name.tokens)][static_cast<std::size_t>(name.kind)];
        for (const Name& name : names) {
            if (name.tokens.size() < 2) continue;
            if (name.kind == NameKind::person) surnames_.insert(form({name.tokens.end - 1, name.tokens.end}));
            if (ends_as_company(tokens, name.tokens)) company_words_.insert(form({name.tokens.start, name.tokens.start + 1}));
        }
    }

    NameKind kind_of(const Name& name) const {
        if (const auto kind = kind_of_short(name.tokens)) return *kind;
        const auto& kinds = kinds_.at(form(name.tokens));
        const auto most = std::max_element(kinds.begin(), kinds.begin() + 3);
        return *most > kinds[static_cast<std::size_t>(name.kind)] ? static_cast<NameKind>(most - kinds.begin()) : name.kind;
    }

    std::optional<NameKind> kind_of_short(TokenSpan name) const {
        if (name.size() > 1 || tokens_[name.start].in(WordList::places)) return std::nullopt;
        const std::string key = form(name);
        if (surnames_.count(key)) return NameKind::person;
        return company_words_.count(key) ? std::optional(NameKind::organisation) : std::nullopt;
    }

private:
    std::string form(TokenSpan span) const { return lookup_form(slice(text_, bytes_of(tokens_, span))); }

    std::string_view text_;
    const Tokens& tokens_;
    std::unordered_map<std::string, std::array<std::uint32_t, 4>> kinds_;
    std::unordered_set<std::string> surnames_, company_words_;
};

// A word alone that no list has: any sentence may begin with "General", but hardly with "Harlow".
bool may_be_short_form(const Tokens& tokens, std::uint32_t i) {
    const Token& token = tokens[i];
    if (token.kind != TokenKind::word || !token.capitalised || (token.word && !token.in(WordList::first_names))) return false;
    const bool goes_on = i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::word && tokens[i + 1].capitalised;
    return !goes_on && (i == 0 || tokens[i - 1].kind != TokenKind::word || !tokens[i - 1].capitalised);
}

/// The short forms that neither rules nor weights saw: "Harlow was late" after "the Harlow Foods company".
Names with_short_forms(const Tokens& tokens, const KnownNames& known, const Names& names) {
    Names all;
    std::uint32_t i = 0;
    const auto look_up_to = [&](std::uint32_t end) {
        for (; i < end; ++i) {
            const auto kind = may_be_short_form(tokens, i) ? known.kind_of_short({i, i + 1}) : std::nullopt;
            if (kind) all.push_back({{i, i + 1}, *kind});
        }
    };
    for (const Name& name : names) {
        look_up_to(name.tokens.start);
        all.push_back({name.tokens, known.kind_of(name)});
        i = name.tokens.end;
    }
    look_up_to(static_cast<std::uint32_t>(tokens.size()));
    return all;
}

}  // namespace

Names settle_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Names& told, const Names& by_rules,
                   const Lexicon& lexicon) {
    Names names = put_together(tokens, without_posts(tokens, told), by_rules, lexicon);
    names = with_plain_kinds(tokens, std::move(names));
    names = without_unknown_in_headlines(text, tokens, sentences, names);
    return with_short_forms(tokens, KnownNames(text, tokens, names), names);
}

}  // namespace whosaid
