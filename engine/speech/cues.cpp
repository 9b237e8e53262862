#include "speech/cues.h"

#include <algorithm>
#include <array>

#include "text/characters.h"

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 14> act_names = {"say",      "write",    "ask",    "believe", "feel",    "intend",  "decide",
                                                        "perceive", "document", "demand", "judge",   "promise", "decline", "no-response"};

Act act_of(std::string_view name) {
    const auto found = std::find(act_names.begin(), act_names.end(), name);
    return found == act_names.end() ? Act::say : static_cast<Act>(found - act_names.begin());
}

/// The columns after the verb: "say qcw", "judge qc promise t".
struct Note {
    Act act = Act::say;
    Frames frames;
    Act other_act = Act::say;
    std::string_view other_frames;  ///< empty where there is no other act
};

std::string_view next_column(std::string_view& rest) {
    const std::string_view column = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), column.size() + 1));
    return column;
}

void add_frames(Frames& frames, std::string_view letters) {
    for (const char letter : letters) {
        frames.quotation |= letter == 'q';
        frames.clause |= letter == 'c';
        frames.question |= letter == 'w';
        frames.noun_phrase |= letter == 'n';
        frames.infinitive |= letter == 't';
        frames.gerund |= letter == 'g';
        frames.passive |= letter == 'p';
    }
}

Note read_note(std::string_view note) {
    Note result;
    result.act = act_of(next_column(note));
    add_frames(result.frames, next_column(note));
    if (note.empty()) return result;
    result.other_act = act_of(next_column(note));
    result.other_frames = next_column(note);
    add_frames(result.frames, result.other_frames);
    return result;
}

