#include "sources/sources.h"

#include <algorithm>
#include <array>

#include "sources/anonymity.h"

namespace whosaid {
namespace {

/// Makes one source of each party that speaks or was asked.
class SourceCollector {
public:
    SourceCollector(const Article& article, const Entities& entities, const Voices& voices, const Resolution& resolution)
        : article_(article),
          entities_(entities),
          voices_(voices),
          resolution_(resolution),
          source_of_(resolution.parties.size()),
          pointed_at_(resolution.parties.size()) {
        for (const std::vector<Pointer>& pointers : resolution.of_voice)
            for (const Pointer& pointer : pointers)
                if (pointer.tokens.overlaps(resolution.parties[pointer.party].introduction.core)) pointed_at_[pointer.party] = true;
    }

    Sources run(std::size_t attributions) {
        Sources sources;
        sources.speakers.resize(attributions);
        sources.via.resize(attributions);
        for (std::size_t v = 0; v < voices_.size(); ++v)
            if (makes_source(voices_[v]) && (!is_weak(voices_[v]) || is_of_document(v))) collect(sources, v);
        for (std::size_t v = 0; v < voices_.size(); ++v) link(sources, v);
        add_anonymity(sources);
        sources.antecedents = resolution_.antecedents;
        for (Source& source : sources.list) finish(source);
        return sources;
    }

private:
    // What somebody wants, demands, judges or believes makes nobody a source of the article unless it is in the own words, or
    // a stand on what is so: "denied that he had known" is an answer, "criticised the plan" is not.
    bool makes_source(const Voice& voice) const {
        switch (voice.act) {
            case Act::intend:
            case Act::feel:
            case Act::decide:
                return false;
            case Act::ask:
            case Act::believe:
            case Act::demand:
            case Act::perceive:
            case Act::promise:
                return voice.response == Response::quoted;
            case Act::document:
            case Act::judge:
                return !is_weak(voice);
            default:
                return true;
        }
    }

    // "The White House announced plans to slap duties": nothing is on its word.
    bool is_weak(const Voice& voice) const {
        return voice.response == Response::paraphrased && !is_confirmed_by(voice) &&
               std::none_of(voice.content.begin(), voice.content.end(), [&](TokenSpan span) { return has_predicate(span); });
    }

    // "The closure was confirmed by the ministry"
    bool is_confirmed_by(const Voice& voice) const {
        if (voice.act != Act::say || voice.source.empty() || voice.cue.empty() || voice.cited) return false;
        const std::uint32_t start = voice.source.front().start;
        return start > voice.cue.front().start && start > 0 && article_.token(start - 1).is("by");
    }

    // "Polls show growing support"
    bool is_of_document(std::size_t v) const {
        return std::any_of(resolution_.of_voice[v].begin(), resolution_.of_voice[v].end(), [&](const Pointer& pointer) {
            const Party& party = resolution_.parties[pointer.party];
            return !party.entity && party.introduction.sort == NounSort::document;
        });
    }

    // A finite verb that is not that of a relative clause: "a penalty which the referee gave" says nothing.
    bool has_predicate(TokenSpan span) const {
        for (std::uint32_t i = span.start; i < span.end; ++i) {
            if (is_finite_verb(article_.tags[i])) return true;
            if (i > span.start && (article_.tags[i] == Tag::WDT || article_.tags[i] == Tag::WP)) return false;
        }
        return false;
    }

    // The strongest response counts.
    void collect(Sources& sources, std::size_t v) {
        const Voice& voice = voices_[v];
        for (const Pointer& pointer : resolution_.of_voice[v]) {
            std::optional<std::uint32_t>& index = source_of_[pointer.party];
            if (!index) {
                index = static_cast<std::uint32_t>(sources.list.size());
                sources.list.push_back(introduce(pointer.party, voice));
            }
            Source& source = sources.list[*index];
            source.response = std::min(source.response, response_for(source, voice.response));
        }
    }

    static Response response_for(const Source& source, Response response) {
        return source.type == SourceType::document && response == Response::paraphrased ? Response::cited : response;
    }

    Source introduce(std::uint32_t p, const Voice& voice) const {
        Source source;
        const Party& party = resolution_.parties[p];
        source.response = voice.response;
        if (!party.entity) {
            describe(source, party.introduction);
            if (!pointed_at_[p]) source.mentions.push_back({party.introduction.core, ""});
        } else {
            const Entity& entity = entities_.list[*party.entity];
            source.name = article_.words(article_.names[entity.fullest].tokens);
            const bool person = entity.kind == NameKind::other && resolution_.persons[*party.entity];
            source.type = person ? SourceType::named_person : type_of(entity);
            source.title = entity.role.title;
            source.affiliation = entity.role.affiliation;
            for (std::uint32_t name : entity.names) source.mentions.push_back({article_.names[name].tokens, entities_.why[name]});
        }
        source.response = response_for(source, source.response);
        return source;
    }

