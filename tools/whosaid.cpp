#include <iostream>

#include "analyze.h"
#include "difference.h"
#include "files.h"
#include "formats/csv.h"
#include "in_order.h"
#include "lines.h"
#include "models/english.h"
#include "options.h"
#include "publish/page.h"
#include "report_json.h"
#include "version.h"

namespace whosaid {
namespace {

enum ExitCode { success = 0, unreadable_file = 1, wrong_usage = 2 };

int fail(const std::string& message, ExitCode code) {
    std::cerr << "whosaid: " << message << '\n';
    return code;
}

struct Answer {
    std::string output, error;
};

/// What every article is read with.
struct Tools {
    const Model& model;
    Corrections corrections;
};

std::string write(const Options& options, const std::string& id, std::string_view text, const Tools& tools) {
    if (options.show) {
        const std::string_view part = text.substr(0, max_text_bytes);
        const std::string heading = options.files.size() > 1 ? "== " + id + '\n' : "";
        return heading + show(read(part, tools.model, options.published), part, *options.show);
    }
    const Report report = analyze(text, tools.model, options.published, tools.corrections);
    if (options.format == Format::csv) return to_csv_rows(report, text, options.offsets, id);
    std::string output = write_report(report, text, options.format, options.offsets, id);
    if (output.back() != '\n') output += '\n';
    return output;
}

std::string difference(std::string_view before, std::string_view after, const Model& model) {
    const Report earlier = analyze(before, model), later = analyze(after, model);
    return to_json(compare({earlier, before}, {later, after})) + '\n';
}

Answer answer(const Options& options, const std::string& file, const Tools& tools) {
    const std::optional<std::string> text = read_bytes(file);
    if (!text) return {"", "whosaid: cannot read " + file};
    if (options.before.empty()) return {write(options, id_of(file), *text, tools), ""};
    const std::optional<std::string> before = read_bytes(options.before);
    if (!before) return {"", "whosaid: cannot read " + options.before};
    return {difference(*before, *text, tools.model), ""};
}

int answer_all(const Options& options, const Tools& tools) {
    if (options.format == Format::csv && !options.show && options.before.empty()) std::cout << csv_heading();
    int code = success;
    work_in_order<Answer>(
        options.files.size(), options.threads, [&](std::size_t i) { return answer(options, options.files[i], tools); },
        [&](const Answer& done) {
            std::cout << done.output << std::flush;
            if (done.error.empty()) return;
            std::cerr << done.error << '\n';
            code = unreadable_file;
        });
    if (std::cout) return code;
    return fail("cannot write the output", unreadable_file);
}

/// Marks a page. One that cannot be marked is passed on as it is, so that a site's build goes on.
int publish(const Options& options, const Model& model) {
    const std::string& file = options.files.front();
    const std::optional<std::string> page = read_bytes(file);
    if (!page) return fail("cannot read " + file, unreadable_file);
    const PublishedPage published = publish_page(*page, model, options.with_style, options.published);
    if (!published.message.empty()) std::cerr << "whosaid: " << file << ": " << published.message << "; it is passed on unchanged\n";
    if (!options.output.empty())
        return write_bytes(options.output, published.bytes) ? success : fail("cannot write " + options.output, unreadable_file);
    std::cout << published.bytes << std::flush;
    return std::cout ? success : fail("cannot write the output", unreadable_file);
}

/// The model that the options name, or why there is none.
std::variant<Model, std::string> load_model(const Options& options) {
    if (options.model.empty()) return Model::read(english_model());
    const std::optional<std::string> bytes = read_bytes(options.model);
    if (!bytes) return "cannot read " + options.model;
    return Model::read(*bytes);
}

int run(const std::vector<std::string_view>& arguments) {
    const auto parsed = parse_options(arguments);
    if (const auto* mistake = std::get_if<std::string>(&parsed)) return fail(*mistake + " See whosaid --help.", wrong_usage);
    const auto& options = std::get<Options>(parsed);
    if (options.help) return std::cout << help_text(), success;
    if (options.version) return std::cout << "whosaid " << engine_version << '\n', success;
    const auto model = load_model(options);
    if (const auto* reason = std::get_if<std::string>(&model)) return fail(*reason, unreadable_file);
    Tools tools{std::get<Model>(model), {}};
    if (!options.corrections.empty()) {
        const std::optional<std::string> lines = read_bytes(options.corrections);
        if (!lines) return fail("cannot read " + options.corrections, unreadable_file);
        tools.corrections = read_corrections(*lines);
    }
    if (options.html) return publish(options, tools.model);
    if (!options.lines) return answer_all(options, tools);
    answer_lines(std::cin, std::cout, tools.model, {options.offsets, options.published, options.threads});
    return std::cout ? success : fail("cannot write the output", unreadable_file);
}

}  // namespace
}  // namespace whosaid

int main(int count, char** arguments) { return whosaid::run({arguments + (count > 0 ? 1 : 0), arguments + count}); }
