#pragma once
#include <optional>
#include <vector>

#include "sources/entities.h"

namespace whosaid {

/// Somebody who has spoken, and where the source stood.
struct Speaker {
    std::uint32_t token = 0;
    std::uint32_t party = 0;
    Gender gender = Gender::unknown;
    enum class Sort : std::uint8_t { person, people, thing } sort = Sort::person;
    bool aloud = true;  ///< says something; not only wants, fears or is criticised
};

/// A personal pronoun that was settled.
struct TakenUp {
    std::uint32_t token, party;
    bool feminine;
};

/// Who is in the reader's mind at a place of the article: who was named, who has spoken, whom pronouns meant.
class Discourse {
public:
    Discourse(const Article& article, const Entities& entities);

    void add_speaker(const Speaker& speaker) { speakers_.push_back(speaker); }
    void take_up(std::uint32_t token, std::uint32_t party);

    const Article& article() const { return article_; }
    const Entities& entities() const { return entities_; }
    const std::vector<Speaker>& speakers() const { return speakers_; }
    const std::vector<TakenUp>& taken_up() const { return taken_up_; }

    /// As the name or title says, else as the pronouns do that were taken for that person so far.
    Gender gender_of(std::uint32_t entity) const;
    /// Was "he" or "she" taken for this entity?
    bool is_person(std::uint32_t entity) const { return times_he_[entity] != 0; }
    /// "she", "her", "herself"
    bool is_feminine(std::uint32_t at) const;
    bool is_quoted(std::uint32_t token) const { return quotation_of_[token] > 0; }
    /// What others say in quotation marks does not count for the article's own words; within a quotation its own names do.
    bool is_heard_at(std::uint32_t pronoun, std::uint32_t name) const;
    std::uint32_t sentence_of(std::uint32_t token) const { return sentence_at(article_.sentences, token); }
    std::uint32_t paragraph_of(std::uint32_t token) const { return paragraph_of_[sentence_of(token)]; }
    /// Do both tokens stand in one paragraph or in neighbours?
    bool is_near(std::uint32_t earlier, std::uint32_t later) const { return paragraph_of(earlier) + 1 >= paragraph_of(later); }
    /// Is a name in what the pronoun says the one who says it? "Former Mayor Ray Cole was for the plan, he said"
    bool introduces_speaker(const Name& name) const;

private:
    const Article& article_;
    const Entities& entities_;
    std::vector<std::uint32_t> quotation_of_;  // for each token: the number of the quotation of speech it stands in, 0 outside
    std::vector<std::uint32_t> paragraph_of_;  // for each sentence
    std::vector<Speaker> speakers_;            // by their place
    std::vector<TakenUp> taken_up_;            // by their place
    std::vector<int> times_he_;                // for each entity: how often "he" was taken for it, less how often "she" was
};

}  // namespace whosaid
