#include "report_json.h"

#include <doctest/doctest.h>

#include <limits>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "support/files.h"
#include "support/sample_report.h"
#include "text/utf8.h"

using namespace whosaid;
using namespace whosaid::tests;
using Json = nlohmann::ordered_json;

namespace {

Json parsed(const std::string& json) { return Json::parse(json, nullptr, false); }

Json sample_json(Offsets unit = Offsets::utf16) { return parsed(to_json(sample_report(), sample_text, unit, "ferry")); }

/// The first block of JSON in docs/report-format.md.
std::string documented_example(const std::string& page) {
    const std::size_t start = page.find("```json\n") + 8;
    return page.substr(start, page.find("```", start) - start);
}

void collect_keys(const Json& json, std::set<std::string>& keys) {
    for (const auto& item : json.items()) {
        if (json.is_object()) keys.insert(item.key());
        if (item.value().is_structured()) collect_keys(item.value(), keys);
    }
}

}  // namespace

TEST_CASE("json: the example of docs/report-format.md is what the engine writes, key by key in this order") {
    const Json documented = parsed(documented_example(read_file(project_path("docs/report-format.md"))));
    REQUIRE(!documented.is_discarded());
    CHECK(documented.dump(1) == sample_json().dump(1));
}

TEST_CASE("json: docs/report-format.md explains every key") {
    const std::string page = read_file(project_path("docs/report-format.md"));
    std::set<std::string> keys;
    collect_keys(sample_json(), keys);
    CHECK(keys.size() > 50);
    for (const std::string& key : keys) CHECK_MESSAGE(page.find("`" + key + "`") != std::string::npos, key);
}

TEST_CASE("json: positions in each unit cut out the same words") {
    const auto cut = [](Offsets unit, const Json& span) {
        const OffsetMap map(sample_text, unit);
        std::uint32_t start = 0, end = 0;
        while (map(start) < span["start"]) ++start;
        while (map(end) < span["end"]) ++end;
        return std::string(sample_text.substr(start, end - start));
    };
    for (const Offsets unit : {Offsets::utf16, Offsets::codepoint, Offsets::utf8}) {
        const Json json = sample_json(unit);
        CHECK(json["offsets"] == name_of(unit));
        CHECK(cut(unit, json["attributions"][0]["content"][0]) == "“We held prices down,”");
        CHECK(cut(unit, json["claims"][0]["numbers"][0]) == "18 percent");
    }
    CHECK(sample_json(Offsets::utf8)["quotations"][0]["start"] == 5);
    CHECK(sample_json(Offsets::utf16)["quotations"][0]["start"] == 3);
    CHECK(sample_json(Offsets::codepoint)["quotations"][0]["start"] == 2);
}

TEST_CASE("json: numbers are written the same way everywhere") {
    Report report = sample_report();
    report.claims[0].score = 0.1 + 0.2;
    report.claims[0].numbers = {{{5, 6}, 7, ""}, {{5, 6}, 18.355, ""}, {{5, 6}, 2.4e9, ""}, {{5, 6}, -0.0, ""}, {{5, 6}, 1e300, ""}};
    report.summary.voices[0].share = std::numeric_limits<double>::quiet_NaN();
    const std::string json = to_json(report, sample_text, Offsets::utf8, "");
    CHECK(json.find("\"score\":0.3,") != std::string::npos);
    for (const char* number : {"\"value\":7,", "\"value\":18.355,", "\"value\":2400000000,", "\"value\":0,", "\"value\":1e+300,"})
        CHECK_MESSAGE(json.find(number) != std::string::npos, number);
    CHECK(parsed(json)["summary"]["voices"][0]["share"] == 0);
}

TEST_CASE("json: one line, or indented where asked; the same report") {
    const std::string line = to_json(sample_report(), sample_text, Offsets::utf16, "ferry");
    const std::string pretty = to_json(sample_report(), sample_text, Offsets::utf16, "ferry", true);
    CHECK(line.find('\n') == std::string::npos);
    CHECK(pretty.find("\n  \"engine\"") != std::string::npos);
    CHECK(parsed(pretty) == parsed(line));
}

TEST_CASE("json: any bytes in names become the decoder's replacement characters") {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        std::string bytes(random() % 12, ' ');
        for (char& byte : bytes) byte = static_cast<char>(random() % 3 ? 0x80 + random() % 0x80 : random() % 0x80);
        Report report = sample_report();
        report.sources[0].name = bytes;
        const std::string json = to_json(report, sample_text, Offsets::utf16, bytes);
        REQUIRE(is_valid_utf8(json));
        const Json read = parsed(json);
        REQUIRE(!read.is_discarded());
        CHECK(read["sources"][0]["name"] == to_valid_utf8(bytes));
        CHECK(read["id"] == to_valid_utf8(bytes));
    }
}
