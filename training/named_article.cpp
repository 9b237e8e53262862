#include "named_article.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>

#include "conllu_rows.h"
#include "mend_names.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid::training {
namespace {

const Word* look_up(std::string_view word) { return Lexicon::english().find(lookup_form(word)); }
bool stands_in(std::string_view word, WordList list) {
    const Word* known = look_up(word);
    return known && known->in(list);
}
std::string_view link_of(std::string_view word) {
    const Word* known = look_up(word);
    const Entry* entry = known ? known->entry(WordList::name_links) : nullptr;
    return entry ? entry->note : std::string_view{};
}
bool is_capitalised(std::string_view word) { return !word.empty() && is_upper(decode(word, 0).value); }
bool is_post(std::string_view word) { return stands_in(word, WordList::titles) || stands_in(word, WordList::role_nouns); }
bool is_nationality(std::string_view word) { return stands_in(word, WordList::nationalities); }

/// A stretch of one sentence's words, [start, end).
struct Stretch {
    std::size_t start = 0, end = 0;
    NameKind kind = NameKind::other;
};

/// A mention of GUM with its kind; the kinds that are neither person, organisation nor place are other.
std::optional<NameKind> kind_named(std::string_view type) {
    if (type == "person") return NameKind::person;
    if (type == "organization") return NameKind::organisation;
    if (type == "place") return NameKind::place;
    if (type == "time" || type == "quantity") return std::nullopt;
    return NameKind::other;
}

/// Finds the mentions of one sentence: "(3-person-…" opens, "3)" closes, "(4-place-…)" does both.
class MentionReader {
public:
    std::vector<Stretch> run(const ConlluSentence& sentence) {
        for (std::size_t at = 0; at < sentence.rows.size(); ++at) read(sentence.rows[at].field("Entity"), at);
        return std::move(found_);
    }

private:
    void read(std::string_view field, std::size_t at) {
        for (std::size_t i = 0; i < field.size();) {
            const bool opens = field[i] == '(';
            const std::size_t end = std::min(field.find_first_of("()", i + 1), field.size());
            const std::string_view part = field.substr(i + opens, end - i - opens);
            const bool closes = end < field.size() && field[end] == ')';
            if (opens) open_.push_back({part, at});
            if (closes) close(part.substr(0, part.find('-')), at);
            i = end + closes;
        }
    }

    void close(std::string_view chain, std::size_t at) {
        for (std::size_t i = open_.size(); i-- > 0;) {
            const std::string_view opened = open_[i].first;
            if (opened.substr(0, opened.find('-')) != chain) continue;
            const std::string_view rest = opened.substr(std::min(opened.size(), chain.size() + 1));
            if (const auto kind = kind_named(rest.substr(0, rest.find('-')))) found_.push_back({open_[i].second, at + 1, *kind});
            open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }

    std::vector<std::pair<std::string_view, std::size_t>> open_;
    std::vector<Stretch> found_;
};

/// Cuts the name out of a mention: "the former Foreign Minister Ana Ruiz, 50" is "Ana Ruiz".
class NameCutter {
public:
    explicit NameCutter(const ConlluSentence& sentence) : rows_(sentence.rows) {}

    /// Nothing where the mention has no name for its main word.
    std::optional<Stretch> cut(Stretch mention) const {
        const std::size_t head = name_head(mention);
        if (rows_[head].part_of_speech() != "PROPN" || !is_capitalised(form(head))) return std::nullopt;
        Stretch name{head, head + 1, mention.kind};
        while (name.start > mention.start && extends_left(name, mention)) --name.start;
        while (const std::size_t more = extends_right(name, mention)) name.end += more;
        return name;
    }

private:
    const std::string& form(std::size_t i) const { return rows_[i].form(); }

    std::size_t head_of(Stretch mention) const {
        for (std::size_t i = mention.start; i < mention.end; ++i) {
            const auto head = static_cast<std::size_t>(rows_[i].head());
            if (head <= mention.start || head > mention.end) return i;
        }
        return mention.start;
    }

