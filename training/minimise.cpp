#include "minimise.h"

#include <cmath>
#include <deque>
#include <numeric>

namespace whosaid::training {
namespace {

using Vector = std::vector<double>;

constexpr std::size_t memory = 10;

struct Change {
    Vector step, gradient;
    double product = 0;
};

double dot(const Vector& a, const Vector& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0); }

void add(Vector& to, double factor, const Vector& what) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * what[i];
}

/// Where to go from here: the gradient, bent by what the last steps changed of it.
Vector direction(const std::deque<Change>& changes, const Vector& gradient) {
    Vector way = gradient;
    std::vector<double> shares(changes.size());
    for (std::size_t i = changes.size(); i-- > 0;) {
        shares[i] = dot(changes[i].step, way) / changes[i].product;
        add(way, -shares[i], changes[i].gradient);
    }
    if (!changes.empty()) {
        const double scale = changes.back().product / dot(changes.back().gradient, changes.back().gradient);
        for (double& each : way) each *= scale;
    }
    for (std::size_t i = 0; i < changes.size(); ++i)
        add(way, shares[i] - dot(changes[i].gradient, way) / changes[i].product, changes[i].step);
    for (double& each : way) each = -each;
    return way;
}

}  // namespace

Vector minimise(const Slope& slope, std::size_t size, int steps) {
    Vector at(size, 0), gradient(size, 0), next_gradient(size, 0);
    double value = slope(at, gradient);
    std::deque<Change> changes;
    for (int step = 0; step < steps && dot(gradient, gradient) > 1e-3; ++step) {
        const Vector way = direction(changes, gradient);
        const double fall = dot(way, gradient);
        double length = changes.empty() ? 1 / std::sqrt(dot(gradient, gradient)) : 1;
        Vector next = at;
        double next_value = 0;
        for (int tries = 0; tries < 20; ++tries, length /= 2) {
            next = at;
            add(next, length, way);
            next_value = slope(next, next_gradient);
            if (next_value <= value + 1e-4 * length * fall) break;
        }
        if (next_value >= value) break;
        Change change{next, next_gradient, 0};
        add(change.step, -1, at);
        add(change.gradient, -1, gradient);
        change.product = dot(change.step, change.gradient);
        if (change.product > 1e-10) changes.push_back(std::move(change));
        if (changes.size() > memory) changes.pop_front();
        at = next;
        gradient = next_gradient;
        value = next_value;
    }
    return at;
}

}  // namespace whosaid::training
