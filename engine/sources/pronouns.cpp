#include "sources/pronouns.h"

#include <algorithm>
#include <cstdlib>

namespace whosaid {
namespace {

constexpr std::uint32_t sentences_back = 4;
constexpr std::uint32_t paragraphs_back = 2;
constexpr std::uint32_t names_back = 60, words_back = 100;  // for sentences without end
constexpr int least_for_things = 9;                         // "it" mostly means no organisation at all: only a subject or a speaker will do
constexpr std::uint32_t longest_lead = 100;                 // tokens before the verb
constexpr std::uint32_t longest_apposition = 16;            // tokens
constexpr int margin = 2;                                   // by how much the best must lead: less is guessing

using Sort = Speaker::Sort;

}  // namespace

/// What one pronoun asks for, and who has been found so far.
struct PronounSettler::Search {
    std::uint32_t token, anchor;  ///< the anchor is where the sentence begins that pronoun and content share
    std::uint32_t sentence, paragraph;
    Sort sort;
    Gender gender;
    const std::vector<TokenSpan>& content;
    const std::vector<std::uint32_t>& others;  ///< parties that it cannot mean
    std::vector<Candidate> found;

    void add(std::uint32_t party, int score) {
        if (std::find(others.begin(), others.end(), party) != others.end()) return;
        for (Candidate& candidate : found) {
            if (candidate.party != party) continue;
            candidate.score = std::max(candidate.score, score);
            return;
        }
        found.push_back({party, score});
    }
    bool in_content(std::uint32_t at) const {
        return std::any_of(content.begin(), content.end(), [&](TokenSpan span) { return span.contains(at); });
    }
};

PronounSettler::PronounSettler(const Article& article, const Entities& entities)
    : article_(article), entities_(entities), quotation_of_(article.size()), times_he_(entities.list.size()) {
    std::uint32_t number = 0;
    for (const Quotation& quotation : article.quotations) {
        if (quotation.use != QuotationUse::speech || quotation.depth > 0) continue;
        if (!quotation.continues) ++number;
        std::fill(quotation_of_.begin() + quotation.tokens.start, quotation_of_.begin() + quotation.tokens.end, number);
    }
    std::uint32_t paragraph = 0;
    for (const Sentence& sentence : article.sentences) {
        paragraph += sentence.starts_paragraph;
        paragraph_of_.push_back(paragraph);
    }
}

std::uint32_t PronounSettler::paragraph_at(std::uint32_t token) const { return paragraph_of_[sentence_at(article_.sentences, token)]; }

PronounSettler::Settled PronounSettler::settle(std::uint32_t token, const std::vector<TokenSpan>& content,
                                               const std::vector<std::uint32_t>& others) {
    for (; next_ < token; ++next_)
        if (is_personal(next_)) take_up(next_, decide(next_, {}, {}));
    const Settled settled = decide(token, content, others);
    if (token == next_) {
        if (is_personal(token)) take_up(token, settled);
        ++next_;
    }
    return settled;
}

// "he", "his", "her", outside of what others say: they keep somebody in mind whom the article has not named for a while.
bool PronounSettler::is_personal(std::uint32_t at) const {
    if (is_quoted(at)) return false;
    for (const char* word : {"he", "she", "him", "her", "his", "himself", "herself"})
        if (article_.token(at).is(word)) return true;
    return false;
}

void PronounSettler::take_up(std::uint32_t token, const Settled& settled) {
    if (!settled.party) return;
    taken_up_.push_back({token, *settled.party});
    if (*settled.party < times_he_.size()) times_he_[*settled.party] += is_feminine(token) ? -1 : 1;
}

bool PronounSettler::is_feminine(std::uint32_t at) const {
    return article_.token(at).is("she") || article_.token(at).is("her") || article_.token(at).is("herself");
}

// As the name or title says, else as the pronouns do that were taken for that person so far.
Gender PronounSettler::gender_of(std::uint32_t entity) const {
    const Gender gender = entities_.list[entity].role.gender;
    if (gender != Gender::unknown || std::abs(times_he_[entity]) < 2) return gender;
    return times_he_[entity] > 0 ? Gender::man : Gender::woman;
}

PronounSettler::Settled PronounSettler::decide(std::uint32_t token, const std::vector<TokenSpan>& content,
                                               const std::vector<std::uint32_t>& others) const {
    Search search = search_for(token, content, others);
    if (search.sort != Sort::people) collect_names(search);
    if (search.sort == Sort::person) collect_pronouns(search);
    if (!is_quoted(token)) collect_speakers(search);  // who speaks in the article seldom is whom another's quotation means
    doubt_those_named_in_content(search);
    std::sort(search.found.begin(), search.found.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    if (search.found.empty()) return {};
    if (search.sort == Sort::thing && search.found[0].score < least_for_things) return {std::nullopt, true};
    const int lead = is_quoted(token) ? 2 * margin : margin;
    const bool clear = search.found.size() == 1 || search.found[0].score - search.found[1].score >= lead;
    return {clear ? std::optional(search.found[0].party) : std::nullopt, true, search.found[0].score};
}

PronounSettler::Search PronounSettler::search_for(std::uint32_t token, const std::vector<TokenSpan>& content,
                                                  const std::vector<std::uint32_t>& others) const {
    const Token& pronoun = article_.token(token);
    std::string_view note = article_.note(token, WordList::pronouns);
    if (note.empty()) note = article_.note(token, WordList::reference_pronouns);
    const std::uint32_t anchor = content.empty() ? token : std::min(token, content.front().start);
    Search search{token,  anchor, sentence_at(article_.sentences, anchor), paragraph_at(anchor), Sort::person, Gender::unknown, content,
                  others, {}};
    if (Article::holds(note, "thing"))
        search.sort = Sort::thing;
    else if (Article::holds(note, "plural") || pronoun.is("their"))
        search.sort = Sort::people;
    else
        search.gender = Article::holds(note, "woman") || pronoun.is("her") ? Gender::woman : Gender::man;
    return search;
}

// Names before the pronoun, nearest first; what others say in quotation marks does not count.
void PronounSettler::collect_names(Search& search) const {
    const std::uint32_t first = first_name_from(article_.names, search.token);
    for (std::uint32_t n = first; n-- > first - std::min(first, names_back);) {
        const Name& name = article_.names[n];
        const std::uint32_t sentence = sentence_at(article_.sentences, name.tokens.start);
        if (sentence + sentences_back < search.sentence || paragraph_of_[sentence] + paragraphs_back < search.paragraph) return;
        if (!is_heard_at(search.token, name.tokens.start) || is_in_brackets(name)) continue;
        if (search.in_content(name.tokens.start) && !introduces_speaker(name)) continue;
        const Entity& entity = entities_.list[entities_.of_name[n]];
        if (!fits(search, name, entity)) continue;
        const bool known = gender_of(entities_.of_name[n]) != Gender::unknown;
        search.add(entities_.of_name[n], score_name(search, name) + (known ? 1 : 0) - (entity.kind == NameKind::other ? 2 : 0));
    }
}

bool PronounSettler::fits(const Search& search, const Name& name, const Entity& entity) const {
    if (search.sort == Sort::thing) return entity.kind == NameKind::organisation && leads_to(search, name.tokens.start);
    const bool person = entity.kind == NameKind::person || (entity.kind == NameKind::other && may_be_surname(name));
    const Gender gender = gender_of(static_cast<std::uint32_t>(&entity - entities_.list.data()));
    return person && (search.gender == Gender::unknown || gender == Gender::unknown || gender == search.gender);
}

bool PronounSettler::may_be_surname(const Name& name) const {
    return name.tokens.size() == 1 && article_.tags[name.tokens.start] != Tag::NNPS &&
           !article_.token(name.tokens.start).in(WordList::nationalities);
}

// "it" goes on with what its own sentence begins with, or the one before: "The ministry closed the road. It said …"
bool PronounSettler::leads_to(const Search& search, std::uint32_t at) const {
    const std::uint32_t sentence = sentence_at(article_.sentences, at);
    const bool before =
        sentence + 1 == search.sentence && !has_verb_before(search.anchor) && paragraph_of_[sentence] + 1 >= search.paragraph;
    return (sentence == search.sentence || before) && !has_verb_before(at) && !follows_preposition(at);
}

bool PronounSettler::has_verb_before(std::uint32_t at) const {
    const std::uint32_t start = article_.sentences[sentence_at(article_.sentences, at)].tokens.start;
    if (at - start > longest_lead) return true;
    for (std::uint32_t i = start; i < at; ++i)
        if (is_finite_verb(article_.tags[i])) return true;
    return false;
}

// What others say in quotation marks does not count for the article's own words; within a quotation its own names do.
bool PronounSettler::is_heard_at(std::uint32_t pronoun, std::uint32_t name) const {
    return quotation_of_[name] == 0 || quotation_of_[name] == quotation_of_[pronoun];
}

// "He said Ray Cole would pay": hardly Ray Cole.
void PronounSettler::doubt_those_named_in_content(Search& search) const {
    for (TokenSpan span : search.content)
        for (std::uint32_t n = first_name_from(article_.names, span.start);
             n < article_.names.size() && article_.names[n].tokens.start < span.end; ++n)
            for (Candidate& candidate : search.found)
                if (candidate.party == entities_.of_name[n] && !introduces_speaker(article_.names[n])) {
                    candidate.score -= 4;
                    break;
                }
}

// Who speaks seldom names himself, but is often brought in so: "Former Mayor Ray Cole was for the plan, he said".
bool PronounSettler::introduces_speaker(const Name& name) const {
    const Sentence& sentence = article_.sentences[sentence_at(article_.sentences, name.tokens.start)];
    return sentence.starts_paragraph && name.tokens.size() > 1 && leads_sentence(name);
}

// "WASHINGTON (Reuters)"
bool PronounSettler::is_in_brackets(const Name& name) const {
    return name.tokens.start > 0 && article_.token(name.tokens.start - 1).is_mark('(');
}

int PronounSettler::score_name(const Search& search, const Name& name) const {
    const std::uint32_t sentence = sentence_at(article_.sentences, name.tokens.start);
    int score = 8 - 2 * static_cast<int>(search.sentence - std::min(search.sentence, sentence));
    if (paragraph_of_[sentence] != search.paragraph) --score;
    switch (place_of(name)) {
        case Place::modifier:
            return score - 3;
        case Place::owner:
            score -= 1;
            break;
        case Place::subject:
            score += 2;
            break;
        case Place::other:
            break;
    }
    if (search.in_content(name.tokens.start)) score += 3;
    return leads_sentence(name) ? score + 2 : score;
}

PronounSettler::Place PronounSettler::place_of(const Name& name) const {
    const std::uint32_t after = name.tokens.end;
    if (after >= article_.size()) return Place::other;
    if (article_.token(after).is("'s") || article_.tags[after] == Tag::POS) return Place::owner;
    if (is_noun(article_.tags[after]) && !is_proper_noun(article_.tags[after])) return Place::modifier;  // "a Boca Raton lawyer"
    if (is_joined(name)) return Place::other;
    return !follows_preposition(name.tokens.start) && is_finite_verb(article_.tags[verb_after(after)]) ? Place::subject : Place::other;
}

// "Ray Cole and Peter Marsh met": neither is meant sooner.
bool PronounSettler::is_joined(const Name& name) const {
    return name.tokens.start > 0 && (article_.token(name.tokens.start - 1).is("and") || article_.token(name.tokens.start - 1).is("or"));
}

bool PronounSettler::follows_preposition(std::uint32_t at) const {
    const std::uint32_t beginning = article_.sentences[sentence_at(article_.sentences, at)].tokens.start;
    for (std::uint32_t i = at; i-- > beginning;) {
        const Tag tag = article_.tags[i];
        if (is_noun(tag) || is_adjective(tag) || is_determiner(tag)) continue;  // "of the former minister Ray Cole"
        return tag == Tag::TO || (tag == Tag::IN && !article_.token(i).in(WordList::clause_openers));
    }
    return false;
}

// What follows the name, past adverbs and an apposition: "Ray Cole, the mayor, also said".
std::uint32_t PronounSettler::verb_after(std::uint32_t at) const {
    const auto last = article_.size() - 1;
    if (article_.token(at).is_mark(',') || article_.token(at).is_mark('(')) {
        std::uint32_t end = at + 1;
        while (end < last && end < at + longest_apposition && !article_.token(end).is_mark(',') && !article_.token(end).is_mark(')')) ++end;
        if (end < last && !article_.token(end + 1).paragraph_before) at = end + 1;
    }
    while (at < last && is_adverb(article_.tags[at])) ++at;
    return at;
}

// The sentence's first name, with no verb and no preposition before it.
bool PronounSettler::leads_sentence(const Name& name) const {
    const TokenSpan sentence = article_.sentences[sentence_at(article_.sentences, name.tokens.start)].tokens;
    for (std::uint32_t i = name.tokens.start; i-- > sentence.start;) {
        if (i + words_back < name.tokens.start) return false;
        if (is_finite_verb(article_.tags[i]) || article_.tags[i] == Tag::IN || article_.tags[i] == Tag::TO) return false;
        if (article_.token(i).is_mark(',')) return true;
    }
    return true;
}

// "He met the board on Monday. He said …"
void PronounSettler::collect_pronouns(Search& search) const {
    for (auto earlier = taken_up_.rbegin(); earlier != taken_up_.rend(); ++earlier) {
        if (earlier->token >= search.token || search.in_content(earlier->token)) continue;
        const std::uint32_t sentence = sentence_at(article_.sentences, earlier->token);
        if (sentence + sentences_back < search.sentence || paragraph_of_[sentence] + paragraphs_back < search.paragraph) return;
        if (is_feminine(earlier->token) != (search.gender == Gender::woman)) continue;
        int score = 8 - 2 * static_cast<int>(search.sentence - std::min(search.sentence, sentence));
        if (paragraph_of_[sentence] != search.paragraph) --score;
        const bool subject = article_.token(earlier->token).is("he") || article_.token(earlier->token).is("she");
        search.add(earlier->party, subject ? score + 3 : score);
    }
}

// A body or a group comes back as "it" or "they" sooner than a person comes back by name.
bool PronounSettler::is_taken_up(const Search& search, const Speaker& speaker) const {
    if (search.sort == Sort::person) return true;
    if (!speaker.aloud) return leads_to(search, speaker.token);
    return search.sort == Sort::people || sentence_at(article_.sentences, speaker.token) + 1 >= search.sentence;
}

// Who spoke before: the last one most of all.
void PronounSettler::collect_speakers(Search& search) const {
    bool last = true;
    const auto end = speakers_.rbegin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(speakers_.size(), names_back));
    for (auto speaker = speakers_.rbegin(); speaker != end; ++speaker) {
        if (speaker->token >= search.token || search.in_content(speaker->token)) continue;
        const std::uint32_t sentence = sentence_at(article_.sentences, speaker->token);
        if (sentence + 2 * sentences_back < search.sentence || paragraph_of_[sentence] + paragraphs_back < search.paragraph) return;
        const bool fits = speaker->sort == search.sort && is_taken_up(search, *speaker) &&
                          (search.gender == Gender::unknown || speaker->gender == Gender::unknown || speaker->gender == search.gender);
        if (fits) {
            int score =
                8 - static_cast<int>(search.sentence - std::min(search.sentence, sentence)) + (speaker->gender != Gender::unknown ? 1 : 0);
            if (last) score += 4;
            search.add(speaker->party, score);
        }
        last = false;
    }
}

}  // namespace whosaid
