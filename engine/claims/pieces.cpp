#include "claims/pieces.h"

#include <algorithm>

#include "claims/trim.h"

namespace whosaid {
namespace {

using Layout = PieceLayout;

/// Pieces reach no further than this, so that the time stays linear.
constexpr std::uint32_t most_cuts = 7, most_tokens = 70, fewest_tokens = 3;

constexpr std::array<std::string_view, Layout::pronouns> subject_pronouns = {"i", "we", "you", "they", "he", "she", "it"};

ClauseKind kind_for_trimming(CutKind kind) { return kind == CutKind::subordinate ? ClauseKind::adverbial : ClauseKind::main; }

/// Describes the pieces of one stretch.
class PieceFinder {
public:
    PieceFinder(const PieceScene& scene, const Stretch& stretch, const std::vector<RuleSpan>& rules)
        : scene_(scene),
          stretch_(stretch),
          rules_(rules),
          rules_before_(stretch.tokens.size() + 1),
          rule_ends_(stretch.tokens.size() + 1),
          torn_by_(stretch.tokens.size() + 1),
          goes_on_(stretch.tokens.size() + 1) {
        for (const RuleSpan& rule : rules) {
            if (rule.inside) note_interruption(rule.tokens);
            if (place(rule.tokens.start) < rules_before_.size()) ++rules_before_[place(rule.tokens.start)];
            if (place(rule.tokens.end) < rule_ends_.size()) rule_ends_[place(rule.tokens.end)] = true;
        }
        for (std::size_t i = 1; i < rules_before_.size(); ++i) rules_before_[i] += rules_before_[i - 1];
        first_verb_ = scene.clauses.next_finite(stretch.tokens.start, stretch.tokens.end);
    }

    Lattice run() {
        lattice_.cuts = find_cuts(scene_.text, scene_.clauses, stretch_.tokens);
        const auto count = static_cast<std::uint32_t>(lattice_.cuts.size());
        for (std::uint32_t to = 1; to < count; ++to) {
            for (std::uint32_t from = to > most_cuts ? to - most_cuts : 0; from < to; ++from) add_between(from, to);
            lattice_.gaps.push_back(gap_after(to - 1));
        }
        return std::move(lattice_);
    }

private:
    const Cut& cut(std::uint32_t index) const { return lattice_.cuts[index]; }
    std::size_t place(std::uint32_t token) const { return token - stretch_.tokens.start; }
    Tag tag(std::uint32_t i) const { return scene_.text.tag(i); }

    void add_between(std::uint32_t from, std::uint32_t to) {
        const Cut& start = cut(from);
        const TokenSpan span = {start.start, cut(to).end};
        const TokenSpan own = add({span.start, std::max(span.start, span.end)}, from, to, false, {});
        if (start.other && *start.other < span.end) add({*start.other, span.end}, from, to, true, own);
    }

    TokenSpan add(TokenSpan span, std::uint32_t from, std::uint32_t to, bool other, TokenSpan twin) {
        if (span.empty() || span.size() > most_tokens + 10) return {};
        if (from + 1 < to && opens_relative(span.end - 1)) return {};
        span = trim(scene_.text, span, kind_for_trimming(cut(from).kind), scene_.lexicon);
        if (span.size() < fewest_tokens || span.size() > most_tokens || span == twin) return {};
        if (tears_clause(span) || !may_assert(span, cut(from).kind)) return {};
        Piece piece;
        piece.tokens = span;
        piece.from = from;
        piece.to = to;
        describe(piece, other);
        lattice_.pieces.push_back(std::move(piece));
        return span;
    }

    // "fell by 5 percent, a figure that | Cole called small": the relative clause is somebody else's, and so is its noun.
    bool opens_relative(std::uint32_t last) const { return tag(last) == Tag::WDT || tag(last) == Tag::WP; }

    // "the mill, which lost money, was sold": a piece that ends or begins where the clause is interrupted says nothing whole.
    bool tears_clause(TokenSpan span) const { return span.start < torn_by_[place(span.end)] || goes_on_[place(span.start)]; }

