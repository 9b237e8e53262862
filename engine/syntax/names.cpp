#include "syntax/names.h"

#include <algorithm>
#include <array>
#include <optional>

#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

bool has_note(const Token& token, WordList list, std::string_view note) {
    const Entry* entry = token.word ? token.word->entry(list) : nullptr;
    return entry && entry->note == note;
}

bool is_role(const Token& token) { return token.capitalised && (token.in(WordList::titles) || token.in(WordList::role_nouns)); }
bool is_given_name(const Token& token) { return token.capitalised && token.in(WordList::first_names); }
bool is_organisation_noun(const Token& token) { return token.capitalised && token.in(WordList::organisation_nouns); }
bool is_nationality(const Token& token) { return token.capitalised && token.in(WordList::nationalities); }
bool is_suffix(const Token& token) { return token.capitalised && has_note(token, WordList::name_links, "suffix"); }

// "J." or "J.K."
bool is_initial(const Token& token) {
    return token.capitalised && token.span.size() <= 5 && token.span.size() % 2 == 0 && token.word == nullptr;
}

/// Reads one sentence after the other: runs of capitalised words first, then what each run is.
class NameFinder {
public:
    NameFinder(std::string_view text, const Tokens& tokens, const Tags& tags, const Lexicon& lexicon)
        : text_(text), tokens_(tokens), tags_(tags), lexicon_(lexicon) {}

    Names run(const Sentences& sentences) {
        for (const Sentence& sentence : sentences)
            if (!is_in_title_case(sentence)) read(sentence.tokens);
        return std::move(names_);
    }

private:
    // "Mayor Promises New Bridge By Spring": capitals say nothing there.
    bool is_in_title_case(const Sentence& sentence) const {
        std::uint32_t capitals = 0, others = 0;
        for (std::uint32_t i = sentence.tokens.start; i < sentence.tokens.end; ++i) {
            if (tokens_[i].kind != TokenKind::word) continue;
            const bool counts = tokens_[i].capitalised || !tokens_[i].in(WordList::sentence_openers);
            if (counts) ++(tokens_[i].capitalised ? capitals : others);
        }
        return sentence.heading && capitals >= 4 && others * 4 <= capitals;
    }

    void read(TokenSpan sentence) {
        bool at_beginning = true;
        for (std::uint32_t i = sentence.start; i < sentence.end;) {
            const bool begins = at_beginning ? begins_sentence_with_name(i, sentence.end) : is_part(i, sentence.start);
            if (begins || begins_listed_article(i)) {
                const std::uint32_t end = end_of_run(i, sentence.end);
                name_run({i, end});
                i = end;
                at_beginning = false;
                continue;
            }
            // After an opening mark or a colon a sentence begins once more.
            at_beginning = (at_beginning && tokens_[i].kind != TokenKind::word && tokens_[i].kind != TokenKind::number) ||
                           tokens_[i].kind == TokenKind::quote || tokens_[i].is_mark(':');
            ++i;
        }
    }

    bool is_part(std::uint32_t i, std::uint32_t start) const {
        const Token& token = tokens_[i];
        if (token.kind != TokenKind::word) return false;
        if (!token.capitalised) return i > start && tokens_[i - 1].capitalised && has_particle(token);
        if (token.in(WordList::pronouns) || token.in(WordList::sentence_openers)) return false;
        if (token.in(WordList::calendar)) return i > start && is_given_name(tokens_[i - 1]);  // "Theresa May"
        return true;
    }

    // "Suleiman al-Harbi"
    bool has_particle(const Token& token) const {
        const std::string_view word = slice(text_, token.span);
        const std::size_t hyphen = word.find('-');
        return hyphen != std::string_view::npos && hyphen <= 3 && hyphen + 1 < word.size() && is_upper(decode(word, hyphen + 1).value);
    }

