#include <doctest/doctest.h>

#include "support/english.h"
#include "syntax/name_features.h"
#include "syntax/tell_names.h"

using namespace whosaid;

namespace {

struct Article {
    std::string text;
    Tokens tokens = find_tokens(text, Lexicon::english());
    Sentences sentences = find_sentences(tokens);
};

std::vector<std::string> runs_of(const std::string& text) {
    const Article article{text};
    std::vector<std::string> runs;
    for (const NameRun& run : find_name_runs(article.text, article.tokens, article.sentences))
        runs.emplace_back(slice(article.text, bytes_of(article.tokens, run.tokens)));
    return runs;
}

bool has_headline(const std::string& text) {
    const Article article{text};
    return is_headline(article.tokens, article.sentences.front());
}

}  // namespace

TEST_CASE("names: runs of capitals take in the small words between them") {
    CHECK(runs_of("They met Jan van der Berg and the Bureau of Roads on Monday.") ==
          std::vector<std::string>{"Jan van der Berg and the Bureau of Roads on Monday"});
    CHECK(runs_of("It said that Suleiman al-Harbi left.") == std::vector<std::string>{"Suleiman al-Harbi"});
    CHECK(runs_of("The roof leaked. Ray Cole, Jr., paid.") == std::vector<std::string>{"Ray Cole, Jr."});
    CHECK(runs_of("").empty());
}

TEST_CASE("names: a headline is told by its capitals") {
    CHECK(has_headline("Mayor Promises New Bridge\n\nShe spoke on Monday."));
    CHECK(has_headline("Mayor Promises Long Bridge Before Spring.\n\nShe spoke on Monday."));
    CHECK_FALSE(has_headline("Mayor promises a new bridge\n\nShe spoke on Monday."));
    CHECK_FALSE(has_headline("The Northfield Police Department wrote to Reuters."));
}
