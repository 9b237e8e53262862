#include "claims/contradictions.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "text/characters.h"

namespace whosaid {
namespace {

constexpr std::size_t most_compared = 12;
constexpr std::size_t fewest_shared = 2;

/// What a claim says besides its number.
struct Statement {
    std::uint32_t claim = 0;
    const Number* number = nullptr;
    std::vector<std::string> words;  ///< nouns, verbs and adjectives in look-up form, sorted
};

bool has_content(Tag tag, const Token& token) {
    return (is_noun(tag) || is_adjective(tag) || is_verb(tag)) && !token.in(WordList::auxiliaries);
}

Statement read_statement(std::string_view text, const Tokens& tokens, const Tags& tags, const Claim& claim, std::uint32_t index) {
    Statement statement{index, &claim.numbers.front(), {}};
    for (std::uint32_t i = claim.tokens.start; i < claim.tokens.end; ++i)
        if (has_content(tags[i], tokens[i]) && !statement.number->tokens.contains(i))
            statement.words.push_back(lookup_form(slice(text, tokens[i].span)));
    std::sort(statement.words.begin(), statement.words.end());
    statement.words.erase(std::unique(statement.words.begin(), statement.words.end()), statement.words.end());
    return statement;
}

// Of the words of either at least four fifths stand in both.
bool say_the_same(const Statement& a, const Statement& b) {
    std::vector<std::string> shared;
    std::set_intersection(a.words.begin(), a.words.end(), b.words.begin(), b.words.end(), std::back_inserter(shared));
    return shared.size() >= fewest_shared && shared.size() * 5 >= 4 * std::max(a.words.size(), b.words.size());
}

// "about 12" and "14" may both be right, and so may "at least 12" and "14".
bool contradict(const Number& a, const Number& b) {
    const bool exact = a.exactness == Exactness::exact && b.exactness == Exactness::exact && !a.upper && !b.upper;
    return exact && a.kind == b.kind && a.value != b.value;
}

bool states_one_number(const Claim& claim) {
    return claim.numbers.size() == 1 && !claim.numbers.front().unit.empty() && claim.numbers.front().kind != NumberKind::ordinal;
}

}  // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> find_contradictions(std::string_view text, const Tokens& tokens, const Tags& tags,
                                                                         const Claims& claims) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    std::unordered_map<std::string, std::vector<Statement>> by_unit;
    for (std::uint32_t i = 0; i < claims.size(); ++i) {
        if (!states_one_number(claims[i])) continue;
        const Statement statement = read_statement(text, tokens, tags, claims[i], i);
        std::vector<Statement>& earlier = by_unit[statement.number->unit];
        const auto other = std::find_if(earlier.begin(), earlier.end(), [&](const Statement& one) {
            return contradict(*one.number, *statement.number) && say_the_same(one, statement);
        });
        if (other != earlier.end()) pairs.push_back({other->claim, i});
        if (earlier.size() == most_compared) earlier.erase(earlier.begin());
        earlier.push_back(statement);
    }
    return pairs;
}

}  // namespace whosaid
