#pragma once
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/name_evidence.h"

namespace whosaid {

/// What a stretch of words can be: a name of one of the kinds, or a single word that is in no name.
inline constexpr std::uint8_t no_name = 4;
inline constexpr std::size_t name_classes = no_name + 1;
inline constexpr std::uint32_t longest_name = 9;  ///< tokens

/// Where names can be: a run of capitalised words and the small words that may tie them, all in one sentence.
struct NameRun {
    TokenSpan tokens;
    TokenSpan sentence;
    std::uint8_t style = 0;  ///< ordinary, a heading, a heading whose every word has a capital
};

/// What is seen of a token in a run besides its sentence: the article's evidence of its word, and the name of the rules it belongs to.
struct NameHint {
    std::uint32_t evidence = 0;
    std::int32_t start = 0;
    std::uint32_t end = 0;  ///< of that name, from the token; both 0 where there is none
    NameKind kind = NameKind::other;

    friend bool operator==(const NameHint&, const NameHint&) = default;
};

/// "Mayor Says Bridge Will Close": capitals tell nothing there.
bool is_headline(const Tokens& tokens, const Sentence& sentence);

std::vector<NameRun> find_name_runs(std::string_view text, const Tokens& tokens, const Sentences& sentences);

/// Can a name begin or end with this token? "al-Harbi", "Ray", "de", but not "of".
bool bounds_name(std::string_view text, const Token& token);

/// What the weights of names see of a stretch, as hashes.
class NameFeatures {
public:
    static constexpr std::uint32_t key_mask = 0xFFFFFF;  ///< 24 bits a feature: short differences in the file

    /// A stretch has about sixty features; what does not fit is left out.
    class Keys {
    public:
        void clear() { size_ = 0; }
        void add(std::uint32_t key) {
            if (size_ < values_.size()) values_[size_++] = key;
        }
        const std::uint32_t* begin() const { return values_.data(); }
        const std::uint32_t* end() const { return values_.data() + size_; }

    private:
        std::array<std::uint32_t, 128> values_;
        std::size_t size_ = 0;
    };

    NameFeatures(std::string_view text, const Tokens& tokens, const Tags& tags, const Names& by_rules, const Lexicon& lexicon);

    /// The features of `span`, which lies in `run`, in the order of their hashes' seeds.
    void keys_of(TokenSpan span, const NameRun& run, Keys& keys) const;

    std::vector<NameHint> hints_of(TokenSpan run) const;

    /// The feature for what stands before in the same run.
    static std::uint32_t step_key(std::uint8_t class_before);

private:
    class Writer;
    void add_words(TokenSpan span, Writer& out) const;
    void add_lists(TokenSpan span, const NameRun& run, Writer& out) const;
    void add_surroundings(TokenSpan span, const NameRun& run, Writer& out) const;
    void add_evidence(TokenSpan span, Writer& out) const;
    void add_rules(TokenSpan span, const NameRun& run, Writer& out) const;
    std::uint32_t pattern_of(TokenSpan span) const;
    std::uint32_t verdict_of(TokenSpan span) const;

    const Tokens& tokens_;
    const Tags& tags_;
    const Names& by_rules_;
    const Lexicon& lexicon_;
    std::vector<TokenFeatures> features_;
    std::vector<std::uint32_t> lists_;  ///< for each token, one bit for each list that tells something of names
    std::vector<std::uint32_t> name_;   ///< for each token, 1 + the index of the name that the rules see there
    NameEvidence evidence_;
};

}  // namespace whosaid
