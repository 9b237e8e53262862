#include "support/properties.h"

#include "analyze.h"
#include "formats/formats.h"
#include "support/doubts.h"
#include "support/invariants.h"
#include "text/utf8.h"

namespace whosaid::tests {
namespace {

using Faults = std::vector<std::string>;

void check_report(const Report& report, std::string_view text, const std::string& which, Faults& faults) {
    for (std::string& broken : broken_invariants(report, text)) faults.push_back(which + ": " + std::move(broken));
    for (const Format format : {Format::json, Format::pretty, Format::markdown, Format::csv, Format::html, Format::annotations}) {
        const std::string written = write_report(report, text, format, Offsets::utf16, "any");
        if (written.empty() || !is_valid_utf8(written)) faults.push_back(which + ": a format is empty or no UTF-8");
    }
}

void check_offsets(std::string_view text, Faults& faults) {
    const OffsetMap utf16(text, Offsets::utf16), codepoint(text, Offsets::codepoint), utf8(text, Offsets::utf8);
    std::uint32_t units = 0, characters = 0;
    for (std::uint32_t at = 0;;) {
        if (utf16(at) != units || codepoint(at) != characters || utf8(at) != at) faults.push_back("offset of byte " + std::to_string(at));
        if (at == text.size()) return;
        const CodePoint c = decode(text, at);
        units += c.value > 0xFFFF ? 2 : 1;
        ++characters;
        at += c.bytes;
    }
}

struct Parts {
    Tokens tokens;
    Quotations quotations;
};

Parts parts_of(std::string_view text) {
    Parts parts;
    parts.tokens = find_tokens(text, Lexicon::english());
    parts.quotations = find_quotations(parts.tokens, find_sentences(parts.tokens));
    return parts;
}

/// The quotations outside a paragraph, one a line; bytes behind it are counted as if it were `longer` bytes shorter.
std::string quotations_outside(const Parts& parts, ByteSpan paragraph, std::uint32_t longer) {
    std::string lines;
    for (const Quotation& quotation : parts.quotations) {
        const ByteSpan span = bytes_of(parts.tokens, quotation.tokens);
        if (span.start >= paragraph.start && span.start < paragraph.end + longer) continue;
        const std::uint32_t shift = span.start < paragraph.start ? 0 : longer;
        lines += std::to_string(span.start - shift) + " to " + std::to_string(span.end - shift) + ' ';
        lines.append(name_of(quotation.use)).append(quotation.closed ? "\n" : ", unclosed\n");
    }
    return lines;
}

std::vector<TokenSpan> paragraphs_of(const Tokens& tokens) {
    std::vector<TokenSpan> paragraphs;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        if (i == 0 || tokens[i].paragraph_before) paragraphs.push_back({i, i});
        ++paragraphs.back().end;
    }
    return paragraphs;
}

/// Puts `mark` between two words in the middle of the paragraph: in front of the second, or behind the first where it ends a quotation.
bool spreads(std::string_view text, const Parts& parts, TokenSpan paragraph, std::string_view mark) {
    std::uint32_t at = paragraph.start + paragraph.size() / 2;
    while (at < paragraph.end && !(parts.tokens[at].space_before && parts.tokens[at].kind == TokenKind::word)) ++at;
    if (at == paragraph.end || at == paragraph.start) return false;
    const std::size_t place = mark == "”" ? parts.tokens[at - 1].span.end : parts.tokens[at].span.start;
    const std::string spoilt = std::string(text.substr(0, place)).append(mark).append(text.substr(place));
    const ByteSpan bytes = bytes_of(parts.tokens, paragraph);
    return quotations_outside(parts, bytes, 0) != quotations_outside(parts_of(spoilt), bytes, static_cast<std::uint32_t>(mark.size()));
}

}  // namespace

Faults broken_properties(std::string_view text, const Model& model) {
    Faults faults;
    const Report report = analyze(text, model);
    check_report(report, text, "report", faults);
    check_report(analyze(text, model, std::nullopt, doubts(report, text, 2)), text, "corrected", faults);
    const auto json = [&](const Report& any) { return write_report(any, text, Format::json, Offsets::codepoint, ""); };
    if (json(report) != json(analyze(text, model))) faults.emplace_back("analysed again it is another report");
    check_offsets(text, faults);
    return faults;
}

Faults spread_of_faults(std::string_view text, std::size_t first) {
    const Parts parts = parts_of(text);
    const auto paragraphs = paragraphs_of(parts.tokens);
    Faults faults;
    for (const std::size_t i : {first, first + (paragraphs.size() - std::min(first, paragraphs.size())) / 2}) {
        if (i >= paragraphs.size()) continue;
        for (const std::string_view mark : {"“", "”", "\"", "‘"})
            if (spreads(text, parts, paragraphs[i], mark))
                faults.push_back(std::string(mark) + " in paragraph " + std::to_string(i + 1) + " changes quotations of others");
    }
    return faults;
}

}  // namespace whosaid::tests
