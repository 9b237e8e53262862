#include "manuscript.h"

#include "assemble.h"
#include "correct.h"

namespace whosaid {
namespace {

// What is kept takes some forty times a text's bytes: of longer ones nothing is kept.
constexpr std::size_t longest_kept = 4u << 20;

}  // namespace

Report Manuscript::revise(std::string_view text, std::optional<Day> published, const Corrections& corrections) {
    if (text.size() > longest_kept) return analyze(text, model_, published, corrections);
    reading_ = read(text, model_, published, {text_, reading_});
    text_ = text;
    if (corrections.empty()) return assemble(reading_, text_);
    return correct(reading_, assemble(reading_, text_), text_, corrections);
}

}  // namespace whosaid
