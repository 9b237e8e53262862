#include "correct.h"

#include <algorithm>
#include <map>

#include "assemble.h"
#include "marks.h"
#include "text/characters.h"

namespace whosaid {
namespace {

using Index = std::optional<std::uint32_t>;

/// Which entries of a list stay, and what their indexes become.
class Kept {
public:
    explicit Kept(std::size_t size) : stays_(size, true) {}

    void drop(std::uint32_t index) { stays_[index] = false; }
    bool holds(std::uint32_t index) const { return stays_[index]; }

    /// Call it when all are dropped that will be.
    void count() {
        after_.clear();
        for (std::uint32_t i = 0; i < stays_.size(); ++i) {
            after_.push_back(static_cast<std::uint32_t>(before_.size()));
            if (stays_[i]) before_.push_back(i);
        }
    }

    Index after(Index index) const { return index && stays_[*index] ? Index(after_[*index]) : std::nullopt; }
    std::uint32_t before(std::uint32_t index) const { return before_[index]; }

    template <class Entry>
    void apply(std::vector<Entry>& list) const {
        std::vector<Entry> rest;
        for (std::uint32_t i : before_) rest.push_back(std::move(list[i]));
        list = std::move(rest);
    }

private:
    std::vector<bool> stays_;
    std::vector<std::uint32_t> after_, before_;
};

/// Finds marks by their words.
class MarkIndex {
public:
    MarkIndex(const Report& report, std::string_view text) {
        for (const MarkReport& mark : report.marks) marks_[{mark.kind, words_of(report, text, mark)}].push_back(mark.index);
    }

    /// The index in the list of its kind of what a correction is about.
    Index find(const Correction& correction) const {
        const auto same = marks_.find({correction.kind, correction.words});
        if (same == marks_.end() || correction.which > same->second.size()) return std::nullopt;
        return same->second[correction.which - 1];
    }

private:
    std::map<std::pair<std::string, std::string>, std::vector<std::uint32_t>> marks_;
};

class Corrector {
public:
    Corrector(const Reading& reading, const Report& report, std::string_view text)
        : corrected_(reading),
          found_(report),
          text_(text),
          attributions_(reading.attributions.size()),
          sources_(reading.sources.list.size()),
          claims_(reading.claims.size()) {}

    Report run(const Corrections& corrections) {
        const MarkIndex marks(found_, text_);
        for (const Correction& correction : corrections)
            if (const Index index = marks.find(correction)) apply(correction, *index);
        settle_quotations();
        settle_sources();
        compact();
        const Reading& r = corrected_;
        corrected_.summary = summarise(text_, r.tokens, r.sentences, r.tags, r.names, r.quotations, r.attributions, r.sources, r.claims);
        Report report = assemble(corrected_, text_);
        keep_numbers(report);
        return report;
    }

private:
    void apply(const Correction& correction, std::uint32_t index) {
        if (correction.what != Correcting::remove) {
            if (correction.kind == "quote") change_speaker(correction, index);
        } else if (correction.kind == "quote") {
            attributions_.drop(index);
        } else if (correction.kind == "quotation") {
            silence(index);
        } else if (correction.kind == "source") {
            sources_.drop(index);
        } else if (correction.kind == "claim") {
            claims_.drop(index);
        }
    }

    /// Words in quotation marks inside them are no speech either.
    void silence(std::uint32_t index) {
        const std::uint32_t end = corrected_.quotations[index].tokens.end;
        for (auto each = corrected_.quotations.begin() + index; each != corrected_.quotations.end() && each->tokens.start < end; ++each)
            each->use = QuotationUse::other;
    }

    void change_speaker(const Correction& correction, std::uint32_t attribution) {
        const auto& list = found_.sources;
        const auto named =
            std::find_if(list.begin(), list.end(), [&](const SourceReport& each) { return on_one_line(each.name) == correction.speaker; });
        if (correction.what == Correcting::speaker && named == list.end()) return;
        Index speaker;
        if (correction.what == Correcting::speaker) speaker = static_cast<std::uint32_t>(named - list.begin());
        for (Source& source : corrected_.sources.list)
            source.attributions.erase(std::remove(source.attributions.begin(), source.attributions.end(), attribution),
                                      source.attributions.end());
        corrected_.sources.speakers[attribution] = speaker;
        corrected_.attributions[attribution].why = {"the reader says so"};
        if (speaker) give(corrected_.sources.list[*speaker], attribution);
    }

    void give(Source& source, std::uint32_t attribution) {
        source.attributions.insert(std::upper_bound(source.attributions.begin(), source.attributions.end(), attribution), attribution);
        source.response = std::min(source.response, response_to(source, corrected_.attributions[attribution]));
    }

