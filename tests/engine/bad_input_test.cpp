#include <doctest/doctest.h>

#include <random>

#include "analyze.h"
#include "formats/formats.h"
#include "support/english.h"
#include "support/invariants.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

Report sound_report(const std::string& text) {
    const Report report = analyze(text, english());
    for (const std::string& broken : broken_invariants(report, text)) FAIL_CHECK(broken);
    for (const Offsets unit : {Offsets::utf16, Offsets::codepoint, Offsets::utf8})
        CHECK(!write_report(report, text, Format::json, unit, "bad").empty());
    for (const Format format : {Format::pretty, Format::markdown, Format::csv, Format::html, Format::annotations})
        CHECK(!write_report(report, text, format, Offsets::utf16, "bad").empty());
    return report;
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

bool has_notice(const Report& report, std::string_view kind) {
    for (const NoticeReport& notice : report.notices)
        if (notice.kind == kind) return true;
    return false;
}

}  // namespace

TEST_CASE("bad input: nothing, white space and single words") {
    CHECK(has_notice(sound_report(""), "empty"));
    CHECK(has_notice(sound_report(" \r\n\t\xC2\xA0 \n"), "empty"));
    CHECK(sound_report("Breaking").sentences.size() == 1);
    CHECK(sound_report("said").attributions.empty());
    for (const std::string_view text : {".", "“", "\"", "’", "…", "-", "1", "$", "\xF0\x9F\x8E\xAA", "\xEF\xBB\xBF", "\xE2\x80\x8B"})
        sound_report(std::string(text));
}

TEST_CASE("bad input: random bytes are named as such and give sound reports") {
    std::mt19937 random(20180411);
    for (int round = 0; round < 200; ++round) {
        std::string text(static_cast<std::size_t>(random() % 2000), ' ');
        for (char& byte : text) byte = static_cast<char>(random() % 256);
        sound_report(text);
    }
    CHECK(has_notice(sound_report("He said \xFF\xFE that."), "invalid-utf8"));
}

TEST_CASE("bad input: random sentences of words and marks that matter to the engine") {
    static constexpr std::string_view parts[] = {"“",
                                                 "”",
                                                 "\"",
                                                 "‘",
                                                 "’",
                                                 "'",
                                                 "said",
                                                 "He",
                                                 "Ana Ruiz",
                                                 ",",
                                                 ".",
                                                 "\n\n",
                                                 "\r\n",
                                                 "according to",
                                                 "people",
                                                 "told",
                                                 "that",
                                                 "who",
                                                 "was",
                                                 "7",
                                                 "percent",
                                                 "—",
                                                 "(",
                                                 ")",
                                                 "declined to comment",
                                                 "🎪",
                                                 ":",
                                                 "not",
                                                 "and",
                                                 "the mayor"};
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (std::size_t words = random() % 120; words > 0; --words)
            text.append(parts[random() % std::size(parts)]).append(random() % 5 ? " " : "");
        INFO(text);
        sound_report(text);
    }
}

TEST_CASE("bad input: one thing repeated many times takes linear time and stays sound") {
    for (const std::string_view part :
         {"“", "\"", "(", "said ", "he said that ", "“a ‘b ", "a\n\n", "A. ", "“", "according to ", "1,000 ", "\xC2\xAD", "-", "🎪"})
        sound_report(repeated(part, 5000));
    sound_report(std::string(300000, 'a'));
}

TEST_CASE("bad input: CRLF, emoji and soft hyphens before a quotation leave its span right") {
    const std::string text = "🎪 Festi\xC2\xADval\r\n\r\n👩‍👩‍👧 “We are open!” said Bo Lindqvist, the director.\r\n";
    const Report report = sound_report(text);
    REQUIRE(report.quotations.size() == 1);
    CHECK(slice(text, report.quotations[0].span) == "“We are open!”");
}

TEST_CASE("bad input: a German article is not taken for an English one") {
    const Report report = sound_report(
        "Der Stadtrat hat am Montag den Bau einer Brücke beschlossen. „Das ist ein guter Tag für die Stadt“, sagte die Bürgermeisterin "
        "nach der Abstimmung.");
    CHECK(report.language.code != "en");
    CHECK(has_notice(report, "not-english"));
}

TEST_CASE("bad input: of a text that is not English nothing but its quotation marks is marked") {
    for (const char* text :
         {"Borgmesteren sagde mandag, at broen vil åbne igen i marts. “Der er brug for flere penge,” sagde Ana Ruiz, og hun havde fået for "
          "lidt hjælp over flere år.",
          "De burgemeester zei maandag dat de brug open gaat. “Het is de derde keer in twee jaar,” zei Ana Ruiz, of het geld er was wist "
          "zij "
          "niet.",
          "El alcalde dijo el lunes que el puente volverá a abrir en marzo. “No hay dinero para más obras,” dijo Ana Ruiz, y no es "
          "posible."}) {
        const Report report = sound_report(text);
        CHECK(has_notice(report, "not-english"));
        CHECK(report.quotations.size() == 1);
        CHECK(report.attributions.empty());
        CHECK(report.sources.empty());
        CHECK(report.claims.empty());
        CHECK(report.summary.findings.empty());
        CHECK(report.summary.words > 20);
    }
}

TEST_CASE("bad input: a short English report with hardly a function word is still read") {
    const Report report =
        sound_report("Gold closed 1.3 percent higher Monday, traders said. Silver gained 4 percent. Copper fell 2 percent.");
    CHECK(report.language.code == "en");
    CHECK(report.claims.size() >= 2);
}

TEST_CASE("bad input: a quotation mark left open in one paragraph does not reach into the next") {
    const std::string text =
        "A visitor wrote, \"Best night of my life. She did not sign it.\n\nThe owner was glad. \"It was worth it,\" she said.";
    const Report report = sound_report(text);
    bool found = false;
    for (const QuotationReport& quotation : report.quotations) found = found || slice(text, quotation.span) == "\"It was worth it,\"";
    CHECK(found);
}
