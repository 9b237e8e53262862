#include "claim_examples.h"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "text/offsets.h"
#include "text/utf8.h"

namespace whosaid::training {
namespace {

using nlohmann::json;

/// The byte at which each code point starts, and the text's end.
std::vector<std::uint32_t> bytes_of_code_points(const std::string& text) {
    std::vector<std::uint32_t> starts;
    std::uint32_t at = 0;
    for (; at < text.size(); at += decode(text, at).bytes) starts.push_back(at);
    starts.push_back(at);
    return starts;
}

bool is_high(const json& priority) {
    if (!priority.is_array()) return priority == 3;
    for (const json& one : priority)
        if (one != 3) return false;
    return true;
}

GoldClaim read_gold(const json& claim, const std::vector<std::uint32_t>& bytes) {
    GoldClaim gold;
    gold.span = {bytes.at(claim["start"]), bytes.at(claim["end"])};
    gold.optional = claim.value("optional", false);
    gold.high = is_high(claim["priority"]);
    gold.types = claim["types"].get<std::vector<std::string>>();
    return gold;
}

ClaimArticle read_article(const json& row, const Model& model) {
    ClaimArticle article = read_text(row["id"], row["text"], model);
    const std::vector<std::uint32_t> bytes = bytes_of_code_points(article.text);
    for (const json& claim : row["claims"]) article.gold.push_back(read_gold(claim, bytes));
    return article;
}

/// "347-464:u 634-675:qe", in code points
std::vector<GoldClaim> read_typed(std::istringstream claims, const std::vector<std::uint32_t>& bytes) {
    std::vector<GoldClaim> found;
    std::uint32_t start = 0, end = 0;
    char mark = 0;
    for (std::string types; claims >> start >> mark >> end >> mark >> types;) {
        GoldClaim gold;
        gold.span = {bytes.at(start), bytes.at(end)};
        for (const char type : types) gold.types.emplace_back(name_of(static_cast<ClaimType>(std::string_view("qceulpro").find(type))));
        found.push_back(std::move(gold));
    }
    return found;
}

/// The first article of each name.
std::map<std::string, json> read_corpus(const std::string& path) {
    std::map<std::string, json> articles;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        json row = json::parse(line);
        articles.emplace(row["id"].get<std::string>(), row);
    }
    return articles;
}

std::uint32_t common(ByteSpan a, ByteSpan b) {
    const std::uint32_t start = std::max(a.start, b.start), end = std::min(a.end, b.end);
    return end > start ? end - start : 0;
}

}  // namespace

ClaimArticle read_text(const std::string& id, const std::string& text, const Model& model) {
    ClaimArticle article;
    article.id = id;
    article.text = text;
    article.reading = read(text, model);
    choose_candidates(article, piece_weights);
    return article;
}

double jaccard(ByteSpan a, ByteSpan b) {
    const double inside = common(a, b);
    return inside / (std::max(a.end, b.end) - std::min(a.start, b.start));
}

void choose_candidates(ClaimArticle& article, const PieceWeights& weights) {
    const Reading& r = article.reading;
    article.candidates =
        find_candidates(article.text, r.tokens, r.sentences, r.tags, r.quotations, r.attributions, r.sources, Lexicon::english(), weights);
}

std::vector<ClaimArticle> read_claim_articles(const std::string& path, const Model& model) {
    std::vector<ClaimArticle> articles;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) articles.push_back(read_article(json::parse(line), model));
    return articles;
}

std::vector<ClaimArticle> read_typed_articles(const std::string& path, const std::string& corpora, const Model& model) {
    std::vector<ClaimArticle> articles;
    std::map<std::string, std::map<std::string, json>> read;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        const std::size_t id = line.find('\t'), claims = line.find('\t', id + 1);
        const std::string corpus = line.substr(0, id);
        if (!read.count(corpus)) read[corpus] = read_corpus(corpora + "/" + corpus + ".jsonl");
        const json& row = read[corpus].at(line.substr(id + 1, claims - id - 1));
        ClaimArticle article = read_text(row["id"], row["text"], model);
        article.gold = read_typed(std::istringstream(line.substr(claims)), bytes_of_code_points(article.text));
        articles.push_back(std::move(article));
    }
    return articles;
}

std::vector<ClaimExample> examples_of(const ClaimArticle& article) {
    std::vector<ClaimExample> examples;
    for (const Candidate& candidate : article.candidates.list) {
        const ByteSpan span = bytes_of(article.reading.tokens, candidate.tokens);
        ClaimExample example{&candidate, nullptr, false};
        double best = 0.5;
        for (const GoldClaim& gold : article.gold) {
            const double fit = jaccard(span, gold.span);
            if (fit >= best) {
                best = fit;
                example.gold = &gold;
            }
            example.high = example.high || (gold.high && 2 * common(span, gold.span) > span.size());
        }
        examples.push_back(example);
    }
    return examples;
}

JudgedSentence judge_features(const std::string& text, const Model& model) {
    JudgedSentence sentence;
    const Reading r = read(text, model);
    const CandidateSet set = find_candidates(text, r.tokens, r.sentences, r.tags, {}, {}, {}, Lexicon::english());
    for (const Candidate& candidate : set.list)
        for (std::size_t i = 0; i < named_feature_count; ++i) sentence.features[i] = std::max(sentence.features[i], candidate.features[i]);
    const TokenSpan whole = {0, static_cast<std::uint32_t>(r.tokens.size())};
    const Units units = find_units(text, r.tokens, r.tags, Lexicon::english());
    const Leanings leanings = LeaningReader(units, Lexicon::english()).read(whole);
    const Worth worth = WorthReader(units, Lexicon::english()).read(whole);
    std::copy(worth.begin(), worth.end(), sentence.features.begin() + first_worth);
    const auto first = sentence.features.begin() + named_feature_count;
    *std::copy(leanings.begin(), leanings.end(), first) = set.list.empty() ? 1.0f : 0.0f;
    return sentence;
}

std::vector<JudgedSentence> read_judged_sentences(const std::string& path, const Model& model) {
    std::vector<JudgedSentence> sentences;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const json row = json::parse(line);
        JudgedSentence sentence = judge_features(row["text"], model);
        sentence.split = row["split"];
        const bool by_model = !row.contains("label") || row["label"].is_null();
        sentence.share = by_model ? row["likelihood"].get<double>() / 3 : row["label"] == 1;
        sentences.push_back(sentence);
    }
    return sentences;
}

}  // namespace whosaid::training