    void note_interruption(TokenSpan gap) {
        const std::size_t start = place(gap.start), end = place(gap.end);
        torn_by_[start] = torn_by_[start > 0 ? start - 1 : 0] = torn_by_[end] = gap.start;
        goes_on_[end] = true;
        if (end + 1 < goes_on_.size()) goes_on_[end + 1] = true;
    }

    bool may_assert(TokenSpan span, CutKind kind) const {
        switch (kind) {
            case CutKind::begin:
                if (stretch_.attribution) return true;
                break;
            case CutKind::apposition:
            case CutKind::participle:
            case CutKind::circumstance:
            case CutKind::nominal:
            case CutKind::relative:
            case CutKind::restrictive:
            case CutKind::gerund:
                return true;
            default:
                break;
        }
        return scene_.clauses.next_finite(span.start, span.end) < span.end;
    }

    void describe(Piece& piece, bool other) {
        piece_ = &piece;
        piece.amounts.fill(0);
        describe_edges(other);
        describe_inside();
        describe_words();
        describe_size();
        describe_surroundings();
        describe_subject();
        describe_voice_and_place();
        describe_rules();
    }

    void set(std::size_t feature, bool holds = true) const {
        if (holds) piece_->holds.push_back(static_cast<std::uint16_t>(feature));
    }
    void set(PieceFlag flag, bool holds = true) const { set(Layout::flag + static_cast<std::size_t>(flag), holds); }

    static std::size_t of(CutKind kind) { return static_cast<std::size_t>(kind); }

    void describe_edges(bool other) const {
        const Cut &start = cut(piece_->from), &end = cut(piece_->to);
        const Token& first = scene_.text.token(piece_->tokens.start);
        set(PieceFlag::bias);
        set(PieceFlag::begins_early, other);
        set(Layout::start_kind + of(start.kind));
        set(Layout::other_kind + of(start.kind), other);
        set(Layout::end_kind + of(end.kind));
        set(Layout::start_word + start.word, start.word > 0);
        set(Layout::end_word + end.word, end.word > 0);
        set(Layout::first_tag + static_cast<std::size_t>(tag(piece_->tokens.start)));
        set(Layout::last_tag + static_cast<std::size_t>(tag(piece_->tokens.end - 1)));
        if (!first.word) return;
        const auto word = std::find(cut_words.begin() + 1, cut_words.end(), first.word->spelling);
        if (word != cut_words.end()) set(Layout::first_word + static_cast<std::size_t>(word - cut_words.begin()));
        const auto pronoun = std::find(subject_pronouns.begin(), subject_pronouns.end(), first.word->spelling);
        if (pronoun != subject_pronouns.end()) set(Layout::pronoun + static_cast<std::size_t>(pronoun - subject_pronouns.begin()));
    }

    bool has_figure(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i < to; ++i)
            if (tag(i) == Tag::CD) return true;
        return false;
    }

    void describe_inside() {
        inside_.fill(false);
        const TokenSpan span = piece_->tokens;
        for (std::uint32_t i = piece_->from + 1; i < piece_->to; ++i) {
            const Cut& inner = cut(i);
            const std::uint32_t rest = span.end > inner.start ? span.end - inner.start : 0;
            const bool number = has_figure(inner.start, span.end);
            mark(Layout::inner_kind + of(inner.kind));
            if (inner.word) mark(Layout::inner_word + inner.word);
            if (rest > 12) mark(Layout::inner_long + of(inner.kind));
            if (number) mark(Layout::inner_number + of(inner.kind));
            if (rest < 5) mark(Layout::flag + static_cast<std::size_t>(PieceFlag::short_rest));
            if (number && has_figure(span.start, inner.end))
                mark(Layout::flag + static_cast<std::size_t>(PieceFlag::numbers_on_both_sides));
        }
        piece_->amounts[Layout::length + 1] = static_cast<float>(std::min(piece_->to - piece_->from - 1, 5u)) / 5.0f;
    }

    void mark(std::size_t feature) {
        if (!inside_[feature]) set(feature);
        inside_[feature] = true;
    }

