#include "sources/antecedents.h"

#include <algorithm>
#include <cmath>

#include "sources/clause_places.h"

namespace whosaid {
namespace {

constexpr std::uint32_t sentences_back = 6;
constexpr std::uint32_t paragraphs_back = 3;
constexpr std::uint32_t names_back = 60;  // for sentences without end

class AntecedentFinder {
public:
    AntecedentFinder(const Discourse& discourse, const Question& question)
        : discourse_(discourse),
          article_(discourse.article()),
          question_(question),
          sentence_(discourse.sentence_of(question.anchor())),
          paragraph_(discourse.paragraph_of(question.anchor())) {}

    std::vector<PossibleAntecedent> run() {
        collect_names();
        collect_pronouns();
        if (!discourse_.is_quoted(question_.token))
            collect_speakers();  // who speaks in the article seldom is whom another's quotation means
        if (question_.introduction) collect_introduction();
        compare();
        return std::move(found_);
    }

private:
    PossibleAntecedent& candidate(std::uint32_t party) {
        for (PossibleAntecedent& known : found_)
            if (known.party == party) return known;
        found_.push_back({party, {}});
        Clues& clues = found_.back().clues;
        clues[Clue::anybody] = 1;
        if (party < discourse_.entities().list.size())
            describe(party, clues);
        else if (party != PossibleAntecedent::introduced)
            clues[Clue::unnamed] = 1;
        return found_.back();
    }

    void describe(std::uint32_t entity, Clues& clues) const {
        const Entity& known = discourse_.entities().list[entity];
        clues[Clue::times_named] = std::log2(1 + times_named(entity));
        clues[Clue::gender_known] = discourse_.gender_of(entity) != Gender::unknown;
        clues[Clue::hardly_person] = known.kind == NameKind::other;
    }

    float times_named(std::uint32_t entity) const {
        const std::vector<std::uint32_t>& names = discourse_.entities().list[entity].names;
        const std::uint32_t next = first_name_from(article_.names, question_.token);
        return static_cast<float>(std::lower_bound(names.begin(), names.end(), next) - names.begin());
    }

    bool is_excluded(std::uint32_t party) const {
        return std::find(question_.others.begin(), question_.others.end(), party) != question_.others.end();
    }

    std::uint32_t sentences_to(std::uint32_t token) const { return sentence_ - std::min(sentence_, discourse_.sentence_of(token)); }
    std::uint32_t paragraphs_to(std::uint32_t token) const { return paragraph_ - std::min(paragraph_, discourse_.paragraph_of(token)); }
    bool is_far(std::uint32_t token) const { return sentences_to(token) > sentences_back || paragraphs_to(token) > paragraphs_back; }

    // Names before the pronoun, nearest first.
    void collect_names() {
        std::uint32_t rank = 0, after = article_.size();
        const std::uint32_t first = first_name_from(article_.names, question_.token);
        for (std::uint32_t n = first; n-- > first - std::min(first, names_back);) {
            const Name& name = article_.names[n];
            if (is_far(name.tokens.start)) return;
            const std::uint32_t entity = discourse_.entities().of_name[n];
            if (is_excluded(entity) || !fits(name, entity)) continue;
            const ClausePlace place = place_of(article_, name.tokens);
            Clues& clues = candidate(entity).clues;
            if (clues[Clue::named] == 0) {
                rank += after < article_.size() && !(is_joined(article_, name.tokens) && name.tokens.end + 1 == after);
                describe_nearest(name, place, rank, clues);
                after = name.tokens.start;
            }
            describe_subject(name, place, clues);
        }
    }

    bool fits(const Name& name, std::uint32_t entity) const {
        if (!discourse_.is_heard_at(question_.token, name.tokens.start) || is_in_brackets(article_, name.tokens)) return false;
        const Entity& known = discourse_.entities().list[entity];
        const bool person = known.kind == NameKind::person || (known.kind == NameKind::other && may_be_surname(name));
        return person && fits(discourse_.gender_of(entity));
    }

