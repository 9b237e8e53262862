#include "report_json.h"

#include "text/json_text.h"
#include "text/utf8.h"
#include "version.h"

namespace whosaid {
namespace {

struct Share {
    double value;
};

/// What every writer can write: members of an object, items of a list, and the values that are no objects of ours. `Self` adds those.
template <class Self>
class Writing {
public:
    explicit Writing(bool pretty) : json_(pretty) {}
    std::string take() { return json_.take(); }

    /// object("kind", kind, "cue", cue): keys and values in turn.
    template <class... Members>
    void object(const Members&... of) {
        json_.open('{');
        members(of...);
        json_.close('}');
    }

    template <class... Items>
    void array(const Items&... of) {
        json_.open('[');
        (self().write(of), ...);
        json_.close(']');
    }

    template <class Value, class... Rest>
    void members(std::string_view key, const Value& value, const Rest&... rest) {
        json_.key(key);
        self().write(value);
        if constexpr (sizeof...(rest) > 0) members(rest...);
    }

    template <class Value>
    void member_if(std::string_view key, const std::optional<Value>& value) {
        if (value) members(key, *value);
    }

    void write(const char* value) { json_.string(value); }
    void write(std::string_view value) { json_.string(value); }
    void write(const std::string& value) { json_.string(value); }
    void write(bool value) { json_.boolean(value); }
    void write(int value) { json_.whole(value); }
    void write(std::uint32_t value) { json_.whole(value); }
    void write(Share share) { json_.share(share.value); }

    template <class Value>
    void write(const std::optional<Value>& value) {
        value ? self().write(*value) : json_.null();
    }
    template <class Item>
    void write(const std::vector<Item>& items) {
        json_.open('[');
        for (const Item& item : items) self().write(item);
        json_.close(']');
    }
    /// What is written by a function: an object inside an object.
    template <class Function>
    auto write(const Function& function) -> decltype(function()) {
        function();
    }

protected:
    JsonText json_;

private:
    Self& self() { return static_cast<Self&>(*this); }
};

/// Writes the report's parts, turning bytes into the wanted unit on the way.
class Writer : public Writing<Writer> {
public:
    Writer(const Report& report, std::string_view text, Offsets unit, bool pretty)
        : Writing(pretty), report_(report), unit_(unit), position_(text.substr(0, report.length), unit) {}

    void report(std::string_view id) {
        object("format", "whosaid/1", "engine", engine_version, "id", id, "offsets", name_of(unit_), "length", position_(report_.length),
               "language", report_.language, "published", report_.published, "notices", report_.notices, "sentences", report_.sentences,
               "attributions", report_.attributions, "quotations", report_.quotations, "sources", report_.sources, "claims", report_.claims,
               "marks", report_.marks, "summary", report_.summary);
    }

    using Writing::write;

    void write(const LanguageReport& language) { object("code", language.code, "confidence", Share{language.confidence}); }

    void write(ByteSpan span) { object("start", position_(span.start), "end", position_(span.end)); }

    /// A span with more to it.
    template <class... Members>
    void wider(ByteSpan span, const Members&... of) {
        object("start", position_(span.start), "end", position_(span.end), of...);
    }

    void write(const NoticeReport& notice) { object("kind", notice.kind, "text", notice.text); }

    void write(const AttributionReport& a) {
        object("kind", a.kind, "act", a.act, "content", a.content, "cue", a.cue, "source", a.source, "speaker", a.speaker, "via", a.via,
               "within", a.within, "confidence", Share{a.confidence}, "why", a.why);
    }

    void write(const QuotationReport& quotation) { wider(quotation.span, "use", quotation.use, "attribution", quotation.attribution); }

    void write(const SourceReport& s) {
        const auto words = [&] { object("quoted", s.words_quoted, "paraphrased", s.words_paraphrased); };
        object("name", s.name, "type", s.type, "title", s.title, "affiliation", s.affiliation, "anonymous", s.anonymous, "reason", s.reason,
               "response", s.response, "mentions", s.mentions, "attributions", s.attributions, "words", words);
    }

    void write(const MentionReport& mention) { wider(mention.span, "why", mention.why); }

    void write(const ClaimReport& c) {
        object("span", c.span, "sentence", c.sentence, "types", c.types, "priority", c.priority, "score", Share{c.score}, "voice", c.voice,
               "attribution", c.attribution, "source", c.source, "hedged", c.hedged, "negated", c.negated, "numbers", c.numbers, "times",
               c.times, "reading", c.reading, "open", c.open, "why", c.why);
    }

    void write(const TimeReport& time) { wider(time.span, "value", time.value, "precision", time.precision, "basis", time.basis); }

    void write(const NumberReport& number) {
        const auto value = [&] { json_.number(number.value); };
        wider(number.span, "value", value, "unit", number.unit.empty() ? std::nullopt : std::optional(number.unit));
    }

    void write(const MarkReport& mark) {
        object("number", mark.number, "kind", mark.kind, "index", mark.index, "spans", mark.spans, "note", position_(mark.note));
    }

