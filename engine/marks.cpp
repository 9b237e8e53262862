#include "marks.h"

#include <algorithm>

#include "text/characters.h"

namespace whosaid {
namespace {

class Numbering {
public:
    explicit Numbering(const Report& report) : report_(report) {}

    std::vector<MarkReport> run() {
        add_quotes();
        add_quotations();
        add_sources();
        add_claims();
        std::stable_sort(marks_.begin(), marks_.end(),
                         [](const MarkReport& a, const MarkReport& b) { return a.spans.front().start < b.spans.front().start; });
        for (std::uint32_t number = 0; MarkReport & mark : marks_) mark.number = ++number;
        return std::move(marks_);
    }

private:
    void add_quotes() {
        for (std::size_t i = 0; i < report_.attributions.size(); ++i) {
            const AttributionReport& attribution = report_.attributions[i];
            const std::vector<ByteSpan>& spans = attribution.content.empty() ? attribution.cue : attribution.content;
            if (!spans.empty()) add("quote", i, spans, spans.back().end);
        }
    }

    void add_quotations() {
        std::uint32_t marked_until = 0;  // speech inside such speech is not marked again
        for (std::size_t i = 0; i < report_.quotations.size(); ++i) {
            const QuotationReport& quotation = report_.quotations[i];
            if (quotation.use != "speech" || quotation.attribution || quotation.span.end <= marked_until) continue;
            add("quotation", i, {quotation.span}, quotation.span.end);
            marked_until = quotation.span.end;
        }
    }

    void add_sources() {
        for (std::size_t i = 0; i < report_.sources.size(); ++i) {
            std::vector<ByteSpan> spans;
            for (const MentionReport& mention : report_.sources[i].mentions) spans.push_back(mention.span);
            if (!spans.empty()) add("source", i, spans, spans.front().end);
        }
    }

    void add_claims() {
        for (std::size_t i = 0; i < report_.claims.size(); ++i) add("claim", i, {report_.claims[i].span}, report_.claims[i].span.end);
    }

    void add(std::string kind, std::size_t index, std::vector<ByteSpan> spans, std::uint32_t note) {
        marks_.push_back({std::move(kind), static_cast<std::uint32_t>(index), std::move(spans), note, 0});
    }

    const Report& report_;
    std::vector<MarkReport> marks_;
};

}  // namespace

std::vector<MarkReport> number_marks(const Report& report) { return Numbering(report).run(); }

std::string words_of(const Report& report, std::string_view text, const MarkReport& mark) {
    if (mark.kind == "source") return on_one_line(report.sources[mark.index].name);
    std::string words;
    for (ByteSpan span : mark.spans) words.append(words.empty() ? "" : " … ").append(on_one_line(slice(text, span)));
    return words;
}

}  // namespace whosaid
