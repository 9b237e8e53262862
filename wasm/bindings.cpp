#include <emscripten/bind.h>

#include "analyze.h"
#include "difference.h"
#include "formats/formats.h"
#include "manuscript.h"
#include "models/english.h"
#include "report_json.h"

using namespace whosaid;

namespace {

const Model& english() {
    static const auto model = Model::read(english_model());
    return std::get<Model>(model);
}

/// The report on an article in a format of formats.h, as its reader corrects it (corrections.h). A format or unit that is not known means
/// the default; `published` that is no day ("2026-11-24") means that the day is not known.
std::string analyze(const std::string& bytes, const std::string& format, const std::string& offsets, const std::string& id,
                    const std::string& published, const std::string& corrections) {
    const Report report = whosaid::analyze(bytes, english(), parse_day(published), read_corrections(corrections));
    return write_report(report, bytes, parse_format(format).value_or(Format::json), parse_offsets(offsets).value_or(Offsets::utf16), id);
}

/// The report as JSON, and remembers what was read, for the next time that it is given a text like this one.
std::string revise(const std::string& bytes, const std::string& offsets, const std::string& id, const std::string& published) {
    static Manuscript manuscript(english());
    return to_json(manuscript.revise(bytes, parse_day(published)), bytes, parse_offsets(offsets).value_or(Offsets::utf16), id);
}

/// What differs between two drafts, as JSON.
std::string compare(const std::string& before, const std::string& after) {
    const Report earlier = whosaid::analyze(before, english()), later = whosaid::analyze(after, english());
    return to_json(whosaid::compare({earlier, before}, {later, after}));
}

}  // namespace

EMSCRIPTEN_BINDINGS(whosaid) {
    emscripten::function("analyze", &analyze);
    emscripten::function("revise", &revise);
    emscripten::function("compare", &compare);
}
