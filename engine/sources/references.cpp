#include "sources/references.h"

#include <algorithm>

namespace whosaid {
namespace {

constexpr std::uint32_t longest_core = 14;  // tokens: what is longer is a clause, not a description

/// Reads noun phrases from left to right: words before the main noun, the main noun, what hangs on it.
class ReferenceReader {
public:
    ReferenceReader(const Article& article, TokenSpan span) : article_(article), span_(span) {}

    std::vector<Reference> run() {
        std::uint32_t at = skip_lead(span_.start);
        while (at < span_.end) {
            const std::optional<Reference> reference = read_phrase(at);
            if (!reference) break;
            if (is_offices(*reference)) return read_bodies(reference->head + 2);
            found_.push_back(*reference);
            at = next_joined(*reference);
        }
        return std::move(found_);
    }

private:
    // "Press offices of the economy ministry, foreign ministry and USTR": each body is a source.
    bool is_offices(const Reference& reference) const {
        const std::uint32_t of = reference.head + 1;
        const bool press = reference.head > reference.core.start && token(reference.head - 1).is("press") &&
                           article_.lemma(reference.head, WordList::role_nouns) == "officer";
        const bool offices = article_.lemma(reference.head, WordList::organisation_nouns) == "office";
        return reference.plural && (offices || press) && of + 1 < span_.end &&
               (token(of).is("of") || token(of).is("for") || token(of).is("at"));
    }

    std::vector<Reference> read_bodies(std::uint32_t at) {
        const TokenSpan all{at, span_.end};
        while (at < all.end) {
            std::uint32_t end = at;
            while (end < all.end && (is_name_start(end) || !(token(end).is_mark(',') || token(end).is("and"))))
                end = is_name_start(end) ? article_.names[*name_at(end)].tokens.end : end + 1;
            span_ = {at, end};
            if (const auto body = at < end ? read_phrase(at) : std::nullopt) found_.push_back(*body);
            span_ = all;
            at = end + 1;
        }
        return std::move(found_);
    }

    const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
    Tag tag(std::uint32_t i) const { return article_.tags[i]; }
    bool listed(std::uint32_t i, WordList list) const { return token(i).in(list); }

    // Punctuation, "and", "to" before the phrase.
    std::uint32_t skip_lead(std::uint32_t at) const {
        while (at < span_.end && !is_name_start(at) &&
               (token(at).kind == TokenKind::punctuation || token(at).kind == TokenKind::quote || is_link(at) || token(at).is("by") ||
                token(at).is("to") || token(at).is("from")))
            ++at;
        return at;
    }

    bool is_link(std::uint32_t i) const {
        for (const char* word : {"and", "or", "but", "as", "well", "&", "neither", "nor", "both"})
            if (token(i).is(word)) return true;
        return false;
    }

    std::optional<std::uint32_t> name_at(std::uint32_t i) const {
        const std::uint32_t name = first_name_from(article_.names, i);
        if (name < article_.names.size() && article_.names[name].tokens.start == i && article_.names[name].tokens.end <= span_.end)
            return name;
        return std::nullopt;
    }
    bool is_name_start(std::uint32_t i) const { return name_at(i).has_value(); }

    std::optional<Reference> read_phrase(std::uint32_t at) {
        if (is_pronoun(at)) return pronoun(at);
        if (const std::uint32_t inner = after_partitive(at); inner > at) return partitive(at, inner);
        Reference reference;
        reference.tokens = reference.core = {at, at + 1};
        reference.definite = is_definite(at);
        const std::uint32_t end = read_head(at, reference);
        if (end == at) return std::nullopt;
        reference.core = {at, end_of_core(end)};
        reference.tokens = {at, end_of_phrase(reference)};
        if (reference.kind == ReferenceKind::noun) look_for_apposed_name(reference);
        if (reference.kind == ReferenceKind::noun) describe(reference);
        if (reference.kind == ReferenceKind::noun && reference.sort == NounSort::organisation) end_before_next_body(reference);
        return reference;
    }

    // "the harbour office and the ministry": two bodies.
    void end_before_next_body(Reference& reference) const {
        for (std::uint32_t i = reference.head + 1; i + 1 < span_.end; ++i) {
            if (token(i).kind == TokenKind::punctuation && !token(i).is_mark(',')) return;
            const bool next = (is_link(i) || token(i).is_mark(',')) && (token(i + 1).is("the") || token(i + 1).is("its"));
            if (!next) continue;
            reference.core.end = std::min(reference.core.end, i);
            reference.tokens.end = i;
            return;
        }
    }

    bool is_pronoun(std::uint32_t i) const {
        if (listed(i, WordList::pronouns)) return !(token(i).is("i") && !token(i).capitalised);
        if (!listed(i, WordList::reference_pronouns)) return false;
        return !(token(i).is("her") && i + 1 < span_.end && !is_link(i + 1) && token(i + 1).kind == TokenKind::word);
    }

