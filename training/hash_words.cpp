// Reads words from standard input, one a line, and prints the hash under which the reader looks each up.
#include <cstdio>
#include <iostream>

#include "syntax/tag_features.h"

int main() {
    using namespace whosaid;
    for (std::string line; std::getline(std::cin, line);) {
        Token token;
        token.span = {0, static_cast<std::uint32_t>(line.size())};
        std::printf("%u\n", describe_token(line, token).form);
    }
}
