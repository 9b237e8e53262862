#include "claims/feature_reader.h"

#include <algorithm>

namespace whosaid {
namespace {

void set(Features& features, Feature feature, bool holds = true) {
    if (holds) features[static_cast<std::size_t>(feature)] = 1;
}

bool is_form_of_be(const Token& token) {
    for (std::string_view form : {"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"})
        if (token.is(form)) return true;
    return false;
}

bool is_form_of_have(const Token& token) {
    for (std::string_view form : {"has", "have", "had", "having", "'ve"})
        if (token.is(form)) return true;
    return false;
}

bool is_duration(std::string_view unit) {
    for (std::string_view time : {"years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries"})
        if (unit == time) return true;
    return unit.substr(0, 4) == "year" || unit.substr(0, 3) == "day" || unit.substr(0, 5) == "month" || unit.substr(0, 4) == "hour";
}

bool is_year(const Token& token) {
    return token.kind == TokenKind::number && token.span.size() == 4 && (token.first == '1' || token.first == '2');
}

}  // namespace

FeatureReader::FeatureReader(const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Attributions& attributions,
                             const Sources& sources, const LeaningReader& leanings, const WorthReader& worth, const CandidateSet& set)
    : tokens_(tokens),
      sentences_(sentences),
      tags_(tags),
      attributions_(attributions),
      sources_(sources),
      set_(set),
      leanings_(leanings),
      worth_(worth),
      in_number_(tokens.size()) {
    for (const Number& number : set.numbers)
        std::fill(in_number_.begin() + number.tokens.start, in_number_.begin() + number.tokens.end, true);
    for (const Sentence& sentence : sentences) {
        of_sentence_.push_back(leanings_.read(sentence.tokens));
        worth_of_sentence_.push_back(worth_.read(sentence.tokens));
    }
    while (first_sentence_ < sentences.size() && sentences[first_sentence_].heading) ++first_sentence_;
}

void FeatureReader::read(Candidate& candidate) const {
    read_words(candidate);
    read_numbers(candidate);
    read_verbs(candidate);
    read_names(candidate);
    read_clause(candidate);
    read_voice(candidate);
    read_place(candidate);
    read_leanings(candidate);
    read_worth(candidate);
}

void FeatureReader::read_words(Candidate& candidate) const {
    WordKinds kinds = 0;
    for (std::uint32_t i = candidate.tokens.start; i < candidate.tokens.end; ++i) {
        const bool in_number = is_approximator(i);
        if (!in_number) kinds |= set_.kinds[i];
        set(candidate.features, Feature::comparative,
            (tags_[i] == Tag::JJR || tags_[i] == Tag::RBR) && !in_number && !has(set_.kinds[i], WordKind::time));
        set(candidate.features, Feature::superlative, (tags_[i] == Tag::JJS || tags_[i] == Tag::RBS) && !in_number);
        set(candidate.features, Feature::year, is_year(tokens_[i]));
    }
    for (std::size_t kind = 0; kind < word_kind_count; ++kind) candidate.features[kind] = (kinds >> kind) & 1u ? 1.0f : 0.0f;
}

// "more than 16 inches" compares nothing.
bool FeatureReader::is_approximator(std::uint32_t token) const { return in_number_[token] && tags_[token] != Tag::CD; }

void FeatureReader::read_numbers(Candidate& candidate) const {
    auto at = std::lower_bound(set_.numbers.begin(), set_.numbers.end(), candidate.tokens.start,
                               [](const Number& number, std::uint32_t token) { return number.tokens.start < token; });
    for (; at != set_.numbers.end() && at->tokens.start < candidate.tokens.end; ++at) {
        candidate.numbers.push_back(static_cast<std::uint32_t>(at - set_.numbers.begin()));
        add_number(*at, candidate.features);
    }
    set(candidate.features, Feature::several_numbers, candidate.numbers.size() >= 2);
}

void FeatureReader::add_number(const Number& number, Features& features) const {
    set(features, Feature::number, number.kind != NumberKind::ordinal);
    switch (number.kind) {
        case NumberKind::money:
            return set(features, Feature::money);
        case NumberKind::percent:
            return set(features, Feature::percent);
        case NumberKind::ordinal:
            return set(features, Feature::ordinal);
        case NumberKind::fraction:
        case NumberKind::multiple:
            return set(features, Feature::share);
        case NumberKind::count:
            if (is_duration(number.unit)) return set(features, Feature::duration);
            return set(features, number.value >= 100 ? Feature::large_count : Feature::small_count);
    }
}

std::uint32_t FeatureReader::verb_after(std::uint32_t at, std::uint32_t end) const {
    ++at;
    while (at < end && (is_adverb(tags_[at]) || tokens_[at].in(WordList::auxiliaries))) ++at;
    return at;
}

// "was destroyed early on Thursday by a bomb"
bool FeatureReader::by_follows(std::uint32_t at, std::uint32_t end) const {
    for (const std::uint32_t limit = std::min(end, at + 5); at < limit; ++at)
        if (tokens_[at].is("by")) return true;
    return false;
}

void FeatureReader::read_verbs(Candidate& candidate) const {
    Features& features = candidate.features;
    const std::uint32_t end = candidate.tokens.end;
    set(features, Feature::no_verb, candidate.verb >= end);
    for (std::uint32_t i = candidate.tokens.start; i < end; ++i) {
        set(features, Feature::past, tags_[i] == Tag::VBD);
        set(features, Feature::future, tags_[i] == Tag::MD && has(set_.kinds[i], WordKind::plan));
        set(features, Feature::present, (tags_[i] == Tag::VBZ || tags_[i] == Tag::VBP) && !tokens_[i].in(WordList::auxiliaries));
        const bool be = is_form_of_be(tokens_[i]), have = is_form_of_have(tokens_[i]);
        if (!be && !have) continue;
        const std::uint32_t next = verb_after(i, end);
        const Tag tag = next < end ? tags_[next] : Tag::punctuation;
        set(features, Feature::perfect, have && tag == Tag::VBN);
        set(features, Feature::passive, be && tag == Tag::VBN);
        set(features, Feature::passive_by, be && tag == Tag::VBN && by_follows(next + 1, end));
        set(features, Feature::progressive, be && tag == Tag::VBG);
        set(features, Feature::past_be, be && !is_verb(tag) && tags_[i] == Tag::VBD);
        set(features, Feature::present, have && !is_verb(tag) && tags_[i] != Tag::VBD);
        set(features, Feature::present_be, be && !is_verb(tag) && (tags_[i] == Tag::VBZ || tags_[i] == Tag::VBP));
    }
}

void FeatureReader::read_names(Candidate& candidate) const {
    int names = 0;
    for (std::uint32_t i = candidate.tokens.start; i < candidate.tokens.end; ++i)
        names += is_proper_noun(tags_[i]) && (i == candidate.tokens.start || !is_proper_noun(tags_[i - 1]));
    set(candidate.features, Feature::names, names >= 1);
    set(candidate.features, Feature::many_names, names >= 3);
    set(candidate.features, Feature::pronoun_subject, tags_[candidate.tokens.start] == Tag::PRP);
}

void FeatureReader::read_clause(Candidate& candidate) const {
    static constexpr std::array<Feature, 6> of_kind = {Feature::coordinate, Feature::predicate,  Feature::relative,
                                                       Feature::adverbial,  Feature::participle, Feature::apposition};
    if (candidate.kind != ClauseKind::main) set(candidate.features, of_kind[static_cast<std::size_t>(candidate.kind) - 1]);
    set(candidate.features, Feature::inside, candidate.inside);
    const std::uint32_t size = candidate.tokens.size();
    candidate.features[static_cast<std::size_t>(Feature::length)] = static_cast<float>(std::min(size, 40u)) / 40.0f;
    set(candidate.features, Feature::short_clause, size < 7);
    const TokenSpan sentence = sentences_[candidate.sentence].tokens;
    set(candidate.features, Feature::first_in_sentence, candidate.tokens.start < sentence.start + 3);
}

void FeatureReader::read_voice(Candidate& candidate) const {
    if (!candidate.attribution) return;
    Features& features = candidate.features;
    set(features, Feature::attributed);
    set(features, Feature::quoted, attributions_[*candidate.attribution].kind != SpeechKind::indirect);
    const std::optional<std::uint32_t> speaker = sources_.speakers[*candidate.attribution];
    if (!speaker) return;
    const Source& source = sources_.list[*speaker];
    set(features, Feature::anonymous,
        source.anonymous || source.type == SourceType::unnamed_group || source.type == SourceType::unnamed_person);
    set(features, Feature::document, source.type == SourceType::document);
    set(features, Feature::organisation, source.type == SourceType::named_organisation);
}

void FeatureReader::read_place(Candidate& candidate) const {
    const auto place = static_cast<std::size_t>(candidate.sentence), all = sentences_.size();
    set(candidate.features, Feature::opening, place < first_sentence_ + 2);
    set(candidate.features, Feature::early, place * 4 < all);
    set(candidate.features, Feature::late, place * 4 >= all * 3);
}

void FeatureReader::read_leanings(Candidate& candidate) const {
    const Leanings of_clause = leanings_.read(candidate.tokens);
    const Leanings& of_sentence = of_sentence_[candidate.sentence];
    const auto first = candidate.features.begin() + named_feature_count;
    std::copy(of_sentence.begin(), of_sentence.end(), std::copy(of_clause.begin(), of_clause.end(), first));
}

void FeatureReader::read_worth(Candidate& candidate) const {
    const Worth of_clause = worth_.read(candidate.tokens);
    const Worth& of_sentence = worth_of_sentence_[candidate.sentence];
    const auto first = candidate.features.begin() + first_worth;
    std::copy(of_sentence.begin(), of_sentence.end(), std::copy(of_clause.begin(), of_clause.end(), first));
}

}  // namespace whosaid
