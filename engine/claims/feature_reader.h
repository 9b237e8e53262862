#pragma once
#include "claims/candidates.h"

namespace whosaid {

/// Fills in the features of one candidate after the other.
class FeatureReader {
public:
    FeatureReader(const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Attributions& attributions,
                  const Sources& sources, const LeaningReader& leanings, const WorthReader& worth, const CandidateSet& set);

    void read(Candidate& candidate) const;

private:
    void read_words(Candidate& candidate) const;
    void read_numbers(Candidate& candidate) const;
    void read_verbs(Candidate& candidate) const;
    void read_names(Candidate& candidate) const;
    void read_clause(Candidate& candidate) const;
    void read_voice(Candidate& candidate) const;
    void read_place(Candidate& candidate) const;
    void read_leanings(Candidate& candidate) const;
    void read_worth(Candidate& candidate) const;
    bool is_approximator(std::uint32_t token) const;
    void add_number(const Number& number, Features& features) const;
    bool by_follows(std::uint32_t at, std::uint32_t end) const;
    std::uint32_t verb_after(std::uint32_t at, std::uint32_t end) const;

    const Tokens& tokens_;
    const Sentences& sentences_;
    const Tags& tags_;
    const Attributions& attributions_;
    const Sources& sources_;
    const CandidateSet& set_;
    const LeaningReader& leanings_;
    const WorthReader& worth_;
    std::vector<Leanings> of_sentence_;
    std::vector<Worth> worth_of_sentence_;
    std::vector<bool> in_number_;       ///< the token belongs to a number
    std::uint32_t first_sentence_ = 0;  ///< of the article's body
};

}  // namespace whosaid
