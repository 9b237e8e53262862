#include <iostream>
#include <iterator>

#include "analyze.h"
#include "models/english.h"
#include "report_json.h"

int main() {
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto model = whosaid::Model::read(whosaid::english_model());
    std::cout << whosaid::to_json(whosaid::analyze(text, std::get<whosaid::Model>(model)), text, whosaid::Offsets::utf16, "") << "\n";
}
