#include "sources/roles.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::uint32_t longest_title = 24;  // tokens

/// Looks to the left and to the right of one name.
class RoleReader {
public:
    RoleReader(const Article& article, const Name& name) : article_(article), name_(name) {}

    Role run() {
        role_.gender = gender_of_given_name();
        read_before();
        read_after();
        return role_;
    }

private:
    const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
    bool is_role(std::uint32_t i) const { return token(i).in(WordList::role_nouns) || (token(i).in(WordList::titles) && !is_courtesy(i)); }
    bool is_comma(std::uint32_t i) const { return i < article_.size() && token(i).is_mark(','); }

    bool is_courtesy(std::uint32_t i) const {
        for (const char* word : {"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "sir", "dame", "lady"})
            if (token(i).is(word)) return true;
        return false;
    }

    // Alone, a man's given name is a surname as often: "Clinton", "Scott".
    Gender gender_of_given_name() const {
        const Gender gender = as_gender(article_.note(name_.tokens.start, WordList::first_names));
        return name_.tokens.size() < 2 && gender == Gender::man ? Gender::unknown : gender;
    }

    static Gender as_gender(std::string_view note) {
        if (Article::holds(note, "man")) return Gender::man;
        return Article::holds(note, "woman") ? Gender::woman : Gender::unknown;
    }

    void learn_gender(std::uint32_t i) {
        if (token(i).is("mr.") || token(i).is("mr") || token(i).is("sir"))
            role_.gender = Gender::man;
        else if (is_courtesy(i))
            role_.gender = Gender::woman;
        else if (const Gender gender = as_gender(article_.note(i, WordList::role_nouns)); gender != Gender::unknown)
            role_.gender = gender;
    }

    // "White House spokesman Josh Earnest": back from the name to the determiner, verb or comma.
    void read_before() {
        std::uint32_t start = name_.tokens.start;
        if (start == 0) return;
        if (is_courtesy(start - 1)) return learn_gender(start - 1);
        if (is_comma(start - 1)) return read_described_before(start - 1);
        if (!is_role(start - 1)) return read_possessive_before(start);
        learn_gender(start - 1);
        start = start_of_premodifiers(start - 1);
        role_.title = TokenSpan{start, name_.tokens.start};
        find_affiliation_before({start, name_.tokens.start});
    }

    std::uint32_t start_of_premodifiers(std::uint32_t start) const {
        const std::uint32_t beginning = article_.sentences[sentence_at(article_.sentences, start)].tokens.start;
        while (start > beginning && name_.tokens.start - start < longest_title && belongs_before(start - 1)) --start;
        while (token(start).is("and") || article_.tags[start] == Tag::POS || token(start).is("'s")) ++start;
        return start;
    }

    bool belongs_before(std::uint32_t i) const {
        if (token(i).kind == TokenKind::punctuation) return token(i).is_mark('-') && !token(i).space_before;
        if (token(i).kind != TokenKind::word) return false;
        if (article_.tags[i] == Tag::POS || token(i).is("'s")) return true;
        if (token(i).is("former") || token(i).is("then") || token(i).in(WordList::nationalities)) return true;
        if (token(i).is("of") || token(i).is("and")) return i > 0 && is_role(i - 1) && token(i - 1).capitalised && token(i + 1).capitalised;
        if (is_determiner(article_.tags[i]) || token(i).in(WordList::sentence_openers) || token(i).in(WordList::calendar)) return false;
        return is_noun(article_.tags[i]) || is_adjective(article_.tags[i]) || is_role(i);
    }

    // "U.S. Harbour Authority chief": the authority, before the place. A person is nobody's affiliation.
    void find_affiliation_before(TokenSpan title) {
        for (const NameKind kind : {NameKind::organisation, NameKind::other, NameKind::place})
            for (std::uint32_t n = first_name_from(article_.names, title.start); n < article_.names.size(); ++n) {
                if (article_.names[n].tokens.end > title.end) break;
                if (article_.names[n].kind != kind) continue;
                role_.affiliation = article_.words(article_.names[n].tokens);
                return;
            }
    }

    // "CNN’s Gloria Borger"
    void read_possessive_before(std::uint32_t start) {
        if (start < 2 || !token(start - 1).is("'s")) return;
        for (std::uint32_t n = first_name_from(article_.names, name_.tokens.start); n-- > 0;) {
            const Name& owner = article_.names[n];
            if (owner.tokens.end != start - 1) return;
            if (owner.kind == NameKind::organisation) role_.affiliation = article_.words(owner.tokens);
            return;
        }
    }

    // "the agency’s director, Ray Cole,": the description stands before the name, between determiner and comma.
    void read_described_before(std::uint32_t comma) {
        if (comma == 0 || !is_closed_after(name_.tokens.end)) return;
        const std::uint32_t head = is_role(comma - 1) ? comma - 1 : head_before(comma);
        const std::uint32_t start = start_of_premodifiers(head);
        if (start == 0 || !is_role(head) || !is_determiner(article_.tags[start - 1])) return;
        learn_gender(head);
        role_.title = TokenSpan{start - 1, comma};
        find_affiliation_before(*role_.title);
    }

    // "A spokeswoman for Kestrel Bank, Lena Hart,": the noun before "for" or "of".
    std::uint32_t head_before(std::uint32_t comma) const {
        const std::uint32_t beginning = article_.sentences[sentence_at(article_.sentences, comma)].tokens.start;
        for (std::uint32_t i = comma; i-- > beginning && comma - i < longest_title;) {
            if (token(i).kind == TokenKind::punctuation || is_verb(article_.tags[i])) break;
            const bool ties = token(i).is("for") || token(i).is("of") || token(i).is("at") || token(i).is("with");
            if (ties && i > beginning && is_role(i - 1)) return i - 1;
        }
        return comma - 1;
    }

    bool is_closed_after(std::uint32_t i) const {
        return i >= article_.size() || token(i).kind == TokenKind::punctuation || token(i).kind == TokenKind::quote ||
               is_verb(article_.tags[i]);
    }

    // "Ray Cole, 34, a spokesman for the ministry," and "Ann Lee, D-Ohio,", "Ann Lee (R-Texas)"
    void read_after() {
        std::uint32_t at = name_.tokens.end;
        if (at + 1 < article_.size() && token(at).is_mark('(') && is_party(at + 1)) return set_party(at + 1);
        if (!is_comma(at)) return find_affiliation_right_after(at);
        ++at;
        if (at + 2 < article_.size() && token(at).is("who")) return find_lead(at + 1);
        if (at + 1 < article_.size() && token(at).kind == TokenKind::number && is_comma(at + 1)) at += 2;
        if (at >= article_.size() || token(at).paragraph_before) return;
        if (is_party(at)) return set_party(at);
        const std::uint32_t end = end_of_apposition(at);
        const std::uint32_t head = head_of({at, end});
        if (head == end || !is_apposition(at)) return;
        learn_gender(head);
        if (!role_.title || token(at).is("a") || token(at).is("an") || token(at).is("the")) role_.title = TokenSpan{at, end};
        find_affiliation_after({head + 1, end});
    }

    // "Ewa Nowak of the University of Tolvik"
    void find_affiliation_right_after(std::uint32_t at) {
        if (role_.affiliation || at + 1 >= article_.size() || !(token(at).is("of") || token(at).is("at") || token(at).is("from"))) return;
        if (const Name* body = organisation_at(token(at + 1).is("the") ? at + 2 : at + 1)) role_.affiliation = article_.words(body->tokens);
    }

    // "Ann Lee, who heads the Harbour Union,"
    void find_lead(std::uint32_t verb) {
        for (const char* lead :
             {"heads", "leads", "runs", "chairs", "directs", "headed", "led", "ran", "chaired", "directed", "represents"})
            if (article_.key(verb) == lead)
                if (const Name* body = organisation_at(token(verb + 1).is("the") ? verb + 2 : verb + 1))
                    role_.affiliation = article_.words(body->tokens);
    }

    const Name* organisation_at(std::uint32_t start) const {
        const std::uint32_t n = first_name_from(article_.names, start);
        const bool here = n < article_.names.size() && article_.names[n].tokens.start == start;
        return here && article_.names[n].kind == NameKind::organisation ? &article_.names[n] : nullptr;
    }

    // "D-Ohio", "R-Texas"
    bool is_party(std::uint32_t i) const {
        const std::string_view word = slice(article_.text, token(i).span);
        return word.size() > 2 && (word[0] == 'D' || word[0] == 'R' || word[0] == 'I') && word[1] == '-' && word[2] >= 'A' &&
               word[2] <= 'Z';
    }

    void set_party(std::uint32_t i) { role_.affiliation = article_.words({i, i + 1}); }

    std::uint32_t end_of_apposition(std::uint32_t at) const {
        const std::uint32_t sentence_end = article_.sentences[sentence_at(article_.sentences, at)].tokens.end;
        const std::uint32_t limit = std::min(sentence_end, at + longest_title);
        std::uint32_t i = at;
        while (i < limit && !ends_apposition(i)) ++i;
        const bool cut = i == limit && limit < sentence_end;
        const bool runs_into_verb = i < limit && is_finite_verb(article_.tags[i]);  // "to meet Ray Cole, the people said"
        return cut || runs_into_verb ? at : i;
    }

    bool ends_apposition(std::uint32_t i) const {
        if (token(i).kind == TokenKind::quote) return true;
        if (token(i).kind == TokenKind::punctuation) return !(token(i).is_mark('-') && !token(i).space_before);
        if (i + 1 < article_.size() && article_.tags[i] == Tag::VBN && token(i + 1).is("as")) return true;  // "the butcher known as …"
        return is_finite_verb(article_.tags[i]) || article_.tags[i] == Tag::WP || article_.tags[i] == Tag::WDT;
    }

    // The main noun: the last noun before a preposition or the end, if it is one for a person.
    std::uint32_t head_of(TokenSpan span) const {
        for (std::uint32_t i = span.start; i < span.end; ++i) {
            const bool last = i + 1 == span.end || article_.tags[i + 1] == Tag::IN || article_.tags[i + 1] == Tag::TO ||
                              token(i + 1).is("and") || token(i + 1).is("of") || token(i + 1).is("for") ||
                              article_.tags[i + 1] == Tag::VBG || article_.tags[i + 1] == Tag::VBN;
            if (last) return is_role(i) ? i : span.end;
        }
        return span.end;
    }

    // In "Cole, Smith and Lee" the comma joins; an apposition begins with an article, a possessive or its noun.
    bool is_apposition(std::uint32_t at) const {
        const std::uint32_t next = first_name_from(article_.names, at);
        const bool another_person =
            next < article_.names.size() && article_.names[next].tokens.start == at && article_.names[next].kind == NameKind::person;
        if (!another_person) return true;
        const std::uint32_t after = article_.names[next].tokens.end;
        return after < article_.size() && token(after).is("'s");
    }

    void find_affiliation_after(TokenSpan rest) {
        if (rest.empty() || !(token(rest.start).is("for") || token(rest.start).is("of") || token(rest.start).is("at") ||
                              token(rest.start).is("with") || token(rest.start).is("in")))
            return;
        for (std::uint32_t n = first_name_from(article_.names, rest.start);
             n < article_.names.size() && article_.names[n].tokens.end <= rest.end; ++n) {
            if (!may_be_affiliation(article_.names[n], token(rest.start).is("in"))) continue;
            role_.affiliation = article_.words(article_.names[n].tokens);
            return;
        }
    }

    // "a spokesman for Ray Cole", "a planner in Tolvik": whom one speaks for and where one lives is no affiliation.
    static bool may_be_affiliation(const Name& name, bool stands_in) {
        return name.kind != NameKind::person && !(stands_in && name.kind == NameKind::place);
    }

    const Article& article_;
    const Name& name_;
    Role role_;
};

}  // namespace

Role find_role(const Article& article, const Name& name) { return RoleReader(article, name).run(); }

}  // namespace whosaid
