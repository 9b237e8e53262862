// Writes a corpus as what the judge of worth sees of it (engine/claims/word_sums.h), for worth_teacher.py and train_worth_words.py:
//   dump_units CORPUS.jsonl [HELD_OUT.jsonl] > UNITS.jsonl
// A line of the corpus is an article with its "text", of which each sentence gives a line, or a sentence that was judged, with "split",
// "label" and "likelihood", which are passed on. Articles that stand in HELD_OUT too are left out. Out go "text" and "units": lists of words and classes.
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "analyze.h"
#include "claims/word_sums.h"
#include "models/english.h"
#include "text/characters.h"

using namespace whosaid;
using nlohmann::json;

namespace {

json units_in(std::string_view text, const Tokens& tokens, const Tags& tags, TokenSpan span) {
    json units = json::array();
    for (std::uint32_t i = span.start; i < span.end; ++i) {
        const std::string_view name = word_class(text, tokens[i], tags[i]);
        if (name.empty() && tokens[i].kind != TokenKind::word) continue;
        const std::string unit = name.empty() ? lookup_form(slice(text, tokens[i].span)) : std::string(name);
        if (unit != "NAME" || units.empty() || units.back() != "NAME") units.push_back(unit);
    }
    return units;
}

std::vector<json> read_rows(const std::string& path) {
    std::vector<json> rows;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) rows.push_back(json::parse(line));
    return rows;
}

/// Tells articles apart: copies of one may end differently.
std::string opening_of(const json& row) { return row["text"].get<std::string>().substr(0, 200); }

void print(const json& row) { std::cout << row.dump(-1, ' ', false, json::error_handler_t::replace) << '\n'; }

void dump(json row, const Model& model) {
    const std::string text = row["text"];
    const Tokens tokens = find_tokens(text, Lexicon::english());
    const Sentences sentences = find_sentences(tokens);
    const Tags tags = find_tags(text, tokens, sentences, model);
    if (row.contains("split")) {
        row["units"] = units_in(text, tokens, tags, {0, static_cast<std::uint32_t>(tokens.size())});
        return print(row);
    }
    for (const Sentence& sentence : sentences)
        if (!sentence.heading && sentence.tokens.size() >= 4)
            print({{"text", slice(text, bytes_of(tokens, sentence.tokens))}, {"units", units_in(text, tokens, tags, sentence.tokens)}});
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) return std::cerr << "usage: dump_units CORPUS.jsonl [HELD_OUT.jsonl]\n", 2;
    const auto model = std::get<Model>(Model::read(english_model()));
    std::set<std::string> seen;  // some articles stand several times, once for each annotator
    if (count > 2)
        for (const json& row : read_rows(arguments[2])) seen.insert(opening_of(row));
    for (const json& row : read_rows(arguments[1])) {
        if (row.contains("split") || seen.insert(opening_of(row)).second) dump(row, model);
    }
}
