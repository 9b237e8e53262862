#include "speech/reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "model/activations.h"
#include "model/weights.h"

namespace whosaid {
namespace {

enum RoleLabel : std::uint8_t { outside, begin_source, inside_source, begin_content, inside_content };
constexpr std::uint8_t begin_cue = 1;

/// The stretches that are labelled `begin`, then `begin` + 1.
std::vector<TokenSpan> stretches(const LabelChain::Labels& labels, std::uint8_t begin) {
    std::vector<TokenSpan> found;
    for (std::uint32_t i = 0; i < labels.size(); ++i) {
        if (labels[i] == begin)
            found.push_back({i, i + 1});
        else if (labels[i] == begin + 1 && !found.empty() && found.back().end == i)
            found.back().end = i + 1;
    }
    return found;
}

// An attribution has one source ("Ruiz and her deputy" is one stretch); of several the nearest to the cue is it.
std::optional<TokenSpan> nearest(const std::vector<TokenSpan>& spans, TokenSpan cue) {
    const auto distance = [&](TokenSpan span) { return span.end <= cue.start ? cue.start - span.end : span.start - cue.start; };
    const auto best = std::min_element(spans.begin(), spans.end(), [&](TokenSpan a, TokenSpan b) { return distance(a) < distance(b); });
    return best == spans.end() ? std::nullopt : std::optional(*best);
}

// Exact near the cue, coarser the farther away: the steps double every second one. As distance_bucket in training/reader_network.py.
std::size_t distance_bucket(std::uint32_t token, TokenSpan cue) {
    constexpr std::array<std::uint32_t, 6> ends = {8, 12, 16, 24, 33, 48};
    const std::uint32_t away = token < cue.start ? cue.start - token : token >= cue.end ? token - cue.end + 1 : 0;
    std::size_t step = away;
    if (away > 6) {
        step = 7;
        while (step < 13 && away > ends[step - 7]) ++step;
    }
    return token < cue.start ? 13 - step : 13 + step;
}

void add(const float* row, std::size_t count, float* to) {
    for (std::size_t i = 0; i < count; ++i) to[i] += row[i];
}

/// Adds a row to each of the rows that stand in `to`.
void add_to_each(const std::vector<float>& row, std::vector<float>& to) {
    for (std::size_t at = 0; at < to.size(); at += row.size()) add(row.data(), row.size(), to.data() + at);
}

/// What a word gives to the first layer, its bias included: the same each time that the word comes back.
class WordGates {
public:
    explicit WordGates(const ReaderWeights& weights) : w_(weights) {}

    /// first.gates() numbers, to be read before the next word is asked for.
    const float* gates(const ReaderToken& token) {
        const std::size_t count = w_.first.gates();
        const auto vector = w_.vector_rows.find(token.form);
        const std::uint32_t row = vector == w_.vector_rows.end() ? 0 : vector->second;
        if (places_.size() == most_words) places_.clear();
        const auto [place, is_new] = places_.try_emplace(std::uint64_t{row} << 16 | token.suffix, places_.size());
        if (is_new) {
            gates_.resize(std::max(gates_.size(), places_.size() * count));
            weigh(row, token.suffix, gates_.data() + place->second * count);
        }
        return gates_.data() + place->second * count;
    }

private:
    static constexpr std::size_t most_words = 4096;  // 6 MB: of a longer text the count begins anew

    void weigh(std::size_t vector, std::size_t suffix, float* gates) {
        input_.resize(w_.vectors.columns() + w_.suffix_table.columns());
        w_.vectors.copy_row(vector, input_.data());
        w_.suffix_table.copy_row(suffix, input_.data() + w_.vectors.columns());
        quantised_.set(input_.data(), 1, input_.size());
        w_.first.weigh(quantised_, gates);
        add(w_.first.bias().data(), w_.first.gates(), gates);
    }

