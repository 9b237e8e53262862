#include "report_json.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "text/utf8.h"
#include "version.h"

namespace whosaid {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
Json or_null(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

/// Scores and shares to three decimals, so that the last bits of a sum never show.
double rounded(double value) { return std::isfinite(value) ? std::round(value * 1000) / 1000 + 0.0 : 0; }

/// A number as people write it: 7, not 7.0.
Json plain_number(double value) {
    const bool whole = std::fabs(value) < 9e15 && value == std::trunc(value);
    return whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

std::string written(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace); }

/// One object that is written as its keys come, and its lists item by item: the tree of a whole report would take many times its text.
class ObjectWriter {
public:
    /// `expected` bytes, or a few more or less.
    ObjectWriter(bool pretty, std::size_t expected) : pretty_(pretty) {
        out_.reserve(expected);
        out_ += '{';
    }

    void add(std::string_view key, const Json& value) {
        begin(key);
        append(value, 1);
    }

    template <class Items, class Write>
    void add_list(std::string_view key, const Items& items, const Write& write) {
        begin(key);
        out_ += '[';
        bool first = true;
        for (const auto& item : items) {
            if (!std::exchange(first, false)) out_ += ',';
            start_line(2);
            append(write(item), 2);
        }
        if (!first) start_line(1);
        out_ += ']';
    }

    std::string finish() {
        start_line(0);
        out_ += '}';
        return std::move(out_);
    }

private:
    void begin(std::string_view key) {
        if (out_.size() > 1) out_ += ',';
        start_line(1);
        out_.append("\"").append(key).append(pretty_ ? "\": " : "\":");
    }

    void start_line(std::size_t depth) {
        if (pretty_) out_.append("\n").append(2 * depth, ' ');
    }

    // No string of JSON holds a line's end, so each one parts two lines.
    void append(const Json& value, std::size_t depth) {
        const std::string lines = written(value, pretty_ ? 2 : -1);
        for (std::size_t at = 0;;) {
            const std::size_t end = lines.find('\n', at);
            out_.append(lines, at, end - at);
            if (end == std::string::npos) return;
            start_line(depth);
            at = end + 1;
        }
    }

    std::string out_;
    bool pretty_;
};

/// Writes the report's parts, turning bytes into the wanted unit on the way.
class Writer {
public:
    Writer(const Report& report, std::string_view text, Offsets unit)
        : report_(report), unit_(unit), position_(text.substr(0, report.length), unit) {}

    std::string report(std::string_view id, bool pretty) const {
        ObjectWriter out(pretty, usual_length * std::size_t{report_.length});
        out.add("format", "whosaid/1");
        out.add("engine", engine_version);
        out.add("id", id);
        out.add("offsets", name_of(unit_));
        out.add("length", position_(report_.length));
        out.add("language", {{"code", report_.language.code}, {"confidence", rounded(report_.language.confidence)}});
        out.add("published", or_null(report_.published));
        add_list(out, "notices", report_.notices, &Writer::notice);
        add_list(out, "sentences", report_.sentences, &Writer::span);
        add_list(out, "attributions", report_.attributions, &Writer::attribution);
        add_list(out, "quotations", report_.quotations, &Writer::quotation);
        add_list(out, "sources", report_.sources, &Writer::source);
        add_list(out, "claims", report_.claims, &Writer::claim);
        add_list(out, "marks", report_.marks, &Writer::mark);
        out.add("summary", summary());
        return out.finish();
    }

private:
    static constexpr std::size_t usual_length = 9;  // bytes of a report on each byte of news

    template <class Item, class Part>
    void add_list(ObjectWriter& out, std::string_view key, const std::vector<Item>& items, Json (Writer::*write)(Part) const) const {
        out.add_list(key, items, [&](const Item& item) { return (this->*write)(item); });
    }

    template <class Item>
    Json list(const std::vector<Item>& items, Json (Writer::*write)(const Item&) const) const {
        Json array = Json::array();
        for (const Item& item : items) array.push_back((this->*write)(item));
        return array;
    }

    Json span(ByteSpan span) const { return {{"start", position_(span.start)}, {"end", position_(span.end)}}; }

    Json spans(const std::vector<ByteSpan>& spans) const {
        Json array = Json::array();
        for (ByteSpan each : spans) array.push_back(span(each));
        return array;
    }

    Json notice(const NoticeReport& notice) const { return {{"kind", notice.kind}, {"text", notice.text}}; }

    Json attribution(const AttributionReport& attribution) const {
        return {{"kind", attribution.kind},
                {"act", attribution.act},
                {"content", spans(attribution.content)},
                {"cue", spans(attribution.cue)},
                {"source", spans(attribution.source)},
                {"speaker", or_null(attribution.speaker)},
                {"via", or_null(attribution.via)},
                {"within", or_null(attribution.within)},
                {"confidence", rounded(attribution.confidence)},
                {"why", attribution.why}};
    }

    Json quotation(const QuotationReport& quotation) const {
        Json json = span(quotation.span);
        json["use"] = quotation.use;
        json["attribution"] = or_null(quotation.attribution);
        return json;
    }

    Json source(const SourceReport& source) const {
        return {{"name", source.name},
                {"type", source.type},
                {"title", or_null(source.title)},
                {"affiliation", or_null(source.affiliation)},
                {"anonymous", source.anonymous},
                {"reason", source.reason ? span(*source.reason) : Json(nullptr)},
                {"response", source.response},
                {"mentions", list(source.mentions, &Writer::mention)},
                {"attributions", source.attributions},
                {"words", {{"quoted", source.words_quoted}, {"paraphrased", source.words_paraphrased}}}};
    }

    Json mention(const MentionReport& mention) const {
        Json json = span(mention.span);
        json["why"] = mention.why;
        return json;
    }

    Json claim(const ClaimReport& claim) const {
        return {{"span", span(claim.span)},
                {"sentence", claim.sentence},
                {"types", claim.types},
                {"priority", claim.priority},
                {"score", rounded(claim.score)},
                {"voice", claim.voice},
                {"attribution", or_null(claim.attribution)},
                {"source", or_null(claim.source)},
                {"hedged", claim.hedged},
                {"negated", claim.negated},
                {"numbers", list(claim.numbers, &Writer::number)},
                {"times", list(claim.times, &Writer::time)},
                {"reading", or_null(claim.reading)},
                {"open", spans(claim.open)},
                {"why", claim.why}};
    }

    Json time(const TimeReport& time) const {
        Json json = span(time.span);
        json["value"] = or_null(time.value);
        json["precision"] = time.precision;
        json["basis"] = or_null(time.basis);
        return json;
    }

    Json number(const NumberReport& number) const {
        Json json = span(number.span);
        json["value"] = plain_number(number.value);
        json["unit"] = number.unit.empty() ? Json(nullptr) : Json(number.unit);
        return json;
    }

    Json mark(const MarkReport& mark) const {
        return {{"number", mark.number},
                {"kind", mark.kind},
                {"index", mark.index},
                {"spans", spans(mark.spans)},
                {"note", position_(mark.note)}};
    }

    Json summary() const {
        const SummaryReport& summary = report_.summary;
        return {{"words", summary.words},
                {"readingSeconds", summary.reading_seconds},
                {"claims", claim_counts(summary)},
                {"quotes", quote_counts(summary)},
                {"sources", source_counts(summary)},
                {"voices", list(summary.voices, &Writer::voice)},
                {"keyClaims", summary.key_claims},
                {"findings", list(summary.findings, &Writer::finding)}};
    }

    static Json claim_counts(const SummaryReport& summary) {
        return {{"total", summary.claims_total},
                {"outlet", summary.claims_outlet},
                {"named", summary.claims_named},
                {"unnamed", summary.claims_unnamed},
                {"document", summary.claims_document}};
    }

    static Json quote_counts(const SummaryReport& summary) {
        return {{"direct", summary.quotes_direct},
                {"mixed", summary.quotes_mixed},
                {"indirect", summary.quotes_indirect},
                {"withoutSpeaker", summary.quotes_without_speaker}};
    }

    static Json source_counts(const SummaryReport& summary) {
        return {{"named-person", summary.named_persons},
                {"named-organisation", summary.named_organisations},
                {"document", summary.documents},
                {"unnamed-person", summary.unnamed_persons},
                {"unnamed-group", summary.unnamed_groups},
                {"anonymous", summary.anonymous},
                {"declined", summary.declined},
                {"no-response", summary.no_response}};
    }

    Json voice(const VoiceReport& voice) const {
        return {{"source", voice.source}, {"words", voice.words}, {"share", rounded(voice.share)}};
    }

    Json finding(const FindingReport& finding) const {
        Json json = {{"kind", finding.kind}};
        if (finding.claim) json["claim"] = *finding.claim;
        if (finding.quotation) json["quotation"] = *finding.quotation;
        if (finding.source) json["source"] = *finding.source;
        json["text"] = finding.text;
        return json;
    }

    const Report& report_;
    Offsets unit_;
    OffsetMap position_;
};

/// Writes the marks as Web Annotations (W3C Web Annotation Data Model, sections 3.1 and 4.2).
class AnnotationWriter {
public:
    AnnotationWriter(const Report& report, std::string_view text, std::string_view id)
        : report_(report), text_(text), position_(text, Offsets::codepoint), source_(id.empty() ? "article" : as_iri(id)) {}

    std::string page() const {
        ObjectWriter out(false, text_.size());
        out.add("@context", {"http://www.w3.org/ns/anno.jsonld", {{"schema", "https://schema.org/"}}});
        out.add("id", source_ + "#annotations");
        out.add("type", "AnnotationPage");
        out.add_list("items", report_.marks, [this](const MarkReport& mark) { return annotation(mark); });
        return out.finish();
    }

private:
    static std::string as_iri(std::string_view id) {
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string iri;
        for (const char c : id) {
            const auto byte = static_cast<unsigned char>(c);
            const bool plain =
                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
            plain ? iri += c : iri.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
        }
        return iri;
    }

    Json annotation(const MarkReport& mark) const {
        const bool says = mark.kind == "quote" || mark.kind == "quotation";
        Json targets = Json::array();
        for (ByteSpan span : mark.spans) targets.push_back(target(span));
        return {{"id", source_ + "#mark-" + std::to_string(mark.number)},
                {"type", "Annotation"},
                {"motivation", says ? "linking" : "classifying"},
                {"body", body(mark)},
                {"target", std::move(targets)}};
    }

    Json target(ByteSpan span) const {
        return {
            {"type", "SpecificResource"},
            {"source", source_},
            {"selector",
             {{{"type", "TextQuoteSelector"}, {"exact", slice(text_, span)}, {"prefix", before(span.start)}, {"suffix", after(span.end)}},
              {{"type", "TextPositionSelector"}, {"start", position_(span.start)}, {"end", position_(span.end)}}}}};
    }

    static constexpr int context = 32;  // characters, as Hypothesis keeps

    std::string_view before(std::uint32_t end) const {
        std::size_t start = end;
        for (int i = 0; i < context; ++i) start = previous_character(text_, start);
        return text_.substr(start, end - start);
    }

    std::string_view after(std::uint32_t start) const {
        std::size_t end = start;
        for (int i = 0; i < context && end < text_.size(); ++i) end += decode(text_, end).bytes;
        return text_.substr(start, end - start);
    }

    Json body(const MarkReport& mark) const {
        Json body = Json::array({classification(mark.kind)});
        if (mark.kind == "quote") add_quote(body, report_.attributions[mark.index]);
        if (mark.kind == "source") add_source(body, report_.sources[mark.index]);
        if (mark.kind == "claim") add_claim(body, report_.claims[mark.index]);
        return body;
    }

    static Json classification(const std::string& value) {
        return {{"type", "TextualBody"}, {"purpose", "classifying"}, {"format", "text/plain"}, {"language", "en"}, {"value", value}};
    }

    void add_quote(Json& body, const AttributionReport& attribution) const {
        body.push_back(classification(attribution.kind));
        if (attribution.speaker)
            body.push_back({{"type", "schema:Quotation"}, {"schema:spokenByCharacter", agent(report_.sources[*attribution.speaker])}});
    }

    void add_claim(Json& body, const ClaimReport& claim) const {
        for (const std::string& type : claim.types) body.push_back(classification(type));
        if (claim.source) body.push_back({{"type", "schema:Claim"}, {"schema:author", agent(report_.sources[*claim.source])}});
    }

    static void add_source(Json& body, const SourceReport& source) {
        body.push_back(classification(source.type));
        body.push_back(agent(source));
    }

    static Json agent(const SourceReport& source) {
        Json agent = {{"type", schema_type(source.type)}, {"schema:name", source.name}};
        if (source.title) agent["schema:description"] = *source.title;
        return agent;
    }

    static std::string_view schema_type(std::string_view type) {
        if (type == "named-person" || type == "unnamed-person") return "schema:Person";
        if (type == "named-organisation") return "schema:Organization";
        return type == "document" ? "schema:CreativeWork" : "schema:Thing";
    }

    const Report& report_;
    std::string_view text_;
    OffsetMap position_;
    std::string source_;
};

Json change(const Change& change) {
    Json words = Json::array();
    for (const ChangedWords& run : change.words) words.push_back({{"kind", run.kind}, {"text", run.text}});
    return {{"kind", change.kind}, {"before", or_null(change.before)}, {"after", or_null(change.after)}, {"words", words}};
}

Json changes(const std::vector<Change>& all) {
    Json array = Json::array();
    for (const Change& each : all) array.push_back(change(each));
    return array;
}

}  // namespace

std::string to_json(const Report& report, std::string_view text, Offsets unit, std::string_view id, bool pretty) {
    return Writer(report, text, unit).report(id, pretty);
}

std::string to_json(const Difference& difference) {
    return written({{"format", "whosaid-difference/1"},
                    {"quotations", changes(difference.quotations)},
                    {"claims", changes(difference.claims)},
                    {"sources", changes(difference.sources)}},
                   -1);
}

std::string to_annotations(const Report& report, std::string_view text, std::string_view id) {
    return AnnotationWriter(report, text.substr(0, report.length), id).page();
}

}  // namespace whosaid
