#include "sources/resolution.h"

#include <algorithm>

#include "sources/descriptions.h"
#include "sources/introductions.h"
#include "sources/pronouns.h"

namespace whosaid {
namespace {

constexpr std::uint32_t names_back = 80;          // how far a description may look for its name
constexpr std::uint32_t longest_complement = 12;  // tokens
constexpr std::uint32_t parties_back = 200;       // and for an earlier description

/// Goes through the voices in text order and keeps who has spoken.
class Resolver {
public:
    Resolver(const Article& article, const Entities& entities, const Voices& voices)
        : article_(article), entities_(entities), voices_(voices), descriptions_(article, entities), settler_(article, entities) {}

    Resolution run() {
        for (std::uint32_t e = 0; e < entities_.list.size(); ++e) result_.parties.push_back({e, {}, {}});
        result_.of_voice.resize(voices_.size());
        voice_of_.resize(voices_.size());
        for (std::uint32_t v = 0; v < voices_.size(); ++v)
            if (voices_[v].attribution) voice_of_[*voices_[v].attribution] = v;
        for (const bool quoted : {false, true})  // whom a quotation speaks of turns on who says it
            for (std::uint32_t v = 0; v < voices_.size(); ++v)
                for (TokenSpan span : voices_[v].source)
                    if (!span.empty() && settler_.discourse().is_quoted(span.start) == quoted) read_source(v, span);
        for (std::uint32_t v = 0; v < voices_.size(); ++v)
            for (TokenSpan span : voices_[v].source) point_first_person(v, span);
        for (std::uint32_t e = 0; e < entities_.list.size(); ++e) result_.persons.push_back(settler_.discourse().is_person(e));
        settle_pronouns();
        return std::move(result_);
    }

private:
    // "He", "she": from left to right, so that each is settled by who has spoken up to there.
    void settle_pronouns() {
        std::vector<Speaker> speakers = settler_.discourse().speakers();
        std::stable_sort(speakers.begin(), speakers.end(), [](const Speaker& a, const Speaker& b) { return a.token < b.token; });
        PronounSettler settler(article_, entities_);
        std::size_t next = 0;
        result_.speakers = speakers;
        for (std::uint32_t i = 0; i < article_.size(); ++i) {
            while (next < speakers.size() && speakers[next].token < i) settler.add_speaker(speakers[next++]);
            if (!settler.is_personal(i) || token(i).is("himself")) continue;
            if (const auto settled = settler.settle(settler.question_in_passing(i)); settled.party)
                result_.antecedents.push_back({i, name_of_party(*settled.party)});
        }
    }

    const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
    const Party& party(std::uint32_t p) const { return result_.parties[p]; }

    // The source of an attribution may end at its main noun; an introduction takes in what hangs on it: "people familiar with the talks".
    TokenSpan with_complement(TokenSpan span, const Voice& voice) const {
        std::uint32_t end = span.end;
        if (span.empty() || end >= article_.size() || !begins_complement(end) || !article_.token(end - 1).in(WordList::role_nouns))
            if (span.empty() || end >= article_.size() || !begins_complement(end) || !article_.token(end - 1).in(WordList::group_nouns))
                return span;
        const std::uint32_t limit =
            std::min(article_.sentences[sentence_at(article_.sentences, span.start)].tokens.end, end + longest_complement);
        while (end < limit && !ends_complement(end, voice)) ++end;
        return {span.start, end == limit ? span.end : end};
    }

    bool begins_complement(std::uint32_t i) const {
        return match_phrase(article_.tokens, i, WordList::anonymity_phrases, article_.lexicon) > 0 || is_adjective(article_.tags[i]) ||
               article_.tags[i] == Tag::VBN || token(i).is("with") || token(i).is("for") || token(i).is("of") || token(i).is("from") ||
               token(i).is("at") || token(i).is("in");
    }

    bool ends_complement(std::uint32_t i, const Voice& voice) const {
        const auto holds = [&](const std::vector<TokenSpan>& spans) {
            return std::any_of(spans.begin(), spans.end(), [&](TokenSpan each) { return each.contains(i); });
        };
        if (token(i).kind == TokenKind::punctuation || token(i).kind == TokenKind::quote || holds(voice.cue) || holds(voice.content))
            return true;
        const Tag tag = article_.tags[i];
        return is_finite_verb(tag) || tag == Tag::WP || tag == Tag::WDT || tag == Tag::CC || token(i).is("that");
    }

