#include "sources/discourse.h"

#include <algorithm>
#include <cstdlib>

#include "sources/clause_places.h"

namespace whosaid {

Discourse::Discourse(const Article& article, const Entities& entities)
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

void Discourse::take_up(std::uint32_t token, std::uint32_t party) {
    taken_up_.push_back({token, party, is_feminine(token)});
    if (party < times_he_.size()) times_he_[party] += is_feminine(token) ? -1 : 1;
}

Gender Discourse::gender_of(std::uint32_t entity) const {
    const Gender gender = entities_.list[entity].role.gender;
    if (gender != Gender::unknown || std::abs(times_he_[entity]) < 2) return gender;
    return times_he_[entity] > 0 ? Gender::man : Gender::woman;
}

bool Discourse::is_feminine(std::uint32_t at) const {
    return article_.token(at).is("she") || article_.token(at).is("her") || article_.token(at).is("herself");
}

bool Discourse::is_heard_at(std::uint32_t pronoun, std::uint32_t name) const {
    return quotation_of_[name] == 0 || quotation_of_[name] == quotation_of_[pronoun];
}

bool Discourse::introduces_speaker(const Name& name) const {
    const Sentence& sentence = article_.sentences[sentence_of(name.tokens.start)];
    return sentence.starts_paragraph && name.tokens.size() > 1 && leads_sentence(article_, name.tokens);
}

}  // namespace whosaid
