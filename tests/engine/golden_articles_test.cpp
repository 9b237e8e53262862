#include <doctest/doctest.h>

#include "analyze.h"
#include "report_json.h"
#include "support/difference.h"
#include "support/english.h"
#include "support/files.h"
#include "support/invariants.h"

using namespace whosaid;
using namespace whosaid::tests;

TEST_CASE("golden: reports on whole articles") {
    for (const auto& file : files_in(project_path("tests/articles"), ".txt")) {
        const std::string text = read_file(file);
        const Report report = analyze(text, english());
        for (const std::string& broken : broken_invariants(report, text)) FAIL_CHECK(file.filename().string() << ": " << broken);
        const std::string actual = to_json(report, text, Offsets::utf16, file.stem().string(), true) + "\n";
        auto expected = file;
        expected.replace_extension(".json");
        if (rewriting_golden()) write_file(expected, actual);
        const std::string difference = first_difference(read_file(expected), actual);
        CHECK_MESSAGE(difference.empty(), expected.filename().string()
                                              << ", " << difference << "\nMeant so? `npm run golden`, and read the git diff.");
    }
}
