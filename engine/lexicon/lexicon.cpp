#include "lexicon/lexicon.h"

#include <algorithm>

#include "lexicon/inflection.h"

namespace whosaid {
namespace {

/// Takes the part of `rest` before `separator` off its front.
std::string_view take(std::string_view& rest, char separator) {
    const std::size_t at = rest.find(separator);
    const std::string_view part = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
    return part;
}

bool ends_with(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

}  // namespace

const Entry* Word::entry(WordList list) const {
    for (const Entry& candidate : entries)
        if (candidate.list == list) return &candidate;
    return nullptr;
}

const Lexicon& Lexicon::english() {
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon() {
    read_irregular_verbs(word_list_texts[static_cast<std::size_t>(WordList::irregular_verbs)].lines);
    for (std::size_t i = 0; i < word_list_count; ++i)
        if (static_cast<WordList>(i) != WordList::irregular_verbs) read_list(static_cast<WordList>(i), word_list_texts[i].lines);
    for (auto& [key, phrases] : phrases_)
        std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
}

const Word* Lexicon::find(std::string_view lookup_form) const {
    const auto found = index_.find(lookup_form);
    return found == index_.end() ? nullptr : found->second;
}

const std::vector<Phrase>& Lexicon::phrases(WordList list, const Word* first) const {
    static const std::vector<Phrase> none;
    const auto found = phrases_.find({list, first});
    return found == phrases_.end() ? none : found->second;
}

void Lexicon::read_list(WordList list, std::string_view lines) {
    while (!lines.empty()) {
        const std::string_view line = take(lines, '\n');
        if (!line.empty() && line.front() != '#') add_line(list, line);
    }
}

// A line is the base form, the past and the participle: "rise rose risen".
void Lexicon::read_irregular_verbs(std::string_view lines) {
    while (!lines.empty()) {
        std::string_view line = take(lines, '\n');
        if (line.empty() || line.front() == '#') continue;
        const std::string_view lemma = take(line, ' '), past = take(line, ' ');
        irregular_verbs_[lemma] = {past, take(line, ' ')};
    }
}

void Lexicon::add_line(WordList list, std::string_view line) {
    std::string_view note = line;
    const std::string_view words = take(note, '\t');
    const std::string_view name = word_list_texts[static_cast<std::size_t>(list)].name;
    const bool phrase = words.find(' ') != std::string_view::npos;
    if (ends_with(name, "-verbs")) return phrase ? add_phrasal_verb(list, words, note) : add_verb(list, words, note);
    if (phrase) return add_phrase(list, words, words, note);
    if (ends_with(name, "-nouns")) return add_noun(list, words, note);
    add(list, words, form::base, words, note);
}

void Lexicon::add_phrase(WordList list, std::string_view words, std::string_view lemma, std::string_view note) {
    Phrase phrase{{}, lemma, note};
    for (std::string_view rest = words; !rest.empty();) phrase.words.push_back(&intern(take(rest, ' ')));
    phrases_[{list, phrase.words.front()}].push_back(std::move(phrase));
}

std::vector<Lexicon::VerbForm> Lexicon::forms_of(std::string_view verb) {
    std::vector<VerbForm> forms = {{verb, form::base}, {keep(third_person(verb)), form::third_person}, {keep(gerund(verb)), form::gerund}};
    const auto irregular = irregular_verbs_.find(verb);
    if (irregular == irregular_verbs_.end()) {
        forms.push_back({keep(past_tense(verb)), form::past | form::participle});
        if (doubles_in_british(verb)) {
            forms.push_back({keep(std::string(verb) + "led"), form::past | form::participle});
            forms.push_back({keep(std::string(verb) + "ling"), form::gerund});
        }
    } else {
        forms.push_back({irregular->second.past, form::past});
        forms.push_back({irregular->second.participle, form::participle});
    }
    return forms;
}

void Lexicon::add_verb(WordList list, std::string_view lemma, std::string_view note) {
    for (const VerbForm& verb : forms_of(lemma)) add(list, verb.spelling, verb.forms, lemma, note);
}

// "point out" stands for "points out", "pointed out" and "pointing out" too.
void Lexicon::add_phrasal_verb(WordList list, std::string_view lemma, std::string_view note) {
    std::string_view particles = lemma;
    const std::string_view verb = take(particles, ' ');
    for (const VerbForm& inflected : forms_of(verb)) {
        std::string words(inflected.spelling);
        words += ' ';
        words += particles;
        add_phrase(list, keep(std::move(words)), lemma, note);
    }
}

void Lexicon::add_noun(WordList list, std::string_view lemma, std::string_view note) {
    add(list, lemma, form::base, lemma, note);
    add(list, keep(plural(lemma)), form::plural, lemma, note);
}

void Lexicon::add(WordList list, std::string_view spelling, std::uint8_t forms, std::string_view lemma, std::string_view note) {
    Word& word = intern(spelling);
    word.lists |= std::uint64_t{1} << static_cast<unsigned>(list);
    for (Entry& entry : word.entries) {
        if (entry.list != list || entry.lemma != lemma) continue;
        entry.forms |= forms;
        return;
    }
    word.entries.push_back({list, forms, lemma, note});
}

Word& Lexicon::intern(std::string_view spelling) {
    const auto [place, is_new] = index_.try_emplace(spelling, nullptr);
    if (is_new) place->second = &words_.emplace_back(Word{spelling, 0, {}});
    return *place->second;
}

std::string_view Lexicon::keep(std::string spelling) { return spellings_.emplace_back(std::move(spelling)); }

}  // namespace whosaid
