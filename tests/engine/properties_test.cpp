#include "support/properties.h"

#include <doctest/doctest.h>

#include "support/english.h"
#include "support/files.h"

using namespace whosaid::tests;

TEST_CASE("properties: what must hold of any text holds of every article") {
    for (const auto& file : files_in(project_path("tests/articles"), ".txt"))
        for (const std::string& fault : broken_properties(read_file(file), english()))
            FAIL_CHECK(file.filename().string() << ": " << fault);
}

TEST_CASE("properties: a quotation mark too many or too few changes no other paragraph's quotations") {
    for (const auto& file : files_in(project_path("tests/articles"), ".txt")) {
        const std::string text = read_file(file);
        for (std::size_t paragraph = 0; paragraph < 40; ++paragraph)
            for (const std::string& fault : spread_of_faults(text, paragraph)) FAIL_CHECK(file.filename().string() << ": " << fault);
    }
}