    // The first word of a sentence has a capital anyway: it begins a name if a list knows it or the tagger says so.
    bool begins_sentence_with_name(std::uint32_t i, std::uint32_t end) const {
        if (!is_part(i, i)) return false;
        const Token& token = tokens_[i];
        if (token.all_capitals || token.in(WordList::places) || token.in(WordList::organisations)) return true;
        if (is_proper_noun(tags_[i]) || token.in(WordList::nationalities)) return true;
        const bool goes_on = i + 1 < end && is_part(i + 1, i);
        return goes_on && (is_role(token) || is_given_name(token) || is_organisation_noun(token) || begins_listed(i));
    }

    bool begins_listed(std::uint32_t i) const {
        return match_phrase(tokens_, i, WordList::organisations, lexicon_) || match_phrase(tokens_, i, WordList::places, lexicon_);
    }

    // "The Hill", where the article is part of the name.
    bool begins_listed_article(std::uint32_t i) const {
        return tokens_[i].capitalised && tokens_[i].is("the") && i + 1 < tokens_.size() && tokens_[i + 1].capitalised && begins_listed(i);
    }

    std::uint32_t end_of_run(std::uint32_t start, std::uint32_t limit) const {
        std::uint32_t end = start + 1;
        const std::uint32_t listed = std::max(match_phrase(tokens_, start, WordList::organisations, lexicon_),
                                              match_phrase(tokens_, start, WordList::places, lexicon_));
        if (listed > 1 && tokens_[start + listed - 1].capitalised) end = start + listed;
        while (end < limit) {
            if (is_part(end, start)) {
                ++end;
                continue;
            }
            const std::uint32_t link = link_length({start, end}, limit);
            if (link == 0) break;
            end += link;
        }
        if (end + 1 < limit && tokens_[end].is_mark(',') && is_suffix(tokens_[end + 1])) end += 2;  // "Ray Cole, Jr."
        return end;
    }

    // "St. Jude Children's Research Hospital", "New People's Party": whom it is for, not whose it is.
    bool is_served(TokenSpan run, std::uint32_t limit) const {
        if (!tokens_[run.end].is("'s") || run.end + 1 >= limit || !is_part(run.end + 1, run.start)) return false;
        for (const char* served : {"children", "women", "men", "people"})
            if (tokens_[run.end - 1].is(served)) return true;
        return false;
    }

    // How many small words after `run` tie it to the capitalised word that follows; 0 where they do not.
    std::uint32_t link_length(TokenSpan run, std::uint32_t limit) const {
        if (is_served(run, limit)) return 1;
        const Entry* link = tokens_[run.end].word ? tokens_[run.end].word->entry(WordList::name_links) : nullptr;
        if (!link || run.end + 1 >= limit) return 0;
        if (link->note == "particle") return particle_length(run, limit);
        if (link->note == "of") return of_length(run, limit);
        return link->note == "and" && is_part(run.end + 1, run.start) && and_joins(run, limit) ? 1 : 0;
    }

    std::uint32_t particle_length(TokenSpan run, std::uint32_t limit) const {
        std::uint32_t after = run.end;
        while (after < limit && after < run.end + 3 && !tokens_[after].capitalised &&
               has_note(tokens_[after], WordList::name_links, "particle"))
            ++after;
        return after < limit && is_part(after, run.start) ? after - run.end : 0;
    }

    std::uint32_t of_length(TokenSpan run, std::uint32_t limit) const {
        const std::uint32_t article = run.end + 1 < limit && tokens_[run.end + 1].is("the") && !tokens_[run.end + 1].capitalised ? 1 : 0;
        const std::uint32_t after = run.end + 1 + article;
        if (after >= limit || !is_part(after, run.start)) return 0;
        const Token& last = tokens_[run.end - 1];
        const bool of = tokens_[run.end].is("of");
        if (is_organisation_noun(last)) return !tokens_[run.end].is("on") || !tokens_[after].in(WordList::calendar) ? 1 + article : 0;
        const bool post = of && article == 0 && (last.is("secretary") || last.is("minister") || last.is("secretaries"));
        return post || (of && contains_of(run)) || is_listed_with_of(run) ? 1 + article : 0;
    }

