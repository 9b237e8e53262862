#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report_json.h"
#include "support/sample_report.h"
#include "text/utf8.h"

using namespace whosaid;
using namespace whosaid::tests;
using Json = nlohmann::ordered_json;

namespace {

Json annotations(std::string_view id = "ferry") { return Json::parse(to_annotations(sample_report(), sample_text, id), nullptr, false); }

std::size_t characters_in(const std::string& text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) ++count;
    return count;
}

}  // namespace

TEST_CASE("annotations: a page of one annotation for each mark, under its number") {
    const Json page = annotations();
    CHECK(page["@context"][0] == "http://www.w3.org/ns/anno.jsonld");
    CHECK(page["type"] == "AnnotationPage");
    REQUIRE(page["items"].size() == sample_report().marks.size());
    CHECK(page["items"][3]["id"] == "ferry#mark-4");
    for (const Json& item : page["items"]) {
        CHECK(item["type"] == "Annotation");
        CHECK((item["motivation"] == "linking" || item["motivation"] == "classifying"));
        CHECK(item["body"].is_array());
        for (const Json& target : item["target"]) CHECK(target["source"] == "ferry");
    }
}

TEST_CASE("annotations: the words with 32 characters on each side, and positions in code points") {
    const Json selectors = annotations()["items"][1]["target"][0]["selector"];
    CHECK(selectors[0]["type"] == "TextQuoteSelector");
    CHECK(selectors[0]["exact"] == "Ana Ruiz");
    CHECK(selectors[0]["prefix"] == "🎪 “We held prices down,” said ");
    CHECK(selectors[0]["suffix"] == ", the mayor. Fares will rise by ");
    CHECK(characters_in(selectors[0]["suffix"]) == 32);
    CHECK(selectors[1]["type"] == "TextPositionSelector");
    CHECK(selectors[1]["start"] == 30);
    CHECK(selectors[1]["end"] == 38);
}

TEST_CASE("annotations: a quote is linked to its speaker, a claim to its types and to whose word it is") {
    const Json items = annotations()["items"];
    CHECK(items[0]["motivation"] == "linking");
    CHECK(items[0]["body"][0]["value"] == "quote");
    CHECK(items[0]["body"][1]["value"] == "direct");
    CHECK(items[0]["body"][2]["schema:spokenByCharacter"]["schema:name"] == "Ana Ruiz");
    CHECK(items[3]["motivation"] == "classifying");
    CHECK(items[3]["body"][1]["value"] == "prediction");
    CHECK(items[3]["body"][3]["schema:author"]["schema:name"] == "two people");
}

TEST_CASE("annotations: any name becomes an IRI, and any bytes valid JSON") {
    CHECK(annotations("a b/ü")["id"] == "a%20b%2F%C3%BC#annotations");
    CHECK(annotations("")["id"] == "article#annotations");
    Report report;
    report.length = 4;
    report.quotations = {{{1, 2}, "speech", {}}};
    report.marks = {{"quotation", 0, {{1, 2}}, 2, 1}};
    const std::string json = to_annotations(report, "\xFF\xFE\xFFz", "x");
    CHECK(is_valid_utf8(json));
    CHECK(Json::parse(json, nullptr, false)["items"][0]["target"][0]["selector"][0]["exact"] == "\uFFFD");
}
