#include "speech/reader_features.h"

#include <array>

#include "syntax/tag_features.h"

namespace whosaid {
namespace {

constexpr std::array<WordList, reader_classes> lists = {
    WordList::pronouns,      WordList::reference_pronouns, WordList::role_nouns,    WordList::titles,
    WordList::group_nouns,   WordList::document_nouns,     WordList::organisations, WordList::places,
    WordList::nationalities, WordList::first_names,        WordList::time_words,    WordList::calendar,
    WordList::auxiliaries,   WordList::cue_verbs,          WordList::cue_nouns,     WordList::organisation_nouns};

static_assert(static_cast<std::size_t>(Act::no_response) + 3 == reader_cues);

std::uint16_t classes_of(const Token& token) {
    std::uint16_t classes = 0;
    for (std::size_t i = 0; i < lists.size(); ++i) classes = static_cast<std::uint16_t>(classes | token.in(lists[i]) << i);
    return classes;
}

void describe_places(const Sentences& sentences, ReaderTokens& out) {
    for (const Sentence& sentence : sentences) {
        const std::uint8_t heading = sentence.heading ? 3 : 0;
        for (std::uint32_t i = sentence.tokens.start; i < sentence.tokens.end; ++i) out[i].place = heading;
        out[sentence.tokens.start].place = static_cast<std::uint8_t>(heading + (sentence.starts_paragraph ? 2 : 1));
    }
}

void describe_quotations(const Quotations& quotations, ReaderTokens& out) {
    for (const Quotation& quotation : quotations) {
        const TokenSpan span = quotation.tokens;
        if (span.empty()) continue;
        if (quotation.depth > 0) {
            for (std::uint32_t i = span.start; i < span.end; ++i) out[i].quote = 7;
            continue;
        }
        const std::uint8_t base = quotation.use == QuotationUse::speech ? 0 : 3;
        for (std::uint32_t i = span.start; i < span.end; ++i) out[i].quote = base + 2;
        if (quotation.closed) out[span.end - 1].quote = base + 3;
        out[span.start].quote = base + 1;
    }
}

void describe_cues(const Cues& cues, ReaderTokens& out) {
    for (const Cue& cue : cues) {
        for (std::uint32_t i = cue.tokens.start; i < cue.tokens.end; ++i) out[i].cue = reader_cues - 1;
        out[cue.head].cue = static_cast<std::uint8_t>(1 + static_cast<std::uint8_t>(cue.act));
    }
}

void describe_names(const Names& names, ReaderTokens& out) {
    for (const Name& name : names)
        for (std::uint32_t i = name.tokens.start; i < name.tokens.end; ++i)
            out[i].name = static_cast<std::uint8_t>((i == name.tokens.start ? 1 : 5) + static_cast<std::uint8_t>(name.kind));
}

}  // namespace

ReaderTokens describe_for_reader(std::string_view text, const Scene& scene, const Names& names) {
    return describe_for_reader(describe_words(text, scene.text, {0, scene.text.size()}), scene, names);
}

ReaderTokens describe_words(std::string_view text, const TaggedText& tagged, TokenSpan span) {
    ReaderTokens words(span.size());
    for (std::uint32_t i = span.start; i < span.end; ++i) {
        const TokenFeatures features = describe_token(text, tagged.token(i));
        ReaderToken& word = words[i - span.start];
        word.form = features.form;
        word.suffix = static_cast<std::uint16_t>(features.suffix_3 % reader_suffixes);
        word.shape = static_cast<std::uint8_t>(features.shape);
        word.tag = static_cast<std::uint8_t>(tagged.tag(i));
        word.classes = classes_of(tagged.token(i));
    }
    return words;
}

ReaderTokens describe_for_reader(ReaderTokens words, const Scene& scene, const Names& names) {
    for (ReaderToken& word : words) word.quote = word.place = word.cue = word.name = 0;
    describe_places(scene.sentences, words);
    describe_quotations(scene.quotations, words);
    describe_cues(scene.cues, words);
    describe_names(names, words);
    return words;
}

}  // namespace whosaid