class CueFinder {
public:
    CueFinder(const TaggedText& text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

    Cues run(const Sentences& sentences) {
        for (const Sentence& sentence : sentences) read_sentence(sentence);
        return std::move(cues_);
    }

private:
    void read_sentence(const Sentence& sentence) {
        sentence_ = sentence.tokens;
        std::uint32_t i = sentence_.start;
        if (const std::uint32_t colon = speaker_colon(sentence)) i = add_colon(colon);
        const std::uint32_t dash = signature_dash();
        while (i < dash) i = read_token(i);
        if (dash < sentence_.end) add_signature(dash);
    }

    std::uint32_t read_token(std::uint32_t i) {
        const Phrase* phrase = nullptr;
        if (const std::uint32_t length = match_phrase(text_.tokens, i, WordList::cue_phrases, lexicon_, &phrase); length > 0)
            return add(fixed_phrase(i, length, *phrase));
        if (const std::uint32_t length = match_phrase(text_.tokens, i, WordList::cue_verbs, lexicon_, &phrase);
            length > 0 && is_verbal(i) && !opens_chain(i + length))
            return add(verb(i, i + length, phrase->lemma, phrase->note));
        if (const Entry* entry = entry_of(i, WordList::cue_verbs); entry && is_verbal(i))
            return add(verb(i, i + 1, entry->lemma, entry->note));
        if (const Entry* entry = entry_of(i, WordList::cue_nouns); entry && carries_content(i)) return add(noun(i, *entry));
        return i + 1;
    }

    const Entry* entry_of(std::uint32_t i, WordList list) const {
        const Token& token = text_.token(i);
        return token.in(list) ? token.word->entry(list) : nullptr;
    }

    // "went on to say": the cue is "say", what stands before it belongs to its group
    bool opens_chain(std::uint32_t i) const { return i + 1 < sentence_.end && text_.tag(i) == Tag::TO && text_.tag(i + 1) == Tag::VB; }

    bool is_verbal(std::uint32_t i) const { return is_verb(text_.tag(i)); }

    // A noun is a cue with a that-clause after it, and so is a plan or promise "to" do something that has an owner before it.
    bool carries_content(std::uint32_t i) const {
        if (i + 2 >= sentence_.end || !is_noun(text_.tag(i))) return false;
        return text_.token(i + 1).is("that") && text_.tag(i + 1) == Tag::IN;
    }

    Cue verb(std::uint32_t head, std::uint32_t end, std::string_view lemma, std::string_view note) const {
        const Note read = read_note(note);
        const TokenSpan group = verb_group_around(text_, head, sentence_.start);
        Cue cue{{group.start, end}, head, read.act, CueKind::verb, read.frames, false, lemma, note};
        cue.negated = is_negated(group);
        const bool answers = lemma == "respond" || lemma == "reply" || lemma == "return" || lemma == "answer";
        if (cue.negated && answers) cue.act = Act::no_response;  // "did not respond to a request": silence, not speech
        const bool refuses = lemma == "say" || lemma == "comment" || lemma == "comment on" || lemma == "discuss";
        if (cue.negated && refuses && has_would(group)) cue.act = Act::decline;  // "would not say whether"
        if (text_.tag(head) == Tag::VBN && !has_active_auxiliary(group)) cue.kind = CueKind::passive;
        return cue;
    }

    bool is_negated(TokenSpan group) const {
        for (std::uint32_t i = group.start; i < group.end; ++i)
            if (text_.token(i).is("not") || text_.token(i).is("n't") || text_.token(i).is("never")) return true;
        return false;
    }

    bool has_would(TokenSpan group) const {
        for (std::uint32_t i = group.start; i < group.end; ++i)
            if (text_.token(i).is("would") || text_.token(i).is("will")) return true;
        return false;
    }

    // "has said" is active, "was told" and "has been told" are passive, and so is a participle alone.
    bool has_active_auxiliary(TokenSpan group) const {
        for (std::uint32_t i = group.end - 1; i > group.start; --i) {
            const Token& before = text_.token(i - 1);
            if (is_adverb(text_.tag(i - 1))) continue;
            return before.is("has") || before.is("have") || before.is("had") || before.is("'ve") || before.is("'s") || before.is("'d") ||
                   before.is("having");
        }
        return false;
    }

    Cue fixed_phrase(std::uint32_t start, std::uint32_t length, const Phrase& phrase) const {
        const Act act = act_of(phrase.note);
        const CueKind kind = act == Act::no_response ? CueKind::silence : CueKind::according_to;
        return {{start, start + length}, start, act, kind, {}, false, phrase.lemma, phrase.note};
    }

    Cue noun(std::uint32_t i, const Entry& entry) const {
        std::uint32_t start = i;
        while (start > sentence_.start && is_adjective(text_.tag(start - 1))) --start;
        Cue cue{{start, i + 1}, i, act_of(entry.note), CueKind::noun, {}, false, entry.lemma, entry.note};
        cue.frames.clause = true;
        return cue;
    }

    std::uint32_t add(const Cue& cue) {
        const bool free = cues_.empty() || cues_.back().tokens.end <= cue.tokens.start;
        if (free) cues_.push_back(cue);
        return std::max(cue.tokens.end, cue.head + 1);
    }

    std::uint32_t add_colon(std::uint32_t colon) {
        cues_.push_back({{colon, colon + 1}, colon, Act::say, CueKind::colon, {}, false, ":", "say"});
        return colon + 1;
    }

    // “We will rebuild.” ― Ana Ruiz: a dash after a quotation and a short name to the paragraph's end, or to the next quotation in a
    // list of them. The dash, or the sentence's end.
    std::uint32_t signature_dash() const {
        const bool ends_paragraph = sentence_.end == text_.size() || text_.token(sentence_.end).paragraph_before ||
                                    text_.token(sentence_.end).kind == TokenKind::quote;
        const std::uint32_t first = std::max(sentence_.start, sentence_.end > 14 ? sentence_.end - 14 : 1u);
        for (std::uint32_t i = first; ends_paragraph && i + 1 < sentence_.end; ++i) {
            const bool dash = is_dash(text_.token(i).first) || text_.token(i).is_mark('-');
            if (dash && i > 0 && text_.token(i - 1).kind == TokenKind::quote && text_.token(i + 1).capitalised) return i;
        }
        return sentence_.end;
    }

    void add_signature(std::uint32_t dash) { add({{dash, dash + 1}, dash, Act::say, CueKind::signature, {}, false, "-", "say"}); }

    // "SMITH: We will rebuild." or, in a headline, "Mayor: bridge is safe": a short name before the colon, words after it.
    std::uint32_t speaker_colon(const Sentence& sentence) const {
        if (!sentence.starts_paragraph) return 0;
        // each paragraph of a transcript may begin with a mark: "SMITH: We will rebuild.
        const std::uint32_t start = sentence.tokens.start + (text_.token(sentence.tokens.start).kind == TokenKind::quote);
        const std::uint32_t limit = std::min(sentence.tokens.end, start + longest_label - 1);
        for (std::uint32_t i = start; i < limit; ++i) {
            if (text_.token(i).is_mark(':')) return i > start && i + 2 < sentence.tokens.end && introduces(sentence, i) ? i : 0;
            if (text_.token(i).kind != TokenKind::word || text_.token(i).in(WordList::label_words)) return 0;
            if (!text_.token(i).capitalised && !text_.token(i).in(WordList::noun_prepositions)) return 0;
        }
        return 0;
    }

    bool introduces(const Sentence& sentence, std::uint32_t colon) const {
        const Token& before = text_.token(colon - 1);
        if (!is_noun(text_.tag(colon - 1)) || text_.token(sentence.tokens.start).is("the")) return false;
        return before.all_capitals || text_.token(colon + 1).kind == TokenKind::quote || sentence.heading;
    }

    const TaggedText text_;
    const Lexicon& lexicon_;
    TokenSpan sentence_;
    Cues cues_;
};

}  // namespace

Act act_in_note(std::string_view note, char form) {
    const Note read = read_note(note);
    return read.other_frames.find(form) == std::string_view::npos ? read.act : read.other_act;
}

std::string_view name_of(Act act) { return act_names[static_cast<std::size_t>(act)]; }

std::string_view name_of(CueKind kind) {
    static constexpr std::array<std::string_view, 7> names = {"verb", "passive", "according-to", "silence", "noun", "colon", "signature"};
    return names[static_cast<std::size_t>(kind)];
}

Cues find_cues(const TaggedText& text, const Sentences& sentences, const Lexicon& lexicon) {
    return CueFinder(text, lexicon).run(sentences);
}

}  // namespace whosaid
