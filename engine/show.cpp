#include "show.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/characters.h"

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 12> names = {"language",   "tokens", "sentences",    "tags",    "times",  "names",
                                                    "quotations", "cues",   "attributions", "sources", "claims", "summary"};

std::string two_decimals(double value) {
    const long hundredths = std::lround(value * 100);
    const std::string decimals = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + (decimals.size() < 2 ? ".0" : ".") + decimals;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string joined;
    for (const std::string& part : parts) joined.append(joined.empty() ? "" : separator).append(part);
    return joined;
}

/// One line of fields: those that are empty are left out.
class Line {
public:
    explicit Line(std::string first) : line_(std::move(first)) {}

    Line& field(const std::string& value) {
        if (!value.empty()) line_.append(" | ").append(value);
        return *this;
    }
    Line& field(std::string_view name, const std::string& value) { return value.empty() ? *this : field(std::string(name) + ": " + value); }
    Line& flag(std::string_view name, bool holds) { return holds ? field(std::string(name)) : *this; }
    std::string end() const { return line_ + '\n'; }

private:
    std::string line_;
};

class Shower {
public:
    Shower(const Reading& reading, std::string_view text) : reading_(reading), text_(text) {}

    std::string language() const {
        if (!reading_.language.enough_words) return "too few words to tell\n";
        return (reading_.language.english ? "English " : "not English ") + two_decimals(reading_.language.confidence) + '\n';
    }

    std::string tokens() const {
        std::string out;
        for (const Token& token : reading_.tokens) {
            if (!out.empty()) out += token.paragraph_before ? '\n' : ' ';
            out += without_spaces(token);
        }
        return out.empty() ? out : out + '\n';
    }

    std::string sentences() const {
        std::string out;
        for (const Sentence& sentence : reading_.sentences) out += (sentence.heading ? "# " : "") + words(sentence.tokens) + '\n';
        return out;
    }

    std::string tags() const {
        std::string out;
        for (const Sentence& sentence : reading_.sentences)
            for (std::uint32_t i = sentence.tokens.start; i < sentence.tokens.end; ++i)
                out.append(without_spaces(reading_.tokens[i])).append("/").append(name_of(reading_.tags[i])) +=
                    i + 1 == sentence.tokens.end ? '\n' : ' ';
        return out;
    }

    std::string times() const {
        std::string out;
        for (const Time& time : reading_.times)
            out += Line(words(time.tokens)).field(time.period ? iso_of(time) : "open").field(std::string(name_of(time.precision))).end();
        return out;
    }

    std::string proper_names() const {
        std::string out;
        for (const Name& name : reading_.names) out += std::string(name_of(name.kind)) + ' ' + words(name.tokens) + '\n';
        return out;
    }

    std::string quotations() const {
        std::string out;
        for (const Quotation& quotation : reading_.quotations)
            out += Line(std::string(name_of(quotation.use)))
                       .field(words(quotation.tokens))
                       .field(quotation.depth == 0 ? "" : "depth " + std::to_string(quotation.depth))
                       .flag("unclosed", !quotation.closed)
                       .flag("continues", quotation.continues)
                       .end();
        return out;
    }

    std::string cues() const {
        std::string out;
        for (const Cue& cue : reading_.cues) {
            const bool several = cue.tokens.size() > 1 && cue.kind != CueKind::according_to;
            out += Line(std::string(name_of(cue.kind)) + ' ' + std::string(name_of(cue.act)))
                       .field(words(cue.tokens))
                       .field("head", several ? words({cue.head, cue.head + 1}) : "")
                       .end();
        }
        return out;
    }

    std::string attributions() const {
        std::string out;
        for (const Attribution& attribution : reading_.attributions)
            out += Line(std::string(name_of(attribution.kind)) + ' ' + std::string(name_of(attribution.act)))
                       .field(words(attribution.content))
                       .field("cue", words(attribution.cue))
                       .field("source", words(attribution.source))
                       .field("within", attribution.within ? "line " + std::to_string(*attribution.within + 1) : "")
                       .field("why", join(attribution.why, "; "))
                       .end();
        return out;
    }

    std::string sources() const {
        std::string out;
        for (const Source& source : reading_.sources.list)
            out += Line(std::string(name_of(source.type)) + ' ' + std::string(name_of(source.response)))
                       .field(on_one_line(source.name))
                       .field("title", source.title ? words(*source.title) : "")
                       .field("affiliation", on_one_line(source.affiliation.value_or("")))
                       .flag("anonymous", source.anonymous)
                       .field("reason", source.reason ? words(*source.reason) : "")
                       .field("mentions", mentions(source))
                       .field("attributions", lines(source.attributions))
                       .field("cited for", lines(cited_for(static_cast<std::uint32_t>(&source - reading_.sources.list.data()))))
                       .end();
        return out;
    }

    std::string claims() const {
        std::string out;
        for (const Claim& claim : reading_.claims)
            out += Line(std::to_string(claim.priority) + types(claim))
                       .field(words(claim.tokens))
                       .field("voice", voice(claim))
                       .flag("hedged", claim.hedged)
                       .flag("negated", claim.negated)
                       .field("numbers", numbers(claim))
                       .field("reading", on_one_line(claim.wording))
                       .field("open", words(claim.open))
                       .field("why", join(claim.why, "; "))
                       .end();
        return out;
    }

