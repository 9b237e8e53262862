#include "logistic.h"

#include <cmath>

namespace whosaid::training {
namespace {

constexpr std::size_t size = feature_count + 1;  // the bias last
using Vector = std::vector<double>;
using Matrix = std::vector<Vector>;

double value(const Features& features, std::size_t i) { return i < feature_count ? static_cast<double>(features[i]) : 1.0; }

/// Solves a · x = b for a symmetric positive matrix by Gaussian elimination.
Vector solve(Matrix a, Vector b) {
    for (std::size_t column = 0; column < size; ++column)
        for (std::size_t row = column + 1; row < size; ++row) {
            const double factor = a[row][column] / a[column][column];
            if (factor == 0) continue;
            for (std::size_t k = column; k < size; ++k) a[row][k] -= factor * a[column][k];
            b[row] -= factor * b[column];
        }
    for (std::size_t row = size; row-- > 0;) {
        for (std::size_t k = row + 1; k < size; ++k) b[row] -= a[row][k] * b[k];
        b[row] /= a[row][row];
    }
    return b;
}

void add_example(const LabelledFeatures& example, const Vector& weights, Matrix& hessian, Vector& gradient) {
    double sum = 0;
    for (std::size_t i = 0; i < size; ++i) sum += weights[i] * value(*example.features, i);
    const double p = 1 / (1 + std::exp(-sum));
    for (std::size_t i = 0; i < size; ++i) {
        const double x = value(*example.features, i);
        if (x == 0) continue;
        gradient[i] += example.weight * (p - (example.label ? 1 : 0)) * x;
        for (std::size_t j = 0; j < size; ++j) hessian[i][j] += example.weight * p * (1 - p) * x * value(*example.features, j);
    }
}

}  // namespace

std::vector<float> fit_logistic(const std::vector<LabelledFeatures>& examples, Penalty penalty) {
    Vector weights(size, 0);
    for (int step = 0; step < 12; ++step) {
        Matrix hessian(size, Vector(size, 0));
        Vector gradient(size, 0);
        for (std::size_t i = 0; i < size; ++i) {
            const double own = i < named_feature_count ? penalty.named
                               : i < first_worth       ? penalty.leaning
                               : i < feature_count     ? penalty.worth
                                                       : 1e-6;
            hessian[i][i] = own;
            gradient[i] = own * weights[i];
        }
        for (const LabelledFeatures& example : examples) add_example(example, weights, hessian, gradient);
        const Vector change = solve(hessian, gradient);
        for (std::size_t i = 0; i < size; ++i) weights[i] -= change[i];
    }
    std::vector<float> fitted;
    for (const double weight : weights) fitted.push_back(static_cast<float>(weight));
    return fitted;
}

}  // namespace whosaid::training