    bool fits(Gender gender) const {
        return question_.gender == Gender::unknown || gender == Gender::unknown || gender == question_.gender;
    }

    bool may_be_surname(const Name& name) const {
        return name.tokens.size() == 1 && article_.tags[name.tokens.start] != Tag::NNPS &&
               !article_.token(name.tokens.start).in(WordList::nationalities);
    }

    void describe_nearest(const Name& name, ClausePlace place, std::uint32_t rank, Clues& clues) const {
        const std::uint32_t sentences = sentences_to(name.tokens.start);
        clues[Clue::named] = 1;
        clues[Clue::name_distance] = static_cast<float>(sentences);
        clues[Clue::name_paragraphs] = static_cast<float>(paragraphs_to(name.tokens.start));
        clues[Clue::name_same_sentence] = sentences == 0;
        clues[Clue::name_one_before] = sentences == 1;
        clues[Clue::name_nearest] = rank == 0;
        clues[Clue::name_second] = rank == 1;
        clues[Clue::name_full] = name.tokens.size() > 1;
        clues[Clue::owner] = place == ClausePlace::owner;
        clues[Clue::modifier] = place == ClausePlace::modifier;
        clues[Clue::joined] = is_joined(article_, name.tokens);
        clues[Clue::same_clause] = place == ClausePlace::subject && is_object() && stands_right_before(name.tokens);
        if (!discourse_.is_quoted(question_.token)) return;
        const bool quoted = discourse_.is_quoted(name.tokens.start);
        clues[quoted ? Clue::quoted_with : Clue::quoted_without] = 1;
    }

    bool is_object() const { return article_.token(question_.token).is("him") || article_.token(question_.token).is("her"); }

    // "Cole met him": one verb between them, and no mark.
    bool stands_right_before(TokenSpan name) const {
        int verbs = 0;
        for (std::uint32_t i = name.end; i < question_.token; ++i) {
            if (article_.token(i).kind == TokenKind::punctuation) return false;
            verbs += is_finite_verb(article_.tags[i]);
        }
        return verbs < 2;
    }

    void describe_subject(const Name& name, ClausePlace place, Clues& clues) const {
        const std::uint32_t sentences = sentences_to(name.tokens.start);
        const bool lead = leads_sentence(article_, name.tokens);
        if (place == ClausePlace::subject)
            clues[sentences == 0 ? Clue::subject_same_sentence : sentences == 1 ? Clue::subject_one_before : Clue::subject_further] = 1;
        if (lead && sentences == 0) clues[Clue::lead_same_sentence] = 1;
        if (lead && sentences == 1) clues[Clue::lead_one_before] = 1;
        if (lead && sentences == 1 && begins_sentence()) clues[Clue::lead_to_lead] = 1;
        if (!question_.in_content(name.tokens.start)) return;
        clues[discourse_.introduces_speaker(name) ? Clue::introduces : Clue::in_content] = 1;
    }

    bool begins_sentence() const { return !has_verb_before(article_, question_.anchor()); }

    // "He met the board on Monday. He said …"
    void collect_pronouns() {
        bool last = true;
        for (auto earlier = discourse_.taken_up().rbegin(); earlier != discourse_.taken_up().rend(); ++earlier) {
            if (earlier->token >= question_.token || question_.in_content(earlier->token)) continue;
            if (is_far(earlier->token)) return;
            if (earlier->feminine != (question_.gender == Gender::woman) || is_excluded(earlier->party)) continue;
            Clues& clues = candidate(earlier->party).clues;
            if (clues[Clue::taken_up] == 0) describe_pronoun(*earlier, clues);
            if (last) clues[Clue::taken_up_last] = 1;
            last = false;
        }
    }

    void describe_pronoun(const TakenUp& earlier, Clues& clues) const {
        const std::uint32_t sentences = sentences_to(earlier.token);
        clues[Clue::taken_up] = 1;
        clues[Clue::taken_up_distance] = static_cast<float>(sentences);
        clues[Clue::taken_up_same_sentence] = sentences == 0;
        clues[Clue::taken_up_one_before] = sentences == 1;
        clues[Clue::taken_up_subject] = article_.token(earlier.token).is("he") || article_.token(earlier.token).is("she");
    }

