#include "formats/markdown.h"

#include "formats/wording.h"
#include "marks.h"
#include "text/characters.h"

namespace whosaid {
namespace {

/// Whether a character would be more than itself: "3 * 4" is no emphasis, "<b>" no tag, "https://example.org" no link, "1. We" no list.
bool would_mean_more(std::string_view text, std::size_t at) {
    const char c = text[at];
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (std::string_view("\\`*_{}[]<>#|&~@$").find(c) != std::string_view::npos) return true;
    if (c == ':' || c == '/') return next == '/';
    if (at == 0) return c == '-' || c == '+' || c == '=';
    const bool begins_host = c == '.' && (text[at - 1] == 'w' || text[at - 1] == 'W') && is_letter(static_cast<unsigned char>(next));
    const bool numbers_item = (c == '.' || c == ')') && text.find_first_not_of("0123456789") == at;
    return begins_host || numbers_item;
}

std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) out.append(would_mean_more(text, at) ? "\\" : "").append(1, text[at]);
    return out;
}

std::string bold(std::string_view text) { return "**" + plain(text) + "**"; }

class MarkdownWriter {
public:
    MarkdownWriter(const Report& report, std::string_view text) : report_(report), text_(text) {}

    std::string run(std::string_view id) {
        const std::string name = on_one_line(id);
        out_ = "# Who said what" + (name.empty() ? "" : ": " + plain(name)) + "\n\n";
        out_ += counted(report_.summary.words, "word") + ". What is there, counted: no grade.\n";
        for (const NoticeReport& notice : report_.notices) out_ += "\n> " + plain(notice.text) + '\n';
        write_card();
        write_findings();
        write_marks("Sources", "source");
        write_marks("Statements", "quote");
        write_marks("Speech nobody is named for", "quotation");
        write_key_claims();
        return std::move(out_);
    }

private:
    void write_card() {
        const SummaryReport& s = report_.summary;
        out_ += "\n| How this article is sourced | |\n|---|--:|\n";
        row("Named people", s.named_persons);
        row("Organisations", s.named_organisations);
        row("Documents", s.documents);
        row("Unnamed people", s.unnamed_persons);
        row("Unnamed groups", s.unnamed_groups);
        row("Declined to comment", s.declined);
        row("Did not respond", s.no_response);
        row("Statements word for word", s.quotes_direct);
        row("Statements partly word for word", s.quotes_mixed);
        row("Statements in the article’s words", s.quotes_indirect);
        row("Claims on the article’s own word", s.claims_outlet);
        row("Claims on the word of named sources", s.claims_named);
        row("Claims on the word of unnamed sources", s.claims_unnamed);
        row("Claims on the word of documents", s.claims_document);
    }

    void row(std::string_view name, std::uint32_t count) {
        out_.append("| ").append(name).append(" | ").append(std::to_string(count)).append(" |\n");
    }

    void write_findings() {
        if (report_.summary.findings.empty()) return;
        heading("Worth a look");
        for (const FindingReport& finding : report_.summary.findings) {
            const std::string subject = subject_of(report_, text_, finding);
            out_ += "- [ ] " + plain(on_one_line(finding.text)) + (subject.empty() ? "" : " " + plain(subject)) + '\n';
        }
    }

    void write_marks(std::string_view title, std::string_view kind) {
        bool first = true;
        for (const MarkReport& mark : report_.marks) {
            if (mark.kind != kind) continue;
            if (first) heading(title);
            first = false;
            out_ += "- " + item(mark) + '\n';
        }
    }

    void write_key_claims() {
        if (report_.summary.key_claims.empty()) return;
        heading("Key claims");
        for (std::uint32_t claim : report_.summary.key_claims) {
            if (const MarkReport* mark = mark_of_claim(report_, claim)) out_ += "- [ ] " + item(*mark) + '\n';
        }
    }

    // A source's description begins with its name already.
    std::string item(const MarkReport& mark) const {
        const std::string number = bold(std::to_string(mark.number)) + ' ';
        const std::string description = plain(describe(report_, text_, mark));
        if (mark.kind == "source") return number + description;
        const std::string why = reasons(report_, mark);
        return number + plain(words_of(report_, text_, mark)) + "  \n  " + description + (why.empty() ? "" : " (" + plain(why) + ")");
    }

    void heading(std::string_view title) { out_.append("\n## ").append(title).append("\n\n"); }

    const Report& report_;
    std::string_view text_;
    std::string out_;
};

}  // namespace

std::string to_markdown(const Report& report, std::string_view text, std::string_view id) {
    return MarkdownWriter(report, text.substr(0, report.length)).run(id);
}

}  // namespace whosaid
