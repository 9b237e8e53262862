// Times the engine:  benchmark FILE...
// Prints one line for each file: the milliseconds from its bytes to the report's JSON. Each file is analysed once, so give it
// text that is not repeated; what is in the first file warms up the caches and its line is to be thrown away.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "analyze.h"
#include "models/english.h"
#include "report_json.h"

namespace {

std::string read_file(const char* path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

double milliseconds(const std::string& text, const whosaid::Model& model, std::size_t& written) {
    const auto begun = std::chrono::steady_clock::now();
    written += whosaid::to_json(whosaid::analyze(text, model), text, whosaid::Offsets::utf16, "").size();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

}  // namespace

int main(int count, char** arguments) {
    const auto read = whosaid::Model::read(whosaid::english_model());
    std::vector<std::string> texts;
    for (int i = 1; i < count; ++i) texts.push_back(read_file(arguments[i]));
    std::size_t written = 0;
    for (const std::string& text : texts) std::printf("%.4f\n", milliseconds(text, std::get<whosaid::Model>(read), written));
    return written == 0;
}
