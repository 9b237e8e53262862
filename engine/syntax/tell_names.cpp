#include "syntax/tell_names.h"

#include <algorithm>
#include <array>
#include <limits>

#include "model/weights.h"
#include "syntax/name_features.h"
#include "syntax/settle_names.h"

namespace whosaid {
namespace {

static_assert(name_classes <= FeatureTable::row_length);
using Scores = std::array<std::int32_t, name_classes>;

/// The best division of a run into names and words of no name (semi-Markov model: Sarawagi and Cohen 2004).
class RunReader {
public:
    RunReader(std::string_view text, const Tokens& tokens, const NameFeatures& features, const FeatureTable& weights)
        : text_(text), tokens_(tokens), features_(features), weights_(weights) {
        for (std::uint8_t before = 0; before < name_classes; ++before) steps_[before] = row_of(NameFeatures::step_key(before));
    }

    void read(const NameRun& run, Names& names) {
        const std::uint32_t length = run.tokens.size();
        best_.assign(length + 1, {});
        for (Cell& cell : best_[0]) cell = {lowest, 0, no_name};
        best_[0][no_name].score = 0;
        for (std::uint32_t end = 1; end <= length; ++end) {
            for (Cell& cell : best_[end]) cell = {lowest, 0, no_name};
            for (std::uint32_t start = end - std::min(end, longest_name); start < end; ++start) score(run, start, end);
        }
        collect(run, names);
    }

private:
    struct Cell {
        std::int32_t score = 0;
        std::uint32_t start = 0;  ///< where the stretch begins that ends here, within the run
        std::uint8_t before = no_name;
    };
    static constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min() / 2;

    Scores row_of(std::uint32_t key) const {
        Scores scores{};
        if (const std::int16_t* row = weights_.find(key)) std::copy_n(row, name_classes, scores.begin());
        return scores;
    }

    void score(const NameRun& run, std::uint32_t start, std::uint32_t end) {
        const TokenSpan span = {run.tokens.start + start, run.tokens.start + end};
        const bool name = bounds_name(text_, tokens_[span.start]) && bounds_name(text_, tokens_[span.end - 1]);
        if (!name && span.size() > 1) return;
        features_.keys_of(span, run, keys_);
        Scores scores{};
        for (const std::uint32_t key : keys_)
            if (const std::int16_t* row = weights_.find(key))
                for (std::size_t c = 0; c < name_classes; ++c) scores[c] += row[c];
        for (std::uint8_t c = name ? 0 : no_name; c < (span.size() == 1 ? name_classes : no_name); ++c)
            for (std::uint8_t before = 0; before < name_classes; ++before) {
                const std::int32_t sum = best_[start][before].score + steps_[before][c] + scores[c];
                if (best_[start][before].score > lowest && sum > best_[end][c].score) best_[end][c] = {sum, start, before};
            }
    }

    void collect(const NameRun& run, Names& names) {
        const std::size_t first = names.size();
        std::uint32_t end = run.tokens.size();
        auto kind = static_cast<std::uint8_t>(
            std::max_element(best_[end].begin(), best_[end].end(), [](const Cell& a, const Cell& b) { return a.score < b.score; }) -
            best_[end].begin());
        while (end > 0) {
            const Cell& cell = best_[end][kind];
            if (kind != no_name) names.push_back({{run.tokens.start + cell.start, run.tokens.start + end}, static_cast<NameKind>(kind)});
            end = cell.start;
            kind = cell.before;
        }
        std::reverse(names.begin() + static_cast<std::ptrdiff_t>(first), names.end());
    }

    std::string_view text_;
    const Tokens& tokens_;
    const NameFeatures& features_;
    const FeatureTable& weights_;
    std::array<Scores, name_classes> steps_;
    std::vector<std::array<Cell, name_classes>> best_;
    NameFeatures::Keys keys_;
};

// Where the run stood before the edit, if it is the same; nullptr where it has to be told anew.
const ToldRun* find_same(const ToldRun& later, const ToldRuns& before, const Revision& revision) {
    const TokenSpan now = revision.now, span = later.run.tokens;
    if (span.start < now.end && span.end > now.start) return nullptr;
    const std::uint32_t start = revision.unmoved(span.start);
    const auto same =
        std::partition_point(before.begin(), before.end(), [&](const ToldRun& each) { return each.run.tokens.start < start; });
    if (same == before.end() || same->run.tokens.start != start || same->run.tokens.size() != span.size()) return nullptr;
    return same->run.style == later.run.style && same->hints == later.hints ? &*same : nullptr;
}

Names moved(Names names, std::uint32_t by) {
    for (Name& name : names) name.tokens = {name.tokens.start + by, name.tokens.end + by};
    return names;
}

}  // namespace

Names tell_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& by_rules,
                 const Lexicon& lexicon, const Model& model) {
    const ToldRuns runs = tell_runs(text, tokens, sentences, tags, by_rules, lexicon, model, {}, everything_in(tokens));
    return tell_names(text, tokens, sentences, by_rules, runs, lexicon, model);
}

ToldRuns tell_runs(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& by_rules,
                   const Lexicon& lexicon, const Model& model, const ToldRuns& before, const Revision& revision) {
    ToldRuns runs;
    if (!model.weights().names) return runs;
    const NameFeatures features(text, tokens, tags, by_rules, lexicon);
    RunReader reader(text, tokens, features, *model.weights().names);
    for (const NameRun& run : find_name_runs(text, tokens, sentences)) {
        ToldRun told{run, features.hints_of(run.tokens), {}};
        if (const ToldRun* same = find_same(told, before, revision))
            told.told = moved(same->told, run.tokens.start - same->run.tokens.start);
        else
            reader.read(run, told.told);
        runs.push_back(std::move(told));
    }
    return runs;
}

Names tell_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Names& by_rules, const ToldRuns& runs,
                 const Lexicon& lexicon, const Model& model) {
    if (!model.weights().names) return by_rules;
    Names told;
    for (const ToldRun& run : runs) told.insert(told.end(), run.told.begin(), run.told.end());
    return settle_names(text, tokens, sentences, told, by_rules, lexicon);
}

}  // namespace whosaid
