#pragma once
#include <vector>

#include "claims/weights.h"

namespace whosaid::training {

struct LabelledFeatures {
    const Features* features = nullptr;
    bool label = false;
    double weight = 1;
};

/// Logistic regression with an L2 penalty of `penalty` on each weight (not on the bias), by Newton's method on the
/// whole set: no chance is involved, so the same examples give the same weights:
/// one for each feature, the bias last.
std::vector<float> fit_logistic(const std::vector<LabelledFeatures>& examples, double penalty);

}  // namespace whosaid::training
