// Puts sections together into a model file.
// usage: pack_model OUT SECTION_FILE...   (a section is named after its file)
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "model/model.h"

namespace {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        std::cerr << path << ": cannot be read\n";
        std::exit(1);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_word(std::string& out, std::size_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift & 0xFF);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: pack_model OUT SECTION_FILE...\n";
        return 2;
    }
    std::string directory, contents;
    write_word(directory, static_cast<std::size_t>(argc - 2));
    for (int i = 2; i < argc; ++i) {
        const std::string path = argv[i], bytes = read_file(path);
        std::string name = path.substr(path.find_last_of('/') + 1);
        name.resize(16, '\0');
        directory += name;
        write_word(directory, bytes.size());
        contents += bytes;
    }
    std::string out(whosaid::model_magic);
    write_word(out, whosaid::model_version);
    write_word(out, whosaid::checksum_of(directory + contents));
    out += directory + contents;
    const auto model = whosaid::Model::read(out);
    if (const auto* reason = std::get_if<std::string>(&model)) {
        std::cerr << *reason << '\n';
        return 1;
    }
    std::ofstream file(argv[1], std::ios::binary);
    file << out;
    if (!file.flush()) {
        std::cerr << argv[1] << ": cannot be written\n";
        return 1;
    }
    std::cout << argv[1] << ": " << out.size() << " bytes\n";
}