    std::string summary() const {
        const SummaryReport& s = reading_.summary;
        return count("words", s.words) + count("reading seconds", s.reading_seconds) +
               counts("claims", {{"outlet", s.claims_outlet},
                                 {"named", s.claims_named},
                                 {"unnamed", s.claims_unnamed},
                                 {"document", s.claims_document}}) +
               counts("quotes", {{"direct", s.quotes_direct},
                                 {"mixed", s.quotes_mixed},
                                 {"indirect", s.quotes_indirect},
                                 {"without speaker", s.quotes_without_speaker}}) +
               counts("sources", {{"named persons", s.named_persons},
                                  {"named organisations", s.named_organisations},
                                  {"documents", s.documents},
                                  {"unnamed persons", s.unnamed_persons},
                                  {"unnamed groups", s.unnamed_groups},
                                  {"anonymous", s.anonymous},
                                  {"declined", s.declined},
                                  {"no response", s.no_response}}) +
               voices() + key_claims() + findings();
    }

private:
    std::string words(TokenSpan span) const { return on_one_line(slice(text_, bytes_of(reading_.tokens, span))); }

    std::string words(const std::vector<TokenSpan>& spans) const {
        std::vector<std::string> parts;
        for (TokenSpan span : spans) parts.push_back(words(span));
        return join(parts, " … ");
    }

    // The dots of ". . ." are one token: without its spaces it cannot be taken for three.
    std::string without_spaces(const Token& token) const {
        std::string word = on_one_line(slice(text_, token.span));
        word.erase(std::remove(word.begin(), word.end(), ' '), word.end());
        return word;
    }

    static std::string lines(const std::vector<std::uint32_t>& indexes) {
        std::vector<std::string> numbers;
        for (std::uint32_t index : indexes) numbers.push_back(std::to_string(index + 1));
        return join(numbers, ", ");
    }

    std::string mentions(const Source& source) const {
        std::vector<std::string> all;
        for (const Mention& mention : source.mentions)
            all.push_back(words(mention.tokens) + (mention.why.empty() ? "" : " (" + mention.why + ")"));
        return join(all, "; ");
    }

    std::vector<std::uint32_t> cited_for(std::uint32_t source) const {
        std::vector<std::uint32_t> all;
        for (std::uint32_t a = 0; a < reading_.sources.via.size(); ++a)
            if (reading_.sources.via[a] == source) all.push_back(a);
        return all;
    }

    static std::string types(const Claim& claim) {
        std::string all;
        for (ClaimType type : claim.types) all.append(" ").append(name_of(type));
        return all;
    }

    std::string voice(const Claim& claim) const {
        if (!claim.attribution) return "outlet";
        const std::optional<std::uint32_t> speaker = reading_.sources.speakers[*claim.attribution];
        return speaker ? on_one_line(reading_.sources.list[*speaker].name) : "nobody named";
    }

    std::string numbers(const Claim& claim) const {
        std::vector<std::string> all;
        for (const Number& number : claim.numbers)
            all.push_back(words(number.tokens) + (number.unit.empty() ? "" : " [" + number.unit + "]"));
        return join(all, ", ");
    }

    struct Count {
        std::string_view name;
        std::uint32_t value;
    };

    static std::string count(std::string_view name, std::uint32_t value) { return std::string(name) + ": " + std::to_string(value) + '\n'; }

    // Zeros are left out: "quotes: direct 2, indirect 1".
    static std::string counts(std::string_view name, const std::vector<Count>& all) {
        std::vector<std::string> parts;
        for (const Count& each : all)
            if (each.value > 0) parts.push_back(std::string(each.name) + ' ' + std::to_string(each.value));
        return std::string(name) + ": " + (parts.empty() ? "none" : join(parts, ", ")) + '\n';
    }

    std::string voices() const {
        std::string out;
        for (const VoiceReport& voice : reading_.summary.voices)
            out += Line("voice")
                       .field(on_one_line(reading_.sources.list[voice.source].name))
                       .field("words", std::to_string(voice.words))
                       .field("share", two_decimals(voice.share))
                       .end();
        return out;
    }

    std::string key_claims() const {
        std::string out;
        for (std::uint32_t claim : reading_.summary.key_claims) out += Line("key claim").field(words(reading_.claims[claim].tokens)).end();
        return out;
    }

    std::string findings() const {
        std::string out;
        for (const FindingReport& finding : reading_.summary.findings) out += Line(finding.kind).field(about(finding)).end();
        return out;
    }

    std::string about(const FindingReport& finding) const {
        if (finding.claim) return words(reading_.claims[*finding.claim].tokens);
        if (finding.quotation) return words(reading_.quotations[*finding.quotation].tokens);
        return finding.source ? on_one_line(reading_.sources.list[*finding.source].name) : "";
    }

    const Reading& reading_;
    std::string_view text_;
};

}  // namespace

std::optional<Stage> parse_stage(std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Stage>(found - names.begin());
}

std::string stage_names() { return join({names.begin(), names.end()}, ", "); }

std::string show(const Reading& reading, std::string_view text, Stage stage) {
    const Shower shower(reading, text);
    switch (stage) {
        case Stage::language:
            return shower.language();
        case Stage::tokens:
            return shower.tokens();
        case Stage::sentences:
            return shower.sentences();
        case Stage::tags:
            return shower.tags();
        case Stage::times:
            return shower.times();
        case Stage::names:
            return shower.proper_names();
        case Stage::quotations:
            return shower.quotations();
        case Stage::cues:
            return shower.cues();
        case Stage::attributions:
            return shower.attributions();
        case Stage::sources:
            return shower.sources();
        case Stage::claims:
            return shower.claims();
        case Stage::summary:
            return shower.summary();
    }
    return "";
}

}  // namespace whosaid
