// Fits the weights of engine/claims/fitted_piece_weights.cpp and fitted_weights.cpp on annotated articles:
//   train_claims CORPORA TYPES.tsv GOLD.jsonl engine/claims [MODEL]             fits on all articles and writes both tables
//   train_claims CORPORA TYPES.tsv GOLD.jsonl --folds 8 [MODEL] > PRED.jsonl    judges each article by weights fitted on the other folds
// TYPES.tsv gives the types of claims in further articles of CORPORA, which are in no fold.
// MODEL is a model file, where the built-in one shall not be used.
// Articles are dealt to the folds in turn, as they stand in the file; nothing is drawn by chance.
#include <fstream>
#include <iomanip>
#include <iostream>
#include <string>

#include "assemble.h"
#include "claim_examples.h"
#include "claims/judgement.h"
#include "fit_pieces.h"
#include "logistic.h"
#include "models/english.h"
#include "read_model.h"
#include "report_json.h"

using namespace whosaid;
using namespace whosaid::training;

namespace {

// Chosen by cross-validation.
constexpr Penalty claim_penalty = {10, 10, 1}, priority_penalty = {30, 40, 0.5}, type_penalty = {8, 20, 1};
constexpr Penalty named_alone = {10, 1e9, 1e9};
constexpr double typed_weight = 0.5;  // of a claim of the further articles, beside one of the annotated
constexpr PiecePenalty piece_penalty = {40, 10};

using Examples = std::vector<ClaimExample>;

std::vector<float> fit_claim(const Examples& examples) {
    std::vector<LabelledFeatures> rows;
    for (const ClaimExample& example : examples)
        if (!example.gold || !example.gold->optional) rows.push_back({&example.candidate->features, example.gold != nullptr});
    return fit_logistic(rows, claim_penalty);
}

std::vector<float> fit_priority(const Examples& examples, Penalty penalty) {
    std::vector<LabelledFeatures> rows;
    for (const ClaimExample& example : examples) rows.push_back({&example.candidate->features, example.high});
    return fit_logistic(rows, penalty);
}

void add_rows(const Examples& examples, ClaimType type, double weight, std::vector<LabelledFeatures>& rows) {
    for (const ClaimExample& example : examples) {
        if (!example.gold) continue;
        const auto& types = example.gold->types;
        rows.push_back({&example.candidate->features, std::find(types.begin(), types.end(), name_of(type)) != types.end(), weight});
    }
}

std::vector<float> fit_type(const Examples& examples, const Examples& typed, ClaimType type) {
    std::vector<LabelledFeatures> rows;
    add_rows(examples, type, 1, rows);
    add_rows(typed, type, typed_weight, rows);
    return fit_logistic(rows, type_penalty);
}

void put(const std::vector<float>& fitted, std::size_t judgement, ClaimWeights& weights) {
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i][judgement] = fitted[i];
}

ClaimWeights fit(const Examples& examples, const Examples& typed) {
    ClaimWeights weights{};
    put(fit_claim(examples), index_of(Judgement::claim), weights);
    put(fit_priority(examples, priority_penalty), index_of(Judgement::priority), weights);
    put(fit_priority(examples, named_alone), index_of(Judgement::reason), weights);
    for (std::size_t i = 0; i < claim_type_count; ++i)
        put(fit_type(examples, typed, static_cast<ClaimType>(i)), index_of(Judgement::first_type) + i, weights);
    return weights;
}

bool is_held_out(std::size_t article, std::size_t fold, std::size_t folds) { return folds && article % folds == fold; }

Examples examples_without(const std::vector<ClaimArticle>& articles, std::size_t fold, std::size_t folds) {
    Examples examples;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (is_held_out(i, fold, folds)) continue;
        const Examples own = examples_of(articles[i]);
        examples.insert(examples.end(), own.begin(), own.end());
    }
    return examples;
}

void choose_candidates(std::vector<ClaimArticle>& articles, const PieceWeights& pieces) {
    for (ClaimArticle& article : articles) training::choose_candidates(article, pieces);
}

using Rows = std::vector<std::vector<GoldRow>>;  // by article

Rows read_rows(const std::vector<ClaimArticle>& articles) {
    Rows rows;
    for (const ClaimArticle& article : articles) rows.push_back(gold_rows(article));
    return rows;
}

