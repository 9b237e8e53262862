// libFuzzer's entry: any page is marked or passed on as it is, the marks come out again, and marking twice is marking once.
#include <cstdint>
#include <cstdlib>

#include "publish/erase.h"
#include "publish/page.h"
#include "support/english.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace whosaid;
    const std::string_view page(reinterpret_cast<const char*>(data), size);
    const PublishedPage once = publish_page(page, tests::english(), false);
    if (!once.message.empty()) {
        if (once.bytes != page) std::abort();
        return 0;
    }
    if (erase_marks(once.bytes) != erase_marks(page)) std::abort();
    if (publish_page(once.bytes, tests::english(), false).bytes != once.bytes) std::abort();
    return 0;
}
