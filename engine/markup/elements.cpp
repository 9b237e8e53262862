#include "markup/elements.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace whosaid {
namespace {

/// Names parted by spaces, looked up in order.
template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
    return std::binary_search(names.begin(), names.end(), name);
}

constexpr std::array<std::string_view, 14> void_names = {"area", "base",  "br",   "col",  "embed",  "frame", "hr",
                                                         "img",  "input", "link", "meta", "source", "track", "wbr"};

// The element reads a page with the same list (BLOCKS in web/element/article.js).
constexpr std::array<std::string_view, 29> block_names = {
    "address", "article", "blockquote", "dd", "div",  "dl", "dt", "figcaption", "figure",  "footer", "h1", "h2", "h3", "h4", "h5",
    "h6",      "header",  "hr",         "li", "main", "ol", "p",  "pre",        "section", "table",  "td", "th", "tr", "ul"};

/// What may not stand in a paragraph, and so ends one that is open.
constexpr std::array<std::string_view, 35> closes_paragraph_names = {
    "address",  "article",    "aside",  "blockquote", "center", "dd", "details", "dialog",  "dir",     "div",   "dl", "dt",
    "fieldset", "figcaption", "figure", "footer",     "form",   "h1", "h2",      "h3",      "h4",      "h5",    "h6", "header",
    "hr",       "li",         "main",   "nav",        "ol",     "p",  "pre",     "section", "summary", "table", "ul"};

/// A search for what an end tag closes does not leave these (13.2.4.2, "has an element in scope").
constexpr std::array<std::string_view, 7> scope_names = {"caption", "html", "object", "table", "td", "template", "th"};

/// Elements that an end tag of a phrase, "</b>", does not close over: the standard's "special" ones that text stands in.
bool is_special(std::string_view name) {
    constexpr std::array<std::string_view, 5> others = {"body", "button", "tbody", "tfoot", "thead"};
    return is_one_of(name, block_names) || is_one_of(name, closes_paragraph_names) || is_one_of(name, scope_names) ||
           is_one_of(name, others);
}

bool is_table_part(std::string_view name) {
    constexpr std::array<std::string_view, 7> names = {"table", "tbody", "td", "tfoot", "th", "thead", "tr"};
    return is_one_of(name, names);
}

