// Writes what speaks for each of those whom a personal pronoun may mean, for train_pronouns.py.
// usage: describe_pronouns MODEL ARTICLES.jsonl > OUT.jsonl
// Reads "id" and "text" of each line, and writes a line for each article: its pronouns with their place and their candidates, each with
// the places of its names (code points) and its clues, in the order of engine/sources/clues.h.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "analyze.h"
#include "read_model.h"
#include "sources/pronouns.h"
#include "sources/resolution.h"
#include "text/offsets.h"

namespace {

using namespace whosaid;
using namespace whosaid::training;
using nlohmann::json;

class PronounDescriber {
public:
    PronounDescriber(std::string_view text, const Reading& reading)
        : article_{text, reading.tokens, reading.sentences, reading.tags, reading.names, reading.quotations, Lexicon::english()},
          entities_(merge_names(article_)),
          voices_(gather_voices(article_, reading.attributions)),
          resolution_(resolve(article_, entities_, voices_)),
          code_points_(text, Offsets::codepoint) {}

    json run() const {
        PronounSettler settler(article_, entities_);
        json out = json::array();
        std::size_t next = 0;
        for (std::uint32_t i = 0; i < article_.size(); ++i) {
            while (next < resolution_.speakers.size() && resolution_.speakers[next].token < i)
                settler.add_speaker(resolution_.speakers[next++]);
            const bool quoted = settler.discourse().is_quoted(i);
            if (!settler.is_personal(i) && !(quoted && is_subject(i))) continue;
            const Question question = ask(settler, i);
            out.push_back(describe(question, find_possible_antecedents(settler.discourse(), question), quoted));
            if (!quoted) settler.settle(question);
        }
        return out;
    }

private:
    bool is_subject(std::uint32_t i) const { return article_.token(i).is("he") || article_.token(i).is("she"); }

    // As resolution.cpp asks: with the pronoun's own words, and without whoever says the quotation that it stands in.
    Question ask(const PronounSettler& settler, std::uint32_t i) const {
        Question question = settler.question_in_passing(i);
        for (std::size_t v = 0; v < voices_.size(); ++v) {
            const Voice& voice = voices_[v];
            if (voice.source.size() == 1 && voice.source[0] == TokenSpan{i, i + 1}) question.content = voice.content;
            if (!settler.discourse().is_quoted(i) || !holds(voice.content, i)) continue;
            for (const Pointer& pointer : resolution_.of_voice[v]) question.others.push_back(pointer.party);
        }
        return question;
    }

    static bool holds(const std::vector<TokenSpan>& spans, std::uint32_t i) {
        return std::any_of(spans.begin(), spans.end(), [&](TokenSpan span) { return span.contains(i); });
    }

    json describe(const Question& question, const std::vector<PossibleAntecedent>& candidates, bool quoted) const {
        json list = json::array();
        for (const PossibleAntecedent& candidate : candidates)
            list.push_back({{"places", places(question, candidate.party)}, {"clues", candidate.clues.values}});
        return {{"place", place(TokenSpan{question.token, question.token + 1})},
                {"quoted", quoted},
                {"source", !question.content.empty()},
                {"candidates", list}};
    }

    json places(const Question& question, std::uint32_t party) const {
        json out = json::array();
        if (party == PossibleAntecedent::introduced) {
            out.push_back(place(*question.introduction));
        } else if (party >= entities_.list.size()) {
            out.push_back(place(resolution_.parties[party].introduction.core));
        } else {
            for (const std::uint32_t n : entities_.list[party].names) out.push_back(place(article_.names[n].tokens));
        }
        return out;
    }

    json place(TokenSpan span) const {
        const ByteSpan bytes = bytes_of(article_.tokens, span);
        return {code_points_(bytes.start), code_points_(bytes.end)};
    }

    const Article article_;
    const Entities entities_;
    const Voices voices_;
    const Resolution resolution_;
    const OffsetMap code_points_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: describe_pronouns MODEL ARTICLES.jsonl > OUT.jsonl\n";
        return 2;
    }
    const auto model = read_model(argv[1]);
    if (!model) return 1;
    std::ifstream corpus(argv[2]);
    for (std::string line; std::getline(corpus, line);) {
        const json article = json::parse(line);
        const std::string text = article.at("text");
        const Reading reading = read(text, *model);
        std::cout << json{{"id", article.at("id")}, {"pronouns", PronounDescriber(text, reading).run()}}.dump() << '\n';
    }
    return std::cout ? 0 : 1;
}
