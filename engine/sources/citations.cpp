#include "sources/citations.h"

#include <algorithm>
#include <optional>

namespace whosaid {
namespace {

constexpr std::uint32_t longest_source = 16, reach = 100;  // tokens

class CitationFinder {
public:
    CitationFinder(const Article& article, const Attributions& attributions) : article_(article) {
        for (std::uint32_t a = 0; a < attributions.size(); ++a) {
            const Act act = attributions[a].act;
            if (!attributions[a].cue.empty() && (act == Act::say || act == Act::document || act == Act::write))
                cues_.push_back({attributions[a].cue.front(), a});
        }
        std::sort(cues_.begin(), cues_.end(), [](const Cited& a, const Cited& b) { return a.cue < b.cue; });
    }

    std::vector<Citation> run() {
        for (std::uint32_t i = 0; i + 1 < article_.size(); ++i) {
            if (token(i).is("citing") && article_.tags[i] == Tag::VBG) add({i, i + 1});
            if ((token(i).is("quoted") || token(i).is("cited")) && token(i + 1).is("by")) add({i, i + 2});
        }
        return std::move(found_);
    }

private:
    struct Cited {
        TokenSpan cue;
        std::uint32_t attribution;
    };

    const Token& token(std::uint32_t i) const { return article_.token(i); }

    void add(TokenSpan words) {
        const TokenSpan sentence = article_.sentences[sentence_at(article_.sentences, words.start)].tokens;
        const TokenSpan source{words.end, end_of_source(words.end, sentence.end)};
        const auto attribution = nearest(words, sentence);
        if (!source.empty() && attribution) found_.push_back({source, words, *attribution});
    }

    std::uint32_t end_of_source(std::uint32_t at, std::uint32_t limit) const {
        std::uint32_t end = at;
        while (end < limit && end - at < longest_source && !ends_source(end)) ++end;
        return end;
    }

    bool ends_source(std::uint32_t i) const {
        if (token(i).kind == TokenKind::quote || (token(i).kind == TokenKind::punctuation && !token(i).is_mark('-'))) return true;
        return is_finite_verb(article_.tags[i]) || article_.tags[i] == Tag::WP || article_.tags[i] == Tag::WDT || token(i).is("that") ||
               token(i).is("as");
    }

    // The attribution with its cue nearest in the sentence, the words of the citation themselves apart.
    std::optional<std::uint32_t> nearest(TokenSpan words, TokenSpan sentence) const {
        std::optional<std::uint32_t> best;
        std::uint32_t least = sentence.size();
        auto cue = std::lower_bound(cues_.begin(), cues_.end(), std::max(sentence.start, words.start - std::min(words.start, reach)),
                                    [](const Cited& each, std::uint32_t at) { return each.cue.start < at; });
        for (; cue != cues_.end() && cue->cue.start < std::min(sentence.end, words.end + reach); ++cue) {
            const bool own = cue->cue.start >= words.start && cue->cue.end <= words.end;
            const std::uint32_t distance = cue->cue.start < words.start ? words.start - cue->cue.start : cue->cue.start - words.start;
            if (own || distance >= least) continue;
            least = distance;
            best = cue->attribution;
        }
        return best;
    }

    const Article& article_;
    std::vector<Cited> cues_;  // by their place
    std::vector<Citation> found_;
};

}  // namespace

std::vector<Citation> find_citations(const Article& article, const Attributions& attributions) {
    return CitationFinder(article, attributions).run();
}

}  // namespace whosaid
