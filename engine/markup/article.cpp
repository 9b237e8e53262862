#include "markup/article.h"

#include <algorithm>
#include <array>

#include "markup/elements.h"
#include "markup/references.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace whosaid {
namespace {

constexpr std::array<std::string_view, 28> skipped_names = {"aside",  "audio",   "button",   "canvas",   "datalist", "dialog", "figcaption",
                                                            "figure", "footer",  "form",     "head",     "iframe",   "input",  "math",
                                                            "nav",    "noembed", "noframes", "noscript", "object",   "script", "select",
                                                            "style",  "svg",     "template", "textarea", "title",    "video",  "who-said"};

/// Gathers an article's text, and where each part of it stands.
class TextGatherer {
public:
    explicit TextGatherer(std::string_view page) : page_(page) {}

    void break_paragraph() {
        if (!text_.empty() && !ends_in("\n\n")) text_ += ends_in("\n") ? "\n" : "\n\n";
    }

    void break_line() { text_ += '\n'; }

    /// A text node of the page begins.
    void begin_node() { at_node_start_ = true; }

    /// `ends_node` says whether the node ends with this text.
    void read(ByteSpan span, bool ends_node) {
        for (std::uint32_t at = span.start; at < span.end;) {
            const std::uint32_t spaces = end_of_spaces(at, span.end);
            if (spaces > at) {
                const bool is_one = spaces == at + 1 && page_[at] == ' ' && !(ends_node && spaces == span.end);
                // White space at a node's start counts only where none stands before it; a single space before a word always does.
                if (!at_node_start_ || is_one || !ends_in_space()) add(" ", {at, spaces}, spaces > at + 1);
                at = spaces;
            } else {
                at = read_words(at, span.end);
            }
            at_node_start_ = false;
        }
    }

    PageArticle take() { return {std::move(text_), std::move(runs_), 0}; }

private:
    /// White space, "&#32;" and "&Tab;" among it.
    std::uint32_t end_of_spaces(std::uint32_t at, std::uint32_t end) const {
        while (at < end) {
            if (is_markup_space(page_[at])) {
                ++at;
                continue;
            }
            const CharacterReference reference = reference_at(at, end);
            if (reference.text.size() != 1 || !is_markup_space(reference.text.front())) break;
            at += static_cast<std::uint32_t>(reference.length);
        }
        return at;
    }

    CharacterReference reference_at(std::uint32_t at, std::uint32_t end) const {
        return page_[at] == '&' ? read_reference(page_.substr(0, end), at) : CharacterReference{};
    }

    /// A reference, or the words up to the next one or to white space.
    std::uint32_t read_words(std::uint32_t at, std::uint32_t end) {
        const CharacterReference reference = reference_at(at, end);
        if (reference.length > 0) {
            const std::uint32_t behind = at + static_cast<std::uint32_t>(reference.length);
            add(reference.text, {at, behind}, true);
            return behind;
        }
        std::uint32_t behind = at + 1;
        while (behind < end && page_[behind] != '&' && !is_markup_space(page_[behind])) ++behind;
        add(page_.substr(at, behind - at), {at, behind}, false);
        return behind;
    }

    void add(std::string_view text, ByteSpan page, bool is_whole) {
        const auto start = static_cast<std::uint32_t>(text_.size());
        text_ += text;
        const auto end = static_cast<std::uint32_t>(text_.size());
        const bool goes_on = !is_whole && !runs_.empty() && !runs_.back().is_whole && runs_.back().page.end == page.start;
        if (goes_on && runs_.back().text.end == start) {
            runs_.back().text.end = end;
            runs_.back().page.end = page.end;
        } else {
            runs_.push_back({{start, end}, page, is_whole});
        }
    }

    bool ends_in(std::string_view end) const {
        return text_.size() >= end.size() && text_.compare(text_.size() - end.size(), end.size(), end) == 0;
    }

    bool ends_in_space() const {
        if (text_.empty()) return true;
        const char32_t last = decode(text_, previous_character(text_, text_.size())).value;
        return is_space(last) || last == 0xFEFF;
    }

    std::string_view page_;
    std::string text_;
    std::vector<TextRun> runs_;
    bool at_node_start_ = true;
};

class ArticleFinder {
public:
    explicit ArticleFinder(std::string_view page) : page_(page), pieces_(cut_markup(page)), elements_(find_elements(pieces_)) {
        for (const MarkupElement& element : elements_) places_.push_back(place_of(element));
    }

    std::optional<PageArticle> run() const {
        const std::uint32_t root = find_root();
        PageArticle article = read(root);
        if (on_one_line(article.text).empty()) return std::nullopt;
        const bool has_end = root != no_element && elements_[root].is_closed;
        article.end = has_end ? pieces_[elements_[root].end - 1].end : end_of_body();
        return article;
    }

private:
    struct Place {
        bool is_skipped = false, in_article = false, in_header = false;
    };

