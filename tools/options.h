#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "formats/formats.h"
#include "show.h"

namespace whosaid {

/// What the command line asks for.
struct Options {
    std::vector<std::string> files;  ///< "-" is standard input
    Offsets offsets = Offsets::utf16;
    Format format = Format::json;
    std::optional<Stage> show;     ///< this stage's text in place of the report
    std::string before;            ///< an earlier draft: what differs from it in place of the report
    std::optional<Day> published;  ///< the day on which the articles appeared
    std::string corrections;       ///< a file of what a reader corrects
    std::string model;             ///< a model file; empty: the English model that is part of the program
    unsigned threads = 1;
    bool html = false;       ///< the files are pages: each is marked in place of a report
    bool with_style = true;  ///< such a page gets a style sheet for its marks
    std::string output;      ///< where the page is written; empty: standard output
    bool lines = false;      ///< each line of standard input is an article
    bool help = false, version = false;
};

/// Reads the arguments after the program's name; where they make no sense, says why in a sentence.
std::variant<Options, std::string> parse_options(const std::vector<std::string_view>& arguments);

std::string help_text();

}  // namespace whosaid