    const ReaderWeights& w_;
    std::unordered_map<std::uint64_t, std::size_t> places_;
    std::vector<float> gates_, input_;
    Quantised quantised_;
};

/// One piece of text on its way through the network.
class PieceReader {
public:
    PieceReader(const ReaderWeights& weights, const ReaderTokens& seen, TokenSpan piece, WordGates& words)
        : w_(weights), seen_(seen), piece_(piece), length_(piece.size()), words_(words) {
        encode();
        score_cues();
    }

    const std::vector<float>& cue_scores() const { return cue_scores_; }

    void read(std::vector<ReadAttribution>& found) {
        const std::vector<TokenSpan> cues = stretches(w_.cue_chain.best(cue_scores_, length_), begin_cue);
        if (cues.empty()) return;
        const std::vector<float> sure = w_.cue_chain.probabilities(cue_scores_, length_);
        weigh_for_roles();
        for (const TokenSpan cue : cues) {
            const std::vector<float> scores = score_roles(cue);
            const LabelChain::Labels labels = w_.role_chain.best(scores, length_);
            const auto source = nearest(stretches(labels, begin_source), cue);
            const std::vector<TokenSpan> content = stretches(labels, begin_content);
            if (content.empty()) continue;
            ReadAttribution attribution{shifted(cue), {}, {}, 0};
            if (source) attribution.source = {shifted(*source)};
            for (const TokenSpan span : content) attribution.content.push_back(shifted(span));
            attribution.confidence =
                calibrated(sure[cue.start * ReaderWeights::cue_labels + begin_cue] * certainty(scores, source, content));
            found.push_back(std::move(attribution));
        }
    }

private:
    // How sure the role layer is of what it calls source and content: the mean probability of their tokens, multiplied.
    float certainty(const std::vector<float>& scores, const std::optional<TokenSpan>& source, const std::vector<TokenSpan>& content) const {
        const std::vector<float> sure = w_.role_chain.probabilities(scores, length_);
        float of_content = 0, tokens = 0, of_source = 0;
        for (const TokenSpan span : content) {
            of_content += sum_of(sure, span, begin_content);
            tokens += static_cast<float>(span.size());
        }
        if (source) of_source = sum_of(sure, *source, begin_source) / static_cast<float>(source->size());
        // "It was decided that …": of an attribution that names nobody, how sure that there is nobody.
        float somebody = 0;
        for (std::uint32_t i = 0; !source && i < length_; ++i)
            somebody = std::max(somebody, sure[i * ReaderWeights::role_labels + begin_source]);
        return of_content / tokens * (source ? of_source : 1 - somebody);
    }

    static float sum_of(const std::vector<float>& sure, TokenSpan span, std::uint8_t begin) {
        float sum = 0;
        for (std::uint32_t i = span.start; i < span.end; ++i)
            for (std::size_t label : {begin, static_cast<std::uint8_t>(begin + 1)}) sum += sure[i * ReaderWeights::role_labels + label];
        return sum;
    }

    // Along straight lines between the shares that were right on the development set.
    float calibrated(float certainty) const {
        constexpr std::size_t steps = ReaderWeights::calibration_points - 1;
        const float at = std::min(std::max(certainty, 0.0f), 1.0f) * static_cast<float>(steps);
        const std::size_t below = std::min(static_cast<std::size_t>(at), steps - 1);
        const float rest = at - static_cast<float>(below);
        return w_.calibration[below] * (1 - rest) + w_.calibration[below + 1] * rest;
    }

    void encode() {
        std::vector<float> weighed(length_ * w_.first.gates()), middle;
        for (std::uint32_t i = 0; i < length_; ++i) weigh_token(seen_[piece_.start + i], weighed.data() + i * w_.first.gates());
        w_.first.run(weighed, length_, middle);
        rows_.set(middle.data(), length_, w_.first.outputs(), 1);
        weighed.resize(length_ * w_.second.gates());
        w_.second.weigh(rows_, weighed.data());
        add_to_each(w_.second.bias(), weighed);
        w_.second.run(weighed, length_, encoded_);
    }