    // "the musician Ana Ruiz" has the musician for its head.
    std::size_t name_head(Stretch mention) const {
        const std::size_t head = head_of(mention);
        const bool described = mention.kind == NameKind::person && rows_[head].part_of_speech() == "NOUN" && head + 1 < mention.end;
        if (!described || rows_[head + 1].part_of_speech() != "PROPN") return head;
        const bool flat = rows_[head + 1].relation() == "flat" && static_cast<std::size_t>(rows_[head + 1].head()) == head + 1;
        return flat ? head + 1 : head;
    }

    bool is_part(std::size_t i) const {
        const std::string& pos = rows_[i].part_of_speech();
        return is_capitalised(form(i)) && pos != "DET" && pos != "PRON" && pos != "ADP";
    }
    bool is_hyphen(std::size_t i) const { return form(i) == "-" && i > 0 && !rows_[i - 1].space_after && !rows_[i].space_after; }
    bool is_link(std::size_t i, NameKind kind) const {
        const std::string_view link = link_of(form(i));
        return kind == NameKind::person ? link == "particle" : link == "particle" || link == "of" || link == "and";
    }

    bool extends_left(Stretch name, Stretch mention) const {
        const std::size_t i = name.start - 1;
        if (is_part(i)) return true;
        return i > mention.start && (is_hyphen(i) || is_link(i, name.kind)) && is_part(i - 1);
    }

    std::size_t extends_right(Stretch name, Stretch mention) const {
        std::size_t i = name.end;
        if (i < mention.end && is_part(i) && !is_apposed(i)) return 1;
        while (i < mention.end && (is_hyphen(i) || is_link(i, name.kind) || (i > name.end && form(i) == "the"))) ++i;
        return i > name.end && i < mention.end && is_part(i) ? i - name.end + 1 : 0;
    }

    bool is_apposed(std::size_t i) const { return rows_[i].relation() == "appos"; }

    const std::vector<ConlluRow>& rows_;
};

/// Takes posts and nationalities off a person's name; nothing is left of "the Secretary" and of "Americans".
Stretch without_posts(const std::vector<ConlluRow>& rows, Stretch name) {
    if (name.kind != NameKind::person) return name;
    for (std::size_t i = name.start; i < name.end; ++i) {
        const bool surname = i > name.start && i + 1 == name.end && !is_post(rows[i - 1].form());
        if ((is_post(rows[i].form()) && !surname) || (i == name.start && is_nationality(rows[i].form()))) name.start = i + 1;
    }
    return name;
}

// "Americans", "Senate Republicans"
bool is_people(const std::vector<ConlluRow>& rows, Stretch name) {
    const bool person = name.kind == NameKind::person && !stands_in(rows[name.start].form(), WordList::first_names);
    return (name.end - name.start == 1 || person) && is_nationality(rows[name.end - 1].form());
}

std::vector<Stretch> without_overlap(std::vector<Stretch> names) {
    std::stable_sort(names.begin(), names.end(), [](Stretch a, Stretch b) { return a.end - a.start > b.end - b.start; });
    std::vector<Stretch> kept;
    for (const Stretch name : names)
        if (std::none_of(kept.begin(), kept.end(), [&](Stretch k) { return name.start < k.end && k.start < name.end; }))
            kept.push_back(name);
    std::sort(kept.begin(), kept.end(), [](Stretch a, Stretch b) { return a.start < b.start; });
    return kept;
}

void add_names(NamedArticle& article, const std::vector<ConlluRow>& rows, const std::vector<ByteSpan>& bytes, std::vector<Stretch> names) {
    for (Stretch name : without_overlap(std::move(names))) {
        if (is_people(rows, name)) continue;
        const ByteSpan whole = {bytes[name.start].start, bytes[name.end - 1].end};
        name = without_posts(rows, name);
        if (name.start == name.end)
            article.unknown.push_back(whole);
        else
            article.names.push_back({{bytes[name.start].start, whole.end}, name.kind});
    }
}

std::vector<ByteSpan> append_text(NamedArticle& article, const ConlluSentence& sentence) {
    std::vector<ByteSpan> bytes;
    if (sentence.begins_paragraph && !article.text.empty()) article.text += "\n\n";
    for (const ConlluRow& row : sentence.rows) {
        const auto start = static_cast<std::uint32_t>(article.text.size());
        article.text += row.form();
        bytes.push_back({start, static_cast<std::uint32_t>(article.text.size())});
        if (row.space_after) article.text += ' ';
    }
    return bytes;
}

/// The byte at which each character of a text begins, and its end.
std::vector<std::uint32_t> character_starts(std::string_view text) {
    std::vector<std::uint32_t> starts;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) starts.push_back(static_cast<std::uint32_t>(at));
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    return starts;
}

std::vector<ByteSpan> places_of(const ConlluSentence& sentence, const std::vector<std::uint32_t>& starts) {
    std::vector<ByteSpan> bytes;
    for (const ConlluRow& row : sentence.rows) {
        const auto byte = [&](std::string_view name) {
            const auto place = static_cast<std::size_t>(std::atoi(std::string(row.field(name)).c_str()));
            return starts[std::min(place, starts.size() - 1)];
        };
        bytes.push_back({byte("Start"), byte("End")});
    }
    return bytes;
}

std::vector<Stretch> machine_names(const ConlluSentence& sentence) {
    static constexpr std::array<std::pair<std::string_view, NameKind>, 4> kinds = {
        {{"PERSON", NameKind::person}, {"ORGANIZATION", NameKind::organisation}, {"LOCATION", NameKind::place}, {"MISC", NameKind::other}}};
    std::vector<Stretch> names;
    std::string_view before;
    for (std::size_t i = 0; i < sentence.rows.size(); ++i) {
        const std::string_view name = sentence.rows[i].field("NER");
        const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) { return each.first == name; });
        if (kind != kinds.end() && name == before)
            names.back().end = i + 1;
        else if (kind != kinds.end())
            names.push_back({i, i + 1, kind->second});
        before = name;
    }
    return names;
}

