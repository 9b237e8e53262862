#include "formats/html.h"

#include <algorithm>
#include <cmath>

#include "formats/html_style.h"
#include "formats/segments.h"
#include "formats/wording.h"
#include "marks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid {

std::string escaped(std::string_view text) {
    std::string out;
    for (char c : to_valid_utf8(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\0':
                out += "\xEF\xBF\xBD";
                break;  // no HTML may hold it
            default:
                out += c;
        }
    }
    return out;
}

namespace {

std::string element(std::string_view name, const std::string& content) {
    std::string out("<");
    return out.append(name).append(">").append(content).append("</").append(name).append(">");
}

/// Paragraphs are parted by empty lines; in a text without any, each line is one.
std::vector<ByteSpan> paragraphs_of(std::string_view text) {
    const bool empty_lines = text.find("\n\n") != std::string_view::npos || text.find("\n\r\n") != std::string_view::npos;
    std::vector<ByteSpan> paragraphs;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = text.find('\n', start);
        while (empty_lines && end != std::string_view::npos && end + 1 < text.size() && text[end + 1] != '\n' && text[end + 1] != '\r')
            end = text.find('\n', end + 1);
        if (end == std::string_view::npos) end = text.size();
        const ByteSpan span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
        if (!on_one_line(slice(text, span)).empty()) paragraphs.push_back(span);
        start = end + 1;
    }
    return paragraphs;
}

/// The marks that are drawn: all but the claims that matter less.
std::vector<const MarkReport*> marks_drawn(const Report& report) {
    std::vector<bool> is_key(report.claims.size(), false);
    for (std::uint32_t claim : report.summary.key_claims) is_key[claim] = true;
    std::vector<const MarkReport*> drawn;
    for (const MarkReport& mark : report.marks)
        if (mark.kind != "claim" || is_key[mark.index] || report.claims[mark.index].priority == 3) drawn.push_back(&mark);
    return drawn;
}

/// Writes the article's paragraphs: text, marked stretches, and the numbers of the notes.
class ArticleWriter {
public:
    ArticleWriter(const Report& report, std::string_view text, const std::vector<const MarkReport*>& drawn)
        : text_(text), notes_(drawn), segments_(flatten(areas(report, drawn))) {
        std::stable_sort(notes_.begin(), notes_.end(), [](const MarkReport* a, const MarkReport* b) { return a->note < b->note; });
    }

    std::string run() {
        for (ByteSpan paragraph : paragraphs_of(text_)) write_paragraph(paragraph);
        return std::move(out_);
    }

private:
    /// The name of a mark's class; a view of the mark's own kind, or of a literal.
    static std::string_view class_of(const MarkReport& mark) {
        return mark.kind == "quotation" ? std::string_view("quote") : std::string_view(mark.kind);
    }

    static std::vector<Area> areas(const Report& report, const std::vector<const MarkReport*>& drawn) {
        std::vector<Area> areas;
        for (const MarkReport* mark : drawn)
            for (ByteSpan span : mark->spans) areas.push_back({span, class_of(*mark)});
        for (const AttributionReport& attribution : report.attributions)
            for (ByteSpan span : attribution.cue) areas.push_back({span, "cue"});
        return areas;
    }

    void write_paragraph(ByteSpan paragraph) {
        out_ += "<p>";
        write_notes(paragraph.start);
        for (std::uint32_t at = paragraph.start; at < paragraph.end;) {
            while (next_segment_ < segments_.size() && segments_[next_segment_].span.end <= at) ++next_segment_;
            const Segment* segment = next_segment_ < segments_.size() ? &segments_[next_segment_] : nullptr;
            const bool inside = segment && segment->span.start <= at;
            std::uint32_t end = paragraph.end;
            if (segment) end = std::min(end, inside ? segment->span.end : segment->span.start);
            if (next_note_ < notes_.size()) end = std::min(end, notes_[next_note_]->note);
            write_stretch({at, end}, inside ? segment : nullptr);
            write_notes(at = end);
        }
        out_ += "</p>\n";
    }

    void write_stretch(ByteSpan span, const Segment* segment) {
        if (!segment) {
            out_ += escaped(slice(text_, span));
            return;
        }
        out_ += "<mark class=\"";
        for (std::string_view kind : segment->kinds) out_.append(kind == segment->kinds.front() ? "" : " ").append(kind);
        out_ += "\">" + escaped(slice(text_, span)) + "</mark>";
    }

    void write_notes(std::uint32_t at) {
        for (; next_note_ < notes_.size() && notes_[next_note_]->note <= at; ++next_note_) {
            const std::string number = std::to_string(notes_[next_note_]->number);
            out_ += "<sup><a id=\"mark-" + number + "\" href=\"#note-" + number + "\">" + number + "</a></sup>";
        }
    }

    std::string_view text_;
    std::vector<const MarkReport*> notes_;  ///< in the order of the places where their numbers stand
    std::vector<Segment> segments_;
    std::size_t next_segment_ = 0, next_note_ = 0;
    std::string out_;
};