    static Response response_to(const Source& source, const Attribution& attribution) {
        if (attribution.act == Act::decline) return Response::declined;
        if (attribution.act == Act::no_response) return Response::no_response;
        if (attribution.kind != SpeechKind::indirect) return Response::quoted;
        return source.type == SourceType::document ? Response::cited : Response::paraphrased;
    }

    /// Words whose every statement was taken away are not speech that lacks a speaker.
    void settle_quotations() {
        for (std::size_t i = 0; i < found_.quotations.size(); ++i) {
            Index owner = found_.quotations[i].attribution;
            if (!owner) continue;
            while (owner && !attributions_.holds(*owner)) owner = corrected_.attributions[*owner].within;
            if (!owner) corrected_.quotations[i].use = QuotationUse::other;
        }
    }

    void settle_sources() {
        for (std::uint32_t i = 0; i < corrected_.sources.list.size(); ++i) {
            Source& source = corrected_.sources.list[i];
            const auto gone = std::remove_if(source.attributions.begin(), source.attributions.end(),
                                             [this](std::uint32_t attribution) { return !attributions_.holds(attribution); });
            source.attributions.erase(gone, source.attributions.end());
            const std::size_t before = found_.sources[i].attributions.size();
            if (source.attributions.empty() && before > 0 && !is_cited(i)) sources_.drop(i);
            if (source.attributions.size() < before && !source.attributions.empty()) source.response = strongest(source);
        }
    }

    bool is_cited(std::uint32_t source) const {
        for (std::uint32_t i = 0; i < corrected_.sources.via.size(); ++i)
            if (corrected_.sources.via[i] == source && attributions_.holds(i)) return true;
        return false;
    }

    Response strongest(const Source& source) const {
        Response response = Response::no_response;
        for (std::uint32_t each : source.attributions) response = std::min(response, response_to(source, corrected_.attributions[each]));
        return response;
    }

    void compact() {
        for (Kept* kept : {&attributions_, &sources_, &claims_}) kept->count();
        for (Attribution& attribution : corrected_.attributions) {
            while (attribution.within && !attributions_.holds(*attribution.within))
                attribution.within = found_.attributions[*attribution.within].within;
            attribution.within = attributions_.after(attribution.within);
        }
        for (Claim& claim : corrected_.claims) claim.attribution = attributions_.after(claim.attribution);
        compact_sources();
        attributions_.apply(corrected_.attributions);
        claims_.apply(corrected_.claims);
    }

    void compact_sources() {
        Sources& all = corrected_.sources;
        for (auto* of_attribution : {&all.speakers, &all.via}) {
            for (Index& source : *of_attribution) source = sources_.after(source);
            attributions_.apply(*of_attribution);
        }
        for (Source& source : all.list)
            for (std::uint32_t& attribution : source.attributions) attribution = *attributions_.after(attribution);
        sources_.apply(all.list);
        if (all.list.size() < found_.sources.size()) name_speakers();
    }

    /// Of several who say something together the first that is left speaks for all.
    void name_speakers() {
        Sources& all = corrected_.sources;
        for (std::uint32_t i = 0; i < all.list.size(); ++i)
            for (std::uint32_t attribution : all.list[i].attributions)
                if (!all.speakers[attribution]) all.speakers[attribution] = i;
    }

    std::uint32_t index_before(const MarkReport& mark) const {
        if (mark.kind == "quote") return attributions_.before(mark.index);
        if (mark.kind == "source") return sources_.before(mark.index);
        return mark.kind == "claim" ? claims_.before(mark.index) : mark.index;
    }

    void keep_numbers(Report& report) const {
        std::map<std::pair<std::string_view, std::uint32_t>, std::uint32_t> numbers;
        for (const MarkReport& mark : found_.marks) numbers[{mark.kind, mark.index}] = mark.number;
        for (MarkReport& mark : report.marks) mark.number = numbers[{mark.kind, index_before(mark)}];
        const auto is_new = [](const MarkReport& mark) { return mark.number == 0; };
        report.marks.erase(std::remove_if(report.marks.begin(), report.marks.end(), is_new), report.marks.end());
    }

    Reading corrected_;
    const Report& found_;
    std::string_view text_;
    Kept attributions_, sources_, claims_;
};

}  // namespace

Report correct(const Reading& reading, const Report& report, std::string_view text, const Corrections& corrections) {
    return Corrector(reading, report, text).run(corrections);
}

}  // namespace whosaid
