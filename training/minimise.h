#pragma once
#include <functional>
#include <vector>

namespace whosaid::training {

/// The value at a point; writes its gradient.
using Slope = std::function<double(const std::vector<double>& at, std::vector<double>& gradient)>;

/// The point where a convex function is lowest, from nought on, by L-BFGS (Liu and Nocedal 1989) with at most `steps` steps.
std::vector<double> minimise(const Slope& slope, std::size_t size, int steps);

}  // namespace whosaid::training