    void weigh_token(const ReaderToken& token, float* gates) {
        const std::size_t count = w_.first.gates();
        const float* of_word = words_.gates(token);
        std::copy(of_word, of_word + count, gates);
        const std::array<std::size_t, ReaderWeights::small_tables.size()> rows = {token.tag,   token.shape, token.quote,
                                                                                  token.place, token.cue,   token.name};
        for (std::size_t i = 0; i < rows.size(); ++i) add(w_.small[i].data() + rows[i] * count, count, gates);
        for (std::size_t bit = 0; bit < ReaderWeights::classes; ++bit)
            if (token.classes >> bit & 1) add(w_.class_gates.data() + bit * count, count, gates);
    }

    void score_cues() { cue_scores_ = score(encoded_, w_.cue_scores, w_.cue_bias); }

    // The labels' scores of each token, whose state is a row of `states`.
    std::vector<float> score(const std::vector<float>& states, const Matrix& weights, const std::vector<float>& bias) {
        std::vector<float> scores(length_ * weights.rows());
        rows_.set(states.data(), length_, weights.columns(), 1);
        weights.multiply(rows_, scores.data());
        add_to_each(bias, scores);
        return scores;
    }

    // A token's share in what the role layer sees, which is the same for every cue.
    void weigh_for_roles() {
        std::vector<float> inputs = project(w_.role_token, encoded_);
        add_to_each(w_.role_bias, inputs);
        weighed_for_roles_ = weigh_projected(inputs);
        add_to_each(w_.role_layer.bias(), weighed_for_roles_);
    }

    // Rows of second.outputs() numbers to rows of what the role layer takes.
    std::vector<float> project(const Matrix& projection, const std::vector<float>& encoded) {
        const std::size_t rows = encoded.size() / w_.second.outputs();
        std::vector<float> projected(rows * projection.rows());
        rows_.set(encoded.data(), rows, w_.second.outputs(), 1);
        projection.multiply(rows_, projected.data());
        return projected;
    }

    std::vector<float> weigh_projected(const std::vector<float>& inputs) {
        const std::size_t rows = inputs.size() / w_.role_token.rows();
        std::vector<float> gates(rows * w_.role_layer.gates());
        rows_.set(inputs.data(), rows, w_.role_token.rows());
        w_.role_layer.weigh(rows_, gates.data());
        return gates;
    }

    // The cue's share: the mean of its tokens, with a row for each distance from it.
    std::vector<float> weigh_cue(TokenSpan cue) {
        const std::size_t count = w_.role_layer.gates();
        std::vector<float> mean(w_.second.outputs()), rows = w_.distance_gates;
        for (std::uint32_t i = cue.start; i < cue.end; ++i)
            for (std::size_t c = 0; c < mean.size(); ++c) mean[c] += encoded_[i * mean.size() + c] / static_cast<float>(cue.size());
        const std::vector<float> gates = weigh_projected(project(w_.role_cue, mean));
        for (std::size_t distance = 0; distance < ReaderWeights::distances; ++distance)
            add(gates.data(), count, rows.data() + distance * count);
        return rows;
    }

    std::vector<float> score_roles(TokenSpan cue) {
        const std::size_t count = w_.role_layer.gates();
        const std::vector<float> from_cue = weigh_cue(cue);
        std::vector<float> weighed = weighed_for_roles_, states;
        for (std::uint32_t i = 0; i < length_; ++i)
            add(from_cue.data() + distance_bucket(i, cue) * count, count, weighed.data() + i * count);
        w_.role_layer.run(weighed, length_, states);
        return score(states, w_.role_scores, w_.role_scores_bias);
    }

    TokenSpan shifted(TokenSpan span) const { return {piece_.start + span.start, piece_.start + span.end}; }

