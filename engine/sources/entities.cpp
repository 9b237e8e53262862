#include "sources/entities.h"

#include <algorithm>
#include <unordered_map>

namespace whosaid {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words) {
    std::string all;
    for (const std::string& word : words) all.append(all.empty() ? "" : " ").append(word);
    return all;
}

bool begins_with(const std::string& longer, const std::string& shorter) { return longer.compare(0, shorter.size(), shorter) == 0; }

/// Full names first, so that short forms before them ("Trump" in the headline) find them too; then the short forms in text order.
class NameMerger {
public:
    explicit NameMerger(const Article& article) : article_(article) {}

    Entities run() {
        const auto count = static_cast<std::uint32_t>(article_.names.size());
        result_.of_name.assign(count, none);
        result_.why.resize(count);
        for (std::uint32_t n = 0; n < count; ++n) words_.push_back(words_of(article_.names[n]));
        for (std::uint32_t n = 0; n < count; ++n)
            if (is_full(n)) add_full(n);
        for (std::uint32_t n = 0; n < count; ++n) result_.of_name[n] == none ? add_short(n) : count_mention(n);
        for (Entity& entity : result_.list) std::sort(entity.names.begin(), entity.names.end());
        return std::move(result_);
    }

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;
    using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

    const Name& name(std::uint32_t n) const { return article_.names[n]; }
    bool is_person(std::uint32_t n) const { return name(n).kind == NameKind::person; }

    // Look-up forms without what names may come with or without: "the", "Jr.", "Inc.", full stops in initials.
    Words words_of(const Name& name) const {
        Words words;
        for (std::uint32_t i = name.tokens.start; i < name.tokens.end; ++i) {
            if (article_.token(i).kind == TokenKind::punctuation || article_.note(i, WordList::name_links) == "suffix") continue;
            if (words.empty() && article_.token(i).is("the")) continue;
            if (is_particle(i) && !(words.empty() && article_.token(i).in(WordList::first_names))) continue;
            words.push_back(without_points(article_.key(i)));
        }
        while (name.kind == NameKind::organisation && words.size() > 1 && is_legal_form(words.back())) words.pop_back();
        return words;
    }

    // "Bill de Blasio" is later "Mr. de Blasio" or "De Blasio".
    bool is_particle(std::uint32_t i) const { return article_.note(i, WordList::name_links) == "particle"; }

    static std::string without_points(std::string word) {
        word.erase(std::remove(word.begin(), word.end(), '.'), word.end());
        return word;
    }

    static bool is_legal_form(const std::string& word) {
        for (const char* form : {"inc", "corp", "co", "ltd", "llc", "plc", "company", "corporation", "ag", "sa", "nv", "lp"})
            if (word == form) return true;
        return false;
    }

    bool is_full(std::uint32_t n) const { return words_[n].size() > 1; }

    void add_full(std::uint32_t n) {
        if (const auto same = find_exact(n)) return merge(n, *same, "");
        if (is_person(n)) {
            for (std::uint32_t candidate : by_last_[words_[n].back()])
                if (is_same_person(n, candidate)) return merge(n, candidate, "fuller or shorter form of the name");
        } else if (const auto longer = find_longer(n)) {
            return merge(n, *longer, "short form of ");
        }
        create(n);
    }

    std::optional<std::uint32_t> find_exact(std::uint32_t n) const {
        const auto found = by_words_.find(joined(words_[n]));
        if (found == by_words_.end()) return std::nullopt;
        for (std::uint32_t entity : found->second)
            if (agrees(n, entity)) return entity;
        return std::nullopt;
    }

    bool agrees(std::uint32_t n, std::uint32_t entity) const {
        return (result_.list[entity].kind == NameKind::person) == is_person(n) || !is_full(n) || name(n).kind == NameKind::other ||
               result_.list[entity].kind == NameKind::other;
    }

    // "Donald J. Trump" and "Donald Trump", "Rudy" and "Rudolph", but not "Bill" and "Hillary".
    bool is_same_person(std::uint32_t n, std::uint32_t entity) const {
        if (result_.list[entity].kind != NameKind::person) return false;
        const std::string &a = words_[n].front(), &b = words_[result_.list[entity].fullest].front();
        if (a == b || (a.size() == 1 && begins_with(b, a)) || (b.size() == 1 && begins_with(a, b))) return true;
        const Gender mine = find_role(article_, name(n)).gender, theirs = result_.list[entity].role.gender;
        if (mine != Gender::unknown && theirs != Gender::unknown && mine != theirs) return false;
        return a.size() > 2 && b.size() > 2 && a.compare(0, 3, b, 0, 3) == 0;
    }