    Reference pronoun(std::uint32_t at) const {
        Reference reference;
        reference.kind = ReferenceKind::pronoun;
        reference.head = at;
        reference.core = {at, at + 1};
        reference.tokens = {at, span_.end};
        reference.definite = true;
        return reference;
    }

    // "two of the", "some of his", "one of them": where the phrase after "of" begins.
    std::uint32_t after_partitive(std::uint32_t at) const {
        std::uint32_t of = at + 1;
        if (token(at).is("at") || token(at).is("the") || token(at).is("a")) ++of;
        if (token(at).is("at") && of < span_.end && token(of - 1).is("least")) ++of;
        if (of + 1 >= span_.end || !token(of).is("of")) return at;
        const bool counts = tag(of - 1) == Tag::CD || token(of - 1).kind == TokenKind::number || listed(of - 1, WordList::group_nouns) ||
                            token(of - 1).is("one") || token(of - 1).is("another") || token(of - 1).is("any") || token(of - 1).is("each");
        const bool heap = article_.note(of - 1, WordList::group_nouns) == "heap";
        if (heap || (counts && (is_definite(of + 1) || token(of + 1).is("them")))) return of + 1;
        return at;
    }

    std::optional<Reference> partitive(std::uint32_t at, std::uint32_t inner) {
        std::optional<Reference> reference = read_phrase(inner);
        if (!reference) return reference;
        reference->partitive = reference->definite || reference->kind == ReferenceKind::pronoun;
        reference->tokens.start = reference->core.start = at;
        return reference;
    }

    bool is_definite(std::uint32_t i) const {
        return token(i).is("the") || token(i).is("this") || token(i).is("that") || token(i).is("these") || token(i).is("those") ||
               token(i).is("both") || tag(i) == Tag::PRPS || token(i).is("his") || token(i).is("their") || token(i).is("its");
    }

    // Sets the main noun or name; returns the token after it, or `at` where there is none.
    std::uint32_t read_head(std::uint32_t at, Reference& reference) {
        std::uint32_t end = at;
        for (std::uint32_t i = at; i < span_.end;) {
            if (const auto name = name_at(i)) {
                i = article_.names[*name].tokens.end;
                set_name(reference, *name);
                end = i;
            } else if (is_noun_like(i)) {
                set_noun(reference, i);
                end = ++i;
            } else if (const std::uint32_t after = after_initials(i); after > i) {
                i = after;
            } else if (is_modifier(i, end > at) || (is_hyphen(i) && i > at)) {
                ++i;
            } else {
                break;
            }
        }
        return end;
    }

    // "Harbour Safety Agency (HSA) director Ray Cole": past the brackets, where the phrase goes on.
    std::uint32_t after_initials(std::uint32_t i) const {
        if (i + 3 >= span_.end || !token(i).is_mark('(') || !token(i + 1).all_capitals || !token(i + 2).is_mark(')')) return i;
        return is_noun_like(i + 3) || is_name_start(i + 3) ? i + 3 : i;
    }

    bool is_hyphen(std::uint32_t i) const { return (token(i).is_mark('-') || token(i).is_mark('/')) && !token(i).space_before; }

    void set_name(Reference& reference, std::uint32_t name) const {
        reference.kind = ReferenceKind::name;
        reference.name = name;
        reference.head = article_.names[name].tokens.end - 1;
    }

    void set_noun(Reference& reference, std::uint32_t head) const {
        reference.kind = ReferenceKind::noun;
        reference.name.reset();
        reference.head = head;
    }

    // "the Utah Republican": a person, where the word ends the phrase.
    bool is_partisan(std::uint32_t i) const {
        if (!token(i).is("republican") && !token(i).is("democrat")) return false;
        return i > span_.start && (i + 1 >= span_.end || token(i + 1).kind != TokenKind::word || is_verb(tag(i + 1)));
    }

    bool is_noun_like(std::uint32_t i) const {
        if (token(i).kind != TokenKind::word) return false;
        if (is_partisan(i)) return true;
        if (is_possessive(i) || listed(i, WordList::calendar)) return false;
        const bool in_list = listed(i, WordList::role_nouns) || is_organisation_noun(i) || listed(i, WordList::document_nouns);
        const bool verb = is_finite_verb(tag(i)) && i + 1 < span_.end;  // the last word of a source is none: "Marsh aides said"
        if (in_list && !verb && !is_adjective(tag(i)) && tag(i) != Tag::VBG) return true;
        return is_noun(tag(i)) || (listed(i, WordList::group_nouns) && !is_before_noun(i));
    }

