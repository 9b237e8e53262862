#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/span.h"

namespace whosaid {

// The answer, as plain structs. Every span is in bytes of the text that was analysed; report_json.h turns them into the unit
// that the reader wants. Lists are in text order, references are indexes. The JSON is documented in docs/report-format.md.
// Kinds are strings here, in the spelling of the JSON, so that the report stands without the stages that made it.

struct LanguageReport {
    std::string code;       ///< "en", or "und" where the text does not look like English
    double confidence = 0;  ///< 0 to 1
};

struct NoticeReport {
    std::string kind;  ///< "empty" | "not-english" | "too-long" | "invalid-utf8"
    std::string text;  ///< for readers: "This does not look like English: …"
};

struct AttributionReport {
    std::string kind, act;
    std::vector<ByteSpan> content, cue, source;
    std::optional<std::uint32_t> speaker, via, within;
    double confidence = 0;
    std::vector<std::string> why;
};

struct QuotationReport {
    ByteSpan span;
    std::string use;
    std::optional<std::uint32_t> attribution;
};

struct MentionReport {
    ByteSpan span;
    std::string why;  ///< why it was merged: "surname of Adam Austen"
};

struct SourceReport {
    std::string name, type;
    std::optional<std::string> title, affiliation;
    bool anonymous = false;
    std::optional<ByteSpan> reason;
    std::string response;
    std::vector<MentionReport> mentions;
    std::vector<std::uint32_t> attributions;
    std::uint32_t words_quoted = 0, words_paraphrased = 0;
};

struct NumberReport {
    ByteSpan span;
    double value = 0;
    std::string unit;  ///< what is counted: "sessions", "percent", "USD"; empty where the text does not say
};

struct TimeReport {
    ByteSpan span;
    std::optional<std::string> value;  ///< ISO 8601; none where it hangs on a day of publication that is not known
    std::string precision;             ///< "day" | "week" | "month" | … : see times/period.h
    std::optional<std::string> basis;  ///< "text" | "published" | "dateline": by what it was resolved
};

struct ClaimReport {
    ByteSpan span;
    std::uint32_t sentence = 0;
    std::vector<std::string> types;
    int priority = 1;   ///< 1 to 3
    double score = 0;   ///< 0 to 1: the ranking within the article
    std::string voice;  ///< "outlet" | "source"
    std::optional<std::uint32_t> attribution, source;
    bool hedged = false, negated = false;
    std::vector<NumberReport> numbers;
    std::vector<TimeReport> times;
    std::optional<std::string> reading;  ///< with what its pronouns and times mean, where something has to be added
    std::vector<ByteSpan> open;          ///< words that point out of the claim and are not settled: "they", "last year"
    std::vector<std::string> why;
};

struct FindingReport {
    std::string kind;  ///< "unsourced-claim" | "quotation-without-speaker" | …: see claims/findings.h
    std::optional<std::uint32_t> claim, quotation, source;
    std::string text;  ///< for readers
};

struct VoiceReport {
    std::uint32_t source = 0;
    std::uint32_t words = 0;
    double share = 0;  ///< of all attributed words, 0 to 1
};

struct SummaryReport {
    std::uint32_t words = 0, reading_seconds = 0;
    std::uint32_t claims_total = 0, claims_outlet = 0, claims_named = 0, claims_unnamed = 0, claims_document = 0;
    std::uint32_t quotes_direct = 0, quotes_mixed = 0, quotes_indirect = 0, quotes_without_speaker = 0;
    std::uint32_t named_persons = 0, named_organisations = 0, documents = 0, unnamed_persons = 0, unnamed_groups = 0;
    std::uint32_t anonymous = 0, declined = 0, no_response = 0;
    std::vector<VoiceReport> voices;  ///< most words first
    std::vector<std::uint32_t> key_claims;
    std::vector<FindingReport> findings;
};

/// A numbered mark in the text, the same on the page, in the exports and in print.
struct MarkReport {
    std::string kind;  ///< "quote" | "quotation" | "source" | "claim": which list `index` points into, see number_marks()
    std::uint32_t index = 0;
    std::vector<ByteSpan> spans;  ///< never empty
    std::uint32_t note = 0;       ///< the byte before which the number is printed: the end of one of the spans
    std::uint32_t number = 0;     ///< from 1 in the order of `marks`; with gaps where a reader has taken marks away
};

struct Report {
    std::uint32_t length = 0;  ///< bytes of the text that was read
    LanguageReport language;
    std::optional<std::string> published;  ///< the day from which times are counted: "2026-11-24"
    std::vector<NoticeReport> notices;
    std::vector<ByteSpan> sentences;
    std::vector<AttributionReport> attributions;
    std::vector<QuotationReport> quotations;
    std::vector<SourceReport> sources;
    std::vector<ClaimReport> claims;
    std::vector<MarkReport> marks;
    SummaryReport summary;
};

}  // namespace whosaid
