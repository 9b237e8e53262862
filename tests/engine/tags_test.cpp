#include "syntax/tags.h"

#include <doctest/doctest.h>

#include "analyze.h"
#include "models/english.h"

using namespace whosaid;

namespace {

std::string tags_of(std::string_view text) {
    static const Model model = std::get<Model>(Model::read(english_model()));
    const Tokens tokens = find_tokens(text, Lexicon::english());
    std::string names;
    for (const Tag tag : find_tags(text, tokens, find_sentences(tokens), model))
        names.append(names.empty() ? "" : " ").append(name_of(tag));
    return names;
}

}  // namespace

TEST_CASE("tags: statements of a news article") {
    CHECK(tags_of("The mayor said the bridge would close.") == "DT NN VBD DT NN MD VB .");
    CHECK(tags_of("“We held prices down,” said Ana Ruiz, a spokeswoman for the ministry.") ==
          ". PRP VBD NNS RB . . VBD NNP NNP . DT NN IN DT NN .");
    CHECK(tags_of("Three officials familiar with the talks have declined to comment.") == "CD NNS JJ IN DT NNS VBP VBN TO VB .");
}

TEST_CASE("tags: the same spelling by its surroundings") {
    CHECK(tags_of("They plan to report the plan.") == "PRP VBP TO VB DT NN .");
    CHECK(tags_of("Her report says that he reports to her.") == "PRP$ NN VBZ IN PRP VBZ IN PRP .");
}

TEST_CASE("tags: clitics and contractions") {
    CHECK(tags_of("Mexico’s minister didn’t say they’d pay.") == "NNP POS NN VBD RB VB PRP MD VB .");
    CHECK(tags_of("It's the city's plan.") == "PRP VBZ DT NN POS NN .");
}

TEST_CASE("tags: headlines in Title Case and in capitals keep their verbs") {
    CHECK(tags_of("Officials Say Three Bridges Will Close for Two Months") == "NNS VBP CD NNS MD VB IN CD NNS");
    CHECK(tags_of("OFFICIALS SAY THREE BRIDGES WILL CLOSE FOR TWO MONTHS") == "NNS VBP CD NNS MD VB IN CD NNS");
}

TEST_CASE("tags: one for every token of any text") {
    for (const std::string_view text : {"", "\xFF\xFE", "。、", "a", "\"\"\"", "x-y-z 1,000.50 #tag @you a@b.co"}) {
        const Tokens tokens = find_tokens(text, Lexicon::english());
        const Model model = std::get<Model>(Model::read(english_model()));
        CHECK(find_tags(text, tokens, find_sentences(tokens), model).size() == tokens.size());
    }
}
