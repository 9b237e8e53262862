#include "sources/pronouns.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::uint32_t sentences_back = 4;
constexpr std::uint32_t paragraphs_back = 2;
constexpr int least_for_things = 9;  // "it" mostly means no organisation at all: only a subject or a speaker will do
constexpr int margin = 2;            // by how much the best must lead: less is guessing

using Sort = Speaker::Sort;

}  // namespace

/// What one pronoun asks for, and who has been found so far.
struct PronounSettler::Search {
    std::uint32_t token, anchor;  ///< the anchor is where the sentence begins that pronoun and content share
    std::uint32_t sentence, paragraph;
    Sort sort;
    Gender gender;
    const std::vector<TokenSpan>& content;
    std::vector<Candidate> found;

    void add(std::uint32_t party, int score) {
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
    : article_(article), entities_(entities), quoted_(article.size()) {
    for (const Quotation& quotation : article.quotations)
        if (quotation.use == QuotationUse::speech)
            std::fill(quoted_.begin() + quotation.tokens.start, quoted_.begin() + quotation.tokens.end, true);
    std::uint32_t paragraph = 0;
    for (const Sentence& sentence : article.sentences) {
        paragraph += sentence.starts_paragraph;
        paragraph_of_.push_back(paragraph);
    }
}

std::uint32_t PronounSettler::paragraph_at(std::uint32_t token) const { return paragraph_of_[sentence_at(article_.sentences, token)]; }

std::optional<std::uint32_t> PronounSettler::settle(std::uint32_t token, const std::vector<TokenSpan>& content) const {
    const Token& pronoun = article_.token(token);
    std::string_view note = article_.note(token, WordList::pronouns);
    if (note.empty()) note = article_.note(token, WordList::reference_pronouns);
    const std::uint32_t anchor = content.empty() ? token : std::min(token, content.front().start);
    Search search{token, anchor, sentence_at(article_.sentences, anchor), paragraph_at(anchor), Sort::person, Gender::unknown, content, {}};
    if (Article::holds(note, "thing"))
        search.sort = Sort::thing;
    else if (Article::holds(note, "plural") || pronoun.is("their"))
        search.sort = Sort::people;
    else
        search.gender = Article::holds(note, "woman") || pronoun.is("her") ? Gender::woman : Gender::man;
    if (search.sort != Sort::people) collect_names(search);
    collect_speakers(search);
    std::sort(search.found.begin(), search.found.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    if (search.found.empty()) return std::nullopt;
    if (search.sort == Sort::thing && search.found[0].score < least_for_things) return std::nullopt;
    const bool clear = search.found.size() == 1 || search.found[0].score - search.found[1].score >= margin;
    return clear ? std::optional(search.found[0].party) : std::nullopt;
}

// Names before the pronoun, nearest first; what others say in quotation marks does not count.
void PronounSettler::collect_names(Search& search) const {
    for (std::uint32_t n = first_name_from(article_.names, search.token); n-- > 0;) {
        const Name& name = article_.names[n];
        const std::uint32_t sentence = sentence_at(article_.sentences, name.tokens.start);
        if (sentence + sentences_back < search.sentence || paragraph_of_[sentence] + paragraphs_back < search.paragraph) return;
        if (is_quoted(name.tokens.start) || is_in_brackets(name)) continue;
        if (search.in_content(name.tokens.start) && !introduces_speaker(name)) continue;
        const Entity& entity = entities_.list[entities_.of_name[n]];
        const bool person =
            entity.kind == NameKind::person || (entity.kind == NameKind::other && name.tokens.size() == 1 && search.sort == Sort::person);
        if (person != (search.sort == Sort::person) || (!person && entity.kind != NameKind::organisation)) continue;
        if (search.gender != Gender::unknown && entity.role.gender != Gender::unknown && entity.role.gender != search.gender) continue;
        search.add(entities_.of_name[n],
                   score_name(search, name) + (entity.role.gender != Gender::unknown ? 1 : 0) - (entity.kind == NameKind::other ? 2 : 0));
    }
}

// Who speaks seldom names himself, but is often brought in so: "Former Mayor Ray Cole was for the plan, he said".
bool PronounSettler::introduces_speaker(const Name& name) const {
    const Sentence& sentence = article_.sentences[sentence_at(article_.sentences, name.tokens.start)];
    return sentence.starts_paragraph && name.tokens.size() > 1 && is_subject(name);
}

// "WASHINGTON (Reuters)"
bool PronounSettler::is_in_brackets(const Name& name) const {
    return name.tokens.start > 0 && article_.token(name.tokens.start - 1).is_mark('(');
}

int PronounSettler::score_name(const Search& search, const Name& name) const {
    const std::uint32_t sentence = sentence_at(article_.sentences, name.tokens.start);
    int score = 8 - 2 * static_cast<int>(search.sentence - std::min(search.sentence, sentence));
    if (paragraph_of_[sentence] != search.paragraph) --score;
    if (is_subject(name)) score += 3;
    if (search.in_content(name.tokens.start)) score += 3;
    const bool possessive =
        name.tokens.end < article_.size() && (article_.token(name.tokens.end).is("'s") || article_.tags[name.tokens.end] == Tag::POS);
    return possessive ? score - 2 : score;
}

// The sentence's first name, with no verb and no preposition before it.
bool PronounSettler::is_subject(const Name& name) const {
    const TokenSpan sentence = article_.sentences[sentence_at(article_.sentences, name.tokens.start)].tokens;
    for (std::uint32_t i = name.tokens.start; i-- > sentence.start;) {
        if (is_finite_verb(article_.tags[i]) || article_.tags[i] == Tag::IN || article_.tags[i] == Tag::TO) return false;
        if (article_.token(i).is_mark(',')) return true;
    }
    return true;
}

// Who spoke before: the last one most of all.
void PronounSettler::collect_speakers(Search& search) const {
    bool last = true;
    for (auto speaker = speakers_.rbegin(); speaker != speakers_.rend(); ++speaker) {
        if (speaker->token >= search.token || search.in_content(speaker->token)) continue;
        const std::uint32_t sentence = sentence_at(article_.sentences, speaker->token);
        if (sentence + 2 * sentences_back < search.sentence || paragraph_of_[sentence] + paragraphs_back < search.paragraph) return;
        const bool fits = speaker->sort == search.sort &&
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
