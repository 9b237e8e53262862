#include "claims/wording.h"

#include <algorithm>

namespace whosaid {
namespace {

template <std::size_t size>
bool is_any(const Token& token, const std::string_view (&words)[size]) {
    return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return token.is(word); });
}

constexpr std::string_view relatives[] = {"which", "who", "whom", "whose", "where"};
constexpr std::string_view singular_first[] = {"i", "me", "my", "mine", "myself"};
constexpr std::string_view plural_first[] = {"we", "us", "our", "ours", "ourselves"};
constexpr std::string_view third[] = {"he", "she", "they", "him", "them", "his", "their", "its"};

constexpr std::uint32_t longest_antecedent = 8;
constexpr std::uint32_t reach = 40;  // how far back in a claim what a pronoun means is looked for

}  // namespace

std::string_view WordingFinder::words(TokenSpan span) const { return slice(text_, bytes_of(tokens_, span)); }

Wording WordingFinder::find(const Claim& claim) const {
    Wording wording;
    std::vector<Note> notes;
    explain_pronouns(claim, notes, wording.open);
    explain_times(claim, notes, wording.open);
    std::sort(wording.open.begin(), wording.open.end());
    std::stable_sort(notes.begin(), notes.end(), [](const Note& a, const Note& b) { return a.token < b.token; });
    if (!notes.empty()) wording.text = with_notes(claim.tokens, notes);
    return wording;
}

void WordingFinder::explain_pronouns(const Claim& claim, std::vector<Note>& notes, std::vector<TokenSpan>& open) const {
    for (std::uint32_t i = claim.tokens.start; i < claim.tokens.end; ++i) {
        const bool points = is_any(tokens_[i], third) || is_any(tokens_[i], plural_first) || is_any(tokens_[i], singular_first) ||
                            (i == claim.tokens.start && is_any(tokens_[i], relatives));
        if (!points) continue;
        const std::string meaning = meaning_of(i, claim);
        const TokenSpan before = {std::max(claim.tokens.start, i - std::min(i, reach)), i};
        if (!meaning.empty() && !is_named_in(before, meaning)) {
            notes.push_back({i, meaning});
        } else if (meaning.empty() && !has_noun(before)) {
            open.push_back({i, i + 1});
        }
    }
}

void WordingFinder::explain_times(const Claim& claim, std::vector<Note>& notes, std::vector<TokenSpan>& open) const {
    for (const Time& time : claim.times) {
        if (!time.period) open.push_back(time.tokens);
        if (time.period && !time.absolute) notes.push_back({time.tokens.end - 1, words_of(*time.period)});
    }
}

std::string WordingFinder::with_notes(TokenSpan span, const std::vector<Note>& notes) const {
    std::string text;
    std::uint32_t copied = tokens_[span.start].span.start;
    for (const Note& note : notes) {
        const std::uint32_t end = tokens_[note.token].span.end;
        text += slice(text_, {copied, end});
        text += " [" + note.text + "]";
        copied = end;
    }
    text += slice(text_, {copied, tokens_[span.end - 1].span.end});
    return text;
}

// "Cole had sent his manager two letters" needs no name after "his".
bool WordingFinder::is_named_in(TokenSpan span, std::string_view name) const {
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    return !span.empty() && words(span).find(last) != std::string_view::npos;
}

std::string WordingFinder::meaning_of(std::uint32_t token, const Claim& claim) const {
    if (is_any(tokens_[token], relatives)) return antecedent_before(token);
    if (is_any(tokens_[token], singular_first)) return speaker_of(claim);
    const auto at = std::lower_bound(sources_.antecedents.begin(), sources_.antecedents.end(), token,
                                     [](const Antecedent& antecedent, std::uint32_t value) { return antecedent.token < value; });
    return at != sources_.antecedents.end() && at->token == token ? at->name : std::string();
}

std::string WordingFinder::speaker_of(const Claim& claim) const {
    if (!claim.attribution || attributions_[*claim.attribution].kind == SpeechKind::indirect) return {};
    const std::optional<std::uint32_t> speaker = sources_.speakers[*claim.attribution];
    return speaker ? sources_.list[*speaker].name : std::string();
}

// The noun phrase that ends right before the relative word, but for a comma.
std::string WordingFinder::antecedent_before(std::uint32_t relative) const {
    std::uint32_t end = relative;
    if (end > 0 && tokens_[end - 1].is_mark(',')) --end;
    std::uint32_t start = end;
    const auto belongs = [&](std::uint32_t i) {
        return is_noun(tags_[i]) || is_adjective(tags_[i]) || tags_[i] == Tag::CD || tags_[i] == Tag::POS || is_determiner(tags_[i]);
    };
    while (start > 0 && end - start < longest_antecedent && belongs(start - 1)) --start;
    return start < end && is_noun(tags_[end - 1]) ? std::string(words({start, end})) : std::string();
}

bool WordingFinder::has_noun(TokenSpan span) const { return std::any_of(tags_.begin() + span.start, tags_.begin() + span.end, is_noun); }

}  // namespace whosaid
