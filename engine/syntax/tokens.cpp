#include "syntax/tokens.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

bool is_double_quote(char32_t c) { return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0xFF02; }
bool is_single_quote(char32_t c) { return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201B) || c == 0x2039 || c == 0x203A; }
bool is_word_part(char32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }
constexpr std::string_view mail_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-";
bool is_newline(char32_t c) { return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

/// Walks through the text once, writing tokens as it goes.
class Tokeniser {
public:
    Tokeniser(std::string_view text, std::size_t start, bool wrapped, const Lexicon& lexicon)
        : text_(text), lexicon_(lexicon), start_(start), wrapped_(wrapped), at_(start) {}

    Tokens run() {
        tokens_.reserve((text_.size() - start_) / 5 + 8);
        while (at_ < text_.size()) {
            skip_space();
            if (at_ < text_.size()) take_token();
        }
        return std::move(tokens_);
    }

private:
    CodePoint peek(std::size_t at) const { return at < text_.size() ? decode(text_, at) : CodePoint{0, 0, true}; }

    void skip_space() {
        int newlines = 0;
        space_ = at_ == start_;
        while (at_ < text_.size()) {
            const CodePoint c = decode(text_, at_);
            if (!is_space(c.value) && !is_invisible(c.value)) break;
            const bool line_feed_of_pair = c.value == '\n' && at_ > 0 && text_[at_ - 1] == '\r';
            newlines += is_newline(c.value) && !line_feed_of_pair;
            space_ = space_ || is_space(c.value);
            at_ += c.bytes;
        }
        paragraph_ = tokens_.empty() || newlines >= (wrapped_ ? 2 : 1);
    }

    void take_token() {
        const CodePoint c = decode(text_, at_);
        if (is_letter(c.value) || is_digit(c.value)) return take_word();
        if (c.value == '@' || c.value == '#') {
            if (is_word_part(peek(at_ + 1).value)) return take_handle();
        }
        if (is_double_quote(c.value) || is_single_quote(c.value)) return take_quote(c);
        if (c.value == '.' || c.value == 0x2026) return take_run(c.value, TokenKind::punctuation);
        if (c.value == '-' || is_dash(c.value)) return take_run(c.value, TokenKind::punctuation);
        const bool other_punctuation = c.value < 0x80 || (c.value >= 0x2010 && c.value <= 0x2060) || c.value == 0xBF || c.value == 0xA1 ||
                                       (c.value >= 0x3000 && c.value <= 0x3020) || (c.value >= 0xFF00 && c.value <= 0xFF20);
        const bool symbol = c.value == '$' || c.value == '%' || c.value == '+' || c.value == '=' || c.value == '<' || c.value == '>' ||
                            c.value == '^' || c.value == '|' || c.value == '~' || c.value < 0x20;
        push(at_ + c.bytes, other_punctuation && !symbol ? TokenKind::punctuation : TokenKind::symbol);
    }

    // "...", "--", ". . ." as one token.
    void take_run(char32_t mark, TokenKind kind) {
        std::size_t end = at_;
        while (peek(end).value == mark && peek(end).bytes) end += peek(end).bytes;
        while (mark == '.' && end + 1 < text_.size() && text_[end] == ' ' && text_[end + 1] == '.') end += 2;
        push(end, kind);
    }

    void take_handle() {
        std::size_t end = at_ + 1;
        while (is_word_part(peek(end).value)) end += peek(end).bytes;
        push(end, TokenKind::address);
    }

    void take_quote(CodePoint c) {
        const CodePoint next = peek(at_ + c.bytes);
        const bool doubled = (c.value == '`' || c.value == '\'') && next.value == c.value;
        if (doubled) return push(at_ + 2 * c.bytes, TokenKind::quote);
        if (is_apostrophe(c.value) && begins_elision(at_ + c.bytes)) return take_word();
        push(at_ + c.bytes, TokenKind::quote);
    }

    // ’90s, ’em, ’til: the mark is an apostrophe and belongs to the word.
    bool begins_elision(std::size_t at) const {
        if (is_digit(peek(at).value) && is_digit(peek(at + 1).value)) {
            const CodePoint third = peek(at + 2);
            return third.value == 's' || !is_word_part(third.value);
        }
        for (std::string_view word : {"em", "til", "cause", "tis", "twas", "bout"}) {
            if (text_.substr(at, word.size()) == word && !is_word_part(peek(at + word.size()).value)) return true;
        }
        return false;
    }

    void take_word() {
        if (const std::size_t end = end_of_address(); end > at_) return push(end, TokenKind::address);
        std::size_t end = with_abbreviation_point(end_of_word(at_));
        const bool compound = text_[end - 1] == '.' && peek(end).value == '-' && is_word_part(peek(end + 1).value);
        if (compound) end = end_of_word(end + 1);  // "U.S.-led"
        const std::size_t clitic = start_of_clitic(end);
        const char32_t first = decode(text_, at_).value;
        push(clitic, is_digit(first) ? TokenKind::number : TokenKind::word);
        if (clitic < end) push(end, TokenKind::word);
        if (text_[end - 1] == '.' && is_possessive(end)) push(end + peek(end).bytes + 1, TokenKind::word);  // "U.S." + "’s"
    }

    bool is_possessive(std::size_t at) const {
        const CodePoint mark = peek(at);
        return is_apostrophe(mark.value) && peek(at + mark.bytes).value == 's' && !is_word_part(peek(at + mark.bytes + 1).value);
    }

    // Web addresses to the next space or bracket; mail addresses.
    std::size_t end_of_address() const {
        const std::string_view rest = text_.substr(at_, 2048);
        const bool web = rest.substr(0, 7) == "http://" || rest.substr(0, 8) == "https://" || rest.substr(0, 4) == "www.";
        std::size_t length = web ? rest.find_first_of(" \t\r\n\"<>()") : rest.find_first_not_of(mail_characters);
        if (length == std::string_view::npos) length = rest.size();
        if (!web) {
            if (length == rest.size() || rest[length] != '@') return at_;
            const std::size_t domain = rest.find_first_not_of(mail_characters, length + 1);
            const std::string_view host = rest.substr(length + 1, domain - length - 1);
            if (host.find('.') == std::string_view::npos) return at_;
            length += 1 + host.size();
        }
        while (length > 0 && std::string_view(".,;:!?'").find(rest[length - 1]) != std::string_view::npos) --length;
        return at_ + length;
    }

    // Joins what stands between letters or digits: hyphen, apostrophe, full stop ("U.S", "18.20"), comma between digits, ampersand
    // ("AT&T").
    std::size_t end_of_word(std::size_t from) const {
        std::size_t end = from + decode(text_, from).bytes;
        char32_t before = decode(text_, from).value;
        while (end < text_.size()) {
            const CodePoint c = decode(text_, end);
            const bool inside = is_word_part(c.value) || is_invisible(c.value);
            const char32_t after = peek(end + c.bytes).value;
            if (!inside && !joins(before, c.value, after)) break;
            // "The vote failed.Nobody asked": a space is missing; but "Ph.D."
            if (c.value == '.' && is_upper(after) && !is_upper(before) && end - from > 2) break;
            if (!is_invisible(c.value)) before = c.value;
            end += c.bytes;
        }
        return end;
    }

    static bool joins(char32_t before, char32_t mark, char32_t after) {
        const bool digits = is_digit(before) && is_digit(after);
        const bool letters = is_letter(before) && is_letter(after);
        if (is_apostrophe(mark)) return (letters || (is_digit(before) && is_letter(after)));
        if (mark == '-' || mark == 0x2010 || mark == 0x2011) return is_word_part(before) && is_word_part(after);
        if (mark == '.') return digits || letters;
        if (mark == ',') return digits;
        if (mark == ':') return digits;
        return mark == '&' && is_upper(before) && is_upper(after);
    }

    // "Mr." "U.S." "J." keep their full stop; "D-N.C." and "a.m." too.
    std::size_t with_abbreviation_point(std::size_t end) const {
        if (end >= text_.size() || text_[end] != '.' || (end + 1 < text_.size() && text_[end + 1] == '.')) return end;
        const std::string_view word = text_.substr(at_, end - at_);
        const bool initial = word.size() == 1 && is_upper(static_cast<unsigned char>(word[0])) && word[0] != 'I';
        const std::size_t point = word.rfind('.');
        const bool dotted = point != std::string_view::npos && word.size() - point <= 3 && is_letter(decode(text_, end - 1).value);
        if (initial || dotted) return end + 1;
        return word.size() <= 6 && is_abbreviation(word, end + 1) ? end + 1 : end;
    }

    // "Sat." only with its capital, "no." only before a number, "etc." as it is: the list's second column says which.
    bool is_abbreviation(std::string_view word, std::size_t after) const {
        const Word* known = lexicon_.find(lookup_form(word) + '.');
        const Entry* entry = known ? known->entry(WordList::abbreviations) : nullptr;
        if (!entry) return false;
        if (entry->note == "before-number") return after + 1 < text_.size() && text_[after] == ' ' && is_digit(peek(after + 1).value);
        return entry->note == "lower" || is_upper(decode(word, 0).value);
    }

    std::size_t start_of_clitic(std::size_t end) const {
        const std::string_view word = text_.substr(at_, end - at_);
        if (word.size() < 3) return end;
        const std::string tail = lookup_form(word.substr(word.size() > 6 ? word.size() - 6 : 0));
        for (std::string_view clitic : {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"}) {
            if (tail.size() <= clitic.size() || tail.substr(tail.size() - clitic.size()) != clitic) continue;
            const std::size_t bytes = bytes_of_tail(end, clitic.size());
            return end - bytes > at_ ? end - bytes : end;
        }
        return end;
    }

    // Bytes of the last `characters` characters before `end`: a curly apostrophe takes three, and invisible characters may stand between.
    std::size_t bytes_of_tail(std::size_t end, std::size_t characters) const {
        std::size_t start = end;
        while (characters > 0 && start > at_) {
            start = previous_character(text_, start);
            characters -= !is_invisible(decode(text_, start).value);
        }
        return end - start;
    }

    void push(std::size_t end, TokenKind kind) {
        Token token;
        token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
        token.kind = kind;
        token.first = decode(text_, at_).value;
        token.space_before = space_;
        token.paragraph_before = paragraph_;
        if (kind == TokenKind::word) describe_letters(token);
        const std::string_view spelling = slice(text_, token.span);
        if (spelling.size() <= 64) token.word = lexicon_.find(lookup_form(spelling));
        tokens_.push_back(token);
        at_ = end;
        space_ = paragraph_ = false;
    }

    void describe_letters(Token& token) const {
        token.capitalised = is_upper(token.first);
        token.ends_in_s = text_[token.span.end - 1] == 's' || text_[token.span.end - 1] == 'S';
        int letters = 0;
        bool capitals = true;
        for (std::size_t at = token.span.start; at < token.span.end && capitals;) {
            const CodePoint c = decode(text_, at);
            if (is_letter(c.value)) {
                ++letters;
                capitals = is_upper(c.value);
            }
            at += c.bytes;
        }
        token.all_capitals = capitals && letters >= 2;
    }

    std::string_view text_;
    const Lexicon& lexicon_;
    std::size_t start_;
    bool wrapped_;
    Tokens tokens_;
    std::size_t at_;
    bool space_ = false;
    bool paragraph_ = false;
};

}  // namespace

// Many lines of hard-wrapped text begin in lower case.
bool has_hard_wrapped_lines(std::string_view text) {
    std::size_t lines = 0, lower = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos && at + 1 < text.size(); at = text.find('\n', at + 1)) {
        const char next = text[at + 1];
        if (next == '\n' || next == '\r') continue;
        if (at > 0 && text[at - 1] == '\n') continue;
        ++lines;
        lower += next >= 'a' && next <= 'z';
    }
    return lower >= 3 && lower * 5 >= lines;
}

