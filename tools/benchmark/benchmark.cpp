// Times the engine:  benchmark FILE...   or   benchmark --ceiling
// Prints one line for each file: the milliseconds from its bytes to the report's JSON. Each file is analysed once, so give it
// text that is not repeated; what is in the first file warms up the caches and its line is to be thrown away.
// --ceiling: how many multiply-adds a second the network's largest product reaches, in thousand millions.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "analyze.h"
#include "model/matrix.h"
#include "models/english.h"
#include "report_json.h"

namespace {

using Clock = std::chrono::steady_clock;

std::string read_file(const char* path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

double milliseconds(const std::string& text, const whosaid::Model& model, std::size_t& written) {
    const auto begun = Clock::now();
    written += whosaid::to_json(whosaid::analyze(text, model), text, whosaid::Offsets::utf16, "").size();
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

/// The best of many tries: a machine that does something else meanwhile is slower than it can be.
double ceiling() {
    constexpr std::size_t rows = 384, columns = 128, vectors = 48;
    const std::vector<std::int8_t> weights(rows * columns, 3);
    const whosaid::Matrix matrix(rows, columns, weights.data(), std::vector<float>(rows, 1));
    const std::vector<float> values(vectors * columns, 0.5f);
    std::vector<float> out(vectors * rows);
    whosaid::Quantised x;
    x.set(values.data(), vectors, columns, 1);
    double best = 0;
    for (int i = 0; i < 3000; ++i) {
        const auto begun = Clock::now();
        matrix.multiply(x, out.data());
        const double nanoseconds = std::chrono::duration<double, std::nano>(Clock::now() - begun).count();
        best = std::max(best, static_cast<double>(rows * columns * vectors) / nanoseconds);
    }
    return best;
}

}  // namespace

int main(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "--ceiling") return std::printf("%.0f\n", ceiling()) < 0;
    const auto read = whosaid::Model::read(whosaid::english_model());
    std::vector<std::string> texts;
    for (int i = 1; i < count; ++i) texts.push_back(read_file(arguments[i]));
    std::size_t written = 0;
    for (const std::string& text : texts) std::printf("%.4f\n", milliseconds(text, std::get<whosaid::Model>(read), written));
    return written == 0;
}