    // "most analysts": the quantity stands before the noun.
    bool is_before_noun(std::uint32_t i) const {
        if (is_noun(tag(i))) return false;
        return i + 1 < span_.end && token(i + 1).kind == TokenKind::word &&
               (is_noun(tag(i + 1)) || is_adjective(tag(i + 1)) || is_name_start(i + 1));
    }

    bool is_possessive(std::uint32_t i) const { return token(i).is("'s") || tag(i) == Tag::POS || token(i).kind == TokenKind::quote; }

    bool is_modifier(std::uint32_t i, bool has_head) const {
        if (is_possessive(i)) return i + 1 < span_.end;
        const Tag t = tag(i);
        if (token(i).kind == TokenKind::number || t == Tag::CD || is_determiner(t) || listed(i, WordList::group_nouns)) return true;
        if (token(i).kind != TokenKind::word) return false;
        if (is_adjective(t)) return !has_head || leads_to_noun(i + 1);
        if (t == Tag::VBG || t == Tag::VBN) return !has_head;
        return token(i).in(WordList::nationalities) || (is_adverb(t) && !has_head) || token(i).in(WordList::titles);
    }

    // After a noun an adjective goes on with the phrase only before another noun: "campaign senior adviser", not "people familiar".
    bool leads_to_noun(std::uint32_t i) const {
        return i < span_.end && token(i).kind == TokenKind::word && (is_noun_like(i) || is_name_start(i));
    }

    // What hangs on the main noun: "of the ministry", "familiar with the talks", up to a comma or a relative pronoun.
    std::uint32_t end_of_core(std::uint32_t from) const {
        const std::uint32_t limit = std::min(span_.end, from + longest_core);
        std::uint32_t i = from;
        while (i < limit && !ends_core(i)) ++i;
        return i == limit && limit < span_.end ? from : i;
    }

    bool ends_core(std::uint32_t i) const {
        if (token(i).kind == TokenKind::punctuation || token(i).kind == TokenKind::quote) return !is_hyphen(i);
        return tag(i) == Tag::WDT || tag(i) == Tag::WP || listed(i, WordList::reference_pronouns);
    }

    // A phrase with names joined by "and" ends before the next one; else it takes the whole span.
    std::uint32_t end_of_phrase(const Reference& reference) const {
        const std::uint32_t next = start_of_joined(reference);
        return next < span_.end ? next - 1 : span_.end;
    }

    std::uint32_t next_joined(const Reference& reference) const {
        const std::uint32_t start = reference.kind == ReferenceKind::noun ? reference.tokens.end : start_of_joined(reference);
        return std::min(span_.end, skip_lead(start));
    }

    // "Canada and Mexico", "Cruz, Rubio and Paul": only names are told apart; "analysts and traders" is one group.
    std::uint32_t start_of_joined(const Reference& reference) const {
        if (reference.kind != ReferenceKind::name) return span_.end;
        const std::uint32_t after = article_.names[*reference.name].tokens.end;
        if (after >= span_.end) return span_.end;
        if (is_link(after) && begins_named(after + 1)) return after + 1;
        if (token(after).is_mark(',') && begins_named(after + 1) && has_link_after(after + 1)) return after + 1;
        return span_.end;
    }

    bool begins_named(std::uint32_t i) const {
        if (i < span_.end && (token(i).is("the") || is_link(i))) ++i;
        while (i < span_.end && !is_name_start(i) &&
               (listed(i, WordList::titles) || listed(i, WordList::nationalities) ||
                (listed(i, WordList::role_nouns) && token(i).capitalised)))
            ++i;
        return i < span_.end && is_name_start(i);
    }

    bool has_link_after(std::uint32_t i) const {
        for (; i < span_.end; ++i)
            if (token(i).is("and") || token(i).is("or")) return begins_named(i + 1);
        return false;
    }

    // "the agency’s director, Ray Cole": the name that follows a description is whom it describes.
    void look_for_apposed_name(Reference& reference) const {
        if (!listed(reference.head, WordList::role_nouns)) return;
        std::uint32_t at = after_brackets(reference.core.end);
        if (at < span_.end && (token(at).is_mark(',') || token(at).is_mark(':'))) ++at;
        while (at < span_.end && listed(at, WordList::titles)) ++at;
        const auto after = at < span_.end ? name_at(at) : std::nullopt;
        if (after && may_be_person(*after)) return set_name(reference, *after);
        if (const auto last = last_name_in(reference.core)) set_name(reference, *last);
    }

    bool may_be_person(std::uint32_t name) const {
        return article_.names[name].kind == NameKind::person || article_.names[name].kind == NameKind::other;
    }

    std::uint32_t after_brackets(std::uint32_t at) const {
        if (at >= span_.end || !token(at).is_mark('(')) return at;
        while (at < span_.end && !token(at).is_mark(')')) ++at;
        return std::min(at + 1, span_.end);
    }

