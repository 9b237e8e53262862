// libFuzzer's entry: of weights that were changed, and given the checksum that they now need, the loader makes a model or a reason,
// and what it takes for a model gives sound reports.
#include <cstdio>
#include <cstdlib>

#include "analyze.h"
#include "models/english.h"
#include "support/english.h"
#include "support/invariants.h"

using namespace whosaid;

namespace {

constexpr std::string_view article =
    "Fares will rise by 18 percent in May, two people said.\n\n“We held prices down,” said Ana Ruiz, the mayor. She declined to say more.";

/// Takes numbers off the fuzzer's bytes; zeros at their end.
class Script {
public:
    Script(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}
    bool is_over() const { return left_ == 0; }
    std::size_t number(int bytes) {
        std::size_t value = 0;
        for (int i = 0; i < bytes; ++i) value = value << 8 | byte();
        return value;
    }
    char byte() { return left_ == 0 ? '\0' : (--left_, static_cast<char>(*data_++)); }

private:
    const std::uint8_t* data_;
    std::size_t left_;
};

constexpr std::size_t most_changes = 16;
constexpr std::size_t directory = 16;  // magic, version and checksum stand before it
constexpr std::size_t entry_length = 20;

/// Where a section of the English weights begins: its counts stand there, which are changed most often. 0 is the directory.
std::size_t section_start(std::string_view bytes, std::size_t section) {
    const auto word = [&](std::size_t at) {
        std::size_t value = 0;
        for (int i = 3; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
        return value;
    };
    const std::size_t count = word(directory), which = section % (count + 1);
    std::size_t start = directory + 4 + count * entry_length;
    for (std::size_t i = 0; i + 1 < which; ++i) start += word(directory + 4 + i * entry_length + 16);
    return which == 0 ? directory : start;
}

/// One change: some bytes are overwritten, put in between or taken out, near a section's beginning or anywhere.
void change(std::string& bytes, std::string_view original, Script& script) {
    const std::size_t how = script.number(1), start = section_start(original, how >> 4);
    const std::size_t place = (how & 1 ? start + script.number(1) : start + script.number(3)) % bytes.size();
    const std::size_t length = 1 + (how >> 1 & 3);
    if (place < directory) return;
    if ((how & 8) == 0) {
        for (std::size_t i = 0; i < length && place + i < bytes.size(); ++i) bytes[place + i] = script.byte();
    } else if (length == 4) {
        bytes.resize(std::max<std::size_t>(place, directory));
    } else if (length == 3) {
        bytes.insert(place, 1, script.byte());
    } else {
        bytes.erase(place, length);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(english_model());
    Script script(data, size);
    for (std::size_t i = 0; i < most_changes && !script.is_over(); ++i) change(bytes, english_model(), script);
    tests::repair_checksum(bytes);
    const auto read = Model::read(bytes);
    if (const auto* reason = std::get_if<std::string>(&read)) {
        if (reason->empty()) std::abort();
        return 0;
    }
    const Report report = analyze(article, std::get<Model>(read));
    const auto broken = tests::broken_invariants(report, article);
    for (const std::string& what : broken) std::fprintf(stderr, "broken: %s\n", what.c_str());
    if (!broken.empty()) std::abort();
    return 0;
}
