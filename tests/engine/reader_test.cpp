#include "speech/reader.h"

#include <doctest/doctest.h>

#include <cmath>

#include "analyze.h"
#include "model/activations.h"
#include "model/matrix.h"
#include "show.h"
#include "support/english.h"

using namespace whosaid;

TEST_CASE("reader: sums of rows are whole numbers times the two scales") {
    const std::vector<std::int8_t> weights = {1, 2, 3, -4, 5, 6, 0, 0, 127, -1, -1, -1, 7, 7, 7};
    const Matrix matrix(5, 3, weights.data(), {1, 2, 0.5f, 1, 1});
    const float values[] = {1, -0.5f, 0.25f};
    Quantised x;
    x.set(values, 1, 3);
    float out[5];
    matrix.multiply(x, out);
    const float expected[] = {0.75f, -10, 15.875f, -0.75f, 5.25f};
    for (int i = 0; i < 5; ++i) CHECK(out[i] == doctest::Approx(static_cast<double>(expected[i])).epsilon(0.001));
}

TEST_CASE("reader: vectors multiplied together give what each gives alone") {
    constexpr std::size_t rows = 107, columns = 33, vectors = 11;
    std::vector<std::int8_t> weights(rows * columns);
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = static_cast<std::int8_t>(i * 37 % 251 - 125);
    const Matrix matrix(rows, columns, weights.data(), std::vector<float>(rows, 0.01f));
    std::vector<float> values(vectors * columns), together(vectors * rows), alone(rows);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i * 53 % 101) / 50 - 1;
    Quantised x;
    x.set(values.data(), vectors, columns);
    matrix.multiply(x, together.data());
    for (std::size_t v = 0; v < vectors; ++v) {
        x.set(values.data() + v * columns, 1, columns);
        matrix.multiply(x, alone.data());
        CHECK(std::equal(alone.begin(), alone.end(), together.begin() + static_cast<std::ptrdiff_t>(v * rows)));
        double sum = 0;
        for (std::size_t c = 0; c < columns; ++c) sum += 0.01 * weights[c] * static_cast<double>(values[v * columns + c]);
        CHECK(static_cast<double>(alone[0]) == doctest::Approx(sum).epsilon(0.001));
    }
}

TEST_CASE("reader: curves come near the real ones") {
    for (float x = -12; x <= 12; x += 0.01f) {
        CHECK(std::fabs(fast_tanh(FourFloats{x, x, x, x})[2] - std::tanh(x)) < 2e-4f);
        if (x <= 0) CHECK(std::fabs(fast_exp(x) - std::exp(x)) < 1e-4f);
    }
}

TEST_CASE("reader: pieces cover every token once, and none is too long") {
    std::string text = "One paragraph.\n\n";
    for (int i = 0; i < 300; ++i) text += "and so on ";
    text += "\n\n";
    for (int i = 0; i < 90; ++i) text += "It rained again. ";
    const Tokens tokens = find_tokens(text, Lexicon::english());
    const auto pieces = reading_pieces(tokens, find_sentences(tokens));
    std::uint32_t at = 0;
    for (const TokenSpan piece : pieces) {
        CHECK(piece.start == at);
        CHECK(piece.size() >= 1);
        CHECK(piece.size() <= longest_piece);
        at = piece.end;
    }
    CHECK(at == tokens.size());
    CHECK(reading_pieces({}, {}).empty());
}

namespace {

std::string shown(std::string_view text, const Model& model) { return show(read(text, model), text, Stage::attributions); }

}  // namespace

TEST_CASE("reader: an attribution says how sure it is") {
    const Reading reading = read("“We held prices down,” said Ana Ruiz, a spokeswoman for the ministry.", tests::english());
    REQUIRE(reading.attributions.size() == 1);
    CHECK(reading.attributions[0].confidence > 0.9);
    CHECK(reading.attributions[0].confidence <= 1);
}

TEST_CASE("reader: it finds cues that no list holds") {
    const std::string_view text = "Ana Ruiz, the mayor, is of the opinion that the bridge is safe.";
    CHECK(shown(text, tests::english()).find("that the bridge is safe | cue: is of the opinion") != std::string::npos);
    CHECK(shown("Ana Ruiz rhapsodised that the bridge would open in May.", tests::english()).find("cue: rhapsodised") != std::string::npos);
}

TEST_CASE("reader: what it was never shown is left to the rules") {
    CHECK(shown("The ministry declined to comment.", tests::english()).find("decline") != std::string::npos);
    const std::string nested = shown("He says the three can make the most progress in small groups, they said.", tests::english());
    CHECK(nested.find("within: line") != std::string::npos);
}

TEST_CASE("reader: without it the rules read alone") {
    const Model& rules = tests::rules_alone();
    CHECK(shown("“We held prices down,” said Ana Ruiz, the mayor.", rules).find("cue: said | source: Ana Ruiz, the mayor") !=
          std::string::npos);
    CHECK(shown("Ana Ruiz is of the opinion that the bridge is safe.", rules).find("opinion") == std::string::npos);
}
