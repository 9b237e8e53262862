// How well the features of claims tell sentences of political speech that are worth checking:
//   measure_check_worthy CLAIMBUSTER.jsonl POLICLAIM.jsonl
// ClaimBuster (Hassan et al. 2017): fitted on the crowd's judgements, scored on the experts'. PoliClaim: fitted on the silver and
// four fifths of the gold, scored on the last fifth, five times; a fifth is a stretch of the file, so that a speech is seldom cut.
// The threshold is chosen where the fitting is done: for PoliClaim on the gold of it, since people's yes is another than a model's.
#include <algorithm>
#include <iomanip>
#include <iostream>

#include "claim_examples.h"
#include "logistic.h"
#include "models/english.h"

using namespace whosaid;
using namespace whosaid::training;

namespace {

using Sentences = std::vector<const JudgedSentence*>;

constexpr Penalty penalty = {1, 1};

struct Counts {
    int right = 0, marked = 0, gold = 0;

    double f1() const { return marked + gold == 0 ? 0 : 2.0 * right / (marked + gold); }
};

struct Fitted {
    std::vector<float> weights;
    double threshold = 0;
};

double score(const std::vector<float>& weights, const Features& features) {
    double sum = static_cast<double>(weights.back());
    for (std::size_t i = 0; i < feature_count; ++i) sum += static_cast<double>(weights[i]) * static_cast<double>(features[i]);
    return sum;
}

void count(const Sentences& sentences, const Fitted& fitted, Counts& counts) {
    for (const JudgedSentence* sentence : sentences) {
        const bool marked = score(fitted.weights, sentence->features) >= fitted.threshold, gold = sentence->share > 0.5;
        counts.right += marked && gold;
        counts.marked += marked;
        counts.gold += gold;
    }
}

/// A share of 1/3 is two examples: one that holds at a third of the weight, one that does not at two thirds.
Fitted fit(const Sentences& sentences, const Sentences& for_threshold) {
    std::vector<LabelledFeatures> rows;
    for (const JudgedSentence* sentence : sentences) {
        if (sentence->share > 0) rows.push_back({&sentence->features, true, sentence->share});
        if (sentence->share < 1) rows.push_back({&sentence->features, false, 1 - sentence->share});
    }
    Fitted best{fit_logistic(rows, penalty), 0};
    double best_f1 = 0;
    for (double threshold = -2; threshold < 2; threshold += 0.1) {
        Counts counts;
        count(for_threshold, {best.weights, threshold}, counts);
        if (counts.f1() <= best_f1) continue;
        best_f1 = counts.f1();
        best.threshold = threshold;
    }
    return best;
}

void print(const char* title, const Counts& counts) {
    std::cout << title << std::fixed << std::setprecision(3) << "  P " << 1.0 * counts.right / counts.marked << "  R "
              << 1.0 * counts.right / counts.gold << "  F1 " << counts.f1() << "  (gold " << counts.gold << ", marked " << counts.marked
              << ")\n";
}

Sentences of_split(const std::vector<JudgedSentence>& all, std::string_view split) {
    Sentences chosen;
    for (const JudgedSentence& sentence : all)
        if (sentence.split == split) chosen.push_back(&sentence);
    return chosen;
}

void measure_claimbuster(const std::vector<JudgedSentence>& all) {
    const Sentences crowd = of_split(all, "train");
    Counts counts;
    count(of_split(all, "dev"), fit(crowd, crowd), counts);
    print("ClaimBuster, experts      ", counts);
}

void measure_policlaim(const std::vector<JudgedSentence>& all) {
    const Sentences silver = of_split(all, "silver"), gold = of_split(all, "gold");
    Counts counts;
    for (std::size_t fold = 0; fold < 5; ++fold) {
        Sentences seen, held_out;
        for (std::size_t i = 0; i < gold.size(); ++i) (i * 5 / gold.size() == fold ? held_out : seen).push_back(gold[i]);
        Sentences all_seen = silver;
        all_seen.insert(all_seen.end(), seen.begin(), seen.end());
        count(held_out, fit(all_seen, seen), counts);
    }
    print("PoliClaim gold, five folds", counts);
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) return std::cerr << "usage: measure_check_worthy CLAIMBUSTER.jsonl POLICLAIM.jsonl\n", 2;
    const auto model = std::get<Model>(Model::read(english_model()));
    measure_claimbuster(read_judged_sentences(arguments[1], model));
    measure_policlaim(read_judged_sentences(arguments[2], model));
}
