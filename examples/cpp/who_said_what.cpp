// Prints who is quoted in the article on standard input, a line for each statement.
#include <analyze.h>
#include <models/english.h>

#include <iostream>
#include <iterator>

int main() {
    const auto model = whosaid::Model::read(whosaid::english_model());
    if (const auto* reason = std::get_if<std::string>(&model)) return std::cerr << *reason << '\n', 1;
    const std::string text(std::istreambuf_iterator<char>(std::cin), {});
    const whosaid::Report report = whosaid::analyze(text, std::get<whosaid::Model>(model));
    for (const whosaid::AttributionReport& attribution : report.attributions) {
        std::cout << (attribution.speaker ? report.sources[*attribution.speaker].name : "nobody named") << ':';
        for (const whosaid::ByteSpan span : attribution.content) std::cout << ' ' << slice(text, span);
        std::cout << '\n';
    }
}
