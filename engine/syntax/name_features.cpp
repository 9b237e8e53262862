#include "syntax/name_features.h"

#include <algorithm>
#include <array>

#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::array<WordList, 16> telling_lists = {
    WordList::first_names, WordList::titles,         WordList::role_nouns,    WordList::organisation_nouns,
    WordList::places,      WordList::organisations,  WordList::nationalities, WordList::calendar,
    WordList::name_links,  WordList::document_nouns, WordList::thing_words,   WordList::sentence_openers,
    WordList::group_nouns, WordList::cue_verbs,      WordList::time_words,    WordList::pronouns};
constexpr std::uint32_t company_name_bit = 1u << 16;  // "Foods": an organisation's noun with a capital only
constexpr std::uint32_t outside = 0xFFFFFFFF;         // what stands before and after a sentence

std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
    const std::uint64_t product = (std::uint64_t{a} << 32 | b) * 0x9E3779B97F4A7C15u;
    return static_cast<std::uint32_t>(product >> 32) ^ static_cast<std::uint32_t>(product >> 7);
}

std::string_view link_of(const Token& token) {
    const Entry* entry = token.word ? token.word->entry(WordList::name_links) : nullptr;
    return entry ? entry->note : std::string_view{};
}

std::uint32_t lists_of(const Token& token) {
    if (!token.word) return 0;
    std::uint32_t lists = 0;
    for (std::size_t i = 0; i < telling_lists.size(); ++i) lists |= static_cast<std::uint32_t>(token.in(telling_lists[i])) << i;
    const Entry* noun = token.word->entry(WordList::organisation_nouns);
    return noun && noun->note == "company name" ? lists | company_name_bit : lists;
}

bool is_capitalised_word(const Token& token) { return token.kind == TokenKind::word && token.capitalised && !token.in(WordList::pronouns); }

// "al-Harbi": a particle and a capital in one token.
bool holds_particle(std::string_view text, const Token& token) {
    if (token.kind != TokenKind::word || token.capitalised || token.word) return false;
    const std::string_view word = slice(text, token.span);
    const std::size_t hyphen = word.find('-');
    return hyphen != std::string_view::npos && hyphen <= 3 && hyphen + 1 < word.size() && is_upper(decode(word, hyphen + 1).value);
}

bool is_particle(const Token& token) { return token.kind == TokenKind::word && !token.capitalised && link_of(token) == "particle"; }

// "The Hill" may be a name, "The hill" none.
bool begins_run(const Tokens& tokens, std::uint32_t i, std::uint32_t end) {
    const bool goes_on = i + 1 < end && is_capitalised_word(tokens[i + 1]);
    if (is_particle(tokens[i])) return goes_on;
    return is_capitalised_word(tokens[i]) && (goes_on || !tokens[i].in(WordList::sentence_openers));
}

// How many tokens from `i` on continue a run: a capitalised word, with the small words before it.
std::uint32_t continues_run(std::string_view text, const Tokens& tokens, std::uint32_t i, std::uint32_t end) {
    const auto is_part = [&](std::uint32_t at) { return is_capitalised_word(tokens[at]) || holds_particle(text, tokens[at]); };
    std::uint32_t at = i;
    if (at < end && tokens[at].is_mark(',')) return at + 1 < end && link_of(tokens[at + 1]) == "suffix" ? 2 : 0;
    while (at < end && at < i + 3 && !is_part(at) &&
           (!link_of(tokens[at]).empty() || tokens[at].is("'s") || (at > i && tokens[at].is("the"))))
        ++at;
    return at < end && is_part(at) ? at + 1 - i : 0;
}

std::vector<TokenFeatures> describe_all(std::string_view text, const Tokens& tokens) {
    std::vector<TokenFeatures> features;
    features.reserve(tokens.size());
    for (const Token& token : tokens) features.push_back(describe_token(text, token));
    return features;
}

}  // namespace

bool is_headline(const Tokens& tokens, const Sentence& sentence) {
    if (!sentence.heading && sentence.tokens.start > 0) return false;  // the title of an article may have its full stop
    std::uint32_t words = 0, capitals = 0, telling = 0;
    for (std::uint32_t i = sentence.tokens.start; i < sentence.tokens.end; ++i) {
        const Token& token = tokens[i];
        if (token.kind != TokenKind::word) continue;
        telling += !token.capitalised && !token.in(WordList::sentence_openers) && !token.in(WordList::name_links);
        if (token.span.size() < 4) continue;
        ++words;
        capitals += token.capitalised;
    }
    return sentence.heading ? words >= 3 && capitals * 4 >= words * 3 : words >= 5 && telling == 0;
}

bool bounds_name(std::string_view text, const Token& token) {
    return is_capitalised_word(token) || is_particle(token) || holds_particle(text, token);
}

