// Looks for work that grows faster than the text:  growth [UNIT]...
// Each unit (a character, a pair, a sentence with a number that counts up) is repeated to a text and to one four times as long; where the
// second takes far more than four times as long, twice in a row, the unit and the step are printed, and the exit code is 1.
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "analyze.h"
#include "formats/formats.h"
#include "publish/page.h"
#include "support/english.h"
#include "support/hostile.h"

using namespace whosaid;

namespace {

constexpr double most_growth = 6;         // 4 is linear; caches and the machine's other work make it more
constexpr double least_seconds = 0.0015;  // less is not measured but guessed

/// A piece of work to be timed on a text.
struct Step {
    const char* name;
    std::size_t bytes;  ///< of the shorter text
    std::function<std::size_t(const std::string&)> run;
};

double processor_seconds() {
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double seconds(const Step& step, const std::string& text) {
    const double begun = processor_seconds();
    if (step.run(text) == ~std::size_t{0}) std::abort();
    return processor_seconds() - begun;
}

/// How many times as long the fourfold text takes; the least of several measurements, each of which the machine may have disturbed.
double growth(const Step& step, const std::string& unit, std::size_t bytes) {
    const std::string once = tests::repeated_unit(unit, bytes), fourfold = tests::repeated_unit(unit, 4 * bytes);
    double least = 1e9;
    for (int i = 0; i < 3 && least > most_growth; ++i) {
        const double shorter = std::max(seconds(step, once), least_seconds);
        least = std::min(least, seconds(step, fourfold) / shorter);
    }
    return least;
}

/// Linear time may look steeper once, where memory no longer fits into a cache; what truly grows faster does so again.
bool grows_too_fast(const Step& step, const std::string& unit) {
    const double first = growth(step, unit, step.bytes);
    if (first <= most_growth) return false;
    const double second = growth(step, unit, 4 * step.bytes);
    if (second <= most_growth) return false;
    std::printf("%s: %.1f and %.1f times as long for four times: %s\n", step.name, first, second, tests::printable(unit).c_str());
    std::fflush(stdout);
    return true;
}

std::vector<Step> steps() {
    static const Model& rules = tests::rules_alone();
    return {
        {"report", 40000,
         [](const std::string& text) { return write_report(analyze(text, rules), text, Format::json, Offsets::utf16, "").size(); }},
        {"page", 40000, [](const std::string& text) { return publish_page("<article><p>" + text, rules, false).bytes.size(); }},
    };
}

}  // namespace

int main(int count, char** arguments) {
    std::vector<std::string> units(arguments + 1, arguments + count);
    if (units.empty()) units = tests::hostile_units();
    bool found = false;
    for (const Step& step : steps())
        for (const std::string& unit : units) found = grows_too_fast(step, unit) || found;
    std::printf("%zu units tried\n", units.size());
    return found;
}
