#include "sources/refusals.h"

#include <algorithm>
#include <optional>

namespace whosaid {
namespace {

/// Looks at every verb that may refuse, then for whom it speaks of.
class RefusalFinder {
public:
    explicit RefusalFinder(const Article& article) : article_(article) {}

    std::vector<Refusal> run() {
        for (std::uint32_t i = 0; i < article_.size(); ++i) {
            if (article_.token(i).in(WordList::refusal_verbs)) read(i);
            if (is(i, "neither")) read_neither(i);
        }
        return std::move(found_);
    }

private:
    const Token& token(std::uint32_t i) const { return article_.tokens[i]; }
    bool is(std::uint32_t i, const char* word) const { return i < article_.size() && token(i).is(word); }
    bool is_negation(std::uint32_t i) const { return is(i, "not") || is(i, "n't") || is(i, "never"); }
    bool is_have(std::uint32_t i) const { return is(i, "had") || is(i, "has") || is(i, "have") || is(i, "offered") || is(i, "gave"); }

    void read(std::uint32_t verb) {
        const std::string_view note = article_.note(verb, WordList::refusal_verbs);
        const TokenSpan group = verb_group(verb);
        std::optional<Response> response;
        if (note == "attempt") return;
        if (Article::holds(note, "vain")) return read_vain(verb, group);
        if (Article::holds(note, "adjective"))
            response = unavailable(group);
        else if (Article::holds(note, "onward"))
            response = refers_onward(verb);
        else if (Article::holds(note, "not"))
            response = negated(verb, group, note);
        else if (refuses_to_speak(verb))
            response = Response::declined;
        if (!response) return;
        const TokenSpan source = asked_in(subject_before(group.start));
        if (!source.empty()) found_.push_back({source, group, *response});
    }

    // "Calls to Ray Cole went unanswered", "Efforts to reach him were unsuccessful"
    void read_vain(std::uint32_t word, TokenSpan group) {
        if (group.start > 0 && (is(group.start - 1, "went") || is(group.start - 1, "go") || is(group.start - 1, "gone"))) --group.start;
        const TokenSpan subject = subject_before(group.start), source = asked_in(subject);
        if (!source.empty() && !(source == subject)) found_.push_back({source, {group.start, word + 1}, Response::no_response});
    }

    // "…, and neither did its lawyer": refuses as the one before did.
    void read_neither(std::uint32_t neither) {
        const TokenSpan sentence = article_.sentences[sentence_at(article_.sentences, neither)].tokens;
        if (found_.empty() || found_.back().words.start < sentence.start || neither + 2 >= sentence.end) return;
        if (!belongs_to_group(neither + 1) && !is_finite_verb(article_.tags[neither + 1])) return;
        std::uint32_t end = neither + 2;
        while (end < std::min(sentence.end, neither + 40) && !token(end).is_mark('.') && !token(end).is_mark(';') &&
               token(end).kind != TokenKind::quote)
            ++end;
        if (end > neither + 2) found_.push_back({{neither + 2, end}, {neither, neither + 2}, found_.back().response});
    }

    // Not the calls are silent, but whoever was called.
    TokenSpan asked_in(TokenSpan subject) const {
        if (!begins_with_attempt(subject)) return subject;
        std::uint32_t start = subject.end;
        for (std::uint32_t i = subject.start + 1; i + 1 < subject.end; ++i) {
            const bool reach = is(i, "reach") || is(i, "contact") || is(i, "interview");
            const bool towards = is(i, "to") || is(i, "for") || is(i, "from") || is(i, "with") || is(i, "at");
            if (reach || (towards && !is(i + 1, "comment") && !is_verb(article_.tags[i + 1]) && start == subject.end)) start = i + 1;
        }
        std::uint32_t end = start;
        while (end < subject.end && !is(end, "seeking") && !is(end, "requesting") && !is(end, "on") && !is(end, "for")) ++end;
        return {start, end};
    }

