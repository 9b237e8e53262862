// libFuzzer's entry: any bytes must give a sound report, in every unit of offsets.
#include <cstdio>
#include <cstdlib>

#include "analyze.h"
#include "support/english.h"
#include "support/invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto broken = whosaid::tests::broken_invariants(whosaid::analyze(text, whosaid::tests::english()), text);
    for (const std::string& what : broken) std::fprintf(stderr, "broken: %s\n", what.c_str());
    if (!broken.empty()) std::abort();
    return 0;
}
