// Writes the claims of articles for train_type_words.py, a line each: "text", and "units" as engine/claims/word_sums.h sees it.
//   dump_claims CORPUS.jsonl HELD_OUT.jsonl > CLAIMS.jsonl      of all articles but those that stand in HELD_OUT too
//   dump_claims CORPORA TYPES.tsv > TYPED.jsonl                 of the articles in TYPES.tsv those that it gives types, with "types"
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "claim_examples.h"
#include "claims/word_sums.h"
#include "models/english.h"
#include "text/characters.h"

using namespace whosaid;
using namespace whosaid::training;
using nlohmann::json;

namespace {

json units_in(const ClaimArticle& article, TokenSpan span) {
    json units = json::array();
    for (std::uint32_t i = span.start; i < span.end; ++i) {
        const Token& token = article.reading.tokens[i];
        const std::string_view name = word_class(article.text, token, article.reading.tags[i]);
        if (name.empty() && token.kind != TokenKind::word) continue;
        const std::string unit = name.empty() ? lookup_form(slice(article.text, token.span)) : std::string(name);
        if (unit != "NAME" || units.empty() || units.back() != "NAME") units.push_back(unit);
    }
    return units;
}

void dump(const ClaimArticle& article, bool typed) {
    for (const ClaimExample& example : examples_of(article)) {
        if (typed ? !example.gold : !example.candidate->chosen) continue;
        const TokenSpan span = example.candidate->tokens;
        json row = {{"text", slice(article.text, bytes_of(article.reading.tokens, span))}, {"units", units_in(article, span)}};
        if (typed) row["types"] = example.gold->types;
        std::cout << row.dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
    }
}

/// Tells articles apart: copies of one may end differently.
std::string opening_of(const std::string& text) { return text.substr(0, 200); }

void dump_others(const std::string& corpus, const std::string& held_out, const Model& model) {
    std::set<std::string> seen;
    std::ifstream held(held_out), file(corpus);
    for (std::string line; std::getline(held, line);) seen.insert(opening_of(json::parse(line)["text"]));
    for (std::string line; std::getline(file, line);) {
        const json row = json::parse(line);
        if (seen.insert(opening_of(row["text"])).second) dump(read_text(row["id"], row["text"], model), false);
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return std::cerr << "usage: dump_claims CORPUS.jsonl HELD_OUT.jsonl | CORPORA TYPES.tsv\n", 2;
    const auto model = std::get<Model>(Model::read(english_model()));
    const std::string_view second = arguments[2];
    if (second.substr(second.size() - std::min<std::size_t>(4, second.size())) != ".tsv")
        return dump_others(arguments[1], arguments[2], model), 0;
    for (const ClaimArticle& article : read_typed_articles(arguments[2], arguments[1], model)) dump(article, true);
}
