#include <emscripten/bind.h>

#include "difference.h"
#include "formats/formats.h"
#include "manuscript.h"
#include "models/english.h"
#include "report_json.h"

namespace {
using namespace whosaid;
using Text = std::string;

const Model& english() {
    static const auto model = Model::read(english_model());
    return std::get<Model>(model);
}

/// The report on an article in a format of formats.h, as its reader corrects it (corrections.h). A format or unit that is not known means
/// the default; `published` that is no day ("2026-11-24") means that the day is not known.
Text report(const Text& bytes, const Text& format, const Text& offsets, const Text& id, const Text& published, const Text& corrections) {
    const Report found = analyze(bytes, english(), parse_day(published), read_corrections(corrections));
    return write_report(found, bytes, parse_format(format).value_or(Format::json), parse_offsets(offsets).value_or(Offsets::utf16), id);
}

/// The report as JSON, and remembers what was read, for the next time that it is given a text like this one.
Text revise(const Text& bytes, const Text& offsets, const Text& id, const Text& published, const Text& corrections) {
    static Manuscript& manuscript = *new Manuscript(english());
    const Report found = manuscript.revise(bytes, parse_day(published), read_corrections(corrections));
    return to_json(found, bytes, parse_offsets(offsets).value_or(Offsets::utf16), id);
}
}  // namespace

EMSCRIPTEN_BINDINGS(whosaid) {
    emscripten::function("analyze", &report);
    emscripten::function("revise", &revise);
    emscripten::function(
        "compare", +[](const Text& before, const Text& after) {
            return to_json(compare({analyze(before, english()), before}, {analyze(after, english()), after}));
        });
}