    // "Bank of America" after "Bank of America Corp", "National Weather Service" after "U.S. National Weather Service".
    std::optional<std::uint32_t> find_longer(std::uint32_t n) const {
        const auto found = by_last_.find(words_[n].back());
        if (found == by_last_.end()) return std::nullopt;
        for (std::uint32_t entity : found->second)
            if (is_end_of(words_[n], words_[result_.list[entity].fullest]) || is_end_of(words_[result_.list[entity].fullest], words_[n]))
                if (result_.list[entity].kind == NameKind::organisation && name(n).kind == NameKind::organisation) return entity;
        return std::nullopt;
    }

    bool is_end_of(const Words& shorter, const Words& longer) const {
        return shorter.size() < longer.size() && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
    }

    void add_short(std::uint32_t n) {
        if (words_[n].empty()) return create(n);
        const std::string& word = words_[n].front();
        if (name(n).kind != NameKind::organisation || !by_last_[word].empty()) {
            if (const auto person = most_mentioned(by_last_[word], n, true))
                return is_somebody_else(n, *person) ? create_surname(n) : merge(n, *person, "surname of ");
            if (const auto person = most_mentioned(by_first_[word], n, true)) return merge(n, *person, "first name of ");
        }
        if (const auto same = find_exact(n)) return merge(n, *same, "");
        if (const auto other = before_bracket(n)) return merge(n, *other, "in brackets after ");
        if (const auto north = most_mentioned(by_first_[word], n, false); north && is_half_of_country(n, *north))
            return merge(n, *north, "short for ");
        if (const auto initials = most_mentioned(by_initials_[word], n, false); initials && is_initials(n))
            return merge(n, *initials, "initials of ");
        if (is_generic_noun(n)) {
            if (const auto known = most_mentioned(by_noun_[word], n, false)) return merge(n, *known, "short for ");
        } else if (const auto known = most_mentioned(by_first_[word], n, false); known && !is_person(n) && !is_known_place(n)) {
            if (result_.list[*known].kind == NameKind::organisation && !is_named_after_place(*known))
                return merge(n, *known, "short form of ");
        }
        create(n);
    }

    // "U.S." is the country, not the U.S. Bureau of Roads.
    bool is_known_place(std::uint32_t n) const {
        return name(n).kind == NameKind::place && article_.token(name(n).tokens.start).in(WordList::places);
    }

    // "Tolvik Police": what Tolvik alone means is the place.
    bool is_named_after_place(std::uint32_t entity) const {
        const TokenSpan full = name(result_.list[entity].fullest).tokens;
        if (match_phrase(article_.tokens, full.start, WordList::organisations, article_.lexicon) == full.size()) return false;
        const std::string_view sort = article_.note(full.end - 1, WordList::organisation_nouns);
        for (const std::string_view civic : {"police", "government", "court", "military", "media"})
            if (Article::holds(sort, civic)) return true;
        return false;
    }

    // "President Oduya" before the article names Lena Oduya, who has no title: her husband.
    bool is_somebody_else(std::uint32_t n, std::uint32_t person) const {
        const Entity& entity = result_.list[person];
        if (entity.role.title || name(n).tokens.start > name(entity.names.front()).tokens.start || follows_courtesy(n)) return false;
        return !is_full(entity.fullest) ? false : find_role(article_, name(n)).title.has_value();
    }

    void create_surname(std::uint32_t n) {
        by_last_[words_[n].front()].push_back(static_cast<std::uint32_t>(result_.list.size()));
        create(n);
    }

    // "Customs and Border Protection (CBP)"
    std::optional<std::uint32_t> before_bracket(std::uint32_t n) const {
        const std::uint32_t start = name(n).tokens.start;
        if (n == 0 || start == 0 || !article_.token(start - 1).is_mark('(') || name(n - 1).tokens.end != start - 1 || is_person(n - 1))
            return std::nullopt;
        const bool closed = name(n).tokens.end < article_.size() && article_.token(name(n).tokens.end).is_mark(')');
        return closed && is_initials(n) && result_.of_name[n - 1] != none ? std::optional(result_.of_name[n - 1]) : std::nullopt;
    }

    // "the North" after "North Korea"
    bool is_half_of_country(std::uint32_t n, std::uint32_t entity) const {
        const Token& token = article_.token(name(n).tokens.start);
        return result_.list[entity].kind == NameKind::place && (token.is("north") || token.is("south"));
    }

