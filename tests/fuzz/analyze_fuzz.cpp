// libFuzzer's entry: whatever the bytes are, what must hold of any text holds of them.
#include <cstdio>
#include <cstdlib>

#include "support/english.h"
#include "support/properties.h"

namespace {

void expect_none(const std::vector<std::string>& faults) {
    for (const std::string& fault : faults) std::fprintf(stderr, "broken: %s\n", fault.c_str());
    if (!faults.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    expect_none(whosaid::tests::broken_properties(text, whosaid::tests::english()));
    expect_none(whosaid::tests::spread_of_faults(text, size > 0 ? data[size - 1] % 4 : 0));
    return 0;
}
