#include "name_examples.h"

#include <algorithm>
#include <optional>

namespace whosaid::training {
namespace {

std::optional<TokenSpan> tokens_of(const Tokens& tokens, ByteSpan bytes) {
    const auto first = std::lower_bound(tokens.begin(), tokens.end(), bytes.start,
                                        [](const Token& token, std::uint32_t at) { return token.span.start < at; });
    auto last = first;
    while (last != tokens.end() && last->span.end < bytes.end) ++last;
    if (first == tokens.end() || last == tokens.end() || first->span.start != bytes.start || last->span.end != bytes.end)
        return std::nullopt;
    return TokenSpan{static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin()) + 1};
}

bool touches_unknown(const NamedArticle& article, ByteSpan bytes) {
    return std::any_of(article.unknown.begin(), article.unknown.end(), [&](ByteSpan unknown) { return unknown.overlaps(bytes); });
}

// The true names of a run and the words between them; nothing where a name does not fit into what the engine can tell.
std::optional<std::vector<NameSegment>> truth_of(const NamedArticle& article, const Tokens& tokens, TokenSpan run) {
    const ByteSpan bytes = bytes_of(tokens, run);
    if (touches_unknown(article, bytes)) return std::nullopt;
    std::vector<NameSegment> truth;
    std::uint32_t at = run.start;
    for (const GoldName& name : article.names) {
        if (!name.bytes.overlaps(bytes)) continue;
        const auto span = tokens_of(tokens, name.bytes);
        const bool fits = span && run.contains(*span) && span->size() <= longest_name && bounds_name(article.text, tokens[span->start]) &&
                          bounds_name(article.text, tokens[span->end - 1]);
        if (!fits) return std::nullopt;
        for (; at < span->start; ++at) truth.push_back({at - run.start, at - run.start + 1, no_name});
        truth.push_back({at - run.start, span->end - run.start, static_cast<std::uint8_t>(name.kind)});
        at = span->end;
    }
    for (; at < run.end; ++at) truth.push_back({at - run.start, at - run.start + 1, no_name});
    return truth;
}

std::vector<NameSpan> spans_of(const NamedArticle& article, const Tokens& tokens, const NameFeatures& features, const NameRun& run) {
    std::vector<NameSpan> spans;
    NameFeatures::Keys keys;
    for (std::uint32_t start = run.tokens.start; start < run.tokens.end; ++start)
        for (std::uint32_t end = start + 1; end <= std::min(run.tokens.end, start + longest_name); ++end) {
            const bool name = bounds_name(article.text, tokens[start]) && bounds_name(article.text, tokens[end - 1]);
            if (!name && end - start > 1) continue;
            spans.push_back({start - run.tokens.start, end - run.tokens.start, name, {}});
            features.keys_of({start, end}, run, keys);
            spans.back().keys.assign(keys.begin(), keys.end());
        }
    return spans;
}

void write_as_headline(std::string& text, const Tokens& tokens, TokenSpan sentence) {
    for (std::uint32_t i = sentence.start; i < sentence.end; ++i) {
        char& first = text[tokens[i].span.start];
        if (tokens[i].span.size() > 3 && tokens[i].space_before && first >= 'a' && first <= 'z') first = static_cast<char>(first - 32);
    }
    if (tokens[sentence.end - 1].is_mark('.')) text[tokens[sentence.end - 1].span.start] = ' ';
}

}  // namespace

void add_examples(const NamedArticle& article, const Model& model, float weight, std::vector<NameExample>& examples, bool headlines_only) {
    const Lexicon& lexicon = Lexicon::english();
    const Tokens tokens = find_tokens(article.text, lexicon);
    const Sentences sentences = find_sentences(tokens);
    const Tags tags = find_tags(article.text, tokens, sentences, model);
    const Names by_rules = find_names(article.text, tokens, sentences, tags, lexicon);
    const NameFeatures features(article.text, tokens, tags, by_rules, lexicon);
    for (const NameRun& run : find_name_runs(article.text, tokens, sentences)) {
        if (headlines_only && run.style != 2) continue;
        auto truth = truth_of(article, tokens, run.tokens);
        if (truth) examples.push_back({run.tokens.size(), spans_of(article, tokens, features, run), std::move(*truth), weight});
    }
}

NamedArticle with_headlines(const NamedArticle& article, unsigned percent, std::mt19937& random) {
    NamedArticle out = article;
    const Tokens tokens = find_tokens(article.text, Lexicon::english());
    const Sentences sentences = find_sentences(tokens);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        const bool alone = sentences[s].starts_paragraph && (s + 1 == sentences.size() || sentences[s + 1].starts_paragraph);
        if (alone && random() % 100 < percent) write_as_headline(out.text, tokens, sentences[s].tokens);
    }
    return out;
}

}  // namespace whosaid::training
