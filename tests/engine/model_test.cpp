#include "model/model.h"

#include <doctest/doctest.h>

#include <random>

#include "models/english.h"
#include "support/english.h"

using whosaid::Model;
using whosaid::tests::repair_checksum;

namespace {

bool is_refused(std::string_view bytes) {
    const auto read = Model::read(bytes);
    const auto* reason = std::get_if<std::string>(&read);
    return reason && !reason->empty();
}

}  // namespace

TEST_CASE("model: the English weights are read") { CHECK(std::holds_alternative<Model>(Model::read(whosaid::english_model()))); }

TEST_CASE("model: CRC-32's check value") { CHECK(whosaid::checksum_of("123456789") == 0xCBF43926u); }

TEST_CASE("model: what is no model is refused with a reason") {
    CHECK(is_refused(""));
    CHECK(is_refused("WHOSAID"));
    CHECK(is_refused("An article of today's paper."));
    std::string version(whosaid::english_model());
    version[whosaid::model_magic.size()] = 9;
    CHECK(std::get<std::string>(Model::read(version)) == "the model has format 9, this program reads format 1");
}

TEST_CASE("model: a file cut short anywhere is refused") {
    const std::string_view whole = whosaid::english_model();
    for (std::size_t length = 0; length < whole.size(); length += 1 + length / 3) {
        std::string cut(whole.substr(0, length));
        CHECK(is_refused(cut));
        if (length < 16) continue;
        repair_checksum(cut);  // gets past the first gate, so that the sections' own checks are tried
        INFO(length);
        CHECK(is_refused(cut));
    }
}

TEST_CASE("model: any changed byte is noticed by the checksum, and none is read beyond the end without it") {
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        std::string bytes(whosaid::english_model());
        // Half of the changes hit the directory and the tables' heads, where the counts are.
        const std::size_t place = 16 + random() % (i % 2 ? 80 : bytes.size() - 16);
        bytes[place] = static_cast<char>(bytes[place] ^ static_cast<char>(1 + random() % 255));
        INFO(place);
        CHECK(is_refused(bytes));
        repair_checksum(bytes);
        (void)Model::read(bytes);  // read or refused: the sanitizers watch
    }
}
