#include <emscripten/bind.h>

#include "analyze.h"
#include "models/english.h"
#include "report_json.h"
#include "text/offsets.h"

namespace {

/// The report on an article, as JSON. A name of a unit that is not known means the default.
std::string analyze(const std::string& bytes, const std::string& format, const std::string& offsets, const std::string& id) {
    using namespace whosaid;
    static const auto model = Model::read(english_model());
    const Report report = whosaid::analyze(bytes, std::get<Model>(model));
    return to_json(report, bytes, parse_offsets(offsets).value_or(Offsets::utf16), id, format == "pretty");
}

}  // namespace

EMSCRIPTEN_BINDINGS(whosaid) { emscripten::function("analyze", &analyze); }
