#include <doctest/doctest.h>

#include "analyze.h"
#include "show.h"
#include "support/difference.h"
#include "support/english.h"
#include "support/files.h"
#include "support/text_cases.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

/// What the engine says of a case, without the line's end.
std::string shown(const TextCase& each, Stage stage) {
    std::string text = show(read(each.text, english()), each.text, stage);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

}  // namespace

TEST_CASE("golden: text cases of every stage") {
    for (const auto& file : files_in(project_path("tests/corpus"), ".txt")) {
        const std::string name = file.filename().string();
        const auto stage = parse_stage(file.stem().string());
        CHECK_MESSAGE(stage, name << " is not named after a stage: " << stage_names());
        if (!stage) continue;
        auto cases = read_text_cases(read_file(file));
        CHECK_MESSAGE(!cases.empty(), name << " has no case in the form of tests/support/text_cases.h");
        for (TextCase& each : cases) {
            const std::string actual = shown(each, *stage);
            const std::string difference = first_difference(each.expected, actual);
            CHECK_MESSAGE((difference.empty() || rewriting_golden()), name << ", " << each.title << ": " << difference);
            each.expected = actual;
        }
        if (rewriting_golden()) write_file(file, print_text_cases(cases));
    }
}