PieceWeights fit_pieces_without(const Rows& rows, std::size_t fold, std::size_t folds) {
    std::vector<const GoldRow*> seen;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!is_held_out(i, fold, folds))
            for (const GoldRow& row : rows[i]) seen.push_back(&row);
    return fit_pieces(seen, piece_penalty);
}

void print_predictions(std::vector<ClaimArticle>& articles, std::vector<ClaimArticle>& typed, std::size_t folds) {
    const Rows rows = read_rows(articles);
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const PieceWeights pieces = fit_pieces_without(rows, fold, folds);
        choose_candidates(articles, pieces);
        choose_candidates(typed, pieces);
        const ClaimWeights weights = fit(examples_without(articles, fold, folds), examples_without(typed, 0, 0));
        for (std::size_t i = fold; i < articles.size(); i += folds) {
            ClaimArticle& article = articles[i];
            article.reading.claims = judge(article.candidates, weigh(article.candidates, weights), article.reading.sentences.size());
            const Report report = assemble(article.reading, article.text);
            std::cout << to_json(report, article.text, Offsets::codepoint, article.id) << '\n';
        }
    }
}

constexpr const char* table_start =
    "// Written by training/train_claims.cpp; see models/card.md.\n#include \"claims/HEADER.h\"\n\nnamespace whosaid {\n\n// clang-format "
    "off\n";
constexpr const char* table_end = "\n}};\n// clang-format on\n\n}  // namespace whosaid\n";

std::string start_of_table(const std::string& header) {
    std::string start = table_start;
    return start.replace(start.find("HEADER"), 6, header);
}

void write_weights(std::ostream& out, const ClaimWeights& weights) {
    out << start_of_table("weights") << "const ClaimWeights claim_weights = {{\n    // claim, priority, reason";
    for (std::size_t i = 0; i < claim_type_count; ++i) out << ", " << name_of(static_cast<ClaimType>(i));
    out << std::fixed << std::setprecision(2);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        out << "\n    {{";
        for (std::size_t j = 0; j < judgement_count; ++j) out << (j ? ", " : "") << std::setw(5) << weights[i][j] << "f";
        out << "}},  // " << (i < feature_count ? name_of_feature(i) : "every candidate");
    }
    out << table_end;
}

void write_pieces(std::ostream& out, const PieceWeights& weights) {
    out << start_of_table("piece_features") << "const PieceWeights piece_weights = {{" << std::fixed << std::setprecision(3);
    for (std::size_t i = 0; i < weights.size(); ++i) out << (i % 20 ? " " : "\n    ") << weights[i] << "f,";
    out << table_end;
}

bool write_tables(std::vector<ClaimArticle>& articles, std::vector<ClaimArticle>& typed, const std::string& folder) {
    const PieceWeights pieces = fit_pieces_without(read_rows(articles), 0, 0);
    choose_candidates(articles, pieces);
    choose_candidates(typed, pieces);
    std::ofstream of_claims(folder + "/fitted_weights.cpp"), of_pieces(folder + "/fitted_piece_weights.cpp");
    write_weights(of_claims, fit(examples_without(articles, 0, 0), examples_without(typed, 0, 0)));
    write_pieces(of_pieces, pieces);
    return of_claims && of_pieces;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 5) return std::cerr << "usage: train_claims CORPORA TYPES.tsv GOLD.jsonl FOLDER | --folds N [MODEL]\n", 2;
    const bool folded = std::string_view(arguments[4]) == "--folds" && count > 5;
    const int last = folded ? 6 : 5;
    const std::optional<Model> model = count > last ? read_model(arguments[last]) : std::get<Model>(Model::read(english_model()));
    if (!model) return 1;
    std::vector<ClaimArticle> articles = read_claim_articles(arguments[3], *model);
    if (articles.empty()) return std::cerr << arguments[3] << " has no articles that can be read\n", 1;
    std::vector<ClaimArticle> typed = read_typed_articles(arguments[2], arguments[1], *model);
    if (folded) return print_predictions(articles, typed, std::stoul(arguments[5])), 0;
    return write_tables(articles, typed, arguments[4]) ? 0 : 1;
}
