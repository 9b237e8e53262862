#pragma once
#include <string>
#include <vector>

#include "analyze.h"
#include "claims/candidates.h"

namespace whosaid::training {

/// A claim as annotators marked it, in bytes of the article.
struct GoldClaim {
    ByteSpan span;
    bool optional = false;  ///< marked by one annotator of two
    bool high = false;      ///< priority 3 for every annotator
    std::vector<std::string> types;
};

/// An annotated article and what the engine makes of it up to the candidates.
struct ClaimArticle {
    std::string id, text;
    std::vector<GoldClaim> gold;
    Reading reading;
    CandidateSet candidates;
};

/// An article of which no claims are known.
ClaimArticle read_text(const std::string& id, const std::string& text, const Model& model);

/// Reads a JSONL file as score_claims.py does ("text", "claims" with spans in code points). Empty where it cannot be read.
std::vector<ClaimArticle> read_claim_articles(const std::string& path, const Model& model);

/// Reads claim-types.tsv and, in the folder of corpora, the articles it names: of their claims only the types are known, and not all
/// claims are there.
std::vector<ClaimArticle> read_typed_articles(const std::string& path, const std::string& corpora, const Model& model);

/// The share of the bytes of either that both hold.
double jaccard(ByteSpan a, ByteSpan b);

/// Finds the candidates anew, by these weights of pieces.
void choose_candidates(ClaimArticle& article, const PieceWeights& weights);

/// What one candidate should be judged as.
struct ClaimExample {
    const Candidate* candidate = nullptr;
    const GoldClaim* gold = nullptr;  ///< the claim it covers with a character Jaccard of 0.5 or more
    bool high = false;                ///< most of it lies in a claim of priority 3
};

std::vector<ClaimExample> examples_of(const ClaimArticle& article);

/// A sentence of political speech that was judged: worth checking or not, or a share in between.
struct JudgedSentence {
    Features features{};  ///< of all its clauses together
    double share = 0;
    std::string split;
};

/// Reads a JSONL file with "text", "split", and "label" (1 or not) or, where a language model judged, "likelihood" (0 to 3).
std::vector<JudgedSentence> read_judged_sentences(const std::string& path, const Model& model);

}  // namespace whosaid::training
