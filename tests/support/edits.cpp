#include "support/edits.h"

#include <algorithm>

namespace whosaid::tests {

std::string edited(std::string_view text, const Edit& edit) {
    std::string result(text);
    return result.replace(std::min(edit.at, text.size()), edit.removed, edit.added);
}

}  // namespace whosaid::tests
