#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "syntax/names.h"
#include "syntax/tag_features.h"

namespace whosaid {

/// What the places where a word stands with a capital say of it, one bit each.
namespace evidence {
inline constexpr std::uint32_t after_post = 1,       // "Mr. Cole", "spokesman Cole"
    after_given_name = 2,                            // "Ray Cole", "R. Cole"
    before_organisation_noun = 4,                    // "Harlow Foods"
    after_in = 8,                                    // "in Tolvik"
    after_the = 16,                                  // "the Observatory"
    speaks = 32,                                     // "Cole said"
    before_description = 64,                         // "Cole, a spokesman", "Cole, 34,"
    before_place = 128,                              // "Tolvik, Ohio"
    in_lower_case = 256,                             // "Foods" and "foods"
    within_sentence = 512,                           // with a capital that no beginning explains
    owns = 1024;                                     // "Cole's"
inline constexpr unsigned bits = 11, kind_bits = 3;  // and: the last word of a person's, organisation's, place's name of several words
inline constexpr std::uint32_t ends_name_of = 1u << bits, begins_name_of = 1u << (bits + kind_bits),
                               is_name_of = 1u << (bits + 2 * kind_bits);
inline constexpr unsigned all_bits = bits + 3 * kind_bits;
}  // namespace evidence

/// The evidence of a whole article, by the hash of the look-up form: "Harlow" is told by "the Harlow Foods company" three
/// paragraphs away.
class NameEvidence {
public:
    NameEvidence(const Tokens& tokens, const Tags& tags, const Names& by_rules, const std::vector<TokenFeatures>& features);

    std::uint32_t of(std::uint32_t form) const {
        const auto found = bits_.find(form);
        return found == bits_.end() ? 0 : found->second;
    }

private:
    void read_token(const Tokens& tokens, const Tags& tags, const std::vector<TokenFeatures>& features, std::uint32_t i);
    void read_name(const Name& name, const std::vector<TokenFeatures>& features);

    std::unordered_map<std::uint32_t, std::uint32_t> bits_;
};

}  // namespace whosaid
