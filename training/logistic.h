#pragma once
#include <vector>

#include "claims/weights.h"

namespace whosaid::training {

struct LabelledFeatures {
    const Features* features = nullptr;
    bool label = false;
    double weight = 1;
};

/// How strongly weights are held to nought: those of the named features, of the leanings, which all hold a little, and of the worth.
struct Penalty {
    double named = 1, leaning = 1, worth = 1;
};

/// Logistic regression with an L2 penalty on each weight (not on the bias), by Newton's method on the
/// whole set: no chance is involved, so the same examples give the same weights:
/// one for each feature, the bias last.
std::vector<float> fit_logistic(const std::vector<LabelledFeatures>& examples, Penalty penalty);

}  // namespace whosaid::training
