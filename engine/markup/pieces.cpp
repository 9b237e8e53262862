#include "markup/pieces.h"

#include <algorithm>
#include <array>

namespace whosaid {
namespace {

constexpr auto none = std::string_view::npos;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool ends_name(char c) { return is_markup_space(c) || c == '/' || c == '>'; }

/// Elements whose content is no markup (13.2.6.4: "generic raw text", "generic RCDATA", script, plaintext).
bool holds_raw_text(std::string_view name) {
    constexpr std::array<std::string_view, 10> names = {"script",   "style",   "textarea", "title",  "xmp",
                                                        "noscript", "noembed", "noframes", "iframe", "plaintext"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

struct Attribute {
    std::string_view name, value;
};

/// Reads the attributes of a tag from behind its name: 13.2.5.32 to 13.2.5.40.
class AttributeReader {
public:
    AttributeReader(std::string_view page, std::size_t at) : page_(page), at_(at) {}

    /// The next attribute; nothing at the tag's ">" or at the page's end.
    std::optional<Attribute> next() {
        while (at_ < page_.size() && (is_markup_space(page_[at_]) || page_[at_] == '/')) ++at_;
        if (at_ >= page_.size() || page_[at_] == '>') return std::nullopt;
        const std::size_t start = at_++;  // a first "=" is part of the name
        while (at_ < page_.size() && !ends_name(page_[at_]) && page_[at_] != '=') ++at_;
        const std::string_view name = page_.substr(start, at_ - start);
        std::size_t sign = at_;
        while (sign < page_.size() && is_markup_space(page_[sign])) ++sign;
        if (sign >= page_.size() || page_[sign] != '=') return Attribute{name, {}};
        at_ = sign + 1;
        return Attribute{name, value()};
    }

    std::size_t position() const { return at_; }

private:
    std::string_view value() {
        while (at_ < page_.size() && is_markup_space(page_[at_])) ++at_;
        if (at_ >= page_.size() || page_[at_] == '>') return {};
        const char quote = page_[at_];
        if (quote == '"' || quote == '\'') return quoted(quote);
        const std::size_t start = at_;
        while (at_ < page_.size() && !is_markup_space(page_[at_]) && page_[at_] != '>') ++at_;
        return page_.substr(start, at_ - start);
    }

    std::string_view quoted(char quote) {
        const std::size_t start = at_ + 1, end = std::min(page_.find(quote, start), page_.size());
        at_ = std::min(end + 1, page_.size());
        return page_.substr(start, end - start);
    }

    std::string_view page_;
    std::size_t at_;
};

class MarkupCutter {
public:
    explicit MarkupCutter(std::string_view page) : page_(page) {}

    std::vector<MarkupPiece> run() {
        while (at_ < page_.size()) {
            const std::size_t start = at_;
            if (page_[at_] != '<' || !read_markup()) read_text(start);
        }
        return std::move(pieces_);
    }

private:
    /// What a "<" begins; false where it is only a character, as in "1 < 2".
    bool read_markup() {
        const char next = at(1);
        if (is_ascii_letter(next)) return read_tag(MarkupKind::start_tag, 1);
        if (next == '/' && is_ascii_letter(at(2))) return read_tag(MarkupKind::end_tag, 2);
        if (next == '!' || next == '?' || next == '/') return read_other();
        return false;
    }

    char at(std::size_t ahead) const { return at_ + ahead < page_.size() ? page_[at_ + ahead] : '\0'; }

    void read_text(std::size_t start) {
        // The first character is text even where it is a "<".
        add(MarkupKind::text, start, std::min(page_.find('<', start + 1), page_.size()));
    }

    bool read_tag(MarkupKind kind, std::size_t ahead) {
        std::size_t name_end = at_ + ahead;
        while (name_end < page_.size() && !ends_name(page_[name_end])) ++name_end;
        std::string name = in_lower_case(page_.substr(at_ + ahead, name_end - at_ - ahead));
        AttributeReader attributes(page_, name_end);
        while (attributes.next()) continue;
        const std::size_t end = attributes.position();
        // A page that ends inside a tag has no such tag (13.2.5.6, "eof-in-tag").
        if (end >= page_.size()) return add(MarkupKind::other, at_, page_.size()), true;
        add(kind, at_, end + 1);
        pieces_.back().closes_itself = kind == MarkupKind::start_tag && page_[end - 1] == '/';
        pieces_.back().name = std::move(name);
        note_foreign(pieces_.back());
        if (kind == MarkupKind::start_tag && foreign_.empty() && holds_raw_text(pieces_.back().name)) read_raw_text(pieces_.back().name);
        return true;
    }

    /// Inside a drawing or a formula there is no raw text: <svg><style/><path/></svg> goes on after <style/>.
    void note_foreign(const MarkupPiece& tag) {
        if (tag.kind == MarkupKind::end_tag) {
            if (tag.name == foreign_) foreign_.clear();
        } else if (foreign_.empty() && !tag.closes_itself && (tag.name == "svg" || tag.name == "math")) {
            foreign_ = tag.name;
        }
    }

    void read_raw_text(const std::string& name) {
        const std::size_t end = name == "plaintext" ? page_.size() : end_of_raw_text(name);
        if (end > at_) add(MarkupKind::other, at_, end);
    }

    /// Where the end tag of this name begins, or the page's end. A script may hold scripts inside "<!--" (13.2.5.21, "script data
    /// double escaped"):  <script><!-- <script></script> --></script>
    std::size_t end_of_raw_text(const std::string& name) const {
        bool escaped = false, twice = false;
        for (std::size_t i = page_.find_first_of("<-", at_); i != none; i = page_.find_first_of("<-", i + 1)) {
            if (page_[i] == '-') {
                if (page_.compare(i, 3, "-->") == 0) escaped = twice = false;
            } else if (tag_begins(i, "</", name)) {
                if (!twice) return i;
                twice = false;
            } else if (name == "script" && page_.compare(i, 4, "<!--") == 0) {
                escaped = true;
            } else if (escaped && tag_begins(i, "<", name)) {
                twice = true;
            }
        }
        return page_.size();
    }

    bool tag_begins(std::size_t at, std::string_view opening, std::string_view name) const {
        if (page_.compare(at, opening.size(), opening) != 0) return false;
        const std::size_t start = at + opening.size();
        if (start + name.size() >= page_.size() || !ends_name(page_[start + name.size()])) return false;
        return std::equal(name.begin(), name.end(), page_.begin() + static_cast<std::ptrdiff_t>(start),
                          [](char a, char b) { return a == lower(b); });
    }

    /// Comments (13.2.5.43 and on), and what is read as one: declarations, "<?php …>", "</ >".
    bool read_other() {
        std::string_view closing = ">";
        std::size_t from = at_ + 2;
        if (page_.compare(at_, 4, "<!--") == 0) {
            const std::size_t opened = at_ + 4;
            // "<!-->" and "<!--->" are whole comments.
            for (std::string_view abrupt : {">", "->"})
                if (page_.compare(opened, abrupt.size(), abrupt) == 0) return add(MarkupKind::other, at_, opened + abrupt.size()), true;
            return add(MarkupKind::other, at_, end_of_comment(opened)), true;
        }
        if (!foreign_.empty() && page_.compare(at_, 9, "<![CDATA[") == 0) closing = "]]>";
        const std::size_t end = page_.find(closing, from);
        add(MarkupKind::other, at_, end == none ? page_.size() : end + closing.size());
        return true;
    }

    std::size_t end_of_comment(std::size_t from) const {
        for (std::size_t i = page_.find("--", from); i != none; i = page_.find("--", i + 1)) {
            if (page_.compare(i + 2, 1, ">") == 0) return i + 3;
            if (page_.compare(i + 2, 2, "!>") == 0) return i + 4;
        }
        return page_.size();
    }

    void add(MarkupKind kind, std::size_t start, std::size_t end) {
        MarkupPiece piece;
        piece.kind = kind;
        piece.start = static_cast<std::uint32_t>(start);
        piece.end = static_cast<std::uint32_t>(end);
        pieces_.push_back(std::move(piece));
        at_ = end;
    }

    std::string_view page_;
    std::size_t at_ = 0;
    std::string foreign_;  ///< "svg" or "math" while inside one
    std::vector<MarkupPiece> pieces_;
};

}  // namespace

std::vector<MarkupPiece> cut_markup(std::string_view page) { return MarkupCutter(page).run(); }

std::optional<std::string_view> attribute_of(std::string_view tag, std::string_view name) {
    AttributeReader attributes(tag, std::min(tag.find_first_of(" \t\n\f\r/>"), tag.size()));
    while (const auto attribute = attributes.next())
        if (in_lower_case(attribute->name) == name) return attribute->value;  // of two of a name the first counts
    return std::nullopt;
}

bool has_word(std::optional<std::string_view> value, std::string_view word) {
    if (!value) return false;
    for (std::size_t at = 0; at < value->size();) {
        const std::size_t end = std::min(value->find_first_of(" \t\n\f\r", at), value->size());
        if (value->substr(at, end - at) == word) return true;
        at = end + 1;
    }
    return false;
}

std::string in_lower_case(std::string_view text) {
    std::string lowered(text);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    return lowered;
}

}  // namespace whosaid