    void read_source(std::uint32_t v, TokenSpan span) {
        for (const Reference& reference : read_references(article_, with_complement(span, voices_[v]))) point(v, reference);
        hear_together(v, span);
    }

    // "Ms. Cole and Mr. Marsh said …": "they" are both. "The leader, Ann Cole, said" names one twice.
    void hear_together(std::uint32_t v, TokenSpan span) {
        std::vector<std::uint32_t> together;
        for (const Pointer& pointer : result_.of_voice[v])
            if (std::find(together.begin(), together.end(), pointer.party) == together.end()) together.push_back(pointer.party);
        if (together.size() < 2 || settler_.discourse().is_quoted(span.start)) return;
        const auto id = static_cast<std::uint32_t>(joint + together_.size());
        together_.push_back(std::move(together));
        settler_.add_speaker({span.start, id, Gender::unknown, Speaker::Sort::people, is_aloud(voices_[v].act)});
    }

    // Who says the quotation that the voice stands in: "he" there is somebody else.
    std::vector<std::uint32_t> enclosing_speakers(const Voice& voice) const {
        std::vector<std::uint32_t> speakers;
        if (!voice.within || voice.source.empty() || !settler_.discourse().is_quoted(voice.source.front().start)) return speakers;
        for (const Pointer& pointer : result_.of_voice[voice_of_[*voice.within]]) speakers.push_back(pointer.party);
        return speakers;
    }

    void point(std::uint32_t v, const Reference& reference) {
        if (is_credit(voices_[v], reference) || is_headline_noun(reference)) return;
        std::string why;
        const std::optional<std::uint32_t> found = find(reference, voices_[v], why);
        if (!found) return;
        if (*found >= joint) {
            for (std::uint32_t each : together_[*found - joint]) result_.of_voice[v].push_back({reference.tokens, each, why});
            return;
        }
        result_.of_voice[v].push_back({reference.kind == ReferenceKind::noun ? reference.core : reference.tokens, *found, why});
        hear(voices_[v], reference.tokens.start, *found);
    }

    // "Harbour Near Collapse, Experts Say": the text below says who.
    bool is_headline_noun(const Reference& reference) const {
        const std::uint32_t sentence = sentence_at(article_.sentences, reference.tokens.start);
        return reference.kind == ReferenceKind::noun && article_.sentences[sentence].heading && article_.sentences.size() > 2;
    }

    // Who speaks in the article itself, not in what another says: "My father said no," he said.
    void hear(const Voice& voice, std::uint32_t at, std::uint32_t party) {
        if (settler_.discourse().is_quoted(voice.source.front().start)) return;
        const bool noun = !voice.cue.empty() && is_noun(article_.tags[voice.cue.front().end - 1]);
        settler_.add_speaker({at, party, gender_of(party), sort_of(party), !noun && is_aloud(voice.act)});
    }

    static bool is_aloud(Act act) {
        return act == Act::say || act == Act::write || act == Act::document || act == Act::ask || act == Act::decline ||
               act == Act::no_response;
    }

    // "Source: Reuters", "FILE PHOTO: A trader": labels, not speakers.
    bool is_credit(const Voice& voice, const Reference& reference) const {
        const bool colon = voice.cue.size() == 1 && voice.cue.front().size() == 1 && token(voice.cue.front().start).is_mark(':');
        return colon && (reference.kind != ReferenceKind::name || token(reference.head).in(WordList::document_nouns));
    }

    std::optional<std::uint32_t> find(const Reference& reference, const Voice& voice, std::string& why) {
        if (reference.kind == ReferenceKind::name) return named(*reference.name, why);
        if (reference.kind == ReferenceKind::noun) return described(reference, voice, why);
        const std::string_view note = article_.note(reference.head, WordList::reference_pronouns);
        if (Article::holds(note, "relative")) return antecedent(reference.head, why);
        if (is_first_person(reference.head) || token(reference.head).is("you")) return std::nullopt;
        Question question = settler_.question_at(reference.head);
        question.content = voice.content;
        question.others = enclosing_speakers(voice);
        question.introduction = introduction_of(reference.head, voice);
        const auto settled = settler_.settle(question);
        if (settled.introduced)
            if (const auto party = introduced(reference.head, *question.introduction, why)) return party;
        if (settled.party) why = "'" + article_.key(reference.head) + "' after " + name_of_party(*settled.party);
        return settled.party;
    }

