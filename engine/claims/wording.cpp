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
constexpr std::string_view days[] = {"yesterday", "today",    "tomorrow", "tonight",  "monday", "tuesday",
                                     "wednesday", "thursday", "friday",   "saturday", "sunday"};
constexpr std::string_view shifts[] = {"last", "next", "this"};
constexpr std::string_view periods[] = {"year",   "month",  "week",   "quarter", "decade", "century",
                                        "spring", "summer", "autumn", "fall",    "winter"};

constexpr std::uint32_t longest_antecedent = 8;
constexpr std::uint32_t reach = 40;  // how far back in a claim what a pronoun means is looked for

}  // namespace

std::string_view WordingFinder::words(TokenSpan span) const { return slice(text_, bytes_of(tokens_, span)); }

Wording WordingFinder::find(const Claim& claim) const {
    Wording wording;
    std::string text;
    std::uint32_t copied = claim.tokens.start;
    for (std::uint32_t i = claim.tokens.start; i < claim.tokens.end; ++i) {
        const bool points = is_any(tokens_[i], third) || is_any(tokens_[i], plural_first) || is_any(tokens_[i], singular_first) ||
                            (i == claim.tokens.start && is_any(tokens_[i], relatives));
        const std::uint32_t time = length_of_time(i);
        if (time > 0) wording.open.push_back({i, std::min(i + time, claim.tokens.end)});
        if (!points) continue;
        const std::string meaning = meaning_of(i, claim);
        const TokenSpan before = {std::max(claim.tokens.start, i - std::min(i, reach)), i};
        if (!meaning.empty() && !is_named_in(before, meaning)) {
            text += slice(text_, {tokens_[copied].span.start, tokens_[i].span.end});
            text += " [" + meaning + "]";
            copied = i + 1;
            if (copied < claim.tokens.end) text += slice(text_, {tokens_[i].span.end, tokens_[copied].span.start});
        } else if (meaning.empty() && !has_noun(before)) {
            wording.open.push_back({i, i + 1});
        }
    }
    if (copied == claim.tokens.start) return wording;
    if (copied < claim.tokens.end) text += words({copied, claim.tokens.end});
    wording.text = std::move(text);
    return wording;
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

/// How many tokens from here on name a time by the day on which the article is read: "last year", "Monday".
std::uint32_t WordingFinder::length_of_time(std::uint32_t token) const {
    if (is_any(tokens_[token], days)) return 1;
    const bool shifted = is_any(tokens_[token], shifts) && token + 1 < tokens_.size() && is_any(tokens_[token + 1], periods);
    return shifted ? 2 : 0;
}

bool WordingFinder::has_noun(TokenSpan span) const { return std::any_of(tags_.begin() + span.start, tags_.begin() + span.end, is_noun); }

}  // namespace whosaid
