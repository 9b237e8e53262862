#include "publish/marks.h"

#include <algorithm>
#include <unordered_map>

#include "formats/html.h"
#include "formats/segments.h"
#include "formats/wording.h"
#include "publish/covers.h"
#include "publish/erase.h"

namespace whosaid {
namespace {

class MarkWriter {
public:
    MarkWriter(const Report& report, const PageArticle& article) : report_(report), article_(article), covers_(find_covers(report)) {
        for (const Cover& cover : covers_) names_.push_back(std::string(cover.kind) + ' ' + cover.id);
        for (std::size_t i = 0; i < report.marks.size(); ++i) places_.emplace(id_of(report.marks[i]), i);
        marks_.anchors.resize(report.marks.size());
    }

    PageMarks run() {
        std::vector<Area> areas;
        for (std::size_t i = 0; i < covers_.size(); ++i) areas.push_back({covers_[i].span, names_[i]});
        for (const Segment& segment : flatten(std::move(areas))) write(segment);
        return std::move(marks_);
    }

private:
    /// A <mark> for each stretch of the page that the segment's text stands in.
    void write(const Segment& segment) {
        while (next_ < article_.runs.size() && article_.runs[next_].text.end <= segment.span.start) ++next_;
        ByteSpan stretch;
        for (std::size_t i = next_; i < article_.runs.size() && article_.runs[i].text.start < segment.span.end; ++i) {
            const ByteSpan part = part_of(article_.runs[i], segment.span);
            if (part.start != stretch.end) write(stretch, segment), stretch.start = part.start;
            stretch.end = part.end;
        }
        write(stretch, segment);
    }

    /// The part of a run in the page that stands for a part of the text; nothing of it twice.
    ByteSpan part_of(const TextRun& run, ByteSpan text) const {
        ByteSpan part = run.page;
        if (!run.is_whole) {
            part.start += std::max(run.text.start, text.start) - run.text.start;
            part.end -= run.text.end - std::min(run.text.end, text.end);
        }
        return {std::max(part.start, written_until_), std::max(part.end, written_until_)};
    }

    void write(ByteSpan stretch, const Segment& segment) {
        if (stretch.empty()) return;
        marks_.insertions.push_back({stretch.start, opening_tag(segment)});
        marks_.insertions.push_back({stretch.end, "</mark>"});
        written_until_ = stretch.end;
    }

    std::string opening_tag(const Segment& segment) {
        std::string classes(mark_class), ids, numbers, title, anchor;
        for (std::string_view name : segment.kinds) {
            const std::string kind(name.substr(0, name.find(' '))), id(name.substr(name.find(' ') + 1));
            append_word(classes, std::string(mark_class) + '-' + kind);
            const bool is_told = has(ids, id);
            append_word(ids, id);
            const auto mark = places_.find(id);
            if (mark == places_.end() || is_told) continue;
            append_word(numbers, number_at(mark->second));
            title += (title.empty() ? "" : "\n") + describe(report_, article_.text, report_.marks[mark->second]);
            if (marks_.anchors[mark->second].empty()) anchor = anchor_of(mark->second, anchor);
        }
        return "<mark class=\"" + classes + "\" data-who-said-ids=\"" + ids + '"' + attribute("data-who-said-numbers", numbers) +
               attribute("id", anchor) + attribute("title", title) + '>';
    }

    /// The first <mark> of something can be linked to. Of what begins together the first gives its name.
    std::string anchor_of(std::size_t mark, const std::string& given) {
        return marks_.anchors[mark] = given.empty() ? "who-said-" + number_at(mark) : given;
    }

    std::string number_at(std::size_t mark) const { return std::to_string(report_.marks[mark].number); }

    static bool has(const std::string& words, const std::string& word) {
        return (' ' + words + ' ').find(' ' + word + ' ') != std::string::npos;
    }

    static void append_word(std::string& words, const std::string& word) {
        if (!has(words, word)) words += (words.empty() ? "" : " ") + word;
    }

    static std::string attribute(std::string_view name, const std::string& value) {
        return value.empty() ? "" : ' ' + std::string(name) + "=\"" + escaped(value) + '"';
    }

    const Report& report_;
    const PageArticle& article_;
    std::vector<Cover> covers_;
    std::vector<std::string> names_;                       ///< of each cover, what its segments are told by: "said a3"
    std::unordered_map<std::string, std::size_t> places_;  ///< of marks in the report, by their ids
    std::size_t next_ = 0;
    std::uint32_t written_until_ = 0;
    PageMarks marks_;
};

}  // namespace

PageMarks write_marks(const Report& report, const PageArticle& article) { return MarkWriter(report, article).run(); }

}  // namespace whosaid