    // "Two officials met reporters. They said …", "In defeat the president was calm. … he said".
    std::optional<TokenSpan> introduction_of(std::uint32_t pronoun, const Voice& voice) const {
        const bool thing = token(pronoun).is("it"), plural = token(pronoun).is("they"), woman = token(pronoun).is("she");
        if ((!thing && !plural && !woman && !token(pronoun).is("he")) || settler_.discourse().is_quoted(pronoun)) return std::nullopt;
        const Gender gender = thing || plural ? Gender::unknown : woman ? Gender::woman : Gender::man;
        const auto found = find_introduction(article_, pronoun, {thing, plural, gender});
        if (!found || !voice.within) return found;
        for (TokenSpan outer : voices_[voice_of_[*voice.within]].source)  // "His lawyer said he would not answer"
            if (outer.overlaps(*found)) return std::nullopt;
        return found;
    }

    std::optional<std::uint32_t> introduced(std::uint32_t pronoun, TokenSpan phrase, std::string& why) {
        const std::vector<Reference> references = read_references(article_, phrase);
        if (references.size() != 1 || references[0].kind != ReferenceKind::noun) return std::nullopt;
        const auto found = described(references[0], Voice{}, why);
        // "Common for all parties is that they have vowed": a leader who spoke before is one, not several.
        if (found && token(pronoun).is("they") && sort_of(*found) == Speaker::Sort::person) return std::nullopt;
        if (found) why = "'" + article_.key(pronoun) + "' after " + name_of_party(*found);
        return found;
    }

    std::optional<std::uint32_t> named(std::uint32_t name, std::string& why) const {
        why = entities_.why[name];
        return entities_.of_name[name];
    }

    std::string name_of_party(std::uint32_t p) const {
        if (p >= joint) return name_of_party(together_[p - joint].front()) + " and " + name_of_party(together_[p - joint].back());
        if (party(p).entity) return article_.words(article_.names[entities_.list[*party(p).entity].fullest].tokens);
        return article_.words(party(p).introduction.core);
    }

    Gender gender_of(std::uint32_t p) const {
        if (party(p).entity) return entities_.list[*party(p).entity].role.gender;
        const std::string_view note = article_.note(party(p).introduction.head, WordList::role_nouns);
        if (Article::holds(note, "man")) return Gender::man;
        return Article::holds(note, "woman") ? Gender::woman : Gender::unknown;
    }

    Speaker::Sort sort_of(std::uint32_t p) const {
        if (party(p).entity) {
            const NameKind kind = entities_.list[*party(p).entity].kind;
            return kind == NameKind::person || kind == NameKind::other ? Speaker::Sort::person : Speaker::Sort::thing;
        }
        switch (party(p).introduction.sort) {
            case NounSort::person:
                return Speaker::Sort::person;
            case NounSort::people:
            case NounSort::organisations:
                return Speaker::Sort::people;
            default:
                return Speaker::Sort::thing;
        }
    }

    // "who": the name or phrase right before it, a comma between them or not.
    std::optional<std::uint32_t> antecedent(std::uint32_t relative, std::string& why) {
        if (relative == 0) return std::nullopt;
        const std::uint32_t end = token(relative - 1).is_mark(',') ? relative - 1 : relative;
        std::uint32_t start = end;
        const std::uint32_t beginning = article_.sentences[sentence_at(article_.sentences, relative)].tokens.start;
        while (start > beginning && end - start < 14 && !bounds_antecedent(start - 1)) --start;
        const std::vector<Reference> references = read_references(article_, {start, end});
        if (references.empty() || references.back().kind == ReferenceKind::pronoun) return std::nullopt;
        const Reference& last = references.back();
        const auto found = last.kind == ReferenceKind::name ? named(*last.name, why) : described(last, Voice{}, why);
        if (found) why = "'who' after " + name_of_party(*found);
        return found;
    }

    bool bounds_antecedent(std::uint32_t i) const {
        if (token(i).kind == TokenKind::quote || (token(i).kind == TokenKind::punctuation && !token(i).is_mark('-'))) return true;
        return is_verb(article_.tags[i]) || token(i).is("by") || token(i).is("to") || token(i).is("that") || token(i).is("from");
    }

