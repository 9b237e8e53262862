#include <emscripten/bind.h>

#include "analyze.h"
#include "formats/formats.h"
#include "models/english.h"

namespace {

/// The report on an article in a format of formats.h. A format or unit that is not known means the default.
std::string analyze(const std::string& bytes, const std::string& format, const std::string& offsets, const std::string& id) {
    using namespace whosaid;
    static const auto model = Model::read(english_model());
    const Report report = whosaid::analyze(bytes, std::get<Model>(model));
    return write_report(report, bytes, parse_format(format).value_or(Format::json), parse_offsets(offsets).value_or(Offsets::utf16), id);
}

}  // namespace

EMSCRIPTEN_BINDINGS(whosaid) { emscripten::function("analyze", &analyze); }
