#pragma once
#include <memory>
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

/// A piece of an article that was read: what was seen of it, and the attributions in it, in tokens from its beginning.
struct ReadPiece {
    ReaderTokens seen;
    std::vector<ReadAttribution> found;
};

using ReadPieces = std::vector<std::shared_ptr<const ReadPiece>>;  ///< in order, without a gap; cheap to copy

/// Reads paragraph by paragraph. A piece that looks like one of `before`, read with the same model, is not read again. Empty where the
/// model has no reader.
ReadPieces read_pieces(const Scene& scene, const ReaderTokens& seen, const Model& model, const ReadPieces& before = {});

/// Their attributions in tokens of the article, in the order of their cues.
std::vector<ReadAttribution> attributions_in(const ReadPieces& pieces);

/// A paragraph, or a part of one: what the reader reads at a time.
std::vector<TokenSpan> reading_pieces(const Tokens& tokens, const Sentences& sentences);
inline constexpr std::uint32_t longest_piece = 200;  ///< tokens

/// Scores of the cue labels (outside, begin, inside) of the tokens of a piece, before the chain: for the trainer's parity check.
std::vector<float> cue_scores(TokenSpan piece, const ReaderTokens& seen, const Model& model);

}  // namespace whosaid
