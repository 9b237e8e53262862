// libFuzzer's entry: a text and edits of it, of any bytes; after each the report must be the one from scratch.
#include <cstdint>
#include <cstdlib>

#include "manuscript.h"
#include "report_json.h"
#include "support/edits.h"
#include "support/english.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

/// Rules alone: the reader's memory is the same for any text, and its weights take most of the time.
const Model& rules() {
    static const Model& model = rules_alone();
    return model;
}

/// The fuzzer's bytes, from the front.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}

    bool empty() const { return rest_.empty(); }

    std::string_view take(std::size_t count) {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    }

    /// Below 65,536.
    std::size_t number() {
        std::size_t value = 0;
        for (const char byte : take(2)) value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }

private:
    std::string_view rest_;
};

void expect_same(const Report& revised, std::string_view text) {
    if (to_json(revised, text, Offsets::utf8, "") != to_json(analyze(text, rules()), text, Offsets::utf8, "")) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Bytes bytes(data, size);
    const std::size_t of_edits = bytes.number() % 64;
    std::string text(bytes.take(size > of_edits ? size - of_edits : size));
    Manuscript manuscript(rules());
    expect_same(manuscript.revise(text), text);
    while (!bytes.empty()) {
        const std::size_t at = bytes.number() % (text.size() + 1), removed = bytes.number() % 256;
        text = edited(text, {at, removed, bytes.take(bytes.number() % 32)});
        expect_same(manuscript.revise(text), text);
    }
    return 0;
}
