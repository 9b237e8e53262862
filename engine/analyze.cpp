#include "analyze.h"

#include "assemble.h"
#include "correct.h"
#include "speech/cueless.h"
#include "speech/merge_readings.h"
#include "syntax/revision.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

/// Of what was found on the way, only a later reading has use for some.
enum class Keep { all, report_only };

Reading read(std::string_view text, const Model& model, std::optional<Day> published, const Earlier& before, Keep keep) {
    const Lexicon& lexicon = Lexicon::english();
    const Reading& was = before.reading;
    Reading r;
    r.language = detect_language(text);
    auto [tokens, revision] = revise_tokens(text, before.text, was.tokens, lexicon);
    r.tokens = std::move(tokens);
    r.sentences = put_together(was.sentences, find_sentences(r.tokens, revision.now), revision);
    const Sentences now = sentences_in(r.sentences, revision.now);
    r.tags = put_together_by_token(was.tags, find_tags(text, r.tokens, now, model), revision);
    r.publication = find_publication(text, r.tokens, r.sentences, r.tags, published);
    if (r.publication == was.publication)
        r.times = put_together(was.times, find_times(text, r.tokens, now, r.tags, r.publication), revision);
    else
        r.times = find_times(text, r.tokens, r.sentences, r.tags, r.publication);
    const Names by_rules = find_names(text, r.tokens, r.sentences, r.tags, lexicon);
    r.runs = tell_runs(text, r.tokens, r.sentences, r.tags, by_rules, lexicon, model, was.runs, revision);
    r.names = tell_names(text, r.tokens, r.sentences, by_rules, r.runs, lexicon, model);
    r.quotations = find_quotations(r.tokens, r.sentences);
    if (!r.language.english) {
        r.summary = count_words(r.tokens);
        return r;
    }
    // Of a text that was not English no more was read than up to here.
    const Revision left = was.language.english ? revision : everything_in(r.tokens);
    r.cues = find_cues({r.tokens, r.tags}, r.sentences, lexicon);
    const Scene scene({r.tokens, r.tags}, r.sentences, r.quotations, r.cues);
    r.seen = put_together_by_token(was.seen, describe_words(text, scene.text, left.now), left);
    r.seen = describe_for_reader(std::move(r.seen), scene, r.names);
    r.pieces = read_pieces(scene, r.seen, model, was.pieces);
    r.attributions = merge_readings(text, scene, attributions_in(r.pieces), find_attributions(text, scene));
    if (keep == Keep::report_only) r.forget_words();
    r.attributions = add_cueless(std::move(r.attributions), scene, r.names);
    r.sources = find_sources(text, r.tokens, r.sentences, r.tags, r.names, r.quotations, r.attributions, lexicon);
    r.candidates = find_candidates(text, r.tokens, r.sentences, r.tags, r.quotations, r.attributions, r.sources, lexicon, piece_weights,
                                   {was.candidates, left});
    r.verdicts = weigh(r.candidates, claim_weights, was.candidates, was.verdicts);
    r.claims = find_claims(text, r.tokens, r.sentences, r.tags, r.attributions, r.sources, r.times, r.candidates, r.verdicts);
    if (keep == Keep::report_only) r.forget_candidates();
    r.summary = summarise(text, r.tokens, r.sentences, r.tags, r.names, r.quotations, r.attributions, r.sources, r.claims);
    return r;
}

}  // namespace

Reading read(std::string_view text, const Model& model, std::optional<Day> published) {
    return read(text, model, published, {{}, Reading()});
}

Reading read(std::string_view text, const Model& model, std::optional<Day> published, const Earlier& before) {
    return read(text, model, published, before, Keep::all);
}

Report analyze(std::string_view text, const Model& model, std::optional<Day> published, const Corrections& corrections) {
    const std::string_view part = cut_at_character(text, max_text_bytes);
    const Reading reading = read(part, model, published, {{}, Reading()}, Keep::report_only);
    Report report = assemble(reading, part);
    if (!corrections.empty()) report = correct(reading, report, part, corrections);
    if (part.size() < text.size()) report.notices.push_back(too_long_notice(part.size()));
    return report;
}

}  // namespace whosaid