    bool contains_of(TokenSpan run) const {
        for (std::uint32_t i = run.start; i < run.end; ++i)
            if (has_note(tokens_[i], WordList::name_links, "of") && !tokens_[i].capitalised) return true;
        return false;
    }

    bool is_listed_with_of(TokenSpan run) const { return match_phrase(tokens_, run.start, WordList::organisations, lexicon_) > run.size(); }

    // "Food and Drug Administration", "Housing and Urban Development"; not "Trump and the Clinton Foundation".
    bool and_joins(TokenSpan run, std::uint32_t limit) const {
        const Token& next = tokens_[run.end + 1];
        if (tokens_[run.end].is("&")) return true;
        if (next.all_capitals || is_given_name(next) || is_role(next) || next.in(WordList::organisations)) return false;
        if (contains_of(run)) return true;
        while (run.size() > 1 && (tokens_[run.start].in(WordList::places) || is_nationality(tokens_[run.start]))) ++run.start;
        if (run.size() > 2) return false;
        for (std::uint32_t i = run.start; i < run.end; ++i) {
            const Token& token = tokens_[i];
            if ((is_organisation_noun(token) && !has_note(token, WordList::organisation_nouns, "company name")) || is_given_name(token) ||
                token.in(WordList::places) || is_nationality(token) || token.in(WordList::organisations))
                return false;
        }
        std::uint32_t end = run.end + 1;
        while (end < limit && is_part(end, run.start)) ++end;
        return end - run.end > 2 && is_organisation_noun(tokens_[end - 1]);
    }

    // What a run of capitalised words holds: at most one name of an organisation or place, and a person's after it.
    void name_run(TokenSpan run) {
        run = without_edges(run);
        if (run.empty()) return;
        if (const auto kind = listed(run)) return add(run, *kind);
        if (is_organisation(run)) return add(run, NameKind::organisation);
        if (const auto person = person_after_role(run)) return add_with_affiliation(run, *person);
        if (is_role(tokens_[run.end - 1]) && !is_surname(run)) return name_run({run.start, run.end - 1});
        name_without_role(run);
    }

    // Nationalities and the like are no names by themselves, nor is a bare post: "Republican Gov. …", "Canadians".
    TokenSpan without_edges(TokenSpan run) const {
        while (!run.empty() && ends_in_nationality(run)) --run.end;
        if (run.size() == 1 && is_compass(run.start) && run.end < tokens_.size() && is_nationality(tokens_[run.end])) run.end = run.start;
        while (!run.empty() && has_note(tokens_[run.end - 1], WordList::name_links, "of") && !tokens_[run.end - 1].capitalised) --run.end;
        if (run.size() == 1 && is_role(tokens_[run.start]) && !knows_surname(run.start)) run.end = run.start;
        return run;
    }

    bool ends_in_nationality(TokenSpan run) const {
        return is_nationality(tokens_[run.end - 1]) && !(run.size() > 1 && is_given_name(tokens_[run.end - 2]));
    }

    // "South Korean" is a nationality of two words.
    bool is_compass(std::uint32_t i) const { return tokens_[i].is("north") || tokens_[i].is("south"); }

    std::optional<NameKind> listed(TokenSpan run) const {
        const Token& first = tokens_[run.start];
        if (run.size() == 1) {
            if (first.in(WordList::places)) return NameKind::place;
            if (first.in(WordList::organisations)) return NameKind::organisation;
            return std::nullopt;
        }
        if (match_phrase(tokens_, run.start, WordList::places, lexicon_) == run.size()) return NameKind::place;
        if (match_phrase(tokens_, run.start, WordList::organisations, lexicon_) == run.size()) return NameKind::organisation;
        return std::nullopt;
    }

    // "House Oversight Committee", "University of Kent": an organisation's noun at the end or before "of".
    bool is_organisation(TokenSpan run) const {
        if (is_suffix(tokens_[run.end - 1])) return false;
        const Token& last = tokens_[run.end - 1];
        if (is_organisation_noun(last))
            return run.size() == 1 ? !has_note(last, WordList::organisation_nouns, "company name") : !is_role(last);
        for (std::uint32_t i = run.start; i + 1 < run.end; ++i)
            if (is_organisation_noun(tokens_[i]) && has_note(tokens_[i + 1], WordList::name_links, "of") && !tokens_[i + 1].capitalised)
                return !has_role_after(i, run.end);
        return false;
    }