    bool begins_with_attempt(TokenSpan subject) const {
        for (std::uint32_t i = subject.start; i < subject.end && i < subject.start + 4; ++i)
            if (article_.note(i, WordList::refusal_verbs) == "attempt" && is_noun(article_.tags[i])) return true;
        return false;
    }

    // "referred questions to the police", "deferred comment to the navy"
    std::optional<Response> refers_onward(std::uint32_t verb) const {
        if (!is_finite_verb(article_.tags[verb])) return std::nullopt;
        for (std::uint32_t i = verb + 1; i + 1 < article_.size() && i < verb + 5; ++i)
            for (const char* word :
                 {"question", "questions", "comment", "comments", "inquiries", "inquiry", "request", "requests", "reporters", "calls"})
                if (is(i, word) && comes_to(i + 1)) return Response::declined;
        return std::nullopt;
    }

    bool comes_to(std::uint32_t i) const {
        for (const std::uint32_t end = std::min(article_.size(), i + 6); i < end && token(i).kind != TokenKind::punctuation; ++i)
            if (is(i, "to")) return true;
        return false;
    }

    // Back over auxiliaries, negation and adverbs: "did not immediately respond".
    TokenSpan verb_group(std::uint32_t verb) const {
        std::uint32_t start = verb;
        while (start > 0 && belongs_to_group(start - 1)) --start;
        return {start, verb + 1};
    }

    bool belongs_to_group(std::uint32_t i) const {
        const Tag tag = article_.tags[i];
        return is_negation(i) || is_have(i) || tag == Tag::MD || is_adverb(tag) || is(i, "did") || is(i, "do") || is(i, "does") ||
               is(i, "be") || is(i, "been") || is(i, "was") || is(i, "were") || is(i, "is") || is(i, "are") || is(i, "no") ||
               article_.key(i) == "immediate" || is(i, "to") || is(i, "could") || is(i, "would") || is(i, "will") || is(i, "further");
    }

    bool has_negation(TokenSpan group) const {
        for (std::uint32_t i = group.start; i < group.end; ++i)
            if (is_negation(i)) return true;
        return false;
    }

    // "was not available for comment", "were unavailable"
    std::optional<Response> unavailable(TokenSpan group) const {
        const std::uint32_t adjective = group.end - 1;
        const bool copula = is(group.start, "was") || is(group.start, "were") || is(group.start, "is") || is(group.start, "are") ||
                            token(group.start).in(WordList::refusal_verbs) || has_negation(group);
        if (!copula || group.size() < 2) return std::nullopt;
        const bool negative = is(adjective, "unavailable") || is(adjective, "unreachable") || has_negation(group);
        if (!negative || !asks_for_comment(adjective + 1)) return std::nullopt;
        return Response::no_response;
    }

    bool asks_for_comment(std::uint32_t i) const {
        for (const std::uint32_t end = std::min(article_.size(), i + 6); i < end; ++i) {
            if (token(i).is("comment") || token(i).is("interview") || token(i).is("reached")) return true;
            if (token(i).kind == TokenKind::punctuation) return false;
        }
        return false;
    }

    // "did not respond to a request", "could not be reached", "had no comment", "would not comment"
    std::optional<Response> negated(std::uint32_t verb, TokenSpan group, std::string_view note) const {
        if (token(verb).is("comment") && verb > 0 && (is(verb - 1, "no") || article_.key(verb - 1) == "immediate") && is_have(group.start))
            return Response::declined;
        if ((!has_negation(group) && !follows_neither(group.start)) || article_.tags[verb] == Tag::NN) return std::nullopt;
        if (token(verb).is("reached"))
            return is(verb - 1, "be") || is_adverb(article_.tags[verb - 1]) ? std::optional(Response::no_response) : std::nullopt;
        if ((token(verb).is("say") || token(verb).is("discuss")) && !would_not(group)) return std::nullopt;
        if (token(verb).is("return") && !returns_message(verb + 1)) return std::nullopt;
        if (token(verb).is("answer") && !answers_request(verb + 1)) return std::nullopt;
        return Article::holds(note, "declined") ? Response::declined : Response::no_response;
    }

