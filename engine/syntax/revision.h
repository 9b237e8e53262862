#pragma once
#include <algorithm>
#include <vector>

#include "syntax/sentences.h"

namespace whosaid {

/// What an edit leaves of a text: its tokens before `before.start` stand in the later text as they are, those from `before.end` on
/// follow `now` there. Both are the beginnings of paragraphs, with whole paragraphs between them and the edit that are unchanged too:
/// whoever looks a few tokens into the next paragraph sees nothing of the edit from outside.
struct Revision {
    TokenSpan before, now;  ///< what is read again, in the earlier text and in the later

    /// Where a token after the edit stands in the later text.
    std::uint32_t moved(std::uint32_t token) const { return token - before.end + now.end; }
    std::uint32_t unmoved(std::uint32_t token) const { return token < now.start ? token : token - now.end + before.end; }
    TokenSpan moved(TokenSpan span) const { return {moved(span.start), moved(span.end)}; }
};

/// Nothing is left.
inline Revision everything_in(const Tokens& tokens) { return {{0, 0}, {0, static_cast<std::uint32_t>(tokens.size())}}; }

/// The tokens of a text, and what an edit left of those that it had before.
struct RevisedTokens {
    Tokens tokens;
    Revision revision;
};

/// The tokens of `text`, as find_tokens() finds them, from those of an earlier text.
RevisedTokens revise_tokens(std::string_view text, std::string_view text_before, const Tokens& before, const Lexicon& lexicon);

/// `before` with `now` in place of what the edit changed: lists of one item for each token.
template <class Item>
std::vector<Item> put_together_by_token(const std::vector<Item>& before, const std::vector<Item>& now, const Revision& revision) {
    std::vector<Item> all;
    all.reserve(before.size() - revision.before.size() + now.size());
    for (std::size_t i = 0; i < revision.before.start; ++i) all.push_back(before[i]);
    for (const Item& item : now) all.push_back(item);
    for (std::size_t i = revision.before.end; i < before.size(); ++i) all.push_back(before[i]);
    return all;
}

/// Do such lists agree outside of the edit?
template <class Item>
bool agree_outside(const std::vector<Item>& before, const std::vector<Item>& now, const Revision& revision) {
    return std::equal(before.begin(), before.begin() + revision.before.start, now.begin()) &&
           std::equal(before.begin() + revision.before.end, before.end(), now.begin() + revision.now.end);
}

/// `before` with `now` in place of what the edit changed: lists in text order whose items have `tokens`, none of which lies across the
/// edit's bounds.
template <class Item>
std::vector<Item> put_together(const std::vector<Item>& before, const std::vector<Item>& now, const Revision& revision) {
    std::vector<Item> all;
    all.reserve(before.size() + now.size());
    std::size_t i = 0;
    for (; i < before.size() && before[i].tokens.start < revision.before.start; ++i) all.push_back(before[i]);
    for (const Item& item : now) all.push_back(item);
    for (; i < before.size(); ++i) {
        if (before[i].tokens.start < revision.before.end) continue;
        all.push_back(before[i]);
        all.back().tokens = revision.moved(before[i].tokens);
    }
    return all;
}

}  // namespace whosaid
