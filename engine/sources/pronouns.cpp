#include "sources/pronouns.h"

#include <algorithm>
#include <cmath>

#include "sources/clause_places.h"
#include "sources/introductions.h"

namespace whosaid {
namespace {

constexpr std::uint32_t sentences_back = 4;
constexpr std::uint32_t paragraphs_back = 2;
constexpr std::uint32_t names_back = 60;  // for sentences without end
constexpr int least_for_things = 9;       // "it" mostly means no organisation at all: only a subject or a speaker will do
constexpr int margin = 2;                 // by how much the best must lead: less is guessing
constexpr double lead = 1.5;              // how many times as probable as the next it must be
constexpr double sure_enough = 0.5, sure_in_quotation = 0.6;  // a wrong name is worse than none

using Sort = Speaker::Sort;

}  // namespace

PronounSettler::Settled PronounSettler::settle(const Question& question) {
    for (; next_ < question.token; ++next_)
        if (is_personal(next_)) take_up(next_, decide(question_in_passing(next_)));
    const Settled settled = decide(question);
    if (question.token == next_) {
        if (is_personal(next_)) take_up(next_, settled);
        ++next_;
    }
    return settled;
}

bool PronounSettler::is_personal(std::uint32_t at) const {
    if (discourse_.is_quoted(at)) return false;
    for (const char* word : {"he", "she", "him", "her", "his", "himself", "herself"})
        if (article_.token(at).is(word)) return true;
    return false;
}

void PronounSettler::take_up(std::uint32_t token, const Settled& settled) {
    if (settled.party && !settled.introduced) discourse_.take_up(token, *settled.party);
}

Question PronounSettler::question_at(std::uint32_t token) const {
    Question question;
    question.token = token;
    const Token& pronoun = article_.token(token);
    std::string_view note = article_.note(token, WordList::pronouns);
    if (note.empty()) note = article_.note(token, WordList::reference_pronouns);
    if (Article::holds(note, "thing"))
        question.sort = Sort::thing;
    else if (Article::holds(note, "plural") || pronoun.is("their"))
        question.sort = Sort::people;
    else
        question.gender = Article::holds(note, "woman") || discourse_.is_feminine(token) ? Gender::woman : Gender::man;
    return question;
}

Question PronounSettler::question_in_passing(std::uint32_t token) const {
    Question question = question_at(token);
    if (question.sort != Sort::person || discourse_.is_quoted(token)) return question;
    question.introduction = find_introduction(article_, token, {false, false, question.gender});
    if (question.introduction && is_known(*question.introduction)) question.introduction.reset();
    return question;
}

// "An engineer remembered the bridge. …, he said": the engineer has spoken, and needs no introduction.
bool PronounSettler::is_known(TokenSpan phrase) const {
    const std::vector<Speaker>& speakers = discourse_.speakers();
    for (auto speaker = speakers.rbegin(); speaker != speakers.rend() && speaker->token >= phrase.start; ++speaker)
        if (phrase.contains(speaker->token)) return true;
    return is_beside_name(article_, phrase);
}

PronounSettler::Settled PronounSettler::decide(const Question& question) const {
    return question.sort == Sort::person ? decide_person(question) : decide_others(question);
}

// Each candidate against all others and nobody, by the multinomial logistic model.
PronounSettler::Settled PronounSettler::decide_person(const Question& question) const {
    const std::vector<PossibleAntecedent> candidates = find_possible_antecedents(discourse_, question);
    double sum = 1, best = 0, second = 0;
    std::uint32_t party = 0;
    for (const PossibleAntecedent& candidate : candidates) {
        const double odds = std::exp(weigh(candidate.clues));
        sum += odds;
        second = std::max(second, std::min(odds, best));
        if (odds <= best) continue;
        best = odds;
        party = candidate.party;
    }
    if (best < sum * (discourse_.is_quoted(question.token) ? sure_in_quotation : sure_enough) || best < lead * second) return {};
    return party == PossibleAntecedent::introduced ? Settled{std::nullopt, true} : Settled{party, false};
}

PronounSettler::Settled PronounSettler::decide_others(const Question& question) const {
    Scores scores;
    if (question.sort == Sort::thing) score_names(question, scores);
    if (!discourse_.is_quoted(question.token)) score_speakers(question, scores);
    doubt_those_named_in_content(question, scores);
    std::sort(scores.begin(), scores.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
    const bool nobody = scores.empty() || (question.sort == Sort::thing && scores[0].score < least_for_things);
    const bool introduced = question.introduction && (nobody || introduction_score(question) > scores[0].score);
    if (nobody) return {std::nullopt, introduced};
    const int least = discourse_.is_quoted(question.token) ? 2 * margin : margin;
    const bool clear = scores.size() == 1 || scores[0].score - scores[1].score >= least;
    return {clear ? std::optional(scores[0].party) : std::nullopt, introduced};
}

void PronounSettler::add(Scores& scores, const Question& question, std::uint32_t party, int score) {
    if (std::find(question.others.begin(), question.others.end(), party) != question.others.end()) return;
    for (Scored& known : scores) {
        if (known.party != party) continue;
        known.score = std::max(known.score, score);
        return;
    }
    scores.push_back({party, score});
}

std::uint32_t PronounSettler::sentences_to(const Question& question, std::uint32_t token) const {
    const std::uint32_t own = discourse_.sentence_of(question.anchor());
    return own - std::min(own, discourse_.sentence_of(token));
}

// Organisations before "it", nearest first.
void PronounSettler::score_names(const Question& question, Scores& scores) const {
    const std::uint32_t paragraph = discourse_.paragraph_of(question.anchor());
    const std::uint32_t first = first_name_from(article_.names, question.token);
    for (std::uint32_t n = first; n-- > first - std::min(first, names_back);) {
        const TokenSpan name = article_.names[n].tokens;
        if (sentences_to(question, name.start) > sentences_back || discourse_.paragraph_of(name.start) + paragraphs_back < paragraph)
            return;
        if (!discourse_.is_heard_at(question.token, name.start) || is_in_brackets(article_, name)) continue;
        if (question.in_content(name.start) && !discourse_.introduces_speaker(article_.names[n])) continue;
        const std::uint32_t entity = entities_.of_name[n];
        if (entities_.list[entity].kind == NameKind::organisation && leads_to(question, name.start))
            add(scores, question, entity, score_name(question, name));
    }
}

int PronounSettler::score_name(const Question& question, TokenSpan name) const {
    int score = 8 - 2 * static_cast<int>(sentences_to(question, name.start));
    if (discourse_.paragraph_of(name.start) != discourse_.paragraph_of(question.anchor())) --score;
    const ClausePlace place = place_of(article_, name);
    if (place == ClausePlace::modifier) return score - 3;
    if (place == ClausePlace::owner) score -= 1;
    if (place == ClausePlace::subject) score += 2;
    if (question.in_content(name.start)) score += 3;
    return leads_sentence(article_, name) ? score + 2 : score;
}

// "it" goes on with what its own sentence begins with, or the one before: "The ministry closed the road. It said …"
bool PronounSettler::leads_to(const Question& question, std::uint32_t at) const {
    const std::uint32_t sentences = sentences_to(question, at);
    const bool before = sentences == 1 && !has_verb_before(article_, question.anchor()) && discourse_.is_near(at, question.anchor());
    return (sentences == 0 || before) && !has_verb_before(article_, at) && !follows_preposition(article_, at);
}

// "It said Harlow Foods would pay": hardly Harlow Foods.
void PronounSettler::doubt_those_named_in_content(const Question& question, Scores& scores) const {
    for (TokenSpan span : question.content)
        for (std::uint32_t n = first_name_from(article_.names, span.start);
             n < article_.names.size() && article_.names[n].tokens.start < span.end; ++n)
            for (Scored& scored : scores)
                if (scored.party == entities_.of_name[n] && !discourse_.introduces_speaker(article_.names[n])) {
                    scored.score -= 4;
                    break;
                }
}

// A body or a group comes back as "it" or "they" sooner than a person comes back by name.
bool PronounSettler::is_taken_up(const Question& question, const Speaker& speaker) const {
    if (!speaker.aloud) return leads_to(question, speaker.token);
    return question.sort == Sort::people || sentences_to(question, speaker.token) <= 1;
}

// Who spoke before: the last one most of all.
void PronounSettler::score_speakers(const Question& question, Scores& scores) const {
    bool last = true;
    const std::vector<Speaker>& speakers = discourse_.speakers();
    const std::uint32_t paragraph = discourse_.paragraph_of(question.anchor());
    const auto end = speakers.rbegin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(speakers.size(), names_back));
    for (auto speaker = speakers.rbegin(); speaker != end; ++speaker) {
        if (speaker->token >= question.token || question.in_content(speaker->token)) continue;
        const std::uint32_t sentences = sentences_to(question, speaker->token);
        if (sentences > 2 * sentences_back || discourse_.paragraph_of(speaker->token) + paragraphs_back < paragraph) return;
        if (speaker->sort == question.sort && is_taken_up(question, *speaker))
            add(scores, question, speaker->party, 8 - static_cast<int>(sentences) + (last ? 4 : 0));
        last = false;
    }
}

// A subject of the same sentence or of the one before.
int PronounSettler::introduction_score(const Question& question) const {
    if (discourse_.sentence_of(question.introduction->start) == discourse_.sentence_of(question.token)) return 12;
    return article_.sentences[discourse_.sentence_of(question.token)].starts_paragraph ? 9 : 10;
}

}  // namespace whosaid