    std::optional<std::uint32_t> described(const Reference& reference, const Voice& voice, std::string& why) {
        if (reference.sort == NounSort::other) return std::nullopt;
        if (const auto name = name_before(reference)) return named(*name, why);
        if (is_partisan(reference)) return last_partisan(reference, why);
        const std::vector<std::string> marks = descriptions_.marks_of(reference);
        std::optional<std::uint32_t> known = find_same_phrase(reference, marks);
        if (!known && (reference.definite || reference.partitive || is_bare_singular(reference)))
            known = descriptions_.find_entity(reference, marks);
        if (!known && is_known_already(reference, marks)) {
            known = reference.sort == NounSort::person ? last_speaker_as(reference) : last_body(reference);
            if (!known || is_said_by(*known, voice)) return std::nullopt;
        }
        if (known) {
            why = "'" + article_.words(reference.core) + "': " + name_of_party(*known);
            return known;
        }
        result_.parties.push_back({std::nullopt, reference, marks});
        return static_cast<std::uint32_t>(result_.parties.size() - 1);
    }

    // "MR. QUIST: The auditor told us": nobody speaks of himself so.
    bool is_said_by(std::uint32_t party, const Voice& voice) const {
        if (!voice.within) return false;
        const std::vector<Pointer>& outer = result_.of_voice[voice_of_[*voice.within]];
        return std::any_of(outer.begin(), outer.end(), [&](const Pointer& pointer) { return pointer.party == party; });
    }

    // "Ray Cole, a spokesman for the ministry, said": the name before the comma, where the source holds only the description.
    std::optional<std::uint32_t> name_before(const Reference& reference) const {
        const std::uint32_t start = reference.core.start;
        if (reference.sort != NounSort::person || start < 2 || !token(start - 1).is_mark(',')) return std::nullopt;
        const std::uint32_t next = first_name_from(article_.names, start);
        if (next == 0 || article_.names[next - 1].tokens.end != start - 1) return std::nullopt;
        return article_.names[next - 1].kind == NameKind::person ? std::optional(next - 1) : std::nullopt;
    }

    // "Paris prosecutor said", as headlines have it.
    bool is_bare_singular(const Reference& reference) const {
        const bool determined = is_determiner(article_.tags[reference.core.start]) || article_.tags[reference.core.start] == Tag::CD;
        return reference.sort == NounSort::person && !determined;
    }

    // "the central banker", "the company": the article means somebody it has named, though not by this word. Who is not
    // found then stays open. A phrase with a name in it ("the Trump campaign") and "the government" stand for themselves.
    bool is_known_already(const Reference& reference, const std::vector<std::string>& marks) const {
        const bool one = reference.sort == NounSort::person || reference.sort == NounSort::organisation;
        const bool names = std::any_of(marks.begin(), marks.end(), [](const std::string& mark) { return mark.front() == '#'; });
        const bool article = token(reference.core.start).is("the") || token(reference.core.start).is("this");
        if (article && is_officeholder(reference.head)) return true;
        if (!one || names || !article || reference.core.end > reference.head + 1) return false;
        if (reference.sort == NounSort::person) return true;
        if (!descriptions_.is_general(reference.head)) return false;
        return marks.empty() || last_body(reference).has_value();  // "the company", but "the highways agency" stands for itself
    }

    // "the independent Ostrian senator": whom the article has named, whatever stands before the noun.
    bool is_officeholder(std::uint32_t head) const {
        for (const char* word : {"senator", "governor", "congressman", "congresswoman", "lawmaker", "nominee", "candidate"})
            if (token(head).is(word)) return true;
        return false;
    }

    // "the watchdog group" right after the Northern Rights Observatory spoke.
    std::optional<std::uint32_t> last_body(const Reference& reference) const {
        if (settler_.discourse().speakers().empty()) return std::nullopt;
        const Speaker& last = settler_.discourse().speakers().back();
        if (last.sort != Speaker::Sort::thing || !party(last.party).entity ||
            !settler_.discourse().is_near(last.token, reference.core.start))
            return std::nullopt;
        const Entity& entity = entities_.list[*party(last.party).entity];
        const std::string_view sort = descriptions_.sort_of_organisation(article_.names[entity.fullest].tokens);
        const std::string_view asked = article_.note(reference.head, WordList::organisation_nouns);
        const bool group = token(reference.head).is("group") || token(reference.head).is("service") || token(reference.head).is("agency");
        return entity.kind == NameKind::organisation && (group || sort == asked) ? std::optional(last.party) : std::nullopt;
    }

