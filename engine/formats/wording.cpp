#include "formats/wording.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"

namespace whosaid {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> words = {{
    {"direct", "word for word"},
    {"mixed", "partly word for word"},
    {"indirect", "in the article’s words"},
    {"named-person", "named person"},
    {"named-organisation", "organisation"},
    {"unnamed-person", "unnamed person"},
    {"unnamed-group", "unnamed group"},
    {"declined", "declined to comment"},
    {"no-response", "did not respond"},
    {"quantity", "figures"},
    {"cause", "cause and effect"},
    {"law", "law or rule"},
    {"prediction", "forecast or plan"},
    {"personal", "own experience"},
    {"outlet", "the article’s own word"},
    {"quotation", "speech in quotation marks"},
}};

constexpr std::array<std::string_view, 4> priorities = {"", "minor", "routine", "for the check list"};

std::string slices(std::string_view text, const std::vector<ByteSpan>& spans) {
    std::string joined;
    for (ByteSpan span : spans) joined.append(joined.empty() ? "" : " … ").append(on_one_line(slice(text, span)));
    return joined;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string all;
    for (const std::string& part : parts) all.append(all.empty() ? "" : separator).append(on_one_line(part));
    return all;
}

std::string describe_quote(const Report& report, std::string_view text, const AttributionReport& attribution) {
    std::string description = who(report, attribution.speaker);
    if (!attribution.cue.empty()) description += ": " + slices(text, attribution.cue);
    const bool silent = attribution.act == "decline" || attribution.act == "no-response";
    if (!silent) description.append(", ").append(in_words(attribution.kind));
    if (attribution.within) description += ", as told by " + who(report, report.attributions[*attribution.within].speaker);
    return description;
}

std::string describe_source(const Report& report, std::string_view text, std::uint32_t index) {
    const SourceReport& source = report.sources[index];
    std::string description = who(report, index) + ": ";
    description.append(in_words(source.type)).append(", ").append(in_words(source.response));
    if (source.words_quoted > 0) description += ", " + counted(source.words_quoted, "word") + " quoted";
    if (source.words_paraphrased > 0) description += ", " + counted(source.words_paraphrased, "word") + " in paraphrase";
    if (source.reason) return description + "; unnamed, and the article says why: “" + on_one_line(slice(text, *source.reason)) + "”";
    return source.anonymous ? description + "; unnamed, and the article does not say why" : description;
}

std::string describe_claim(const Report& report, const ClaimReport& claim) {
    std::string description = "Claim, " + voice_of(report, claim);
    for (const std::string& type : claim.types) description.append(", ").append(in_words(type));
    if (claim.hedged) description += ", hedged";
    if (claim.priority >= 1 && claim.priority <= 3) description.append(", ").append(priorities[static_cast<std::size_t>(claim.priority)]);
    return description;
}

}  // namespace

std::string_view in_words(std::string_view kind) {
    const auto found = std::find_if(words.begin(), words.end(), [kind](const auto& pair) { return pair.first == kind; });
    return found == words.end() ? kind : found->second;
}

std::string counted(std::uint32_t count, std::string_view noun) {
    return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

std::string who(const Report& report, std::optional<std::uint32_t> index) {
    if (!index) return "nobody named";
    const SourceReport& source = report.sources[*index];
    std::string name = on_one_line(source.name);
    if (source.title) name += ", " + on_one_line(*source.title);
    // "a spokesman for Nordvik Marine" has named the body already.
    const bool told = !source.affiliation || (source.title && source.title->find(*source.affiliation) != std::string::npos);
    return told ? name : name + ", " + on_one_line(*source.affiliation);
}

std::string describe(const Report& report, std::string_view text, const MarkReport& mark) {
    if (mark.kind == "quote") return describe_quote(report, text, report.attributions[mark.index]);
    if (mark.kind == "source") return describe_source(report, text, mark.index);
    if (mark.kind == "claim") return describe_claim(report, report.claims[mark.index]);
    return who(report, std::nullopt) + ": " + std::string(in_words(mark.kind));
}

std::string reasons(const Report& report, const MarkReport& mark) {
    if (mark.kind == "quote") return joined(report.attributions[mark.index].why, "; ");
    if (mark.kind == "claim") return joined(report.claims[mark.index].why, "; ");
    return "";
}

std::string voice_of(const Report& report, const ClaimReport& claim) {
    if (claim.voice == "outlet") return std::string(in_words(claim.voice));
    return "on the word of " + who(report, claim.source);
}

// Marks stand in the order of their beginnings, so the claim's is among those that begin with it.
const MarkReport* mark_of_claim(const Report& report, std::uint32_t claim) {
    const std::uint32_t start = report.claims[claim].span.start;
    auto mark = std::lower_bound(report.marks.begin(), report.marks.end(), start,
                                 [](const MarkReport& each, std::uint32_t byte) { return each.spans.front().start < byte; });
    for (; mark != report.marks.end() && mark->spans.front().start == start; ++mark)
        if (mark->kind == "claim" && mark->index == claim) return &*mark;
    return nullptr;
}

std::string subject_of(const Report& report, std::string_view text, const FindingReport& finding) {
    if (finding.claim) {
        const MarkReport* mark = mark_of_claim(report, *finding.claim);
        const std::string number = mark ? std::to_string(mark->number) + ' ' : "";
        return number + "“" + on_one_line(slice(text, report.claims[*finding.claim].span)) + "”";
    }
    if (finding.quotation) return on_one_line(slice(text, report.quotations[*finding.quotation].span));
    return finding.source ? who(report, finding.source) : "";
}

}  // namespace whosaid