class HtmlWriter {
public:
    /// `anchors` has the id of the element to link to at each of the report's marks; none: the page's own.
    HtmlWriter(const Report& report, std::string_view text, std::vector<std::string> anchors = {})
        : report_(report), text_(text), drawn_(marks_drawn(report)), anchors_(std::move(anchors)) {}

    std::string run(std::string_view id) const {
        const std::string name = on_one_line(id);
        const std::string title = "Who said what" + (name.empty() ? "" : ": " + escaped(name));
        return std::string(html_head) + element("title", title) + "\n<style>" + std::string(html_style) + "</style>\n<body>\n<header>" +
               element("h1", title) + element("p", counted(report_.summary.words, "word") + ". What is there, counted: no grade.") +
               notices() + "</header>\n<main>\n<article lang=\"en\" dir=\"auto\">\n" + ArticleWriter(report_, text_, drawn_).run() +
               "</article>\n" + card() + notes() + "</main>\n</body>\n</html>\n";
    }

    std::string card() const {
        return "<aside>\n" + element("h2", "How this article is sourced") + facts() + voices() + sources() + key_claims() + findings() +
               "</aside>\n";
    }

private:
    std::string notices() const {
        std::string out;
        for (const NoticeReport& notice : report_.notices) out += "<p class=\"notice\">" + escaped(notice.text) + "</p>";
        return out;
    }

    std::string facts() const {
        const SummaryReport& s = report_.summary;
        return "<ul class=\"facts\">" + fact(s.named_persons, "named people") + fact(s.named_organisations, "organisations") +
               fact(s.documents, "documents") + fact(s.unnamed_persons + s.unnamed_groups, "unnamed") + fact(s.declined, "declined") +
               fact(s.no_response, "did not respond") + fact(s.quotes_direct + s.quotes_mixed, "quoted") + fact(s.claims_total, "claims") +
               "</ul>\n";
    }

    static std::string fact(std::uint32_t count, const std::string& name) {
        return element("li", element("b", std::to_string(count)) + " " + name);
    }

    std::string voices() const {
        std::string items;
        for (const VoiceReport& voice : report_.summary.voices) {
            const std::string share = std::to_string(std::lround(voice.share * 100)) + " %";
            items += element("li", element("span", escaped(who(report_, voice.source))) + " " + element("b", share));
        }
        return section("Whose words", items);
    }

    std::string sources() const {
        std::string items;
        for (const MarkReport& mark : report_.marks)
            if (mark.kind == "source") items += element("li", link(mark) + escaped(describe(report_, text_, mark)));
        return section("Sources", items);
    }

    std::string key_claims() const {
        std::string items;
        for (std::uint32_t claim : report_.summary.key_claims)
            if (const MarkReport* mark = mark_of_claim(report_, claim))
                items +=
                    element("li", link(*mark) + escaped(words_of(report_, text_, *mark)) + small(voice_of(report_, report_.claims[claim])));
        return section("Key claims", items);
    }

    std::string findings() const {
        std::string items;
        for (const FindingReport& finding : report_.summary.findings)
            items += element("li", escaped(on_one_line(finding.text)) + small(subject_of(report_, text_, finding)));
        return section("Worth a look", items);
    }

    static std::string section(const std::string& title, const std::string& items) {
        return items.empty() ? "" : element("h3", title) + "<ul>" + items + "</ul>\n";
    }

    static std::string small(const std::string& text) { return text.empty() ? "" : " " + element("small", escaped(text)); }

    std::string link(const MarkReport& mark) const {
        const std::string number = std::to_string(mark.number);
        const auto place = static_cast<std::size_t>(&mark - report_.marks.data());
        const std::string anchor = anchors_.empty() ? "mark-" + number : anchors_[place];
        return anchor.empty() ? "" : "<a class=\"number\" href=\"#" + anchor + "\">" + number + "</a> ";
    }

    std::string notes() const {
        std::string items;
        for (const MarkReport* mark : drawn_) items += note(*mark);
        return items.empty() ? "" : "<section>\n" + element("h2", "Notes") + "<ol>\n" + items + "</ol>\n</section>\n";
    }

    std::string note(const MarkReport& mark) const {
        const std::string number = std::to_string(mark.number);
        const std::string quoted_words = mark.kind == "source" ? "" : element("q", escaped(words_of(report_, text_, mark))) + " ";
        const std::string why = reasons(report_, mark);
        return "<li id=\"note-" + number + "\" value=\"" + number + "\">" + quoted_words + escaped(describe(report_, text_, mark)) +
               small(why.empty() ? "" : "Why: " + why) + " <a href=\"#mark-" + number + "\" aria-label=\"Back to mark " + number +
               "\">↩</a></li>\n";
    }

    const Report& report_;
    std::string_view text_;
    std::vector<const MarkReport*> drawn_;
    std::vector<std::string> anchors_;
};

}  // namespace

std::string to_html_card(const Report& report, std::string_view text, std::vector<std::string> anchors) {
    return HtmlWriter(report, text.substr(0, report.length), std::move(anchors)).card();
}

std::string to_html(const Report& report, std::string_view text, std::string_view id) {
    return HtmlWriter(report, text.substr(0, report.length)).run(id);
}

}  // namespace whosaid