    void describe_words() const {
        std::uint64_t tags = 0;
        WordKinds kinds = 0;
        std::size_t verbs = 0;
        for (std::uint32_t i = piece_->tokens.start; i < piece_->tokens.end; ++i) {
            tags |= std::uint64_t{1} << static_cast<unsigned>(tag(i));
            kinds |= scene_.kinds[i];
            verbs += is_finite_verb(tag(i));
        }
        for (std::size_t i = 0; i < tag_count; ++i) set(Layout::any_tag + i, (tags >> i) & 1u);
        for (std::size_t i = 0; i < word_kind_count; ++i) set(Layout::word_kind + i, (kinds >> i) & 1u);
        set(Layout::verb_count + std::min(verbs, Layout::verb_counts - 1));
        describe_numbers();
        Leanings leanings = scene_.leanings.read(piece_->tokens);
        for (float& leaning : leanings) leaning /= 4;
        const Worth worth = scene_.worth.read(piece_->tokens);
        std::copy(worth.begin(), worth.end(), std::copy(leanings.begin(), leanings.end(), piece_->amounts.begin()));
    }

    void describe_numbers() const {
        std::array<bool, Layout::number_kinds> found{};
        auto at = std::lower_bound(scene_.numbers.begin(), scene_.numbers.end(), piece_->tokens.start,
                                   [](const Number& number, std::uint32_t token) { return number.tokens.start < token; });
        set(PieceFlag::number, at != scene_.numbers.end() && at->tokens.start < piece_->tokens.end);
        for (; at != scene_.numbers.end() && at->tokens.start < piece_->tokens.end; ++at) found[static_cast<std::size_t>(at->kind)] = true;
        for (std::size_t i = 0; i < found.size(); ++i) set(Layout::number_kind + i, found[i]);
    }

    void describe_size() const {
        const std::uint32_t size = piece_->tokens.size();
        piece_->amounts[Layout::length] = static_cast<float>(std::min(size, 40u)) / 40.0f;
        set(PieceFlag::short_piece, size < 7);
        set(PieceFlag::tiny_piece, size < 5);
        set(PieceFlag::long_piece, size > 25);
        set(PieceFlag::very_long_piece, size > 35);
    }

    void describe_surroundings() const {
        const TokenSpan span = piece_->tokens, all = stretch_.tokens;
        const std::uint32_t left = span.start - all.start, right = all.end - span.end;
        const bool verb_left = first_verb_ < span.start;
        set(PieceFlag::verb_left, verb_left);
        set(PieceFlag::verb_right, scene_.clauses.next_finite(span.end, all.end) < all.end);
        set(PieceFlag::nothing_left, left <= 1);
        set(PieceFlag::nothing_right, right <= 1);
        set(PieceFlag::little_left, left > 1 && left < 4);
        set(PieceFlag::little_right, right > 1 && right < 4);
        set(PieceFlag::left_without_verb, left > 0 && !verb_left);
        set(PieceFlag::whole, left <= 1 && right <= 1);
        set(PieceFlag::verb_next, scene_.clauses.next_finite(span.end, all.end) < std::min(all.end, span.end + 3));
    }

    void describe_subject() const {
        const TokenSpan span = piece_->tokens;
        const std::uint32_t verb = scene_.clauses.next_finite(span.start, span.end);
        if (verb == span.end) return;
        bool nominal = false;
        for (std::uint32_t i = span.start; i < verb; ++i) {
            const Tag t = tag(i);
            nominal =
                nominal || is_noun(t) || t == Tag::PRP || t == Tag::DT || t == Tag::EX || t == Tag::WDT || t == Tag::WP || t == Tag::CD;
        }
        set(PieceFlag::verb_first, verb == span.start);
        set(PieceFlag::no_subject, !nominal);
        set(PieceFlag::preposition_first, verb > span.start && tag(span.start) == Tag::IN);
        set(PieceFlag::long_subject, verb - span.start > 12);
    }