    bool is_initials(std::uint32_t n) const { return article_.token(name(n).tokens.start).all_capitals; }

    // "the Observatory": an organisation's noun with a capital.
    bool is_generic_noun(std::uint32_t n) const { return article_.token(name(n).tokens.start).in(WordList::organisation_nouns); }

    std::optional<std::uint32_t> most_mentioned(const std::vector<std::uint32_t>& candidates, std::uint32_t n, bool persons) const {
        std::optional<std::uint32_t> best;
        const Gender gender = persons ? find_role(article_, name(n)).gender : Gender::unknown;
        for (std::uint32_t entity : candidates) {
            const Entity& candidate = result_.list[entity];
            if (persons != (candidate.kind == NameKind::person)) continue;
            const bool contradicts =
                gender != Gender::unknown && candidate.role.gender != Gender::unknown && gender != candidate.role.gender;
            if (contradicts && follows_courtesy(n)) continue;
            if (!best || mentions_[entity] >= mentions_[*best]) best = entity;
        }
        return best;
    }

    bool follows_courtesy(std::uint32_t n) const {
        const std::uint32_t start = name(n).tokens.start;
        return start > 0 && article_.token(start - 1).in(WordList::titles);
    }

    void merge(std::uint32_t n, std::uint32_t entity, const std::string& why) {
        Entity& target = result_.list[entity];
        result_.of_name[n] = entity;
        if (by_words_[joined(words_[n])].empty()) by_words_[joined(words_[n])].push_back(entity);
        result_.why[n] = why.empty() || why.back() != ' ' ? why : why + article_.words(name(target.fullest).tokens);
        target.names.push_back(n);
        if (name(n).tokens.size() > name(target.fullest).tokens.size()) target.fullest = n;
        if (target.kind == NameKind::other) target.kind = name(n).kind;
        learn_role(target, n);
        count_mention(n);
    }

    void create(std::uint32_t n) {
        const auto entity = static_cast<std::uint32_t>(result_.list.size());
        result_.list.push_back({name(n).kind, {n}, n, {}});
        mentions_.push_back(is_full(n) ? 0 : 1);
        result_.of_name[n] = entity;
        learn_role(result_.list.back(), n);
        index(n, entity);
    }

    void learn_role(Entity& entity, std::uint32_t n) {
        if (entity.kind == NameKind::place) return;
        const Role role = find_role(article_, name(n));
        if (!entity.role.title) entity.role.title = role.title;
        if (!entity.role.affiliation) entity.role.affiliation = role.affiliation;
        if (entity.role.gender == Gender::unknown) entity.role.gender = role.gender;
        if (entity.kind == NameKind::other && role.title) entity.kind = NameKind::person;
    }

    void count_mention(std::uint32_t n) { ++mentions_[result_.of_name[n]]; }

    void index(std::uint32_t n, std::uint32_t entity) {
        const Words& words = words_[n];
        by_words_[joined(words)].push_back(entity);
        if (words.size() < 2) return;
        by_first_[words.front()].push_back(entity);
        by_last_[words.back()].push_back(entity);
        if (is_person(n)) return;
        index_initials(n, entity);
        for (std::uint32_t i = name(n).tokens.start; i < name(n).tokens.end; ++i)
            if (article_.token(i).in(WordList::organisation_nouns)) by_noun_[article_.key(i)].push_back(entity);
    }

    // With and without the small words: "Department of Justice" is DOJ, "Customs and Border Protection" CBP.
    void index_initials(std::uint32_t n, std::uint32_t entity) {
        std::string all, capitals;
        for (std::uint32_t i = name(n).tokens.start; i < name(n).tokens.end; ++i) {
            const std::string key = article_.key(i);
            if (key.empty() || key == "the") continue;
            if (article_.token(i).capitalised) capitals += key.front();
            if (article_.token(i).kind == TokenKind::word) all += key.front();
        }
        by_initials_[capitals].push_back(entity);
        if (all != capitals) by_initials_[all].push_back(entity);
    }

    const Article& article_;
    Entities result_;
    std::vector<Words> words_;             // of each name
    std::vector<std::uint32_t> mentions_;  // of each entity, so far
    Index by_words_, by_first_, by_last_, by_initials_, by_noun_;
};

}  // namespace

Entities merge_names(const Article& article) { return NameMerger(article).run(); }

}  // namespace whosaid
