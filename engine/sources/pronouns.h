#pragma once
#include <optional>
#include <vector>

#include "sources/antecedents.h"

namespace whosaid {

/// Finds whom a third-person pronoun means, from the names before it and from who spoke last. "He" and "she" are settled by weighing
/// clues (clues.h), "they" and "it" by a few scores.
class PronounSettler {
public:
    PronounSettler(const Article& article, const Entities& entities)
        : article_(article), entities_(entities), discourse_(article, entities) {}

    struct Settled {
        std::optional<std::uint32_t> party;  ///< an entity's index or a speaker's party
        bool introduced = false;             ///< the question's introduction is meant rather
    };

    /// What `token` asks for; `content`, its own words, and `others`, whom it cannot mean, are known where it is a source.
    Question question_at(std::uint32_t token) const;
    /// The same of a pronoun that is no source, with who may be brought in by a phrase.
    Question question_in_passing(std::uint32_t token) const;
    /// Whom the pronoun means. Ask in text order, but for those in quotation marks, which may come last.
    Settled settle(const Question& question);
    void add_speaker(const Speaker& speaker) { discourse_.add_speaker(speaker); }
    const Discourse& discourse() const { return discourse_; }
    /// "he", "his", "her", outside of what others say: they keep somebody in mind whom the article has not named for a while.
    bool is_personal(std::uint32_t at) const;

private:
    struct Scored {
        std::uint32_t party;
        int score;
    };
    using Scores = std::vector<Scored>;

    Settled decide(const Question& question) const;
    Settled decide_person(const Question& question) const;
    Settled decide_others(const Question& question) const;
    bool is_known(TokenSpan phrase) const;
    void take_up(std::uint32_t token, const Settled& settled);
    static void add(Scores& scores, const Question& question, std::uint32_t party, int score);
    void score_names(const Question& question, Scores& scores) const;
    int score_name(const Question& question, TokenSpan name) const;
    void score_speakers(const Question& question, Scores& scores) const;
    void doubt_those_named_in_content(const Question& question, Scores& scores) const;
    bool leads_to(const Question& question, std::uint32_t at) const;
    bool is_taken_up(const Question& question, const Speaker& speaker) const;
    int introduction_score(const Question& question) const;
    std::uint32_t sentences_to(const Question& question, std::uint32_t token) const;

    const Article& article_;
    const Entities& entities_;
    Discourse discourse_;
    std::uint32_t next_ = 0;  // the first token whose pronoun was not looked at
};

}  // namespace whosaid
