#include "speech/evidence.h"

namespace whosaid {
namespace {

struct Rating {
    std::string_view reason;
    double share;  ///< of the attributions made so, how many are right on PolNeAR's training articles
};

Rating rating_of(ContentPlace place) {
    switch (place) {
        case ContentPlace::none:
            return {"", 0.5};
        case ContentPlace::quotation_before:
            return {"quotation before the cue", 0.96};
        case ContentPlace::quotation_after:
            return {"quotation after the cue", 0.81};
        case ContentPlace::that_clause:
            return {"clause with 'that'", 0.82};
        case ContentPlace::clause:
            return {"clause after the cue", 0.73};
        case ContentPlace::question:
            return {"question after the cue", 0.68};
        case ContentPlace::infinitive:
            return {"infinitive after the cue", 0.54};
        case ContentPlace::gerund:
            return {"participle after the cue", 0.5};
        case ContentPlace::object:
            return {"object of the cue", 0.6};
        case ContentPlace::before_cue:
            return {"clause before the cue", 0.65};
        case ContentPlace::after_frame:
            return {"clause after the source", 0.55};
        case ContentPlace::around_cue:
            return {"the cue interrupts what is said", 0.77};
        case ContentPlace::complement:
            return {"subject and complement of a passive", 0.52};
    }
    return {"", 0.5};
}

/// The share here is a factor to that of the content's place.
Rating rating_of(SourcePlace place) {
    switch (place) {
        case SourcePlace::none:
            return {"no source named", 0.5};
        case SourcePlace::before:
            return {"", 1};
        case SourcePlace::after:
            return {"source after the cue", 1};
        case SourcePlace::relative:
            return {"relative pronoun as subject", 0.6};
        case SourcePlace::shared:
            return {"subject shared with another verb", 0.76};
        case SourcePlace::agent:
            return {"'by' names the source", 1};
        case SourcePlace::owner:
            return {"owner of the noun", 0.5};
    }
    return {"", 1};
}

// Saying is marked more surely than thinking, wanting and deciding, which the annotators themselves mark unevenly.
double factor_of(Act act, ContentPlace place) {
    if (place == ContentPlace::quotation_before || act == Act::say || act == Act::write || act == Act::ask) return 1;
    if (act == Act::decide || act == Act::intend || act == Act::perceive) return 0.75;
    return act == Act::believe || act == Act::document || act == Act::demand ? 0.8 : 0.95;
}

}  // namespace

Evidence weigh(std::string_view words, const Cue& cue, const SourceReading& source, const ContentReading& content) {
    const Rating content_rating = rating_of(content.place), source_rating = rating_of(source.place);
    Evidence evidence;
    evidence.why.push_back("cue '" + std::string(words) + "'");
    for (const std::string_view why : {content_rating.reason, source_rating.reason})
        if (!why.empty()) evidence.why.emplace_back(why);
    const bool complete = cue.kind == CueKind::passive && source.place == SourcePlace::none;
    evidence.confidence = content_rating.share * (complete ? 1 : source_rating.share) * factor_of(cue.act, content.place);
    return evidence;
}

}  // namespace whosaid
