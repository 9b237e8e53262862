#include "formats/csv.h"

#include "formats/wording.h"
#include "marks.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

/// What the columns hold, in their order.
struct Row {
    std::string article, number, kind, text, speaker, cue, act, type, priority, response, start, end, why;
};

/// Whether a spreadsheet would reckon a cell. Japanese ones take wide signs for narrow ones: "＝1+1".
bool is_formula(std::string_view value) {
    for (std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (value.substr(0, sign.size()) == sign) return true;
    return false;
}

std::string cell(const std::string& value) {
    const std::string safe = (is_formula(value) ? "'" : "") + value;
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (char c : safe) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

std::string line(const Row& row) {
    std::string out = cell(row.article);
    for (const std::string* value : {&row.number, &row.kind, &row.text, &row.speaker, &row.cue, &row.act, &row.type, &row.priority,
                                     &row.response, &row.start, &row.end, &row.why})
        out.append(",").append(cell(*value));
    return out + "\r\n";
}

std::string name_or_nothing(const Report& report, std::optional<std::uint32_t> source) {
    return source ? on_one_line(report.sources[*source].name) : "";
}

void describe_quote(Row& row, const Report& report, std::string_view text, const AttributionReport& attribution) {
    row.speaker = name_or_nothing(report, attribution.speaker);
    for (ByteSpan span : attribution.cue) row.cue.append(row.cue.empty() ? "" : " … ").append(on_one_line(slice(text, span)));
    row.act = attribution.act;
    row.type = attribution.kind;
}

void describe_claim(Row& row, const Report& report, const ClaimReport& claim) {
    row.speaker = name_or_nothing(report, claim.source);
    for (const std::string& type : claim.types) row.type.append(row.type.empty() ? "" : " ").append(type);
    row.priority = std::to_string(claim.priority);
}

void describe_source(Row& row, const SourceReport& source) {
    row.type = source.type;
    row.response = source.response;
}

void describe_mark(Row& row, const Report& report, std::string_view text, const MarkReport& mark) {
    row.kind = mark.kind;
    row.text = words_of(report, text, mark);
    row.why = reasons(report, mark);
    if (mark.kind == "quote") describe_quote(row, report, text, report.attributions[mark.index]);
    if (mark.kind == "claim") describe_claim(row, report, report.claims[mark.index]);
    if (mark.kind == "source") describe_source(row, report.sources[mark.index]);
}

}  // namespace

std::string csv_heading() {
    return line({"article", "number", "kind", "text", "speaker", "cue", "act", "type", "priority", "response", "start", "end", "why"});
}

std::string to_csv_rows(const Report& report, std::string_view text, Offsets unit, std::string_view id) {
    const OffsetMap position(text.substr(0, report.length), unit);
    std::string out;
    for (const MarkReport& mark : report.marks) {
        Row row;
        row.article = to_valid_utf8(id);
        row.number = std::to_string(mark.number);
        row.start = std::to_string(position(mark.spans.front().start));
        row.end = std::to_string(position(mark.kind == "source" ? mark.spans.front().end : mark.spans.back().end));
        describe_mark(row, report, text, mark);
        out += line(row);
    }
    return out;
}

}  // namespace whosaid