    bool is_partisan(const Reference& reference) const {
        return token(reference.head).is("republican") || token(reference.head).is("democrat");
    }

    // "the Utah Republican": whoever spoke last, or whose party the article gives: "Ann Lee, R-Utah".
    std::optional<std::uint32_t> last_partisan(const Reference& reference, std::string& why) const {
        const char initial = token(reference.head).is("republican") ? 'R' : 'D';
        std::optional<std::uint32_t> known = reference.definite ? last_speaker_as(reference) : std::nullopt;
        const std::uint32_t end = first_name_from(article_.names, reference.core.start);
        for (std::uint32_t n = end; n-- > end - std::min(end, names_back) && !known;) {
            const std::optional<std::string>& party = entities_.list[entities_.of_name[n]].role.affiliation;
            if (party && party->size() > 2 && (*party)[0] == initial && (*party)[1] == '-') known = entities_.of_name[n];
        }
        if (known) why = "'" + article_.words(reference.core) + "': " + name_of_party(*known);
        return known;
    }

    // Whoever spoke last, in this paragraph or the one before, if nothing in the noun speaks against it.
    std::optional<std::uint32_t> last_speaker_as(const Reference& reference) const {
        if (settler_.discourse().speakers().empty()) return std::nullopt;
        const Speaker& last = settler_.discourse().speakers().back();
        if (last.sort != Speaker::Sort::person) return std::nullopt;
        const bool anybody = token(reference.head).is("man") || token(reference.head).is("woman") || token(reference.head).is("person");
        if ((!party(last.party).entity && !anybody) || !settler_.discourse().is_near(last.token, reference.core.start)) return std::nullopt;
        const std::string_view note = article_.note(reference.head, WordList::role_nouns);
        const bool contradicts =
            (Article::holds(note, "man") && last.gender == Gender::woman) || (Article::holds(note, "woman") && last.gender == Gender::man);
        return !contradicts && !Article::holds(note, "kin") && !Article::holds(note, "voice") ? std::optional(last.party) : std::nullopt;
    }

    bool is_indefinite(const Reference& reference) const {
        const std::uint32_t first = reference.core.start;
        return !reference.partitive && (token(first).is("a") || token(first).is("an") || token(first).is("another"));
    }

    // An earlier phrase with the same main noun that says the same and more.
    std::optional<std::uint32_t> find_same_phrase(const Reference& reference, const std::vector<std::string>& marks) const {
        const auto end = static_cast<std::uint32_t>(result_.parties.size()), first = static_cast<std::uint32_t>(entities_.list.size());
        for (std::uint32_t p = end; p-- > std::max(first, end - std::min(end, parties_back));) {
            const Party& known = party(p);
            if (known.introduction.plural != reference.plural || !descriptions_.same_noun(known.introduction, reference)) continue;
            const bool included = std::includes(known.marks.begin(), known.marks.end(), marks.begin(), marks.end());
            if (is_indefinite(reference) ? included && known.marks.size() == marks.size() && !marks.empty() : included) return p;
        }
        return std::nullopt;
    }

    bool is_first_person(std::uint32_t i) const {
        return token(i).is("i") || token(i).is("we") || token(i).is("me") || token(i).is("us") || token(i).is("myself") ||
               token(i).is("my") || token(i).is("our");
    }

    // "I" is whoever says the sentence it stands in.
    void point_first_person(std::uint32_t v, TokenSpan span) {
        if (span.empty() || !is_first_person(span.start) || !result_.of_voice[v].empty() || !voices_[v].within) return;
        for (const Pointer& pointer : result_.of_voice[voice_of_[*voices_[v].within]])
            result_.of_voice[v].push_back(
                {span, pointer.party, "'" + article_.key(span.start) + "' in the words of " + name_of_party(pointer.party)});
    }

    static constexpr std::uint32_t joint = 1u << 31;  // party numbers from here on stand for several: see together_

    const Article& article_;
    const Entities& entities_;
    const Voices& voices_;
    const Descriptions descriptions_;
    PronounSettler settler_;
    std::vector<std::vector<std::uint32_t>> together_;  // parties that spoke together
    std::vector<std::uint32_t> voice_of_;               // for each attribution
    Resolution result_;
};

}  // namespace

Resolution resolve(const Article& article, const Entities& entities, const Voices& voices) {
    return Resolver(article, entities, voices).run();
}

}  // namespace whosaid
