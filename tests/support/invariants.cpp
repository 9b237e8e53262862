#include "support/invariants.h"

#include <algorithm>
#include <optional>

#include "text/utf8.h"

namespace whosaid::tests {
namespace {

/// Collects what is broken; each check says where.
class Checker {
public:
    Checker(const Report& report, std::string_view text) : report_(report), starts_(text.size() + 1, false) {
        for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) starts_[at] = true;
        starts_[text.size()] = true;
    }

    std::vector<std::string> run() {
        expect(report_.length == starts_.size() - 1, "length");
        expect_share(report_.language.confidence, "language.confidence");
        check_sentences();
        check_attributions();
        check_quotations();
        check_sources();
        check_claims();
        check_marks();
        check_summary();
        return std::move(broken_);
    }

private:
    void expect(bool holds, const std::string& what) {
        if (!holds) broken_.push_back(what);
    }

    void expect_share(double value, const std::string& what) { expect(value >= 0 && value <= 1, what + " outside 0 to 1"); }

    void expect_span(ByteSpan span, const std::string& what) {
        const bool inside = span.start < span.end && span.end < starts_.size();
        expect(inside, what + " empty or outside the text");
        if (inside) expect(starts_[span.start] && starts_[span.end], what + " cuts a character");
    }

    void expect_spans(const std::vector<ByteSpan>& spans, const std::string& what) {
        for (std::size_t i = 0; i < spans.size(); ++i) {
            expect_span(spans[i], what);
            if (i > 0) expect(spans[i - 1].end <= spans[i].start, what + " out of order");
        }
    }

    void expect_apart(const std::vector<ByteSpan>& some, const std::vector<ByteSpan>& others, const std::string& what) {
        for (ByteSpan one : some)
            for (ByteSpan other : others) expect(one.end <= other.start || other.end <= one.start, what + " overlap");
    }

    void expect_index(std::optional<std::uint32_t> index, std::size_t size, const std::string& what) {
        expect(!index || *index < size, what + " points at nothing");
    }

    void check_sentences() { expect_spans(report_.sentences, "sentences"); }

    void check_attributions() {
        const auto& all = report_.attributions;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string name = "attributions[" + std::to_string(i) + "]";
            expect_spans(all[i].content, name + ".content");
            expect_spans(all[i].cue, name + ".cue");
            expect_spans(all[i].source, name + ".source");
            expect_apart(all[i].content, all[i].source, name + ".content and .source");
            expect_apart(all[i].cue, all[i].source, name + ".cue and .source");
            expect_apart(all[i].content, all[i].cue, name + ".content and .cue");
            expect_index(all[i].speaker, report_.sources.size(), name + ".speaker");
            expect_index(all[i].via, report_.sources.size(), name + ".via");
            expect_index(all[i].within, all.size(), name + ".within");
            expect_share(all[i].confidence, name + ".confidence");
            expect(!all[i].why.empty(), name + " without a reason");
            expect(ends_at_top(i), name + ".within leads back to itself");
        }
    }

    bool ends_at_top(std::size_t at) const {
        const auto& all = report_.attributions;
        std::optional<std::uint32_t> outer = all[at].within;
        for (std::size_t steps = 0; outer && *outer < all.size(); ++steps) {
            if (steps > all.size()) return false;
            outer = all[*outer].within;
        }
        return true;
    }

    void check_quotations() {
        for (std::size_t i = 0; i < report_.quotations.size(); ++i) {
            const std::string name = "quotations[" + std::to_string(i) + "]";
            const QuotationReport& quotation = report_.quotations[i];
            expect_span(quotation.span, name + ".span");
            expect_index(quotation.attribution, report_.attributions.size(), name + ".attribution");
            if (i > 0) expect(report_.quotations[i - 1].span.start <= quotation.span.start, name + " out of order");
        }
    }

