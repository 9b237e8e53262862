#include <cstdio>
#include <iostream>
#include <iterator>

#include "analyze.h"

int main() {
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto model = whosaid::Model::read("");
    const auto reading = whosaid::read(text, std::get<whosaid::Model>(model));
    for (const auto& sentence : reading.sentences) {
        for (auto i = sentence.tokens.start; i < sentence.tokens.end; ++i) std::cout << slice(text, reading.tokens[i].span) << ' ';
        std::cout << '\n';
    }
}
