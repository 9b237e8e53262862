#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/word_lists.h"

namespace whosaid {

/// Which forms of a verb (or noun) a spelling can be: "reported" is past and participle.
namespace form {
inline constexpr std::uint8_t base = 1, third_person = 2, past = 4, participle = 8, gerund = 16, plural = 32;
}

/// One reading of a spelling: the line of the list that it comes from.
struct Entry {
    WordList list{};
    std::uint8_t forms = form::base;
    std::string_view lemma;  ///< the first column: "say" for "said"
    std::string_view note;   ///< the rest of the line, after the tab; empty where the line has one column
};

/// A spelling in look-up form (see lookup_form) that stands in at least one list.
struct Word {
    std::string_view spelling;
    std::uint64_t lists = 0;  ///< bit n: the spelling stands in WordList n by itself, not only inside a phrase
    std::vector<Entry> entries;

    bool in(WordList list) const { return (lists >> static_cast<unsigned>(list)) & 1u; }
    const Entry* entry(WordList list) const;
};

/// A line of several words: "according to".
struct Phrase {
    std::vector<const Word*> words;
    std::string_view lemma;
    std::string_view note;
};

/// All word lists. Lists named *-verbs stand for every form of the verb on the line, lists named *-nouns for singular
/// and plural; the other lists hold spellings as they are. Lines that begin with '#' are remarks.
class Lexicon {
public:
    static const Lexicon& english();

    /// The word with this look-up form, or nullptr.
    const Word* find(std::string_view lookup_form) const;
    /// The phrases of `list` that begin with `first`; longest first.
    const std::vector<Phrase>& phrases(WordList list, const Word* first) const;

private:
    Lexicon();
    void read_list(WordList list, std::string_view lines);
    void read_irregular_verbs(std::string_view lines);
    void add_line(WordList list, std::string_view line);
    struct VerbForm {
        std::string_view spelling;
        std::uint8_t forms;
    };
    std::vector<VerbForm> forms_of(std::string_view verb);
    void add_phrase(WordList list, std::string_view words, std::string_view lemma, std::string_view note);
    void add_verb(WordList list, std::string_view lemma, std::string_view note);
    void add_phrasal_verb(WordList list, std::string_view lemma, std::string_view note);
    void add_noun(WordList list, std::string_view lemma, std::string_view note);
    void add(WordList list, std::string_view spelling, std::uint8_t forms, std::string_view lemma, std::string_view note);
    Word& intern(std::string_view spelling);
    std::string_view keep(std::string spelling);

    struct PhraseKey {
        WordList list;
        const Word* first;
        bool operator==(const PhraseKey&) const = default;
    };
    struct PhraseKeyHash {
        std::size_t operator()(const PhraseKey& key) const {
            return std::hash<const Word*>{}(key.first) * 64 + static_cast<std::size_t>(key.list);
        }
    };
    struct IrregularForms {
        std::string_view past, participle;
    };
    std::deque<std::string> spellings_;
    std::deque<Word> words_;
    std::unordered_map<std::string_view, Word*> index_;
    std::unordered_map<PhraseKey, std::vector<Phrase>, PhraseKeyHash> phrases_;
    std::unordered_map<std::string_view, IrregularForms> irregular_verbs_;
};

}  // namespace whosaid
