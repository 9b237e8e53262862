#include "assemble.h"

#include <algorithm>

#include "marks.h"
#include "sources/spoken_words.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

/// For each quotation the innermost attribution whose content holds its opening mark.
class QuotationOwners {
public:
    explicit QuotationOwners(const Attributions& attributions) {
        for (std::uint32_t i = 0; i < attributions.size(); ++i)
            for (TokenSpan span : attributions[i].content) contents_.push_back({span, i});
        std::sort(contents_.begin(), contents_.end(), [](const Content& a, const Content& b) { return a.span < b.span; });
    }

    /// Quotations must come in text order: contents are opened and closed as they are passed.
    std::optional<std::uint32_t> owner_of(const Quotation& quotation) {
        const std::uint32_t mark = quotation.tokens.start;
        while (next_ < contents_.size() && contents_[next_].span.start <= mark) open_.push_back(contents_[next_++]);
        open_.erase(std::remove_if(open_.begin(), open_.end(), [mark](const Content& content) { return content.span.end <= mark; }),
                    open_.end());
        const auto innermost =
            std::min_element(open_.begin(), open_.end(), [](const Content& a, const Content& b) { return a.span.size() < b.span.size(); });
        if (innermost == open_.end()) return std::nullopt;
        return innermost->attribution;
    }

private:
    struct Content {
        TokenSpan span;
        std::uint32_t attribution = 0;
    };
    std::vector<Content> contents_, open_;
    std::size_t next_ = 0;
};

/// Fills the report's lists, each from the stage of its name.
class Assembly {
public:
    Assembly(const Reading& reading, std::string_view text) : reading_(reading), text_(text) {}

    Report run() {
        report_.length = static_cast<std::uint32_t>(text_.size());
        report_.language = {reading_.language.english ? "en" : "und", reading_.language.confidence};
        if (reading_.publication) report_.published = iso_of({reading_.publication->day, reading_.publication->day});
        add_notices();
        reserve();
        for (const Sentence& sentence : reading_.sentences) report_.sentences.push_back(bytes(sentence.tokens));
        add_attributions();
        add_quotations();
        add_sources();
        for (const Claim& claim : reading_.claims) add_claim(claim);
        report_.marks = number_marks(report_);
        report_.summary = reading_.summary;
        return std::move(report_);
    }

private:
    void reserve() {
        report_.sentences.reserve(reading_.sentences.size());
        report_.attributions.reserve(reading_.attributions.size());
        report_.quotations.reserve(reading_.quotations.size());
        report_.sources.reserve(reading_.sources.list.size());
        report_.claims.reserve(reading_.claims.size());
    }

    ByteSpan bytes(TokenSpan span) const { return bytes_of(reading_.tokens, span); }

    std::vector<ByteSpan> bytes(const std::vector<TokenSpan>& spans) const {
        std::vector<ByteSpan> all;
        for (TokenSpan span : spans) all.push_back(bytes(span));
        return all;
    }

    void add_notices() {
        if (reading_.tokens.empty()) notice("empty", "There is no text here to read.");
        if (!reading_.language.english)
            notice("not-english",
                   "This does not look like English, the only language that is read here: nothing but its quotation marks is marked.");
        if (!is_valid_utf8(text_))
            notice("invalid-utf8", "Some bytes of this text are not UTF-8. They are read as the replacement character.");
    }

    void notice(std::string kind, std::string text) { report_.notices.push_back({std::move(kind), std::move(text)}); }

    void add_attributions() {
        for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
            const Attribution& found = reading_.attributions[i];
            AttributionReport attribution;
            attribution.kind = name_of(found.kind);
            attribution.act = name_of(found.act);
            attribution.content = bytes(found.content);
            attribution.cue = bytes(found.cue);
            attribution.source = bytes(found.source);
            attribution.speaker = reading_.sources.speakers[i];
            attribution.via = reading_.sources.via[i];
            attribution.within = found.within;
            attribution.confidence = found.confidence;
            attribution.why = found.why;
            report_.attributions.push_back(std::move(attribution));
        }
    }

    void add_quotations() {
        QuotationOwners owners(reading_.attributions);
        for (const Quotation& found : reading_.quotations)
            report_.quotations.push_back({bytes(found.tokens), std::string(name_of(found.use)), owners.owner_of(found)});
    }

    void add_sources() {
        const std::vector<SpokenWords> words =
            count_spoken_words(reading_.tokens, reading_.quotations, reading_.attributions, reading_.sources);
        for (std::size_t i = 0; i < words.size(); ++i) add_source(reading_.sources.list[i], words[i]);
    }

    void add_source(const Source& found, SpokenWords words) {
        SourceReport source;
        source.name = found.name;
        source.type = name_of(found.type);
        if (found.title) source.title = slice(text_, bytes(*found.title));
        source.affiliation = found.affiliation;
        source.anonymous = found.anonymous;
        if (found.reason) source.reason = bytes(*found.reason);
        source.response = name_of(found.response);
        for (const Mention& mention : found.mentions) source.mentions.push_back({bytes(mention.tokens), mention.why});
        source.attributions = found.attributions;
        source.words_quoted = words.quoted;
        source.words_paraphrased = words.paraphrased;
        report_.sources.push_back(std::move(source));
    }

    void add_claim(const Claim& found) {
        ClaimReport claim;
        claim.span = bytes(found.tokens);
        claim.sentence = found.sentence;
        for (ClaimType type : found.types) claim.types.emplace_back(name_of(type));
        claim.priority = found.priority;
        claim.score = found.score;
        claim.voice = found.attribution ? "source" : "outlet";
        claim.attribution = found.attribution;
        if (found.attribution) claim.source = reading_.sources.speakers[*found.attribution];
        claim.hedged = found.hedged;
        claim.negated = found.negated;
        for (const Number& number : found.numbers) claim.numbers.push_back({bytes(number.tokens), number.value, number.unit});
        for (const Time& time : found.times) claim.times.push_back(time_report(time));
        if (!found.wording.empty()) claim.reading = found.wording;
        claim.open = bytes(found.open);
        claim.why = found.why;
        report_.claims.push_back(std::move(claim));
    }

    TimeReport time_report(const Time& time) const {
        TimeReport report{bytes(time.tokens), std::nullopt, std::string(name_of(time.precision)), std::nullopt};
        if (!time.period) return report;
        report.value = iso_of(time);
        report.basis = time.absolute ? "text" : std::string(name_of(reading_.publication->basis));
        return report;
    }

    const Reading& reading_;
    std::string_view text_;
    Report report_;
};

}  // namespace

Report assemble(const Reading& reading, std::string_view text) { return Assembly(reading, text).run(); }

NoticeReport too_long_notice(std::size_t bytes) {
    return {"too-long", "This text is too long to be read whole: only its first " + std::to_string(bytes >> 20) + " MiB were read."};
}

}  // namespace whosaid
