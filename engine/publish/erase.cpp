#include "publish/erase.h"

#include "markup/pieces.h"

namespace whosaid {
namespace {

class MarkEraser {
public:
    explicit MarkEraser(std::string_view page) : page_(page), pieces_(cut_markup(page)) {}

    std::optional<std::string> run() {
        for (std::size_t i = 0; i < pieces_.size(); i = read(i)) continue;
        if (is_in_mark_ || is_broken_) return std::nullopt;
        return std::move(kept_);
    }

    bool found() const { return found_; }

private:
    /// Keeps or drops a piece; gives the next one's place.
    std::size_t read(std::size_t i) {
        const std::string_view written = written_at(i);
        if (written == block_begins) return behind_block(i);
        const bool opens = is_own_mark(pieces_[i]);
        const bool closes = is_in_mark_ && pieces_[i].kind == MarkupKind::end_tag && pieces_[i].name == "mark";
        // Nothing but text stands in a mark.
        if (is_in_mark_ && !closes && pieces_[i].kind != MarkupKind::text) is_broken_ = true;
        if (!opens && !closes) kept_ += written;
        if (opens) is_in_mark_ = found_ = true;
        if (closes) is_in_mark_ = false;
        return i + 1;
    }

    std::size_t behind_block(std::size_t i) {
        found_ = true;
        while (i < pieces_.size() && written_at(i) != block_ends) ++i;
        if (i == pieces_.size()) is_broken_ = true;
        return i + 1;
    }

    bool is_own_mark(const MarkupPiece& piece) const {
        return piece.kind == MarkupKind::start_tag && piece.name == "mark" &&
               has_word(attribute_of(slice(page_, piece.span()), "class"), mark_class);
    }

    std::string_view written_at(std::size_t i) const { return slice(page_, pieces_[i].span()); }

    std::string_view page_;
    std::vector<MarkupPiece> pieces_;
    std::string kept_;
    bool is_in_mark_ = false, is_broken_ = false, found_ = false;
};

}  // namespace

std::optional<std::string> erase_marks(std::string_view page) {
    MarkEraser eraser(page);
    std::optional<std::string> erased = eraser.run();
    if (!erased || !eraser.found()) return erased;
    // What is left may make marks anew where it was put together by hand: "<" and "mark class=who-said>" around one.
    MarkEraser again(*erased);
    if (!again.run() || again.found()) return std::nullopt;
    return erased;
}

}  // namespace whosaid