    // "Neither the office nor the ministry responded"
    bool follows_neither(std::uint32_t verb) const {
        const std::uint32_t beginning = article_.sentences[sentence_at(article_.sentences, verb)].tokens.start;
        for (std::uint32_t i = verb; i-- > beginning && !is_finite_verb(article_.tags[i]);)
            if (is(i, "neither")) return true;
        return false;
    }

    // "would not say" refuses; "did not say" only leaves something out.
    bool would_not(TokenSpan group) const {
        for (std::uint32_t i = group.start; i < group.end; ++i)
            if (is(i, "would")) return true;
        return false;
    }

    bool returns_message(std::uint32_t i) const {
        for (const std::uint32_t end = std::min(article_.size(), i + 6); i < end; ++i)
            for (const char* word : {"call", "calls", "message", "messages", "email", "emails", "e-mail", "e-mails", "request", "requests"})
                if (token(i).is(word)) return true;
        return false;
    }

    bool answers_request(std::uint32_t i) const { return returns_message(i) || is(i + 1, "questions") || is(i, "questions"); }

    // "declined to comment", "declined comment", "refused to say", "declined requests for an interview"
    bool refuses_to_speak(std::uint32_t verb) const {
        if (article_.tags[verb] == Tag::NN || article_.tags[verb] == Tag::VBG) return false;
        std::uint32_t i = verb + 1;
        while (i < article_.size() && is_adverb(article_.tags[i])) ++i;
        if (is(i, "comment") || is(i, "requests") || is(i, "further")) return true;
        if (is(i, "a") || is(i, "an") || is(i, "the")) return returns_message(i) || is(i + 1, "interview");
        if (!is(i, "to")) return passes_through(i);
        for (const char* word : {"comment", "say", "discuss", "answer", "elaborate", "speak", "talk", "respond", "specify", "confirm",
                                 "disclose", "provide", "identify", "name", "address", "speculate", "give", "offer", "explain"})
            if (is(i + 1, word) || is(i + 2, word)) return true;
        return false;
    }

    // "declined, through a spokeswoman, to comment"
    bool passes_through(std::uint32_t i) const {
        for (const std::uint32_t end = std::min(article_.size(), i + 10); i + 1 < end; ++i)
            if (token(i).is("to") && is(i + 1, "comment")) return true;
        return false;
    }

    // From the clause's beginning to the verb.
    TokenSpan subject_before(std::uint32_t verb) const {
        const std::uint32_t beginning = article_.sentences[sentence_at(article_.sentences, verb)].tokens.start;
        std::uint32_t start = verb;
        while (start > beginning && !bounds_subject(start - 1)) --start;
        const bool reported = start > beginning && token(start - 1).in(WordList::cue_verbs);  // "said they could not comment"
        if (start > beginning && is_finite_verb(article_.tags[start - 1]) && !reported) start = after_other_clause(start, verb);
        return {start, verb};
    }

    bool bounds_subject(std::uint32_t i) const {
        if (token(i).kind == TokenKind::quote || token(i).is_mark(';') || token(i).is_mark(':')) return true;
        return is_finite_verb(article_.tags[i]) || is(i, "that") || is(i, "but") || is(i, "because") || is(i, "although") ||
               is(i, "though") || is(i, "while") || is(i, "if") || is(i, "when");
    }

    // "The plan was shelved, and the ministry declined to comment": what follows the last comma, "and" or "who".
    std::uint32_t after_other_clause(std::uint32_t start, std::uint32_t verb) const {
        for (std::uint32_t i = start; i < verb; ++i)
            if (token(i).is_mark(',') || is(i, "and") || article_.tags[i] == Tag::WP || article_.tags[i] == Tag::WDT)
                return article_.tags[i] == Tag::WP ? i : i + 1;
        return verb;
    }

    const Article& article_;
    std::vector<Refusal> found_;
};

}  // namespace

std::vector<Refusal> find_refusals(const Article& article) { return RefusalFinder(article).run(); }

}  // namespace whosaid
