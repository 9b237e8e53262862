#include "support/sample_report.h"

#include "marks.h"

namespace whosaid::tests {
namespace {

ByteSpan find(std::string_view words) {
    const auto start = static_cast<std::uint32_t>(sample_text.find(words));
    return {start, start + static_cast<std::uint32_t>(words.size())};
}

void add_attributions(Report& report) {
    report.attributions.push_back({"direct",
                                   "say",
                                   {find("“We held prices down,”")},
                                   {find("said")},
                                   {find("Ana Ruiz, the mayor")},
                                   0,
                                   std::nullopt,
                                   std::nullopt,
                                   0.97,
                                   {"cue 'said'", "inverted subject after the quotation"}});
    ByteSpan second_cue = find("people said");
    second_cue.start += 7;
    report.attributions.push_back({"indirect",
                                   "say",
                                   {find("Fares will rise by 18 percent")},
                                   {second_cue},
                                   {find("two people")},
                                   1,
                                   std::nullopt,
                                   std::nullopt,
                                   0.9,
                                   {"cue 'said'"}});
    report.attributions.push_back(
        {"indirect", "decline", {}, {find("declined to comment")}, {find("Moe")}, 2, std::nullopt, std::nullopt, 0.9, {"cue 'declined'"}});
}

void add_sources(Report& report) {
    SourceReport mayor{"Ana Ruiz", "named-person", "the mayor", std::nullopt, false, std::nullopt, "quoted", {}, {0}, 4, 0};
    mayor.mentions = {{find("Ana Ruiz"), ""}};
    SourceReport people{"two people",
                        "unnamed-group",
                        std::nullopt,
                        std::nullopt,
                        true,
                        find("because the talks are private"),
                        "paraphrased",
                        {},
                        {1},
                        0,
                        6};
    people.mentions = {{find("two people"), ""}, {find("They"), "'they' after two people spoke"}};
    SourceReport moe{"Moe", "named-person", std::nullopt, std::nullopt, false, std::nullopt, "declined", {}, {2}, 0, 0};
    moe.mentions = {{find("Moe"), ""}};
    report.sources = {mayor, people, moe};
}

void add_claim(Report& report) {
    ClaimReport claim;
    claim.span = find("Fares will rise by 18 percent");
    claim.sentence = 1;
    claim.types = {"prediction", "quantity"};
    claim.priority = 3;
    claim.score = 0.8125;
    claim.voice = "source";
    claim.attribution = 1;
    claim.source = 1;
    claim.numbers = {{find("18 percent"), 18, "percent"}};
    claim.why = {"number with a unit"};
    report.claims = {claim};
}

void add_summary(Report& report) {
    SummaryReport& summary = report.summary;
    summary.words = 34;
    summary.reading_seconds = 9;
    summary.claims_total = summary.claims_unnamed = 1;
    summary.quotes_direct = 1;
    summary.quotes_indirect = 1;
    summary.quotes_without_speaker = 1;
    summary.named_persons = 2;
    summary.unnamed_groups = summary.anonymous = summary.declined = 1;
    summary.voices = {{1, 6, 0.6}, {0, 4, 0.4}};
    summary.key_claims = {0};
    summary.findings = {
        {"quotation-without-speaker", {}, 1, {}, "These words stand in quotation marks, but the text does not say whose they are."}};
}

}  // namespace

Report sample_report() {
    Report report;
    report.length = static_cast<std::uint32_t>(sample_text.size());
    report.language = {"en", 0.99};
    for (std::string_view sentence : {"“We held prices down,” said Ana Ruiz, the mayor.", "Fares will rise by 18 percent, two people said.",
                                      "They asked not to be named because the talks are private.", "“Never!”", "Moe declined to comment."})
        report.sentences.push_back(find(sentence));
    report.sentences.front().start = 0;
    report.quotations = {{find("“We held prices down,”"), "speech", 0}, {find("“Never!”"), "speech", std::nullopt}};
    add_attributions(report);
    add_sources(report);
    add_claim(report);
    add_summary(report);
    report.marks = number_marks(report);
    return report;
}

}  // namespace whosaid::tests