    // "Gallup Poll", but "Harbour Journal"
    static bool is_document(NameKind kind, const Token& last) {
        return last.in(WordList::document_nouns) && (kind == NameKind::other || (kind == NameKind::organisation && last.is("poll")));
    }

    SourceType type_of(const Entity& entity) const {
        const TokenSpan name = article_.names[entity.fullest].tokens;
        if (entity.kind == NameKind::person) return SourceType::named_person;
        if (is_document(entity.kind, article_.token(name.end - 1))) return SourceType::document;
        return SourceType::named_organisation;
    }

    void describe(Source& source, const Reference& reference) const {
        source.name = article_.words(reference.core);
        switch (reference.sort) {
            case NounSort::person:
                source.type = SourceType::unnamed_person;
                break;
            case NounSort::organisation:
                source.type = SourceType::named_organisation;
                break;
            case NounSort::document:
                source.type = SourceType::document;
                break;
            default:
                source.type = SourceType::unnamed_group;
        }
        if (source.type == SourceType::unnamed_person || source.type == SourceType::unnamed_group)
            source.affiliation = first_organisation(reference.core);
    }

    std::optional<std::string> first_organisation(TokenSpan span) const {
        for (std::uint32_t n = first_name_from(article_.names, span.start);
             n < article_.names.size() && article_.names[n].tokens.end <= span.end; ++n)
            if (article_.names[n].kind == NameKind::organisation) return article_.words(article_.names[n].tokens);
        return std::nullopt;
    }

    // Attributions of every act are linked to a source that is one for another reason.
    void link(Sources& sources, std::size_t v) const {
        const Voice& voice = voices_[v];
        for (const Pointer& pointer : resolution_.of_voice[v]) {
            if (!source_of_[pointer.party]) continue;
            const std::uint32_t index = *source_of_[pointer.party];
            Source& source = sources.list[index];
            if (voice.cited && !sources.via[*voice.cited]) sources.via[*voice.cited] = index;
            if (voice.attribution) {
                source.attributions.push_back(*voice.attribution);
                if (!sources.speakers[*voice.attribution]) sources.speakers[*voice.attribution] = index;
            }
            add_mention(source, pointer);
        }
    }

    // A pointer that only repeats one of the entity's names is in the list already.
    void add_mention(Source& source, const Pointer& pointer) const {
        if (!holds_name_of(pointer)) source.mentions.push_back({pointer.tokens, pointer.why});
    }

    bool holds_name_of(const Pointer& pointer) const {
        for (std::uint32_t n = first_name_from(article_.names, pointer.tokens.start);
             n < article_.names.size() && article_.names[n].tokens.end <= pointer.tokens.end; ++n)
            if (entities_.of_name[n] == resolution_.parties[pointer.party].entity) return true;
        return false;
    }

    void add_anonymity(Sources& sources) const {
        const std::vector<Anonymity> anonymity = find_anonymity(article_, resolution_);
        for (std::size_t p = 0; p < anonymity.size(); ++p) {
            if (!source_of_[p] || !anonymity[p].withheld) continue;
            sources.list[*source_of_[p]].anonymous = true;
            sources.list[*source_of_[p]].reason = anonymity[p].reason;
        }
    }

    static void finish(Source& source) {
        std::stable_sort(source.mentions.begin(), source.mentions.end(),
                         [](const Mention& a, const Mention& b) { return a.tokens < b.tokens; });
        const auto same = [](const Mention& a, const Mention& b) { return a.tokens == b.tokens; };
        source.mentions.erase(std::unique(source.mentions.begin(), source.mentions.end(), same), source.mentions.end());
        std::sort(source.attributions.begin(), source.attributions.end());
        source.attributions.erase(std::unique(source.attributions.begin(), source.attributions.end()), source.attributions.end());
    }

    const Article& article_;
    const Entities& entities_;
    const Voices& voices_;
    const Resolution& resolution_;
    std::vector<std::optional<std::uint32_t>> source_of_;  // for each party
    std::vector<bool> pointed_at_;  // for each party: its introduction is a source; not so in "Two officials met reporters. They said …"
};

}  // namespace

std::string_view name_of(Response response) {
    static constexpr std::array<std::string_view, 5> names = {"quoted", "paraphrased", "cited", "declined", "no-response"};
    return names[static_cast<std::size_t>(response)];
}

std::string_view name_of(SourceType type) {
    static constexpr std::array<std::string_view, 5> names = {"named-person", "named-organisation", "document", "unnamed-person",
                                                              "unnamed-group"};
    return names[static_cast<std::size_t>(type)];
}

Sources find_sources(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Names& names,
                     const Quotations& quotations, const Attributions& attributions, const Lexicon& lexicon) {
    const Article article{text, tokens, sentences, tags, names, quotations, lexicon};
    const Entities entities = merge_names(article);
    const Voices voices = gather_voices(article, attributions);
    const Resolution resolution = resolve(article, entities, voices);
    return SourceCollector(article, entities, voices, resolution).run(attributions.size());
}

}  // namespace whosaid
