#include "manuscript.h"

#include <doctest/doctest.h>

#include <random>

#include "report_json.h"
#include "support/difference.h"
#include "support/doubts.h"
#include "support/edits.h"
#include "support/english.h"
#include "support/files.h"

using namespace whosaid;
using namespace whosaid::tests;

namespace {

std::string json_of(const Report& report, std::string_view text) { return to_json(report, text, Offsets::utf8, ""); }
std::string pretty_of(const Report& report, std::string_view text) { return to_json(report, text, Offsets::utf8, "", true); }

/// A manuscript and its text, which are edited together.
class Writing {
public:
    Writing(std::string text, const Model& model) : model_(model), text_(std::move(text)), manuscript_(model) { compare({}); }

    std::size_t size() const { return text_.size(); }
    std::string_view bytes(std::size_t at, std::size_t count) const { return std::string_view(text_).substr(at, count); }

    void edit(const Edit& edit) {
        text_ = edited(text_, edit);
        compare(edit);
    }

private:
    void compare(const Edit& edit) {
        const Report revised = manuscript_.revise(text_), from_scratch = analyze(text_, model_);
        if (json_of(revised, text_) == json_of(from_scratch, text_)) return;
        FAIL_CHECK(first_difference(pretty_of(from_scratch, text_), pretty_of(revised, text_))
                   << "\nafter " << edit.removed << " bytes at " << edit.at << " became '" << edit.added << "' in\n"
                   << text_);
    }

    const Model& model_;
    std::string text_;
    Manuscript manuscript_;
};

// What changes more than the word it stands in.
constexpr std::string_view telling[] = {"\n\n",
                                        "\n",
                                        "“",
                                        "”",
                                        "\"",
                                        "’",
                                        " ",
                                        ".",
                                        ". ",
                                        "? ",
                                        ", ",
                                        ": ",
                                        "said",
                                        " said ",
                                        "he",
                                        "Mr. ",
                                        "Cole",
                                        " Harlow Foods",
                                        "MAYOR: ",
                                        "a",
                                        "e",
                                        "x",
                                        "7",
                                        "\xE2",
                                        "\xF0\x9F\x8E\xAA",
                                        "(",
                                        " — ",
                                        " declined to comment.",
                                        " according to Ruiz",
                                        "March 3, 2021",
                                        "\r\n",
                                        "The mayor said the bridge was closed.\n\n",
                                        "Ana Ruiz, the mayor of Toledo, ",
                                        "they",
                                        "last year",
                                        "was",
                                        "\xE2\x80\xA8",
                                        "\n\nand\n"};

/// As writers edit: mostly at one place, now and then somewhere else; sometimes what is there is copied or cut.
class Typist {
public:
    explicit Typist(unsigned seed) : random_(seed) {}

    Edit next(const Writing& writing) {
        if (below(6) == 0) at_ = below(writing.size() + 1);
        at_ = std::min(at_, writing.size());
        const std::size_t removed = below(3) ? 0 : below(8) ? below(4) : below(200);
        const std::string_view added = below(4) == 0 ? std::string_view() : telling[below(std::size(telling))];
        copied_ = added;
        if (below(12) == 0) copied_ = writing.bytes(below(writing.size() + 1), below(150));
        const Edit edit{at_, removed, copied_};
        at_ += copied_.size();
        return edit;
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_()) % limit; }

    std::mt19937 random_;
    std::size_t at_ = 0;
    std::string copied_;
};

void edit_all_articles(int edits, const Model& model) {
    unsigned seed = 1;
    for (const auto& file : files_in(project_path("tests/articles"), ".txt")) {
        Writing writing(read_file(file), model);
        Typist typist(seed++);
        for (int i = 0; i < edits; ++i) writing.edit(typist.next(writing));
    }
}

}  // namespace

TEST_CASE("manuscript: after any edit the report is the one from scratch, read by rules") { edit_all_articles(240, rules_alone()); }

TEST_CASE("manuscript: after any edit the report is the one from scratch, read by weights") { edit_all_articles(8, english()); }

TEST_CASE("manuscript: what holds for the whole text may change with a letter") {
    const std::string lines = "The mayor said the bridge was\nclosed, and that the\nroad was open\nagain. Nobody asked.\n";
    const std::string danish =
        "Borgmesteren sagde, at broen er åben, og det har hun sagt til avisen før, men der er ikke penge til det.\n\n";
    const std::string dated = "TOLEDO, March 3, 2021 (Harbour Journal) — Fares rose by 8 percent last year, Ana Ruiz said on Monday.\n\n";
    Manuscript manuscript(english());
    for (const std::string& text : {lines, lines + "\n" + lines, std::string(), danish, danish + danish + lines, dated + lines,
                                    "x" + dated + lines, dated + danish + lines, dated})
        for (const std::optional<Day> day : {std::optional<Day>(), parse_day("2026-11-24")})
            CHECK(json_of(manuscript.revise(text, day), text) == json_of(analyze(text, english(), day), text));
}

TEST_CASE("manuscript: what the reader has corrected is corrected in it") {
    const std::string text = "“It is late,” Ana Ruiz said. Fares rose by 8 percent last year, Jo Cole said.";
    Manuscript manuscript(english());
    const Corrections corrections = doubts(manuscript.revise(text), text, 1);
    CHECK(!corrections.empty());
    CHECK(json_of(manuscript.revise(text, std::nullopt, corrections), text) ==
          json_of(analyze(text, english(), std::nullopt, corrections), text));
}
