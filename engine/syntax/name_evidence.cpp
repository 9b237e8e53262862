#include "syntax/name_evidence.h"

namespace whosaid {
namespace {

bool is_word(const Tokens& tokens, std::uint32_t i) { return i < tokens.size() && tokens[i].kind == TokenKind::word; }
bool is_post(const Token& token) { return token.in(WordList::titles) || token.in(WordList::role_nouns); }

bool is_initial(const Token& token) { return token.capitalised && !token.word && token.span.size() <= 5 && token.span.size() % 2 == 0; }

// "in Tolvik", "near Tolvik"
bool ties_to_place(const Token& token) {
    for (const char* word : {"in", "at", "near", "from", "outside", "across"})
        if (token.is(word)) return true;
    return false;
}

std::uint32_t seen_before(const Token& before) {
    std::uint32_t found = 0;
    if (is_post(before)) found |= evidence::after_post;
    if (before.capitalised && (before.in(WordList::first_names) || is_initial(before))) found |= evidence::after_given_name;
    if (ties_to_place(before)) found |= evidence::after_in;
    if (before.is("the")) found |= evidence::after_the;
    return found;
}

// "Cole, a spokesman", "Cole, 34,", "Tolvik, Ohio"
std::uint32_t seen_after_comma(const Tokens& tokens, std::uint32_t i) {
    if (i >= tokens.size()) return 0;
    if (tokens[i].in(WordList::places)) return evidence::before_place;
    const bool age = tokens[i].kind == TokenKind::number && i + 1 < tokens.size() && tokens[i + 1].is_mark(',');
    bool post = is_post(tokens[i]) && !tokens[i].capitalised;
    if (tokens[i].is("a") || tokens[i].is("an") || tokens[i].is("the"))
        for (std::uint32_t j = i + 1; j < i + 4 && is_word(tokens, j); ++j) post = post || is_post(tokens[j]);
    return age || post ? evidence::before_description : 0;
}

std::uint32_t seen_after(const Tokens& tokens, const Tags& tags, std::uint32_t i) {
    const Token& after = tokens[i];
    if (after.is_mark(',')) return seen_after_comma(tokens, i + 1);
    if (after.capitalised && after.in(WordList::organisation_nouns)) return evidence::before_organisation_noun;
    if (after.is("'s")) return evidence::owns;
    return after.in(WordList::speech_verbs) && is_verb(tags[i]) ? evidence::speaks : 0;
}

}  // namespace

NameEvidence::NameEvidence(const Tokens& tokens, const Tags& tags, const Names& by_rules, const std::vector<TokenFeatures>& features) {
    for (std::uint32_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].kind == TokenKind::word && tokens[i].capitalised) read_token(tokens, tags, features, i);
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::word || tokens[i].capitalised) continue;
        if (const auto known = bits_.find(features[i].form); known != bits_.end()) known->second |= evidence::in_lower_case;
    }
    for (const Name& name : by_rules) read_name(name, features);
}

void NameEvidence::read_token(const Tokens& tokens, const Tags& tags, const std::vector<TokenFeatures>& features, std::uint32_t i) {
    std::uint32_t found = 0;
    if (i > 0) {
        found |= seen_before(tokens[i - 1]);
        if (tokens[i - 1].kind == TokenKind::word && !tokens[i].paragraph_before) found |= evidence::within_sentence;
    }
    if (i + 1 < tokens.size()) found |= seen_after(tokens, tags, i + 1);
    bits_[features[i].form] |= found;
}

void NameEvidence::read_name(const Name& name, const std::vector<TokenFeatures>& features) {
    if (name.kind == NameKind::other) return;
    const auto kind = static_cast<unsigned>(name.kind);
    const std::uint32_t first = features[name.tokens.start].form, last = features[name.tokens.end - 1].form;
    if (name.tokens.size() == 1) {
        bits_[first] |= evidence::is_name_of << kind;
        return;
    }
    bits_[first] |= evidence::begins_name_of << kind;
    bits_[last] |= evidence::ends_name_of << kind;
}

}  // namespace whosaid
