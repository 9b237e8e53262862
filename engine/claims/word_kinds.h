#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/tags.h"

namespace whosaid {

/// What a word tells about the assertion it stands in: the second column of words/claim-verbs.txt, claim-nouns.txt and
/// claim-words.txt, where each kind is explained.
// clang-format off
enum class WordKind : std::uint8_t {
    trend, cause, law, plan, harm, accuse, stance, decide, result, state, measure, appear, crowd, body, economy, crime, figure,
    paper, chat, compare, extreme, all, amount, time, opinion, soft, negative, wish, ability, office, condition, first_person,
    second_person, enable, weighty, reason, own
};
// clang-format on
inline constexpr std::size_t word_kind_count = static_cast<std::size_t>(WordKind::own) + 1;

std::string_view name_of(WordKind kind);

/// A set of kinds: bit n stands for WordKind n.
using WordKinds = std::uint64_t;

constexpr WordKinds only(WordKind kind) { return WordKinds{1} << static_cast<unsigned>(kind); }
constexpr bool has(WordKinds kinds, WordKind kind) { return (kinds & only(kind)) != 0; }

/// For each token of `span` the kinds of its word, and of the set phrase it belongs to. A verb's kinds count only where the word is
/// tagged as a verb, a noun's where it is tagged as a noun or adjective.
std::vector<WordKinds> find_word_kinds(const Tokens& tokens, const Tags& tags, TokenSpan span, const Lexicon& lexicon);

}  // namespace whosaid
