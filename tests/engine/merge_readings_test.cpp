#include "speech/merge_readings.h"

#include <doctest/doctest.h>

#include "analyze.h"
#include "support/english.h"

using namespace whosaid;

namespace {

/// A text with a learned reading made by hand, so that the merging is tested whatever a model finds.
class Merge {
public:
    explicit Merge(std::string_view text) : text_(text), reading_(read(text, tests::english())) {}

    Merge& learned(std::string_view source, std::string_view cue, std::string_view content) {
        ReadAttribution attribution;
        attribution.cue = span_of(cue);
        if (!source.empty()) attribution.source = {span_of(source)};
        attribution.content = {span_of(content)};
        attribution.confidence = 0.9;
        learned_.push_back(attribution);
        return *this;
    }

    /// "source | cue | content", with "<" before it for each attribution around it.
    std::vector<std::string> run() const {
        const Scene scene({reading_.tokens, reading_.tags}, reading_.sentences, reading_.quotations, reading_.cues);
        const Attributions merged = merge_readings(text_, scene, learned_, find_attributions(text_, scene));
        std::vector<std::string> lines;
        for (const Attribution& attribution : merged) {
            std::string line;
            for (auto outer = attribution.within; outer; outer = merged[*outer].within) line += "< ";
            lines.push_back(line + words(attribution.source) + " | " + words(attribution.cue) + " | " + words(attribution.content));
        }
        return lines;
    }

private:
    TokenSpan span_of(std::string_view words) const {
        const std::size_t at = text_.find(words);
        TokenSpan span{0, 0};
        for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
            const ByteSpan bytes = reading_.tokens[i].span;
            if (bytes.end <= at) span.start = i + 1;
            if (bytes.start < at + words.size()) span.end = i + 1;
        }
        return span;
    }

    std::string words(const std::vector<TokenSpan>& spans) const {
        std::string out;
        for (const TokenSpan span : spans) {
            if (!out.empty()) out += " … ";
            out += slice(text_, bytes_of(reading_.tokens, span));
        }
        return out;
    }

    std::string_view text_;
    Reading reading_;
    std::vector<ReadAttribution> learned_;
};

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("merging: the rules add what stands inside a learned content") {
    Merge merge("Ruiz said that her deputy had told her that the dam was unsafe.");
    merge.learned("Ruiz", "said", "that her deputy had told her that the dam was unsafe");
    CHECK(merge.run() ==
          Lines{"Ruiz | said | that her deputy had told her that the dam was unsafe", "< her deputy | had told | that the dam was unsafe"});
}

TEST_CASE("merging: a dateline is no part of a learned content") {
    Merge merge("KABUL, Dec. 3 (Xinhua) -- The dam is safe, the water board said.");
    merge.learned("the water board", "said", "KABUL, Dec. 3 (Xinhua) -- The dam is safe");
    CHECK(merge.run() == Lines{"the water board | said | The dam is safe"});
}

TEST_CASE("merging: a learned content goes on past a quotation where its clause does") {
    Merge merge("Lopez said the plan was “safe” when she was asked about it.");
    merge.learned("Lopez", "said", "the plan was “safe”");
    CHECK(merge.run() == Lines{"Lopez | said | the plan was “safe” when she was asked about it"});
}

TEST_CASE("merging: a learned content ends before the clause of an outer cue") {
    Merge merge("Cole told the paper, citing two officials, that the dam would close.");
    merge.learned("Cole", "citing", "two officials, that the dam would close");
    CHECK(merge.run() == Lines{"Cole | citing | two officials", "Cole | told | that the dam would close"});
}

TEST_CASE("merging: a transcript's labels bind the learned reader") {
    Merge merge("RUIZ: The engineers said it would hold.\n\nCOLE: Nobody believes that.");
    merge.learned("The engineers", "said", "RUIZ: The engineers said it would hold.\n\nCOLE: Nobody believes that.");
    const Lines lines = merge.run();
    REQUIRE(lines.size() >= 3);
    CHECK(lines[0] == "RUIZ | : | The engineers said it would hold.");
    CHECK(lines[1].starts_with("< The engineers | said | "));
    CHECK(lines[1].find("COLE") == std::string::npos);
    CHECK(lines[2] == "COLE | : | Nobody believes that.");
}

TEST_CASE("merging: signed quotations stay apart") {
    Merge merge("“We saw it burn.” ― Ana Ruiz\n“It was a war.” ― Paul Cole");
    merge.learned("Paul Cole", "―", "“We saw it burn.” ― Ana Ruiz\n“It was a war.”");
    CHECK(merge.run() == Lines{"Ana Ruiz | ― | “We saw it burn.”", "Paul Cole | ― | “It was a war.”"});
}

TEST_CASE("merging: no word is said and names who says it") {
    Merge merge("Ruiz said it would hold.");
    merge.learned("Ruiz", "said", "Ruiz said it would hold");
    CHECK(merge.run() == Lines{"Ruiz | said | it would hold"});
}
