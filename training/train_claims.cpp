// Fits the weights of engine/claims/fitted_weights.cpp on annotated articles:
//   train_claims GOLD.jsonl fitted_weights.cpp        fits on all articles and writes the table
//   train_claims GOLD.jsonl --folds 8 > PRED.jsonl    judges each article by weights fitted on the other folds
//   train_claims GOLD.jsonl --table                   prints the weights by the features' names
// Articles are dealt to the folds in turn, as they stand in the file; nothing is drawn by chance.
#include <fstream>
#include <iomanip>
#include <iostream>

#include "assemble.h"
#include "claim_examples.h"
#include "claims/judgement.h"
#include "logistic.h"
#include "models/english.h"
#include "report_json.h"

using namespace whosaid;
using namespace whosaid::training;

namespace {

// Chosen by cross-validation among 1, 3, 10, 30.
constexpr double penalty = 3;

using Examples = std::vector<ClaimExample>;

LinearModel fit_claim(const Examples& examples) {
    std::vector<LabelledFeatures> rows;
    for (const ClaimExample& example : examples)
        if (!example.gold || !example.gold->optional) rows.push_back({&example.candidate->features, example.gold != nullptr});
    return fit_logistic(rows, penalty);
}

LinearModel fit_priority(const Examples& examples) {
    std::vector<LabelledFeatures> rows;
    for (const ClaimExample& example : examples) rows.push_back({&example.candidate->features, example.high});
    return fit_logistic(rows, penalty);
}

LinearModel fit_type(const Examples& examples, ClaimType type) {
    std::vector<LabelledFeatures> rows;
    for (const ClaimExample& example : examples) {
        if (!example.gold) continue;
        const auto& types = example.gold->types;
        rows.push_back({&example.candidate->features, std::find(types.begin(), types.end(), name_of(type)) != types.end()});
    }
    return fit_logistic(rows, penalty);
}

ClaimWeights fit(const Examples& examples) {
    ClaimWeights weights;
    weights.claim = fit_claim(examples);
    weights.priority = fit_priority(examples);
    for (std::size_t i = 0; i < claim_type_count; ++i) weights.types[i] = fit_type(examples, static_cast<ClaimType>(i));
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

void write_model(std::ostream& out, const LinearModel& model, std::string_view indent) {
    out << "{" << std::setprecision(4) << model.bias << "f,\n" << indent << " {{";
    for (std::size_t i = 0; i < feature_count; ++i) out << (i == 0 ? "" : i % 16 == 0 ? ",\n   " : ", ") << (i % 16 ? "" : indent) << model.weights[i] << "f";
    out << "}}}";
}

void write_weights(std::ostream& out, const ClaimWeights& weights) {
    out << "// Written by training/train_claims.cpp; `train_claims GOLD.jsonl --table` prints it by the features' names.\n"
           "#include \"claims/weights.h\"\n\nnamespace whosaid {\n\n// clang-format off\nconst ClaimWeights claim_weights = {\n    ";
    out << std::showpoint;
    write_model(out, weights.claim, "    ");
    out << ",\n    ";
    write_model(out, weights.priority, "    ");
    out << ",\n    {{\n    ";
    for (std::size_t i = 0; i < claim_type_count; ++i) {
        write_model(out, weights.types[i], "    ");
        out << (i + 1 < claim_type_count ? ",\n    " : "\n    ");
    }
    out << "}}};\n// clang-format on\n\n}  // namespace whosaid\n";
}

void print_table(const ClaimWeights& weights) {
    std::cout << std::fixed << std::setprecision(2) << "feature            claim  priority";
    for (std::size_t i = 0; i < claim_type_count; ++i) std::cout << std::setw(11) << name_of(static_cast<ClaimType>(i));
    for (std::size_t f = 0; f <= feature_count; ++f) {
        const auto cell = [&](const LinearModel& model) { return f < feature_count ? model.weights[f] : model.bias; };
        std::cout << '\n' << std::left << std::setw(18) << (f < feature_count ? name_of_feature(f) : "(bias)") << std::right;
        std::cout << std::setw(6) << cell(weights.claim) << std::setw(10) << cell(weights.priority);
        for (const LinearModel& type : weights.types) std::cout << std::setw(11) << cell(type);
    }
    std::cout << '\n';
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) return std::cerr << "usage: train_claims GOLD.jsonl fitted_weights.cpp | --folds N | --table\n", 2;
    const auto model = std::get<Model>(Model::read(english_model()));
    std::vector<ClaimArticle> articles = read_claim_articles(arguments[1], model);
    if (articles.empty()) return std::cerr << arguments[1] << " has no articles that can be read\n", 1;
    const std::string_view action = arguments[2];
    if (action == "--folds") return print_predictions(articles, count > 3 ? std::stoul(arguments[3]) : 8), 0;
    const ClaimWeights weights = fit(examples_without(articles, 0, 0));
    if (action == "--table") return print_table(weights), 0;
    std::ofstream file(arguments[2]);
    write_weights(file, weights);
    return file ? 0 : 1;
}