// “Mayor Says Bridge Will Close”: there CoreNLP takes whole sentences for a name.
bool looks_like_headline(const ConlluSentence& sentence) {
    int words = 0, capitalised = 0;
    for (const ConlluRow& row : sentence.rows) {
        if (row.form().size() < 4) continue;
        ++words;
        capitalised += is_capitalised(row.form());
    }
    return words >= 3 && capitalised * 4 >= words * 3;
}

}  // namespace

std::vector<NamedArticle> read_gum(const std::string& path) {
    std::vector<NamedArticle> articles;
    for (const ConlluSentence& sentence : read_conllu_rows(path)) {
        if (articles.empty() || articles.back().id != sentence.document) articles.push_back({sentence.document, "", {}, {}});
        const std::vector<ByteSpan> bytes = append_text(articles.back(), sentence);
        std::vector<Stretch> names;
        for (const Stretch mention : MentionReader().run(sentence))
            if (const auto name = NameCutter(sentence).cut(mention)) names.push_back(*name);
        add_names(articles.back(), sentence.rows, bytes, std::move(names));
    }
    return articles;
}

std::vector<NamedArticle> read_corenlp(const std::string& path, const std::string& texts) {
    std::unordered_map<std::string, std::string> text_of;
    std::ifstream lines(texts);
    for (std::string line; std::getline(lines, line);) {
        const nlohmann::json row = nlohmann::json::parse(line);
        text_of[row.at("id")] = row.at("text");
    }
    std::vector<NamedArticle> articles;
    std::vector<std::uint32_t> starts;
    for (const ConlluSentence& sentence : read_conllu_rows(path)) {
        if (articles.empty() || articles.back().id != sentence.document) {
            articles.push_back({sentence.document, text_of[sentence.document], {}, {}});
            starts = character_starts(articles.back().text);
        }
        const std::vector<ByteSpan> bytes = places_of(sentence, starts);
        if (looks_like_headline(sentence))
            articles.back().unknown.push_back({bytes.front().start, bytes.back().end});
        else
            add_names(articles.back(), sentence.rows, bytes, machine_names(sentence));
    }
    mend_names(articles);
    return articles;
}

}  // namespace whosaid::training
