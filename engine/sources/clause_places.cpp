#include "sources/clause_places.h"

namespace whosaid {
namespace {

constexpr std::uint32_t longest_lead = 100;       // tokens before the verb
constexpr std::uint32_t longest_apposition = 16;  // tokens

// What follows the name, past adverbs and an apposition: "Ray Cole, the mayor, also said".
std::uint32_t verb_after(const Article& article, std::uint32_t at) {
    const auto last = article.size() - 1;
    if (article.token(at).is_mark(',') || article.token(at).is_mark('(')) {
        std::uint32_t end = at + 1;
        while (end < last && end < at + longest_apposition && !article.token(end).is_mark(',') && !article.token(end).is_mark(')')) ++end;
        if (end < last && !article.token(end + 1).paragraph_before) at = end + 1;
    }
    while (at < last && is_adverb(article.tags[at])) ++at;
    return at;
}

std::uint32_t beginning_of_sentence(const Article& article, std::uint32_t at) {
    return article.sentences[sentence_at(article.sentences, at)].tokens.start;
}

bool is_junction(const Token& token) { return token.is("and") || token.is("or"); }

bool is_joined_to_earlier(const Article& article, TokenSpan name) { return name.start > 0 && is_junction(article.token(name.start - 1)); }

}  // namespace

ClausePlace place_of(const Article& article, TokenSpan name) {
    const std::uint32_t after = name.end;
    if (after >= article.size()) return ClausePlace::other;
    if (article.token(after).is("'s") || article.tags[after] == Tag::POS) return ClausePlace::owner;
    if (is_noun(article.tags[after]) && !is_proper_noun(article.tags[after])) return ClausePlace::modifier;  // "a Boca Raton lawyer"
    if (is_joined_to_earlier(article, name)) return ClausePlace::other;
    const bool subject = !follows_preposition(article, name.start) && is_finite_verb(article.tags[verb_after(article, after)]);
    return subject ? ClausePlace::subject : ClausePlace::other;
}

bool leads_sentence(const Article& article, TokenSpan name) {
    for (std::uint32_t i = name.start; i-- > beginning_of_sentence(article, name.start);) {
        if (i + longest_lead < name.start) return false;
        if (is_finite_verb(article.tags[i]) || article.tags[i] == Tag::IN || article.tags[i] == Tag::TO) return false;
        if (article.token(i).is_mark(',')) return true;
    }
    return true;
}

bool is_joined(const Article& article, TokenSpan name) {
    const bool to_later = name.end + 1 < article.size() && is_junction(article.token(name.end)) && article.token(name.end + 1).capitalised;
    return to_later || is_joined_to_earlier(article, name);
}

bool is_beside_name(const Article& article, TokenSpan phrase) {
    const std::uint32_t before = phrase.start > 0 && article.token(phrase.start - 1).is_mark(',') ? phrase.start - 1 : phrase.start;
    const std::uint32_t after = phrase.end < article.size() && article.token(phrase.end).is_mark(',') ? phrase.end + 1 : phrase.end;
    for (std::uint32_t n = first_name_from(article.names, phrase.start); n-- > 0 && article.names[n].tokens.end + 1 >= before;)
        if (article.names[n].tokens.end == before && before < phrase.start) return true;
    const std::uint32_t next = first_name_from(article.names, phrase.end);
    return next < article.names.size() && article.names[next].tokens.start == after;
}

bool is_in_brackets(const Article& article, TokenSpan name) { return name.start > 0 && article.token(name.start - 1).is_mark('('); }

bool follows_preposition(const Article& article, std::uint32_t at) {
    for (std::uint32_t i = at; i-- > beginning_of_sentence(article, at);) {
        const Tag tag = article.tags[i];
        if (is_noun(tag) || is_adjective(tag) || is_determiner(tag)) continue;  // "of the former minister Ray Cole"
        return tag == Tag::TO || (tag == Tag::IN && !article.token(i).in(WordList::clause_openers));
    }
    return false;
}

bool has_verb_before(const Article& article, std::uint32_t at) {
    const std::uint32_t start = beginning_of_sentence(article, at);
    if (at - start > longest_lead) return true;
    for (std::uint32_t i = start; i < at; ++i)
        if (is_finite_verb(article.tags[i])) return true;
    return false;
}

}  // namespace whosaid