bool is_heading(std::string_view name) { return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'; }

class TreeBuilder {
public:
    explicit TreeBuilder(const std::vector<MarkupPiece>& pieces) : pieces_(pieces) {}

    std::vector<MarkupElement> run() {
        for (at_ = 0; at_ < pieces_.size(); ++at_) {
            if (pieces_[at_].kind == MarkupKind::start_tag) start(pieces_[at_]);
            if (pieces_[at_].kind == MarkupKind::end_tag) end(pieces_[at_]);
        }
        while (!open_.empty()) pop(false);
        return std::move(elements_);
    }

private:
    /// Browsers nest no deeper either; it keeps the searches short.
    static constexpr std::size_t most_open = 512;

    void start(const MarkupPiece& tag) {
        // A cell outside a table is no element at all (13.2.6.4.7, "in body").
        if (is_table_part(tag.name) && tag.name != "table" && find_open("table") == open_.size()) return;
        close_before(tag.name);
        elements_.push_back({at_, at_ + 1, open_.empty() ? no_element : open_.back(), false});
        const bool is_foreign = foreign_ > 0 || tag.name == "svg" || tag.name == "math";
        if (is_one_of(tag.name, void_names) || (tag.closes_itself && is_foreign) || open_.size() == most_open) return;
        open_.push_back(static_cast<std::uint32_t>(elements_.size() - 1));
        count(tag.name, 1);
    }

    /// End tags that may be left out: <p>One <p>Two, <li>One <li>Two, <td>1 <td>2 <tr>.
    void close_before(std::string_view name) {
        if (foreign_ > 0) return;
        if (name == "li") close_item({"li"});
        if (name == "dd" || name == "dt") close_item({"dd", "dt"});
        if (is_one_of(name, closes_paragraph_names)) close_nearest("p");
        if (is_heading(name) && !open_.empty() && is_heading(name_of(open_.size() - 1))) pop(false);
        if (name == "td" || name == "th") close_in_table({"td", "th"});
        if (name == "tr") close_in_table({"td", "th", "tr"});
        if (name == "tbody" || name == "thead" || name == "tfoot") close_in_table({"td", "th", "tr", "tbody", "thead", "tfoot"});
    }

    /// Closes the list's item that is open; a list inside the item keeps it open.
    void close_item(std::initializer_list<std::string_view> names) {
        for (std::size_t i = open_.size(); i-- > 0;) {
            const std::string_view name = name_of(i);
            if (std::find(names.begin(), names.end(), name) != names.end()) return pop_to(i, false);
            if (is_special(name) && name != "address" && name != "div" && name != "p") return;
        }
    }

    /// Closes cells and rows up to the table they are in.
    void close_in_table(std::initializer_list<std::string_view> names) {
        for (std::size_t i = open_.size(); i-- > 0;) {
            const std::string_view name = name_of(i);
            if (name == "table" || name == "template") return;
            if (std::find(names.begin(), names.end(), name) == names.end()) continue;
            pop_to(i, false);
        }
    }

    void close_nearest(std::string_view name) {
        if (const std::size_t found = find_open(name); found < open_.size()) pop_to(found, false);
    }

    void end(const MarkupPiece& tag) {
        // What comes after these still stands in the body (13.2.6.4.19, "after body").
        if (tag.name == "body" || tag.name == "html") return;
        const std::size_t found = is_heading(tag.name) ? find_heading() : find_open(tag.name);
        if (found < open_.size()) return pop_to(found, true);
        // A "</p>" without its beginning is an empty paragraph.
        if (tag.name == "p" && foreign_ == 0) elements_.push_back({at_, at_ + 1, open_.empty() ? no_element : open_.back(), true});
    }

    /// Where in the stack the element is that an end tag of this name closes; its size for none.
    std::size_t find_open(std::string_view name) const {
        const auto known = counts_.find(name);
        if (known == counts_.end() || known->second == 0) return open_.size();
        for (std::size_t i = open_.size(); i-- > 0;) {
            const std::string_view other = name_of(i);
            if (other == name) return i;
            if (name == "p" && other == "button") break;
            const bool is_wall = is_special(name) ? is_one_of(other, scope_names) : is_special(other);
            if (is_wall && !(is_table_part(name) && is_table_part(other))) break;
        }
        return open_.size();
    }

    /// "</h2>" closes a heading of any level.
    std::size_t find_heading() const {
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (is_heading(name_of(i))) return i;
            if (is_one_of(name_of(i), scope_names)) break;
        }
        return open_.size();
    }

    void pop_to(std::size_t depth, bool by_tag) {
        while (open_.size() > depth) pop(by_tag && open_.size() == depth + 1);
    }

    void pop(bool by_tag) {
        MarkupElement& element = elements_[open_.back()];
        element.end = by_tag ? at_ + 1 : at_;
        element.is_closed = by_tag;
        count(pieces_[element.start].name, -1);
        open_.pop_back();
    }

    void count(std::string_view name, int change) {
        counts_[name] += change;
        if (name == "svg" || name == "math") foreign_ += change;
    }

    std::string_view name_of(std::size_t depth) const { return pieces_[elements_[open_[depth]].start].name; }

    const std::vector<MarkupPiece>& pieces_;
    std::uint32_t at_ = 0;
    std::vector<MarkupElement> elements_;
    std::vector<std::uint32_t> open_;
    std::unordered_map<std::string_view, int> counts_;  ///< how many of a name are open; views of the pieces' names
    int foreign_ = 0;                                   ///< how many drawings and formulas are open
};

}  // namespace

std::vector<MarkupElement> find_elements(const std::vector<MarkupPiece>& pieces) { return TreeBuilder(pieces).run(); }

bool is_block(std::string_view name) { return is_one_of(name, block_names); }

}  // namespace whosaid