    const ReaderWeights& w_;
    const ReaderTokens& seen_;
    TokenSpan piece_;
    std::uint32_t length_;
    WordGates& words_;
    std::vector<float> encoded_, cue_scores_, weighed_for_roles_;
    Quantised rows_;
};

/// Pieces to be found by what was seen of them.
class KnownPieces {
public:
    explicit KnownPieces(const ReadPieces& pieces) {
        for (const auto& piece : pieces) by_hash_.emplace(hash(piece->seen), &piece);
    }

    std::shared_ptr<const ReadPiece> find(const ReaderTokens& seen) const {
        const auto known = by_hash_.empty() ? by_hash_.end() : by_hash_.find(hash(seen));
        return known != by_hash_.end() && (*known->second)->seen == seen ? *known->second : nullptr;
    }

private:
    static std::uint64_t hash(const ReaderTokens& seen) {
        std::uint64_t sum = seen.size();
        for (const ReaderToken& token : seen) sum = (sum ^ token.form ^ std::uint64_t{token.name} << 32) * 0x9E3779B97F4A7C15u;
        return sum ^ sum >> 32;
    }

    std::unordered_map<std::uint64_t, const std::shared_ptr<const ReadPiece>*> by_hash_;
};

// As many whole sentences as fit; a longer sentence is cut where it must be.
std::uint32_t end_of_part(std::uint32_t start, const Sentences& sentences) {
    const std::uint32_t latest = start + longest_piece;
    const Sentence& last = sentences[sentence_at(sentences, latest)];
    return last.tokens.start > start ? last.tokens.start : latest;
}

}  // namespace

std::vector<TokenSpan> reading_pieces(const Tokens& tokens, const Sentences& sentences) {
    std::vector<TokenSpan> pieces;
    const auto size = static_cast<std::uint32_t>(tokens.size());
    std::uint32_t start = 0;
    for (std::uint32_t i = 1; i <= size; ++i) {
        if (i < size && !tokens[i].paragraph_before) continue;
        while (i - start > longest_piece) {
            const std::uint32_t end = end_of_part(start, sentences);
            pieces.push_back({start, end});
            start = end;
        }
        pieces.push_back({start, i});
        start = i;
    }
    return size ? pieces : std::vector<TokenSpan>{};
}

ReadPieces read_pieces(const Scene& scene, const ReaderTokens& seen, const Model& model, const ReadPieces& before) {
    ReadPieces pieces;
    const auto& reader = model.weights().reader;
    if (!reader) return pieces;
    const KnownPieces known(before);
    WordGates words(*reader);
    for (const TokenSpan span : reading_pieces(scene.text.tokens, scene.sentences)) {
        ReadPiece piece{{seen.begin() + span.start, seen.begin() + span.end}, {}};
        pieces.push_back(known.find(piece.seen));
        if (pieces.back()) continue;
        PieceReader(*reader, piece.seen, {0, span.size()}, words).read(piece.found);
        pieces.back() = std::make_shared<const ReadPiece>(std::move(piece));
    }
    return pieces;
}

std::vector<ReadAttribution> attributions_in(const ReadPieces& pieces) {
    std::vector<ReadAttribution> all;
    std::uint32_t start = 0;
    const auto shift = [&](TokenSpan& span) { span = {start + span.start, start + span.end}; };
    for (const auto& piece : pieces) {
        for (ReadAttribution found : piece->found) {
            shift(found.cue);
            std::for_each(found.source.begin(), found.source.end(), shift);
            std::for_each(found.content.begin(), found.content.end(), shift);
            all.push_back(std::move(found));
        }
        start += static_cast<std::uint32_t>(piece->seen.size());
    }
    return all;
}

std::vector<float> cue_scores(TokenSpan piece, const ReaderTokens& seen, const Model& model) {
    const auto& reader = model.weights().reader;
    if (!reader) return {};
    WordGates words(*reader);
    return PieceReader(*reader, seen, piece, words).cue_scores();
}

}  // namespace whosaid
