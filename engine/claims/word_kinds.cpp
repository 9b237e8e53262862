#include "claims/word_kinds.h"

#include <algorithm>
#include <unordered_map>

namespace whosaid {
namespace {

// clang-format off
constexpr std::array<std::string_view, word_kind_count> names = {
    "trend", "cause", "law", "plan", "harm", "accuse", "stance", "decide", "result", "state", "measure", "appear", "crowd", "body", "economy", "crime", "figure",
    "paper", "chat", "compare", "extreme", "all", "amount", "time", "opinion", "soft", "negative", "wish", "ability", "office", "condition", "first-person",
    "second-person", "enable", "weighty", "reason", "own"};
// clang-format on

WordKinds kind_named(std::string_view name) {
    static const std::unordered_map<std::string_view, WordKinds> kinds = [] {
        std::unordered_map<std::string_view, WordKinds> all;
        for (std::size_t i = 0; i < word_kind_count; ++i) all[names[i]] = WordKinds{1} << i;
        return all;
    }();
    const auto found = kinds.find(name);
    return found == kinds.end() ? 0 : found->second;
}

/// The kinds that a line's second column names: "cause harm".
WordKinds kinds_in(std::string_view note) {
    WordKinds kinds = 0;
    while (!note.empty()) {
        const std::size_t space = note.find(' ');
        kinds |= kind_named(note.substr(0, space));
        note = space == std::string_view::npos ? std::string_view{} : note.substr(space + 1);
    }
    return kinds;
}

WordKinds kinds_of(const Token& token, Tag tag) {
    const bool month = token.in(WordList::auxiliaries) && is_noun(tag);  // "in May"
    if (!token.word || month) return 0;
    WordKinds kinds = 0;
    for (const Entry& entry : token.word->entries) {
        const bool fits = entry.list == WordList::claim_words || (entry.list == WordList::claim_verbs && is_verb(tag)) ||
                          (entry.list == WordList::claim_nouns && (is_noun(tag) || is_adjective(tag)));
        if (fits) kinds |= kinds_in(entry.note);
    }
    return kinds;
}

}  // namespace

std::string_view name_of(WordKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::vector<WordKinds> find_word_kinds(const Tokens& tokens, const Tags& tags, TokenSpan span, const Lexicon& lexicon) {
    constexpr std::uint32_t longest_phrase = 8;
    const std::uint32_t from = span.start - std::min(span.start, longest_phrase);
    std::vector<WordKinds> kinds(span.end - from, 0);
    for (std::uint32_t i = from; i < span.end; ++i) {
        kinds[i - from] |= kinds_of(tokens[i], tags[i]);
        // "declined to comment" says nothing of a decline
        const bool before_infinitive = i + 2 < tokens.size() && tags[i + 1] == Tag::TO && tags[i + 2] == Tag::VB;
        if (before_infinitive) kinds[i - from] &= ~only(WordKind::trend);
        const Phrase* phrase = nullptr;
        const std::uint32_t end = std::min(i + match_phrase(tokens, i, WordList::claim_words, lexicon, &phrase), span.end);
        for (std::uint32_t j = i; j < end; ++j) kinds[j - from] |= kinds_in(phrase->note);
    }
    kinds.erase(kinds.begin(), kinds.begin() + (span.start - from));
    return kinds;
}

}  // namespace whosaid
