// libFuzzer's entry: any bytes must give a sound report, which can be written in every format and corrected.
#include <cstdio>
#include <cstdlib>

#include "analyze.h"
#include "formats/formats.h"
#include "support/doubts.h"
#include "support/english.h"
#include "support/invariants.h"

using whosaid::Format;

namespace {

void expect_sound(const whosaid::Report& report, std::string_view text) {
    for (const auto format : {Format::json, Format::markdown, Format::csv, Format::html, Format::annotations})
        if (whosaid::write_report(report, text, format, whosaid::Offsets::utf16, "fuzz").empty()) std::abort();
    const auto broken = whosaid::tests::broken_invariants(report, text);
    for (const std::string& what : broken) std::fprintf(stderr, "broken: %s\n", what.c_str());
    if (!broken.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const whosaid::Model& model = whosaid::tests::english();
    const whosaid::Report report = whosaid::analyze(text, model);
    expect_sound(report, text);
    expect_sound(whosaid::analyze(text, model, std::nullopt, whosaid::tests::doubts(report, text, 2)), text);
    return 0;
}
