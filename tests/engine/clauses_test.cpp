#include "syntax/clauses.h"

#include <doctest/doctest.h>

#include "support/english.h"

using namespace whosaid;

namespace {

/// The clauses of a one-sentence text, parted by " | ", each as its kind and words; one inside another in brackets.
std::string clauses_of(std::string_view text) {
    const Tokens tokens = find_tokens(text, Lexicon::english());
    const Sentences sentences = find_sentences(tokens);
    const Tags tags = find_tags(text, tokens, sentences, tests::english());
    std::string all;
    for (const Clause& clause : ClauseFinder(tokens, sentences, tags).find(sentences.front().tokens)) {
        const std::string words(slice(text, bytes_of(tokens, clause.tokens)));
        const std::string line = std::string(name_of(clause.kind)) + ": " + words;
        all.append(all.empty() ? "" : " | ").append(clause.inside ? "[" + line + "]" : line);
    }
    return all;
}

}  // namespace

TEST_CASE("clauses: joined by a coordinator") {
    CHECK(clauses_of("The fares increased, but the city lost riders") == "main: The fares increased | coordinate: the city lost riders");
    CHECK(clauses_of("The firm lowered prices, and sold its stake") == "main: The firm lowered prices | predicate: sold its stake");
    CHECK(clauses_of("The port will close; the mill has closed") == "main: The port will close | coordinate: the mill has closed");
}

TEST_CASE("clauses: nouns joined by a coordinator are no clauses") {
    CHECK(clauses_of("The mayor and the council knew the price") == "main: The mayor and the council knew the price");
    CHECK(clauses_of("She insisted that the mayor and the council knew") == "main: She insisted that the mayor and the council knew");
}

TEST_CASE("clauses: relative clauses after a mark") {
    CHECK(clauses_of("Harrow sold the mill, which lost money") == "main: Harrow sold the mill | relative: which lost money");
    CHECK(clauses_of("Harrow, which lost money, sold the mill") ==
          "main: Harrow, which lost money, sold the mill | [relative: which lost money]");
    CHECK(clauses_of("Those who came saw nothing") == "main: Those who came saw nothing");
}

TEST_CASE("clauses: appositions and participles") {
    CHECK(clauses_of("Cole, the mayor of Harrow, opened the bridge") ==
          "main: Cole, the mayor of Harrow, opened the bridge | [apposition: the mayor of Harrow]");
    CHECK(clauses_of("The crane fell on the hall, killing two people") ==
          "main: The crane fell on the hall | participle: killing two people");
}

TEST_CASE("clauses: adverbial clauses that assert something of their own") {
    CHECK(clauses_of("As the two led the field, the others attacked them") ==
          "adverbial: As the two led the field | main: the others attacked them");
    CHECK(clauses_of("Sales fell while costs rose") == "main: Sales fell | adverbial: while costs rose");
    CHECK(clauses_of("The port will shrink if the strike lasts") == "main: The port will shrink if the strike lasts");
}