    Place place_of(const MarkupElement& element) const {
        Place place = element.parent == no_element ? Place{} : places_[element.parent];
        const std::string_view name = name_of(element);
        const bool is_comment = name == "article" && place.in_article;
        const bool is_related = (name == "ul" || name == "ol") && place.in_header;
        if (is_comment || is_related || is_left_out(element)) place.is_skipped = true;
        if (name == "article") place.in_article = true;
        if (name == "header") place.in_header = true;
        return place;
    }

    bool is_left_out(const MarkupElement& element) const {
        if (std::binary_search(skipped_names.begin(), skipped_names.end(), name_of(element))) return true;
        return attribute(element, "hidden") || attribute(element, "data-who-said") == "off" ||
               attribute(element, "aria-hidden") == "true" || attribute(element, "role") == "navigation";
    }

    std::uint32_t find_root() const {
        const auto has_body = [this](std::uint32_t i) { return has_word(attribute(elements_[i], "itemprop"), "articleBody"); };
        if (const auto found = find_all(has_body); !found.empty()) return found.front();
        if (const auto found = find_named("article"); found.size() == 1) return found.front();
        for (std::string_view name : {"main", "body"})
            if (const auto found = find_named(name); !found.empty()) return found.front();
        return no_element;
    }

    template <class Condition>
    std::vector<std::uint32_t> find_all(const Condition& condition) const {
        std::vector<std::uint32_t> found;
        for (std::uint32_t i = 0; i < elements_.size(); ++i)
            if (!places_[i].is_skipped && condition(i)) found.push_back(i);
        return found;
    }

    std::vector<std::uint32_t> find_named(std::string_view name) const {
        return find_all([&](std::uint32_t i) { return name_of(elements_[i]) == name; });
    }

    PageArticle read(std::uint32_t root) const {
        const std::uint32_t first = root == no_element ? 0 : elements_[root].start + 1;
        const std::uint32_t last = root == no_element ? static_cast<std::uint32_t>(pieces_.size()) : elements_[root].end;
        const std::vector<bool> breaks = breaks_before_pieces();
        std::uint32_t element = root == no_element ? 0 : root + 1;
        TextGatherer text(page_);
        for (std::uint32_t i = first; i < last; ++i) {
            if (breaks[i]) text.break_paragraph();
            const MarkupPiece& piece = pieces_[i];
            if (piece.kind == MarkupKind::text) {
                if (i == first || pieces_[i - 1].kind != MarkupKind::text) text.begin_node();
                text.read(piece.span(), i + 1 == pieces_.size() || pieces_[i + 1].kind != MarkupKind::text);
            } else if (piece.kind == MarkupKind::start_tag) {
                while (element < elements_.size() && elements_[element].start < i) ++element;
                if (piece.name == "br") text.break_line();
                const bool is_element = element < elements_.size() && elements_[element].start == i;
                if (is_element && places_[element].is_skipped) i = elements_[element].end - 1;
            }
        }
        return text.take();
    }

    /// Before which pieces a block begins or has ended, be it by its end tag or without one.
    std::vector<bool> breaks_before_pieces() const {
        std::vector<bool> breaks(pieces_.size() + 1, false);
        for (std::size_t i = 0; i < elements_.size(); ++i)
            if (!places_[i].is_skipped && is_block(name_of(elements_[i]))) breaks[elements_[i].start] = breaks[elements_[i].end] = true;
        return breaks;
    }

    /// Where something can be put at the end of the body: before "</body>"; without one, before what the page breaks off in.
    std::uint32_t end_of_body() const {
        for (std::string_view name : {"body", "html"})
            for (std::size_t i = pieces_.size(); i-- > 0;)
                if (pieces_[i].kind == MarkupKind::end_tag && pieces_[i].name == name) return pieces_[i].start;
        std::size_t last = pieces_.size();
        while (last > 0 && (pieces_[last - 1].kind == MarkupKind::other || pieces_[last - 1].kind == MarkupKind::start_tag)) --last;
        return last == 0 ? 0 : pieces_[last - 1].end;
    }

    std::string_view name_of(const MarkupElement& element) const { return pieces_[element.start].name; }

    std::optional<std::string_view> attribute(const MarkupElement& element, std::string_view name) const {
        return attribute_of(slice(page_, pieces_[element.start].span()), name);
    }

    std::string_view page_;
    std::vector<MarkupPiece> pieces_;
    std::vector<MarkupElement> elements_;
    std::vector<Place> places_;
};

}  // namespace

std::optional<PageArticle> find_article(std::string_view page) { return ArticleFinder(page).run(); }

}  // namespace whosaid
