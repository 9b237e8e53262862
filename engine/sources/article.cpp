#include "sources/article.h"

#include "text/characters.h"

namespace whosaid {

std::string Article::words(TokenSpan span) const {
    std::string out;
    for (std::uint32_t i = span.start; i < span.end && i < size(); ++i) {
        if (!out.empty() && tokens[i].space_before) out += ' ';
        out += slice(text, tokens[i].span);
    }
    return out;
}

std::string Article::key(std::uint32_t at) const {
    return tokens[at].word ? std::string(tokens[at].word->spelling) : lookup_form(slice(text, tokens[at].span));
}

std::string_view Article::note(std::uint32_t at, WordList list) const {
    const Entry* entry = tokens[at].word ? tokens[at].word->entry(list) : nullptr;
    return entry ? entry->note : std::string_view{};
}

std::string_view Article::lemma(std::uint32_t at, WordList list) const {
    const Entry* entry = tokens[at].word ? tokens[at].word->entry(list) : nullptr;
    return entry ? entry->lemma : std::string_view{};
}

bool Article::holds(std::string_view note, std::string_view part) {
    for (std::size_t at = note.find(part); at != std::string_view::npos; at = note.find(part, at + 1)) {
        const bool begins = at == 0 || note[at - 1] == ' ';
        const bool ends = at + part.size() == note.size() || note[at + part.size()] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

}  // namespace whosaid
