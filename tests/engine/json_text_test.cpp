#include "text/json_text.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>

using namespace whosaid;

namespace {

std::string number(double value) {
    JsonText json;
    json.number(value);
    return json.text();
}

std::string share(double value) {
    JsonText json;
    json.share(value);
    return json.text();
}

std::string string(std::string_view value) {
    JsonText json;
    json.string(value);
    return json.text();
}

void write_sample(JsonText& json) {
    json.open('{');
    json.key("empty");
    json.open('[');
    json.close(']');
    json.key("items");
    json.open('[');
    json.whole(-7);
    json.null();
    json.open('{');
    json.key("true");
    json.boolean(true);
    json.close('}');
    json.close(']');
    json.close('}');
}

}  // namespace

TEST_CASE("json text: objects and lists, on one line and indented") {
    JsonText line, pretty(true);
    write_sample(line);
    write_sample(pretty);
    CHECK(line.text() == R"({"empty":[],"items":[-7,null,{"true":true}]})");
    CHECK(pretty.text() == nlohmann::ordered_json::parse(line.text()).dump(2));
}

TEST_CASE("json text: numbers are short, and the same when they are read") {
    CHECK(number(7) == "7");
    CHECK(number(-18.355) == "-18.355");
    CHECK(number(0.1) == "0.1");
    CHECK(number(2.0 / 3) == "0.6666666666666666");
    CHECK(number(37.0 / 60) == "0.6166666666666667");
    CHECK(number(2140000000.0000002) == "2140000000");
    CHECK(number(1.5e21) == "1.5e+21");
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "null");
    CHECK(number(-std::numeric_limits<double>::infinity()) == "null");
    std::mt19937 random(5);
    for (int i = 0; i < 2000; ++i) {
        const double value = std::ldexp(static_cast<double>(random()), static_cast<int>(random() % 400) - 250);
        const double read = nlohmann::json::parse(number(value)).get<double>();
        CHECK(std::fabs(read - value) <= value * 1e-14 + 1e-17);
    }
}

TEST_CASE("json text: shares have up to three decimals and at least one") {
    CHECK(share(1) == "1.0");
    CHECK(share(0.25) == "0.25");
    CHECK(share(-0.0301) == "-0.03");
    CHECK(share(-0.0001) == "0.0");
    CHECK(share(0.0006) == "0.001");
    CHECK(share(std::numeric_limits<double>::infinity()) == "0.0");
}

TEST_CASE("json text: any bytes become a string") {
    CHECK(string("a \"b\"\\\n\x01\x1f\x7f") == "\"a \\\"b\\\"\\\\\\n\\u0001\\u001f\x7f\"");
    CHECK(string("na\xC3\xAFve \xC3") == "\"na\xC3\xAFve \xEF\xBF\xBD\"");
    std::mt19937 random(6);
    for (int i = 0; i < 2000; ++i) {
        std::string bytes(random() % 12, ' ');
        for (char& byte : bytes) byte = static_cast<char>(random());
        CHECK(!nlohmann::json::parse(string(bytes), nullptr, false).is_discarded());
    }
}
