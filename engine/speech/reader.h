#pragma once
#include <vector>

#include "model/model.h"
#include "speech/reader_features.h"

namespace whosaid {

/// An attribution as the learned reader finds it.
struct ReadAttribution {
    TokenSpan cue;
    std::vector<TokenSpan> source, content;  ///< the source may be missing; the content may be in several parts, never missing
    double confidence = 0;                   ///< 0 to 1: the share of such attributions that is right on the development set
};

/// Reads attributions paragraph by paragraph, in the order of their cues. Empty where the model has no reader.
std::vector<ReadAttribution> read_attributions(const Scene& scene, const ReaderTokens& seen, const Model& model);

/// The same from the text; its tokens are described only where the model has a reader to look at them.
std::vector<ReadAttribution> read_attributions(std::string_view text, const Scene& scene, const Names& names, const Model& model);

/// A paragraph, or a part of one: what the reader reads at a time.
std::vector<TokenSpan> reading_pieces(const Tokens& tokens, const Sentences& sentences);
inline constexpr std::uint32_t longest_piece = 200;  ///< tokens

/// Scores of the cue labels (outside, begin, inside) of the tokens of a piece, before the chain: for the trainer's parity check.
std::vector<float> cue_scores(TokenSpan piece, const ReaderTokens& seen, const Model& model);

}  // namespace whosaid