    void describe_voice_and_place() const {
        const SpeechKind kind = stretch_.attribution ? scene_.attributions[*stretch_.attribution].kind : SpeechKind::indirect;
        set(PieceFlag::outlet, !stretch_.attribution);
        set(PieceFlag::direct, stretch_.attribution && kind == SpeechKind::direct);
        set(PieceFlag::mixed, stretch_.attribution && kind == SpeechKind::mixed);
        set(PieceFlag::indirect, stretch_.attribution && kind == SpeechKind::indirect);
        const TokenSpan sentence = scene_.sentences[stretch_.sentence].tokens;
        set(PieceFlag::opening, is_opening(stretch_));
        set(PieceFlag::late, is_late(stretch_, scene_.sentences));
        set(PieceFlag::sentence_start, piece_->tokens.start < sentence.start + 3);
        set(PieceFlag::sentence_end, piece_->tokens.end + 2 >= sentence.end);
    }

    void describe_rules() {
        const TokenSpan span = piece_->tokens;
        inside_.fill(false);
        auto rule = std::lower_bound(rules_.begin(), rules_.end(), span.start,
                                     [](const RuleSpan& each, std::uint32_t start) { return each.tokens.start < start; });
        set(PieceFlag::rule_start, rule != rules_.end() && rule->tokens.start == span.start);
        for (; rule != rules_.end() && rule->tokens.start < span.end; ++rule) {
            const auto kind = static_cast<std::size_t>(rule->kind);
            if (rule->tokens == span) mark(Layout::flag + static_cast<std::size_t>(PieceFlag::rule_span)), mark(Layout::rule_kind + kind);
            if (rule->tokens.start > span.start && rule->tokens.end <= span.end) mark(Layout::rule_inside + kind);
        }
        set(PieceFlag::rule_end, rule_ends_[place(span.end)]);
        const std::uint32_t inside = rules_before_[place(span.end - 1)] - rules_before_[place(span.start)];
        set(inside == 0 ? PieceFlag::no_rule_inside : inside == 1 ? PieceFlag::one_rule_inside : PieceFlag::rules_inside);
    }

    Gap gap_after(std::uint32_t index) const {
        const Cut &before = cut(index), &after = cut(index + 1);
        const std::uint32_t from = std::min(before.start, after.end);
        Gap gap = {static_cast<std::uint16_t>(Layout::gap_before + of(before.kind)),
                   static_cast<std::uint16_t>(Layout::gap_after + of(after.kind))};
        const auto flag = [&](GapFlag which, bool holds) {
            if (holds) gap.push_back(static_cast<std::uint16_t>(Layout::gap_flag + static_cast<std::size_t>(which)));
        };
        flag(GapFlag::verb, scene_.clauses.next_finite(from, after.end) < after.end);
        flag(GapFlag::short_gap, after.end - from < 4);
        flag(GapFlag::number, has_figure(from, after.end));
        flag(GapFlag::whole, lattice_.cuts.size() == 2);
        return gap;
    }

    const PieceScene& scene_;
    const Stretch& stretch_;
    const std::vector<RuleSpan>& rules_;
    std::vector<std::uint32_t> rules_before_;  ///< how many rule spans begin at or before each token of the stretch
    std::vector<bool> rule_ends_;
    std::vector<std::uint32_t> torn_by_;  ///< by the end of a piece: where the interruption begins that tears what began before it
    std::vector<bool> goes_on_;           ///< by the start of a piece: an interrupted clause goes on there
    std::uint32_t first_verb_ = 0;
    Lattice lattice_;
    Piece* piece_ = nullptr;
    std::array<bool, Layout::yes_or_no> inside_{};  ///< what the piece holds already
};

}  // namespace

bool is_opening(const Stretch& stretch) { return stretch.sentence < 3; }

bool is_late(const Stretch& stretch, const Sentences& sentences) { return std::size_t{stretch.sentence} * 4 >= sentences.size() * 3; }

Lattice find_pieces(const PieceScene& scene, const Stretch& stretch, const std::vector<RuleSpan>& rules) {
    return PieceFinder(scene, stretch, rules).run();
}

}  // namespace whosaid
