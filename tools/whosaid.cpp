#include <iostream>
#include <iterator>

#include "analyze.h"
#include "models/english.h"
#include "report_json.h"
#include "show.h"

int main(int count, char** arguments) {
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto model = std::get<whosaid::Model>(whosaid::Model::read(whosaid::english_model()));
    const auto stage = count == 3 ? whosaid::parse_stage(arguments[2]) : std::nullopt;
    if (stage)
        std::cout << whosaid::show(whosaid::read(text, model), text, *stage);
    else
        std::cout << whosaid::to_json(whosaid::analyze(text, model), text, whosaid::Offsets::utf16, "") << "\n";
}