    void check_sources() {
        for (std::size_t i = 0; i < report_.sources.size(); ++i) {
            const std::string name = "sources[" + std::to_string(i) + "]";
            const SourceReport& source = report_.sources[i];
            expect(!source.name.empty(), name + " without a name");
            if (source.reason) expect_span(*source.reason, name + ".reason");
            for (const MentionReport& mention : source.mentions) expect_span(mention.span, name + ".mentions");
            for (const std::uint32_t index : source.attributions) {
                expect_index(index, report_.attributions.size(), name + ".attributions");
                if (index < report_.attributions.size())
                    expect(report_.attributions[index].speaker.has_value(),
                           name + " speaks with others, but its attribution has no speaker");
            }
        }
    }

    void check_claims() {
        for (std::size_t i = 0; i < report_.claims.size(); ++i) {
            const std::string name = "claims[" + std::to_string(i) + "]";
            const ClaimReport& claim = report_.claims[i];
            expect_span(claim.span, name + ".span");
            expect_index(claim.sentence, report_.sentences.size(), name + ".sentence");
            expect_index(claim.attribution, report_.attributions.size(), name + ".attribution");
            expect_index(claim.source, report_.sources.size(), name + ".source");
            expect_share(claim.score, name + ".score");
            expect(claim.priority >= 1 && claim.priority <= 3, name + ".priority");
            expect(!claim.types.empty(), name + " without a type");
            expect(claim.voice == (claim.attribution ? "source" : "outlet"), name + ".voice");
            for (const NumberReport& number : claim.numbers) expect_span(number.span, name + ".numbers");
            for (const TimeReport& time : claim.times) {
                expect_span(time.span, name + ".times");
                expect(time.span.start >= claim.span.start && time.span.end <= claim.span.end, name + ".times outside");
                expect(time.value.has_value() == time.basis.has_value(), name + ".times.basis");
            }
            for (ByteSpan word : claim.open) expect(word.start >= claim.span.start && word.end <= claim.span.end, name + ".open");
            if (i > 0) expect(report_.claims[i - 1].span.start <= claim.span.start, name + " out of order");
        }
    }

    void check_marks() {
        for (std::size_t i = 0; i < report_.marks.size(); ++i) {
            const std::string name = "marks[" + std::to_string(i) + "]";
            const MarkReport& mark = report_.marks[i];
            expect(!mark.spans.empty(), name + " marks nothing");
            for (ByteSpan span : mark.spans) expect_span(span, name);
            expect_index(mark.index, items_of(mark.kind), name + ".index");
            expect(std::any_of(mark.spans.begin(), mark.spans.end(), [&](ByteSpan span) { return span.end == mark.note; }), name + ".note");
            if (i > 0) expect(report_.marks[i - 1].spans.front().start <= mark.spans.front().start, name + " out of order");
            expect(mark.number > (i > 0 ? report_.marks[i - 1].number : 0), name + ".number");
        }
    }

    std::size_t items_of(std::string_view kind) const {
        if (kind == "quote") return report_.attributions.size();
        if (kind == "quotation") return report_.quotations.size();
        if (kind == "source") return report_.sources.size();
        return kind == "claim" ? report_.claims.size() : 0;
    }

    void check_summary() {
        const SummaryReport& summary = report_.summary;
        expect(summary.claims_total == report_.claims.size(), "summary.claims.total");
        expect(summary.claims_outlet <= summary.claims_total, "summary.claims.outlet");
        for (const VoiceReport& voice : summary.voices) {
            expect_index(voice.source, report_.sources.size(), "summary.voices");
            expect_share(voice.share, "summary.voices.share");
        }
        for (const std::uint32_t claim : summary.key_claims) expect_index(claim, report_.claims.size(), "summary.keyClaims");
        for (const FindingReport& finding : summary.findings) {
            expect_index(finding.claim, report_.claims.size(), "finding.claim");
            expect_index(finding.quotation, report_.quotations.size(), "finding.quotation");
            expect_index(finding.source, report_.sources.size(), "finding.source");
        }
    }

    const Report& report_;
    std::vector<bool> starts_;  ///< for each byte, and the end: does a character start here?
    std::vector<std::string> broken_;
};

}  // namespace

std::vector<std::string> broken_invariants(const Report& report, std::string_view text) { return Checker(report, text).run(); }

}  // namespace whosaid::tests
