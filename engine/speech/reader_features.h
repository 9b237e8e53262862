#pragma once
#include <cstdint>
#include <vector>

#include "speech/scene.h"
#include "syntax/names.h"

namespace whosaid {

/// What the learned reader sees of one token. Each field is a row of one of its tables, `classes` a row for each bit.
struct ReaderToken {
    std::uint32_t form = 0;     ///< hash of the look-up form: found among the model's word vectors, or unknown
    std::uint16_t suffix = 0;   ///< last three letters, in 1,024 buckets
    std::uint16_t classes = 0;  ///< a bit for each word list that the reader looks at
    std::uint8_t shape = 0;     ///< capitals, digits, hyphen, full stop; kind of token
    std::uint8_t tag = 0;
    std::uint8_t quote = 0;  ///< 0 outside; 1 opens, 2 inside, 3 closes speech; 4 to 6 the same for other quotations; 7 nested
    std::uint8_t place = 0;  ///< 0 inside a sentence, 1 begins it, 2 begins a paragraph; 3 to 5 the same in a heading
    std::uint8_t cue = 0;    ///< 0; 1 + act for the main word of a cue that the rules know; last row: another word of such a cue
    std::uint8_t name = 0;   ///< 0; 1 + kind where a name begins; 5 + kind inside one

    friend bool operator==(const ReaderToken&, const ReaderToken&) = default;
};

inline constexpr std::size_t reader_suffixes = 1024, reader_classes = 16, reader_shapes = 192, reader_quotes = 8, reader_places = 6,
                             reader_cues = 16, reader_names = 9;

using ReaderTokens = std::vector<ReaderToken>;

ReaderTokens describe_for_reader(std::string_view text, const Scene& scene, const Names& names);

/// The same in two steps: what is seen of the words of `span` alone, and all that is seen of an article's.
ReaderTokens describe_words(std::string_view text, const TaggedText& tagged, TokenSpan span);
ReaderTokens describe_for_reader(ReaderTokens words, const Scene& scene, const Names& names);

}  // namespace whosaid
