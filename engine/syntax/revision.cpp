#include "syntax/revision.h"

namespace whosaid {
namespace {

/// The bytes that differ between two texts.
struct Edit {
    ByteSpan before, now;
};

Edit find_edit(std::string_view before, std::string_view now) {
    const std::size_t shorter = std::min(before.size(), now.size());
    const std::size_t front = std::mismatch(before.begin(), before.begin() + shorter, now.begin()).first - before.begin();
    const std::size_t back = std::mismatch(before.rbegin(), before.rbegin() + (shorter - front), now.rbegin()).first - before.rbegin();
    const auto span = [&](std::size_t size) {
        return ByteSpan{static_cast<std::uint32_t>(front), static_cast<std::uint32_t>(size - back)};
    };
    return {span(before.size()), span(now.size())};
}

// No pass looks farther from a token than this, past the bounds of its paragraph.
constexpr std::uint32_t farthest_look = 16;

bool begins_paragraph(const Tokens& tokens, std::uint32_t token) { return token < tokens.size() && tokens[token].paragraph_before; }

// The beginning of the paragraphs before the one of `token` that are read again with it.
std::uint32_t start_before(const Tokens& tokens, std::uint32_t token) {
    while (token > 0 && !begins_paragraph(tokens, token)) --token;
    std::uint32_t start = token;
    while (start > 0 && (token - start < farthest_look || !begins_paragraph(tokens, start))) --start;
    return start;
}

// The end of those after it; the paragraph that follows `token` may have been joined to its own.
std::uint32_t end_after(const Tokens& tokens, std::uint32_t token) {
    const auto size = static_cast<std::uint32_t>(tokens.size());
    for (int paragraphs = 0; token < size && paragraphs < 2; token += paragraphs < 2) paragraphs += begins_paragraph(tokens, token);
    std::uint32_t end = token;
    while (end < size && (end - token < farthest_look || !begins_paragraph(tokens, end))) ++end;
    return end;
}

// The earlier tokens that are read again.
TokenSpan unsettled(const Tokens& before, ByteSpan edit) {
    const auto first_from = [&](std::uint32_t byte) {
        const auto found = std::partition_point(before.begin(), before.end(), [&](const Token& token) { return token.span.start < byte; });
        return static_cast<std::uint32_t>(found - before.begin());
    };
    const std::uint32_t first = first_from(edit.start);
    return {start_before(before, first - (first > 0)), end_after(before, first_from(edit.end))};
}

}  // namespace

RevisedTokens revise_tokens(std::string_view text, std::string_view text_before, const Tokens& before, const Lexicon& lexicon) {
    const auto anew = [&] {
        Tokens tokens = find_tokens(text, lexicon);
        Revision revision = everything_in(tokens);
        revision.before.end = static_cast<std::uint32_t>(before.size());
        return RevisedTokens{std::move(tokens), revision};
    };
    if (before.empty() || has_hard_wrapped_lines(text) != has_hard_wrapped_lines(text_before)) return anew();
    const Edit edit = find_edit(text_before, text);
    const TokenSpan old = unsettled(before, edit.before);
    const std::uint32_t by = edit.now.end - edit.before.end;  // wraps around where the text became shorter
    const std::uint32_t start = old.start == 0 ? 0 : before[old.start].span.start;
    const std::uint32_t end = old.end == before.size() ? static_cast<std::uint32_t>(text.size()) : before[old.end].span.start + by;
    Tokens now = find_tokens(text, {start, end}, lexicon);
    const Revision revision = {old, {old.start, old.start + static_cast<std::uint32_t>(now.size())}};
    RevisedTokens all{put_together_by_token(before, now, revision), revision};
    for (auto token = all.tokens.begin() + revision.now.end; token != all.tokens.end(); ++token)
        token->span = {token->span.start + by, token->span.end + by};
    return all;
}

}  // namespace whosaid
