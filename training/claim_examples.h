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

/// Reads a JSONL file as score_claims.py does ("text", "claims" with spans in code points). Empty where it cannot be read.
std::vector<ClaimArticle> read_claim_articles(const std::string& path, const Model& model);

/// What one candidate should be judged as.
struct ClaimExample {
    const Candidate* candidate = nullptr;
    const GoldClaim* gold = nullptr;  ///< the claim it covers with a character Jaccard of 0.5 or more
    bool high = false;                ///< most of it lies in a claim of priority 3
};

std::vector<ClaimExample> examples_of(const ClaimArticle& article);

/// A sentence of political speech that people judged (ClaimBuster): check-worthy or not.
struct JudgedSentence {
    Features features{};
    bool worth_checking = false;
};

/// Reads a JSONL file with "text", "label" (1 check-worthy) and "split"; only the rows of the split "train".
std::vector<JudgedSentence> read_judged_sentences(const std::string& path, const Model& model);

}  // namespace whosaid::training
