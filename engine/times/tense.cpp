#include "times/tense.h"

#include "times/date_words.h"

namespace whosaid {
namespace {

constexpr std::uint32_t reach = 5;  // how far before a verb its auxiliaries stand

bool is_any(const Token& token, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (token.is(word)) return true;
    return false;
}

bool is_present_be(const Token& token) { return is_any(token, {"is", "are", "am", "'s", "'re", "'m"}); }
bool is_have(const Token& token) { return is_any(token, {"has", "have", "had", "having", "'ve"}); }

class TenseReader {
public:
    TenseReader(const Tokens& tokens, const Tags& tags, TokenSpan sentence) : tokens_(tokens), tags_(tags), sentence_(sentence) {}

    std::optional<Tense> of_word(std::uint32_t i) const {
        if (date_word(tokens_[i], "plan") && tags_[i] != Tag::NN && tags_[i] != Tag::VBD) return Tense::future;
        switch (tags_[i]) {
            case Tag::MD:
                return Tense::future;
            case Tag::VBD:
                return Tense::past;
            case Tag::VB:
                return of_infinitive(i);
            case Tag::VBN:
                return of_participle(i);
            case Tag::VBG:
                return follows(i, is_present_be) ? std::optional(Tense::future) : std::nullopt;
            case Tag::VBZ:
            case Tag::VBP:
                return of_present(i);
            default:
                return std::nullopt;
        }
    }

private:
    template <class Test>
    bool follows(std::uint32_t i, Test test) const {
        for (std::uint32_t k = 1; k < reach && i >= sentence_.start + k; ++k)
            if (test(tokens_[i - k])) return true;
        return false;
    }

    // "agreed to meet on Monday" looks ahead, "began to meet" does not; "did not meet" is past.
    Tense of_infinitive(std::uint32_t i) const {
        for (std::uint32_t k = 1; k < reach && i >= sentence_.start + k; ++k) {
            const std::uint32_t at = i - k;
            if (tokens_[at].is("did")) return Tense::past;
            if (tags_[at] == Tag::MD) return Tense::future;
            if (tags_[at] == Tag::TO) return at > sentence_.start && date_word(tokens_[at - 1], "deed") ? Tense::past : Tense::future;
        }
        return Tense::future;
    }

    // "has met", "was met", "talks held on Monday"; but "will be held", "to be held", "is held on Mondays"
    Tense of_participle(std::uint32_t i) const {
        for (std::uint32_t k = 1; k < reach && i >= sentence_.start + k; ++k) {
            const std::uint32_t at = i - k;
            if (tags_[at] == Tag::MD || (tags_[at] == Tag::TO && tokens_[at + 1].is("be"))) return Tense::future;
            if (is_have(tokens_[at]) || tags_[at] == Tag::VBD) return Tense::past;
            if (is_present_be(tokens_[at])) return Tense::future;
            if (is_noun(tags_[at])) return Tense::past;
        }
        return Tense::past;
    }

    // "the talks resume on Monday"; "he says on Monday" only tells how he is reported
    std::optional<Tense> of_present(std::uint32_t i) const {
        if (is_have(tokens_[i])) return Tense::past;
        return tokens_[i].in(WordList::cue_verbs) && !is_present_be(tokens_[i]) ? std::nullopt : std::optional(Tense::future);
    }

    const Tokens& tokens_;
    const Tags& tags_;
    TokenSpan sentence_;
};

}  // namespace

Tense tense_at(const Tokens& tokens, const Tags& tags, TokenSpan sentence, TokenSpan time) {
    // "campaigned in Ohio ahead of Tuesday's vote"
    if (time.start >= sentence.start + 2 && tokens[time.start - 1].is("of") && tokens[time.start - 2].is("ahead")) return Tense::future;
    // A sentence of thousands of words must not be gone through for each of its times.
    constexpr std::uint32_t farthest = 40;
    const TenseReader reader(tokens, tags, sentence);
    const std::uint32_t first = std::max(sentence.start, time.start - std::min(time.start, farthest));
    for (std::uint32_t i = time.start; i-- > first;)
        if (const auto tense = reader.of_word(i)) return *tense;
    for (std::uint32_t i = time.end; i < std::min(sentence.end, time.end + farthest); ++i)
        if (const auto tense = reader.of_word(i)) return *tense;
    return Tense::past;
}

}  // namespace whosaid
