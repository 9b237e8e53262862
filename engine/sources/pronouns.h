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

/// Finds whom a third-person pronoun means, from the names before it and from who spoke last.
class PronounSettler {
public:
    PronounSettler(const Article& article, const Entities& entities);

    struct Settled {
        std::optional<std::uint32_t> party;  ///< an entity's index or a speaker's party
        bool contested = false;              ///< there is somebody whom it may mean
        int score = 0;                       ///< how well the best of them fits
    };

    /// Whom the pronoun at `token` means, whose own words are `content`; none of `others`. Ask in text order, but for those
    /// in quotation marks, which may come last.
    Settled settle(std::uint32_t token, const std::vector<TokenSpan>& content, const std::vector<std::uint32_t>& others);
    /// Was "he" or "she" taken for this entity?
    bool is_person(std::uint32_t entity) const { return times_he_[entity] != 0; }
    void add_speaker(const Speaker& speaker) { speakers_.push_back(speaker); }
    const std::vector<Speaker>& speakers() const { return speakers_; }
    bool is_quoted(std::uint32_t token) const { return quotation_of_[token] > 0; }
    /// Do both tokens stand in one paragraph or in neighbours?
    bool is_near(std::uint32_t earlier, std::uint32_t later) const { return paragraph_at(earlier) + 1 >= paragraph_at(later); }

private:
    struct Candidate {
        std::uint32_t party;
        int score;
    };
    struct Search;
    struct TakenUp {
        std::uint32_t token, party;
    };

    Settled decide(std::uint32_t token, const std::vector<TokenSpan>& content, const std::vector<std::uint32_t>& others) const;
    Search search_for(std::uint32_t token, const std::vector<TokenSpan>& content, const std::vector<std::uint32_t>& others) const;
    bool is_feminine(std::uint32_t at) const;
    Gender gender_of(std::uint32_t entity) const;
    bool fits(const Search& search, const Name& name, const Entity& entity) const;
    bool may_be_surname(const Name& name) const;
    bool leads_to(const Search& search, std::uint32_t at) const;
    bool has_verb_before(std::uint32_t at) const;
    bool is_heard_at(std::uint32_t pronoun, std::uint32_t name) const;
    void doubt_those_named_in_content(Search& search) const;
    bool is_personal(std::uint32_t at) const;
    void take_up(std::uint32_t token, const Settled& settled);
    std::uint32_t paragraph_at(std::uint32_t token) const;
    void collect_names(Search& search) const;
    void collect_pronouns(Search& search) const;
    bool is_taken_up(const Search& search, const Speaker& speaker) const;
    void collect_speakers(Search& search) const;
    int score_name(const Search& search, const Name& name) const;
    bool introduces_speaker(const Name& name) const;
    bool is_in_brackets(const Name& name) const;
    /// What a name is in its clause: a subject is meant more often than what hangs on another noun.
    enum class Place : std::uint8_t { subject, owner, modifier, other };
    Place place_of(const Name& name) const;
    bool is_joined(const Name& name) const;
    bool follows_preposition(std::uint32_t at) const;
    std::uint32_t verb_after(std::uint32_t at) const;
    bool leads_sentence(const Name& name) const;

    const Article& article_;
    const Entities& entities_;
    std::vector<std::uint32_t> quotation_of_;  // for each token: the number of the quotation of speech it stands in, 0 outside
    std::vector<std::uint32_t> paragraph_of_;  // for each sentence
    std::vector<Speaker> speakers_;            // by their place
    std::vector<TakenUp> taken_up_;            // personal pronouns that were settled, by their place
    std::vector<int> times_he_;                // for each entity: how often "he" was taken for it, less how often "she" was
    std::uint32_t next_ = 0;                   // the first token whose pronoun was not looked at
};

}  // namespace whosaid