std::vector<NameRun> find_name_runs(std::string_view text, const Tokens& tokens, const Sentences& sentences) {
    std::vector<NameRun> runs;
    for (const Sentence& sentence : sentences) {
        const std::uint32_t limit = sentence.tokens.end;
        const std::uint8_t style = is_headline(tokens, sentence) ? 2 : sentence.heading;
        for (std::uint32_t i = sentence.tokens.start; i < limit;) {
            if (!begins_run(tokens, i, limit)) {
                ++i;
                continue;
            }
            std::uint32_t end = i + 1;
            while (const std::uint32_t more = continues_run(text, tokens, end, limit)) end += more;
            runs.push_back({{i, end}, sentence.tokens, style});
            i = end;
        }
    }
    return runs;
}

/// Gives each feature a seed of its own, by its place.
class NameFeatures::Writer {
public:
    explicit Writer(Keys& keys) : keys_(keys) {}
    void add(std::uint32_t value) { keys_.add(mix(value, seed_++) & key_mask); }
    void add(std::uint32_t a, std::uint32_t b) { add(mix(a, b)); }
    /// One feature for each bit that is set, all by this one seed.
    void add_bits(std::uint32_t bits, std::uint32_t with) {
        for (std::uint32_t bit = 0; bits >> bit; ++bit)
            if (bits >> bit & 1) keys_.add(mix(with * 64 + bit, seed_) & key_mask);
        ++seed_;
    }
    /// One of several features with the same seed.
    void add_same(std::uint32_t value) { keys_.add(mix(value, seed_) & key_mask); }
    void next() { ++seed_; }

private:
    Keys& keys_;
    std::uint32_t seed_ = 1;
};

NameFeatures::NameFeatures(std::string_view text, const Tokens& tokens, const Tags& tags, const Names& by_rules, const Lexicon& lexicon)
    : tokens_(tokens),
      tags_(tags),
      by_rules_(by_rules),
      lexicon_(lexicon),
      features_(describe_all(text, tokens)),
      name_(tokens.size()),
      evidence_(tokens, tags, by_rules, features_) {
    lists_.reserve(tokens.size());
    for (const Token& token : tokens) lists_.push_back(lists_of(token));
    for (std::uint32_t n = 0; n < by_rules.size(); ++n)
        for (std::uint32_t i = by_rules[n].tokens.start; i < by_rules[n].tokens.end; ++i) name_[i] = n + 1;
}

void NameFeatures::keys_of(TokenSpan span, const NameRun& run, Keys& keys) const {
    keys.clear();
    Writer out(keys);
    add_words(span, out);
    add_lists(span, run, out);
    add_surroundings(span, run, out);
    add_evidence(span, out);
    add_rules(span, run, out);
}

std::vector<NameHint> NameFeatures::hints_of(TokenSpan run) const {
    std::vector<NameHint> hints;
    hints.reserve(run.size());
    for (std::uint32_t i = run.start; i < run.end; ++i) {
        NameHint hint{evidence_.of(features_[i].form), 0, 0, NameKind::other};
        if (name_[i]) {
            const Name& name = by_rules_[name_[i] - 1];
            hint = {hint.evidence, static_cast<std::int32_t>(name.tokens.start - i), name.tokens.end - i, name.kind};
        }
        hints.push_back(hint);
    }
    return hints;
}

std::uint32_t NameFeatures::step_key(std::uint8_t class_before) { return mix(class_before, 1000) & key_mask; }

void NameFeatures::add_words(TokenSpan span, Writer& out) const {
    const TokenFeatures &first = features_[span.start], &last = features_[span.end - 1];
    const std::uint32_t length = std::min(span.size(), 4u), single = span.size() == 1;
    std::uint32_t whole = 0;
    for (std::uint32_t i = span.start; i < span.end; ++i) {
        whole = mix(whole, features_[i].form);
        out.add_same(features_[i].form);
    }
    out.next();
    out.add(whole);
    out.add(first.form, single);
    out.add(last.form, single);
    out.add(first.prefix_3, single);
    out.add(last.suffix_2, single);
    out.add(last.suffix_3, single);
    out.add(last.suffix_4, single);
    out.add(mix(first.shape, last.shape), length);
    out.add(pattern_of(span));
    out.add(mix(static_cast<std::uint32_t>(tags_[span.start]), static_cast<std::uint32_t>(tags_[span.end - 1])), length);
}