    bool has_role_after(std::uint32_t from, std::uint32_t end) const {
        for (std::uint32_t i = from + 1; i + 1 < end; ++i)
            if (is_role(tokens_[i]) && !is_organisation_noun(tokens_[i])) return true;
        return false;
    }

    // "Canadian Foreign Minister Chrystia Freeland": what follows the last word for a post.
    std::optional<TokenSpan> person_after_role(TokenSpan run) const {
        for (std::uint32_t i = run.end - 1; i-- > run.start;) {
            if (!is_role(tokens_[i]) || (i > run.start && is_given_name(tokens_[i - 1]) && !is_given_name(tokens_[i + 1]))) continue;
            const std::uint32_t start = start_after_role(i, run.end);
            if (start == run.end) return std::nullopt;
            return TokenSpan{start, run.end};
        }
        return std::nullopt;
    }

    // Skips "of State" in "Secretary of State John Kerry": the name begins with the given name.
    std::uint32_t start_after_role(std::uint32_t role, std::uint32_t end) const {
        std::uint32_t start = role + 1;
        if (!has_note(tokens_[start], WordList::name_links, "of") || tokens_[start].capitalised) {
            // "Secretary Defense James Cole"
            const bool field = end - start > 2 && !is_given_name(tokens_[start]) && is_given_name(tokens_[start + 1]);
            return field && tokens_[start].in(WordList::role_nouns) ? start + 1 : start;
        }
        while (start < end && !is_given_name(tokens_[start])) ++start;
        return start;
    }

    void add_with_affiliation(TokenSpan run, TokenSpan person) {
        std::uint32_t end = person.start;
        while (end > run.start && (is_role(tokens_[end - 1]) || !tokens_[end - 1].capitalised)) --end;
        const std::uint32_t start = skip_adjectives({run.start, end});
        if (start < end) add_affiliation({start, end});
        add_person(person);
    }

    // "House Speaker", "FBI Director", "Iowa Sen.": a listed organisation or place, or one with its noun.
    void add_affiliation(TokenSpan run) {
        if (const auto kind = listed(run)) return add(run, *kind);
        if (is_organisation(run)) return add(run, NameKind::organisation);
        const std::uint32_t organisation = match_phrase(tokens_, run.start, WordList::organisations, lexicon_);
        if (organisation && organisation < run.size()) return add({run.start, run.start + organisation}, NameKind::organisation);
        if (tokens_[run.start].in(WordList::organisations) || tokens_[run.start].all_capitals)
            return add({run.start, run.start + 1}, NameKind::organisation);
        if (tokens_[run.start].in(WordList::places)) add({run.start, run.start + 1}, NameKind::place);
    }

    std::uint32_t skip_adjectives(TokenSpan run) const {
        while (run.start < run.end &&
               (is_nationality(tokens_[run.start]) || tokens_[run.start].is("former") || tokens_[run.start].is("ex")))
            ++run.start;
        return run.start;
    }

    void name_without_role(TokenSpan run) {
        run.start = skip_adjectives(run);
        if (run.empty()) return;
        if (run.size() == 1) return add(run, kind_of_single(run.start));
        if (has_ampersand(run)) return add(run, NameKind::organisation);
        for (std::uint32_t i = run.start; i + 1 < run.end; ++i) {
            if (!is_given_name(tokens_[i]) || (i > run.start && !is_complete({run.start, i}))) continue;
            if (i > run.start) add_affiliation({run.start, i});
            return add_person({i, run.end});
        }
        if (has_initial(run)) return add_person(run);
        add(run, looks_like_person(run) ? NameKind::person : NameKind::other);
    }

    // What stands before a given name is a name of its own only where a list or its noun says so: "Fox News Megyn Kelly", not "Ban Ki
    // Moon".
    bool is_complete(TokenSpan run) const { return listed(run) || is_organisation(run) || tokens_[run.start].all_capitals; }