    void write(const SummaryReport& s) {
        const auto claims = [&] {
            object("total", s.claims_total, "outlet", s.claims_outlet, "named", s.claims_named, "unnamed", s.claims_unnamed, "document",
                   s.claims_document);
        };
        const auto quotes = [&] {
            object("direct", s.quotes_direct, "mixed", s.quotes_mixed, "indirect", s.quotes_indirect, "withoutSpeaker",
                   s.quotes_without_speaker);
        };
        const auto sources = [&] {
            object("named-person", s.named_persons, "named-organisation", s.named_organisations, "document", s.documents, "unnamed-person",
                   s.unnamed_persons, "unnamed-group", s.unnamed_groups, "anonymous", s.anonymous, "declined", s.declined, "no-response",
                   s.no_response);
        };
        object("words", s.words, "readingSeconds", s.reading_seconds, "claims", claims, "quotes", quotes, "sources", sources, "voices",
               s.voices, "keyClaims", s.key_claims, "findings", s.findings);
    }

    void write(const VoiceReport& voice) { object("source", voice.source, "words", voice.words, "share", Share{voice.share}); }

    void write(const FindingReport& finding) {
        json_.open('{');
        members("kind", finding.kind);
        member_if("claim", finding.claim);
        member_if("quotation", finding.quotation);
        member_if("source", finding.source);
        members("text", finding.text);
        json_.close('}');
    }

private:
    const Report& report_;
    Offsets unit_;
    OffsetMap position_;
};

/// Writes the marks as Web Annotations (W3C Web Annotation Data Model, sections 3.1 and 4.2).
class AnnotationWriter : public Writing<AnnotationWriter> {
public:
    AnnotationWriter(const Report& report, std::string_view text, std::string_view id)
        : Writing(false), report_(report), text_(text), position_(text, Offsets::codepoint), source_(id.empty() ? "article" : as_iri(id)) {}

    void page() {
        const auto schema = [&] { object("schema", "https://schema.org/"); };
        const auto vocabularies = [&] { array("http://www.w3.org/ns/anno.jsonld", schema); };
        object("@context", vocabularies, "id", source_ + "#annotations", "type", "AnnotationPage", "items", report_.marks);
    }

    using Writing::write;

    void write(const MarkReport& mark) {
        const bool says = mark.kind == "quote" || mark.kind == "quotation";
        const auto body = [&] { write_body(mark); };
        object("id", source_ + "#mark-" + std::to_string(mark.number), "type", "Annotation", "motivation", says ? "linking" : "classifying",
               "body", body, "target", mark.spans);
    }

    void write(ByteSpan span) {
        const auto quoted = [&] {
            object("type", "TextQuoteSelector", "exact", slice(text_, span), "prefix", before(span.start), "suffix", after(span.end));
        };
        const auto place = [&] { object("type", "TextPositionSelector", "start", position_(span.start), "end", position_(span.end)); };
        const auto selectors = [&] { array(quoted, place); };
        object("type", "SpecificResource", "source", source_, "selector", selectors);
    }

    void write(const SourceReport& source) {
        json_.open('{');
        members("type", schema_type(source.type), "schema:name", source.name);
        member_if("schema:description", source.title);
        json_.close('}');
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

    void write_body(const MarkReport& mark) {
        json_.open('[');
        classify(mark.kind);
        if (mark.kind == "quote") write_quote(report_.attributions[mark.index]);
        if (mark.kind == "source") write_source(report_.sources[mark.index]);
        if (mark.kind == "claim") write_claim(report_.claims[mark.index]);
        json_.close(']');
    }

    void classify(const std::string& value) {
        object("type", "TextualBody", "purpose", "classifying", "format", "text/plain", "language", "en", "value", value);
    }

    void write_quote(const AttributionReport& attribution) {
        classify(attribution.kind);
        if (attribution.speaker) object("type", "schema:Quotation", "schema:spokenByCharacter", report_.sources[*attribution.speaker]);
    }

    void write_claim(const ClaimReport& claim) {
        for (const std::string& type : claim.types) classify(type);
        if (claim.source) object("type", "schema:Claim", "schema:author", report_.sources[*claim.source]);
    }

    void write_source(const SourceReport& source) {
        classify(source.type);
        write(source);
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

class DifferenceWriter : public Writing<DifferenceWriter> {
public:
    explicit DifferenceWriter(const Difference& of) : Writing(false) {
        object("format", "whosaid-difference/1", "quotations", of.quotations, "claims", of.claims, "sources", of.sources);
    }

    using Writing::write;
    void write(const ChangedWords& run) { object("kind", run.kind, "text", run.text); }
    void write(const Change& change) { object("kind", change.kind, "before", change.before, "after", change.after, "words", change.words); }
};

}  // namespace

std::string to_json(const Report& report, std::string_view text, Offsets unit, std::string_view id, bool pretty) {
    Writer writer(report, text, unit, pretty);
    writer.report(id);
    return writer.take();
}

std::string to_json(const Difference& difference) { return DifferenceWriter(difference).take(); }

std::string to_annotations(const Report& report, std::string_view text, std::string_view id) {
    AnnotationWriter writer(report, text.substr(0, report.length), id);
    writer.page();
    return writer.take();
}

}  // namespace whosaid
