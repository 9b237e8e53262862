#include "model/model.h"

#include <algorithm>
#include <array>
#include <map>

#include "model/byte_reader.h"
#include "model/weights.h"

namespace whosaid {
namespace {

constexpr std::size_t name_length = 16;
constexpr std::size_t most_sections = 64;
constexpr std::size_t tag_classes = 36;  // syntax/tags.h asserts that it agrees
constexpr std::size_t name_classes = 5;  // syntax/tell_names.cpp asserts that it agrees

using Sections = std::map<std::string_view, std::string_view>;

constexpr std::array<std::uint32_t, 256> make_checksum_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < 256; ++byte) {
        std::uint32_t value = byte;
        for (int bit = 0; bit < 8; ++bit) value = (value >> 1) ^ (value & 1 ? 0xEDB88320u : 0u);
        table[byte] = value;
    }
    return table;
}
constexpr std::array<std::uint32_t, 256> checksum_table = make_checksum_table();

std::variant<Sections, std::string> read_sections(std::string_view bytes) {
    ByteReader header(bytes);
    if (header.take(model_magic.size()) != model_magic) return "this is not a Whosaid model: it begins with other bytes";
    const std::uint32_t version = header.word();
    if (version != model_version)
        return "the model has format " + std::to_string(version) + ", this program reads format " + std::to_string(model_version);
    const std::uint32_t checksum = header.word();
    if (header.failed()) return "the model is cut short";
    const std::string_view body = bytes.substr(bytes.size() - header.remaining());
    if (checksum_of(body) != checksum) return "the model is damaged: its checksum does not agree";

    const std::uint32_t count = header.word();
    if (count > most_sections) return "the model announces too many sections";
    ByteReader contents(body.substr(std::min<std::size_t>(body.size(), 4 + count * (name_length + 4))));
    Sections sections;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view padded = header.take(name_length);
        const std::string_view section = contents.take(header.word());
        if (header.failed() || contents.failed()) return "the model is cut short";
        sections[padded.substr(0, padded.find('\0'))] = section;
    }
    return sections;
}

}  // namespace

std::uint32_t checksum_of(std::string_view bytes) {
    std::uint32_t value = 0xFFFFFFFFu;
    for (const char byte : bytes) value = (value >> 8) ^ checksum_table[(value ^ static_cast<unsigned char>(byte)) & 0xFF];
    return ~value;
}

std::variant<Model, std::string> Model::read(std::string_view bytes) {
    auto read = read_sections(bytes);
    if (auto* reason = std::get_if<std::string>(&read)) return *reason;
    Sections& sections = std::get<Sections>(read);
    auto tags = FeatureTable::read(sections["tags"], tag_classes);
    if (!tags) return "the model's section 'tags' is missing or damaged";
    auto tag_words = ClassTable::read(sections["tag-words"], tag_classes);
    if (!tag_words) return "the model's section 'tag-words' is missing or damaged";
    auto names = FeatureTable::read(sections["names"], name_classes);
    if (!names && !sections["names"].empty()) return "the model's section 'names' is damaged";
    auto reader = ReaderWeights::read(sections["reader"]);
    if (!reader && !sections["reader"].empty()) return "the model's section 'reader' is damaged";
    Model model;
    model.weights_ = std::make_shared<const Weights>(Weights{std::move(*tags), std::move(*tag_words), std::move(names), std::move(reader)});
    return model;
}

}  // namespace whosaid