    bool has_initial(TokenSpan run) const {
        for (std::uint32_t i = run.start; i + 1 < run.end; ++i)
            if (is_initial(tokens_[i]) && tokens_[i + 1].kind == TokenKind::word) return true;
        return false;
    }

    // "Cole & Marsh"
    bool has_ampersand(TokenSpan run) const {
        for (std::uint32_t i = run.start; i < run.end; ++i)
            if (tokens_[i].is("&")) return true;
        return false;
    }

    // Two to four words, all capitalised, without an article: a foreign name more often than not.
    bool looks_like_person(TokenSpan run) const {
        if (run.size() > 4 || follows_work(run.start) ||
            (run.start > 0 && is_determiner(tags_[run.start - 1]) && !tokens_[run.start - 1].capitalised))
            return false;
        if (run.start > 0 && tokens_[run.start - 1].is("the")) return false;
        for (std::uint32_t i = run.start; i < run.end; ++i) {
            const Token& token = tokens_[i];
            for (WordList list : {WordList::places, WordList::organisations, WordList::document_nouns, WordList::thing_words})
                if (token.in(list)) return false;
            if (token.all_capitals) return false;
            if (is_organisation_noun(token) || has_note(token, WordList::name_links, "of")) return false;
        }
        return run.start == 0 || !(tokens_[run.start - 1].is("in") || tokens_[run.start - 1].is("at"));
    }

    // "her memoir, Living Waters": a title.
    bool follows_work(std::uint32_t i) const {
        const std::uint32_t noun = i > 1 && tokens_[i - 1].is_mark(',') ? i - 2 : i - std::min(i, 1u);
        return noun < i && tokens_[noun].in(WordList::document_nouns);
    }

    NameKind kind_of_single(std::uint32_t i) const {
        if (follows_title(i) || is_given_name(tokens_[i]) || knows_surname(i)) return NameKind::person;
        if (tokens_[i].all_capitals) return NameKind::organisation;
        return NameKind::other;
    }

    // A name right after a word for a person in lower case: "spokeswoman Ruiz".
    bool follows_title(std::uint32_t i) const {
        return i > 0 && (tokens_[i - 1].in(WordList::titles) || tokens_[i - 1].in(WordList::role_nouns));
    }

    // "Steve King": a word for a post after a given name is a surname.
    bool is_surname(TokenSpan run) const {
        return (run.size() > 1 && is_given_name(tokens_[run.end - 2])) || (run.size() > 2 && is_initial(tokens_[run.end - 2])) ||
               knows_surname(run.end - 1);
    }

    bool knows_surname(std::uint32_t i) const {
        return std::find(role_surnames_.begin(), role_surnames_.end(), tokens_[i].word) != role_surnames_.end();
    }

    void add_person(TokenSpan run) {
        if (is_role(tokens_[run.end - 1]) && !knows_surname(run.end - 1)) role_surnames_.push_back(tokens_[run.end - 1].word);
        add(run, NameKind::person);
    }

    void add(TokenSpan run, NameKind kind) { names_.push_back({run, kind}); }

    std::string_view text_;
    const Tokens& tokens_;
    const Tags& tags_;
    const Lexicon& lexicon_;
    Names names_;
    std::vector<const Word*> role_surnames_;
};

}  // namespace

std::string_view name_of(NameKind kind) {
    static constexpr std::array<std::string_view, 4> names = {"person", "organisation", "place", "other"};
    return names[static_cast<std::size_t>(kind)];
}

Names find_names(std::string_view text, const Tokens& tokens, const Sentences& sentences, const Tags& tags, const Lexicon& lexicon) {
    return NameFinder(text, tokens, tags, lexicon).run(sentences);
}

std::uint32_t first_name_from(const Names& names, std::uint32_t token) {
    const auto found =
        std::lower_bound(names.begin(), names.end(), token, [](const Name& name, std::uint32_t at) { return name.tokens.start < at; });
    return static_cast<std::uint32_t>(found - names.begin());
}

}  // namespace whosaid