    // "Minister of Education Ana Ruiz": a person's name that ends the description with nothing to tie it to the word before.
    std::optional<std::uint32_t> last_name_in(TokenSpan core) const {
        for (std::uint32_t n = first_name_from(article_.names, core.end); n-- > 0;) {
            const Name& name = article_.names[n];
            if (name.tokens.start <= core.start || name.tokens.end != core.end || name.kind != NameKind::person) return std::nullopt;
            const std::uint32_t before = name.tokens.start - 1;
            const bool tied = article_.tags[before] == Tag::IN || article_.tags[before] == Tag::TO || article_.tags[before] == Tag::CC ||
                              is_verb(article_.tags[before]) || is_possessive(before) || is_determiner(article_.tags[before]);
            return tied || token(before).kind == TokenKind::punctuation ? std::nullopt : std::optional(n);
        }
        return std::nullopt;
    }

    void describe(Reference& reference) const {
        const std::uint32_t head = reference.head;
        reference.plural = is_plural(head);
        reference.sort = sort_of(reference);
        reference.plural = reference.plural || reference.sort == NounSort::people;
    }

    NounSort sort_of(const Reference& reference) const {
        const std::uint32_t head = reference.head;
        const bool document = listed(head, WordList::document_nouns);
        if (document && reference.plural && is_press(reference)) return NounSort::people;
        if (is_partisan(head)) return NounSort::person;
        if (token(head).is("guard") && head > reference.core.start && (token(head - 1).is("coast") || token(head - 1).is("national")))
            return NounSort::organisation;
        if (listed(head, WordList::role_nouns) && (reference.plural || !document))
            return reference.plural ? NounSort::people : NounSort::person;
        if (listed(head, WordList::group_nouns) && article_.note(head, WordList::group_nouns) != "heap")
            return token(head).is("authorities") && is_national(reference) ? NounSort::organisation : NounSort::people;
        if (document && is_organisation_noun(head) && !has_name(reference)) return NounSort::document;  // "the website"
        if (is_organisation_noun(head)) return reference.plural ? NounSort::organisations : NounSort::organisation;
        if (document) return NounSort::document;
        return reference.plural && sounds_like_people(head) ? NounSort::people : NounSort::other;
    }

    // Nouns that no list has: "bookmakers", "violinists", but not "remarks".
    bool sounds_like_people(std::uint32_t head) const {
        if (token(head).in(WordList::nationalities)) return true;
        const std::string key = article_.key(head);
        for (std::string_view thing :
             {"numbers", "powers", "matters", "papers", "answers", "orders", "computers", "towers", "offers", "factors", "errors", "doors"})
            if (key == thing) return false;
        for (std::string_view ending : {"ers", "ors", "ists", "ians", "ants", "ees", "crats", "men", "folk"})
            if (key.size() > ending.size() + 2 && key.compare(key.size() - ending.size(), ending.size(), ending) == 0) return true;
        return false;
    }

    // Some nouns name companies only with a capital: "Harlow Foods", but "foods".
    bool is_organisation_noun(std::uint32_t i) const {
        return listed(i, WordList::organisation_nouns) &&
               !(Article::holds(article_.note(i, WordList::organisation_nouns), "name") && !token(i).capitalised);
    }

    bool has_name(const Reference& reference) const {
        const std::uint32_t n = first_name_from(article_.names, reference.core.start);
        return n < article_.names.size() && article_.names[n].tokens.end <= reference.core.end;
    }

    // "media reports": nobody's in particular.
    bool is_press(const Reference& reference) const {
        const std::uint32_t before = reference.head - 1;
        return reference.head > reference.core.start &&
               (token(before).is("media") || token(before).is("news") || token(before).is("press"));
    }

    // "the Saudi authorities" are a government.
    bool is_national(const Reference& reference) const {
        for (std::uint32_t i = reference.core.start; i < reference.head; ++i)
            if (listed(i, WordList::nationalities) || listed(i, WordList::places)) return true;
        return false;
    }

    bool is_plural(std::uint32_t head) const {
        for (WordList list : {WordList::role_nouns, WordList::organisation_nouns, WordList::document_nouns})
            if (const Entry* entry = token(head).word ? token(head).word->entry(list) : nullptr) return (entry->forms & form::plural) != 0;
        return tag(head) == Tag::NNS || tag(head) == Tag::NNPS;
    }

    const Article& article_;
    TokenSpan span_;
    std::vector<Reference> found_;
};

}  // namespace

std::vector<Reference> read_references(const Article& article, TokenSpan span) {
    span.end = std::min(span.end, article.size());
    return ReferenceReader(article, span).run();
}

}  // namespace whosaid