/// Which small words tie the name, and how long it is.
std::uint32_t NameFeatures::pattern_of(TokenSpan span) const {
    std::uint32_t pattern = std::min(span.size(), 6u);
    for (std::uint32_t i = span.start; i < span.end; ++i) {
        if (tokens_[i].capitalised) continue;
        const std::string_view link = link_of(tokens_[i]);
        pattern = pattern * 8 + (link == "of" ? 1 : link == "and" ? 2 : link == "particle" ? 3 : tokens_[i].is("'s") ? 4 : 5);
    }
    return pattern;
}

void NameFeatures::add_lists(TokenSpan span, const NameRun& run, Writer& out) const {
    const std::uint32_t length = std::min(span.size(), 3u), first = lists_[span.start], last = lists_[span.end - 1];
    std::uint32_t all = 0;
    for (std::uint32_t i = span.start; i < span.end; ++i) all |= lists_[i];
    out.add(first, length);
    out.add(last, length);
    out.add(mix(first, last), length);
    out.add_bits(all, length);
    const bool organisation = match_phrase(tokens_, span.start, WordList::organisations, lexicon_) == span.size();
    const bool place = match_phrase(tokens_, span.start, WordList::places, lexicon_) == span.size();
    out.add(organisation + 2u * place, length);
    const std::uint32_t begins = span.start == run.sentence.start, where = begins + 2 * run.style;
    out.add(where, mix(static_cast<std::uint32_t>(tags_[span.start]), length));
    out.add(where, mix(first, length));
}

void NameFeatures::add_surroundings(TokenSpan span, const NameRun& run, Writer& out) const {
    const bool begins = span.start == run.sentence.start, ends = span.end == run.sentence.end, single = span.size() == 1;
    const std::uint32_t b = span.start - 1, a = span.end;
    const std::uint32_t before = begins ? outside : features_[b].form, after = ends ? outside : features_[a].form;
    const std::uint32_t two_before = begins || b == run.sentence.start ? outside : features_[b - 1].form;
    const std::uint32_t two_after = ends || a + 1 == run.sentence.end ? outside : features_[a + 1].form;
    const std::uint32_t lists_before = begins ? outside : lists_[b] * 2 + tokens_[b].capitalised;
    const std::uint32_t lists_after = ends ? outside : lists_[a] * 2 + tokens_[a].capitalised;
    const std::uint32_t tag_before = begins ? outside : static_cast<std::uint32_t>(tags_[b]) * 2 + tokens_[b].capitalised;
    const std::uint32_t tag_after = ends ? outside : static_cast<std::uint32_t>(tags_[a]) * 2 + tokens_[a].capitalised;
    out.add(before, single);
    out.add(after, single);
    out.add(mix(before, two_before));
    out.add(mix(after, two_after));
    out.add(before, after);
    out.add(begins ? outside : features_[b].suffix_3, single);
    out.add(ends ? outside : features_[a].suffix_3, single);
    out.add(lists_before, single);
    out.add(lists_after, single);
    out.add(tag_before, single);
    out.add(tag_after, single);
    out.add(tag_before, tag_after);
    out.add(lists_before, mix(lists_[span.start], single));
    out.add(lists_after, mix(lists_[span.end - 1], single));
    out.add(two_after, single);
    out.add(two_before, single);
}

void NameFeatures::add_evidence(TokenSpan span, Writer& out) const {
    const std::uint32_t length = std::min(span.size(), 2u);
    const std::uint32_t first = evidence_.of(features_[span.start].form), last = evidence_.of(features_[span.end - 1].form);
    out.add_bits(last, length);
    if (span.size() > 1)
        out.add_bits(first, length);
    else
        out.next();
    out.add(last, length);
    out.add(last >> evidence::bits, length);
}

/// What the rules see there: the same name, a part of it, more than it, or nothing.
std::uint32_t NameFeatures::verdict_of(TokenSpan span) const {
    const std::uint32_t first = name_[span.start], last = name_[span.end - 1];
    std::uint32_t verdict = first == last;
    if (first)
        verdict |= (2 + static_cast<std::uint32_t>(by_rules_[first - 1].kind) * 2 + (by_rules_[first - 1].tokens.start == span.start)) << 1;
    if (last) verdict |= (2 + static_cast<std::uint32_t>(by_rules_[last - 1].kind) * 2 + (by_rules_[last - 1].tokens.end == span.end)) << 6;
    return verdict;
}

void NameFeatures::add_rules(TokenSpan span, const NameRun& run, Writer& out) const {
    const std::uint32_t length = std::min(span.size(), 3u), verdict = verdict_of(span);
    out.add(verdict);
    out.add(verdict, mix(length, run.style));
    out.add(verdict, lists_[span.end - 1]);
    out.add(verdict, static_cast<std::uint32_t>(tags_[span.end - 1]));
    out.add(verdict, evidence_.of(features_[span.end - 1].form) >> evidence::bits);
    out.add(length);
}

}  // namespace whosaid