    // Who spoke before: the last one most of all.
    void collect_speakers() {
        bool last = true;
        const std::vector<Speaker>& speakers = discourse_.speakers();
        const auto end = speakers.rbegin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(speakers.size(), names_back));
        for (auto speaker = speakers.rbegin(); speaker != end; ++speaker) {
            if (speaker->token >= question_.token || question_.in_content(speaker->token)) continue;
            if (is_far(speaker->token)) return;
            if (speaker->sort == Speaker::Sort::person && fits(speaker->gender) && !is_excluded(speaker->party))
                describe_speaker(*speaker, last, candidate(speaker->party).clues);
            last = false;
        }
    }

    void describe_speaker(const Speaker& speaker, bool last, Clues& clues) const {
        if (speaker.aloud) clues[Clue::spoke_aloud] = 1;
        if (clues[Clue::spoke] > 0) return;
        clues[Clue::spoke] = 1;
        if (clues[Clue::unnamed] > 0) describe_unnamed(speaker, clues);
        clues[Clue::spoke_distance] = static_cast<float>(sentences_to(speaker.token));
        clues[Clue::spoke_last] = last;
        clues[Clue::spoke_last_after_content] = last && question_.anchor() < question_.token;
        clues[Clue::spoke_last_new_paragraph] = last && paragraphs_to(speaker.token) > 0;
    }

    // "A spokesman declined to comment on what he called rumours": who speaks without a name mostly is a subject.
    void describe_unnamed(const Speaker& speaker, Clues& clues) const {
        const std::uint32_t sentences = sentences_to(speaker.token);
        if (follows_preposition(article_, speaker.token) || sentences > 1) return;
        const bool lead = !has_verb_before(article_, speaker.token);
        clues[sentences == 0 ? Clue::subject_same_sentence : Clue::subject_one_before] = 1;
        clues[sentences == 0 ? Clue::lead_same_sentence : Clue::lead_one_before] = lead;
        clues[Clue::lead_to_lead] = lead && sentences == 1 && begins_sentence();
    }

    void collect_introduction() {
        Clues& clues = candidate(PossibleAntecedent::introduced).clues;
        clues[Clue::introduced] = 1;
        clues[Clue::introduced_same_sentence] = sentences_to(question_.introduction->start) == 0;
        clues[Clue::introduced_in_paragraph] = paragraphs_to(question_.introduction->start) == 0;
    }

    void compare() {
        float most = 0;
        for (const PossibleAntecedent& each : found_) most = std::max(most, each.clues[Clue::times_named]);
        for (PossibleAntecedent& each : found_) {
            each.clues[Clue::only] = found_.size() == 1;
            each.clues[Clue::named_most] = most > 0 && each.clues[Clue::times_named] == most;
            if (!question_.content.empty()) say(each.clues);
        }
    }

    // Whom a pronoun means that says something, turns on who speaks more than for "his" and "him".
    void say(Clues& clues) const {
        clues[Clue::says_in_turn] = clues[Clue::spoke];
        if (begins_sentence() || question_.anchor() < question_.token) clues[Clue::says_next] = clues[Clue::spoke_last];
        clues[Clue::says_after_subject] = std::max(clues[Clue::subject_same_sentence], clues[Clue::subject_one_before]);
        clues[Clue::says_after_pronoun] = clues[Clue::taken_up_subject];
    }

    const Discourse& discourse_;
    const Article& article_;
    const Question& question_;
    const std::uint32_t sentence_, paragraph_;
    std::vector<PossibleAntecedent> found_;
};

}  // namespace

bool Question::in_content(std::uint32_t at) const {
    return std::any_of(content.begin(), content.end(), [&](TokenSpan span) { return span.contains(at); });
}

std::vector<PossibleAntecedent> find_possible_antecedents(const Discourse& discourse, const Question& question) {
    return AntecedentFinder(discourse, question).run();
}

}  // namespace whosaid
