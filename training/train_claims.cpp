// Fits the weights of engine/claims/fitted_weights.cpp on annotated articles:
//   train_claims GOLD.jsonl fitted_weights.cpp [MODEL]        fits on all articles and writes the table
//   train_claims GOLD.jsonl --folds 8 [MODEL] > PRED.jsonl    judges each article by weights fitted on the other folds
// MODEL is a model file, where the built-in one shall not be used.
// Articles are dealt to the folds in turn, as they stand in the file; nothing is drawn by chance.
#include <fstream>
#include <iomanip>
#include <iostream>

#include "assemble.h"
#include "claim_examples.h"
#include "claims/judgement.h"
#include "logistic.h"
#include "models/english.h"
#include "read_model.h"
#include "report_json.h"

using namespace whosaid;
using namespace whosaid::training;

namespace {

// Chosen by cross-validation.
constexpr Penalty claim_penalty = {10, 10, 1}, priority_penalty = {30, 40, 0.5}, type_penalty = {3, 20, 1};
constexpr Penalty named_alone = {10, 1e9, 1e9};

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

std::vector<float> fit_type(const Examples& examples, ClaimType type) {
    std::vector<LabelledFeatures> rows;
    for (const ClaimExample& example : examples) {
        if (!example.gold) continue;
        const auto& types = example.gold->types;
        rows.push_back({&example.candidate->features, std::find(types.begin(), types.end(), name_of(type)) != types.end()});
    }
    return fit_logistic(rows, type_penalty);
}

void put(const std::vector<float>& fitted, std::size_t judgement, ClaimWeights& weights) {
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i][judgement] = fitted[i];
}

ClaimWeights fit(const Examples& examples) {
    ClaimWeights weights{};
    put(fit_claim(examples), index_of(Judgement::claim), weights);
    put(fit_priority(examples, priority_penalty), index_of(Judgement::priority), weights);
    put(fit_priority(examples, named_alone), index_of(Judgement::reason), weights);
    for (std::size_t i = 0; i < claim_type_count; ++i)
        put(fit_type(examples, static_cast<ClaimType>(i)), index_of(Judgement::first_type) + i, weights);
    return weights;
}

Examples examples_without(const std::vector<ClaimArticle>& articles, std::size_t fold, std::size_t folds) {
    Examples examples;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (folds && i % folds == fold) continue;
        const Examples own = examples_of(articles[i]);
        examples.insert(examples.end(), own.begin(), own.end());
    }
    return examples;
}

void print_predictions(std::vector<ClaimArticle>& articles, std::size_t folds) {
    for (std::size_t fold = 0; fold < folds; ++fold) {
        const ClaimWeights weights = fit(examples_without(articles, fold, folds));
        for (std::size_t i = fold; i < articles.size(); i += folds) {
            ClaimArticle& article = articles[i];
            article.reading.claims = judge(article.candidates, article.reading.sentences.size(), weights);
            const Report report = assemble(article.reading, article.text);
            std::cout << to_json(report, article.text, Offsets::codepoint, article.id) << '\n';
        }
    }
}

void write_weights(std::ostream& out, const ClaimWeights& weights) {
    out << "// Written by training/train_claims.cpp; see models/card.md.\n#include \"claims/weights.h\"\n\nnamespace whosaid {\n\n"
           "// clang-format off\nconst ClaimWeights claim_weights = {{\n    // claim, priority, reason";
    for (std::size_t i = 0; i < claim_type_count; ++i) out << ", " << name_of(static_cast<ClaimType>(i));
    out << std::fixed << std::setprecision(2);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        out << "\n    {{";
        for (std::size_t j = 0; j < judgement_count; ++j) out << (j ? ", " : "") << std::setw(5) << weights[i][j] << "f";
        out << "}},  // " << (i < feature_count ? name_of_feature(i) : "every candidate");
    }
    out << "\n}};\n// clang-format on\n\n}  // namespace whosaid\n";
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return std::cerr << "usage: train_claims GOLD.jsonl fitted_weights.cpp | --folds N [MODEL]\n", 2;
    const bool folded = std::string_view(arguments[2]) == "--folds" && count > 3;
    const int last = folded ? 4 : 3;
    const std::optional<Model> model = count > last ? read_model(arguments[last]) : std::get<Model>(Model::read(english_model()));
    if (!model) return 1;
    std::vector<ClaimArticle> articles = read_claim_articles(arguments[1], *model);
    if (articles.empty()) return std::cerr << arguments[1] << " has no articles that can be read\n", 1;
    if (folded) return print_predictions(articles, std::stoul(arguments[3])), 0;
    std::ofstream file(arguments[2]);
    write_weights(file, fit(examples_without(articles, 0, 0)));
    return file ? 0 : 1;
}