Tokens find_tokens(std::string_view text, const Lexicon& lexicon) {
    return Tokeniser(text, 0, has_hard_wrapped_lines(text), lexicon).run();
}

Tokens find_tokens(std::string_view text, ByteSpan paragraphs, const Lexicon& lexicon) {
    return Tokeniser(text.substr(0, paragraphs.end), paragraphs.start, has_hard_wrapped_lines(text), lexicon).run();
}

ByteSpan bytes_of(const Tokens& tokens, TokenSpan span) {
    if (span.empty() || span.end > tokens.size()) return {};
    return {tokens[span.start].span.start, tokens[span.end - 1].span.end};
}

std::uint32_t match_phrase(const Tokens& tokens, std::uint32_t at, WordList list, const Lexicon& lexicon, const Phrase** phrase) {
    if (at >= tokens.size() || !tokens[at].word) return 0;
    for (const Phrase& candidate : lexicon.phrases(list, tokens[at].word)) {
        const auto length = static_cast<std::uint32_t>(candidate.words.size());
        std::uint32_t matched = 0;
        while (matched < length && at + matched < tokens.size() && tokens[at + matched].word == candidate.words[matched]) ++matched;
        if (matched < length) continue;
        if (phrase) *phrase = &candidate;
        return length;
    }
    return 0;
}

}  // namespace whosaid
