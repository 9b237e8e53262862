#include "options.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr unsigned most_threads = 256;

/// A number from 1 to most_threads; 0 where it is none.
unsigned parse_threads(std::string_view digits) {
    unsigned number = 0;
    for (char digit : digits) {
        if (digit < '0' || digit > '9' || number > most_threads) return 0;
        number = number * 10 + static_cast<unsigned>(digit - '0');
    }
    return number <= most_threads ? number : 0;
}

/// Goes through the arguments; the first mistake ends it.
class OptionReader {
public:
    explicit OptionReader(const std::vector<std::string_view>& arguments) : arguments_(arguments) {}

    std::variant<Options, std::string> run() {
        while (error_.empty() && at_ < arguments_.size()) read(arguments_[at_++]);
        if (error_.empty() && !options_.help && !options_.version) check_together();
        if (!error_.empty()) return error_;
        return options_;
    }

private:
    void read(std::string_view argument) {
        const bool is_option = argument.size() > 1 && argument.front() == '-' && !only_files_;
        if (!is_option) {
            options_.files.emplace_back(argument);
        } else if (argument == "--") {
            only_files_ = true;
        } else if (argument == "--help" || argument == "-h") {
            options_.help = true;
        } else if (argument == "--version") {
            options_.version = true;
        } else if (argument == "--html") {
            options_.html = true;
        } else if (argument == "--lines") {
            options_.lines = true;
        } else {
            read_option_with_value(argument);
        }
    }

    // Both "--format csv" and "--format=csv".
    void read_option_with_value(std::string_view argument) {
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.substr(0, equals);
        if (!is_known(name)) return fail("There is no option " + std::string(name) + ".");
        if (equals != std::string_view::npos) return set(name, argument.substr(equals + 1));
        if (at_ == arguments_.size()) return fail(std::string(name) + " needs a value.");
        set(name, arguments_[at_++]);
    }

    static bool is_known(std::string_view name) {
        return name == "--offsets" || name == "--format" || name == "--show" || name == "--model" || name == "--before" ||
               name == "--published" || name == "--corrections" || name == "--threads" || name == "--style" || name == "-o";
    }

    void set(std::string_view name, std::string_view value) {
        if (name == "--offsets") set(options_.offsets, parse_offsets(value), "unit of offsets", value, "utf16, codepoint, utf8");
        if (name == "--format") set(options_.format, parse_format(value), "format", value, format_names());
        if (name == "--show") set(options_.show, parse_stage(value), "stage", value, stage_names());
        if (name == "--model") options_.model = value;
        if (name == "--before") options_.before = value;
        if (name == "--published") set_published(value);
        if (name == "--corrections") options_.corrections = value;
        if (name == "--threads") set_threads(value);
        if (name == "--style") set(options_.with_style, parse_style(value), "style", value, "inline, none");
        if (name == "-o") options_.output = value;
    }

    template <class Target, class Value>
    void set(Target& target, std::optional<Value> value, const std::string& what, std::string_view given, const std::string& choice) {
        if (!value) return fail("There is no " + what + " '" + std::string(given) + "'. Choose one of: " + choice + ".");
        target = *value;
    }

    void set_published(std::string_view value) {
        options_.published = parse_day(value);
        if (!options_.published) fail("There is no day '" + std::string(value) + "'. Write it as 2026-11-24.");
    }

    void set_threads(std::string_view value) {
        options_.threads = parse_threads(value);
        if (options_.threads == 0) fail("--threads takes a number from 1 to " + std::to_string(most_threads) + ".");
    }

    static std::optional<bool> parse_style(std::string_view name) {
        if (name == "inline") return true;
        return name == "none" ? std::optional(false) : std::nullopt;
    }

    void check_together() {
        if (options_.lines && !options_.files.empty()) fail("--lines reads standard input: leave the files away.");
        if (options_.files.empty()) options_.files.emplace_back("-");
        const auto inputs = std::count(options_.files.begin(), options_.files.end(), "-") + (options_.before == "-" ? 1 : 0) +
                            (options_.corrections == "-" ? 1 : 0);
        if (inputs > 1) fail("Standard input can be read only once.");
        if (options_.before == "-" && options_.files.size() > 1)
            fail("An earlier draft from standard input can be compared with one file.");
        if (!options_.before.empty() && options_.show) fail("--before compares reports: leave --show away.");
        if (!options_.corrections.empty() && (options_.show || !options_.before.empty()))
            fail("--corrections is for reports: leave --show and --before away.");
        check_modes();
        const bool many = options_.files.size() > 1 && !options_.show;
        if (many && options_.format == Format::html) fail("--format html writes one page: give it one file.");
    }

    /// A page, lines, a stage and a difference each stand in place of the report.
    void check_modes() {
        const bool has_format = options_.format != Format::json;
        if (options_.html + options_.lines + options_.show.has_value() + !options_.before.empty() > 1)
            fail("Choose one of --html, --lines, --show and --before.");
        if (options_.html && has_format) fail("--html writes a page: leave --format away.");
        if (options_.lines && has_format) fail("--lines writes JSON Lines: leave --format away.");
        if (options_.html && options_.files.size() > 1) fail("--html writes one page: give it one file.");
        if (!options_.output.empty() && !options_.html) fail("-o is for --html: send the output elsewhere with >.");
    }

    void fail(std::string message) {
        if (error_.empty()) error_ = std::move(message);
    }

    const std::vector<std::string_view>& arguments_;
    std::size_t at_ = 0;
    bool only_files_ = false;
    Options options_;
    std::string error_;
};

}  // namespace

std::string help_text() {
    return R"(usage: whosaid [OPTION]... [FILE]...

Marks who said what in news articles: statements, their speakers, the sources, and what is claimed on whose word.
Reads plain text in UTF-8, from standard input where no file is given; writes one report a line, in the order of the files.

  --format FORMAT   one of )" +
           format_names() + R"(
                    json (the default) is JSON Lines, described in docs/report-format.md;
                    annotations are W3C Web Annotations in JSON-LD
  --offsets UNIT    what positions count: utf16 (the default, as JavaScript does), codepoint (as Python does) or utf8
  --show STAGE      in place of the report what one stage of the engine found, one of
                    )" +
           stage_names() + R"(
  --published DAY   when the articles appeared, as 2026-11-24: "last year" and "on Monday" are counted from it.
                    A dateline that holds a date is taken before it
  --before FILE     in place of the report what differs from this earlier draft: quotations, claims, sources
  --corrections FILE
                    correct the report by what a reader says of its marks, one correction a line: see docs/report-format.md
  --html            the file is an HTML page: writes it with the marks and the card in it (docs/embedding.md)
  -o FILE           with --html: where to write the page, in place of standard output
  --style STYLE     with --html: inline (the default) puts a style sheet for the marks in, none leaves it away
  --lines           each line of standard input is an article, {"id": "a1", "text": "…"}: one report a line, as soon as it is
                    there (docs/archives.md)
  --model FILE      use this model in place of the built-in one
  --threads N       read N files at a time
  --help, --version

Exit code: 0; 1 where a file could not be read (the others are); 2 where the command line is wrong.
)";
}

std::variant<Options, std::string> parse_options(const std::vector<std::string_view>& arguments) { return OptionReader(arguments).run(); }

}  // namespace whosaid
