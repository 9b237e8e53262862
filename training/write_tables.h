#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "perceptron.h"
#include "semi_markov.h"

namespace whosaid::training {

/// A model section in the form that FeatureTable::read takes: 8 bits a weight, weights that round to nothing left out.
std::string write_feature_table(const std::vector<std::uint32_t>& features, const std::vector<Perceptron::Row>& rows);

/// The same for the kinds of names.
std::string write_feature_table(const std::vector<std::uint32_t>& features, const std::vector<SemiMarkov::Row>& rows);

/// A model section in the form that ClassTable::read takes.
std::string write_class_table(std::vector<std::pair<std::uint32_t, Tag>> entries);

}  // namespace whosaid::training
