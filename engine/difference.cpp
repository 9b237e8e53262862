#include "difference.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "text/span.h"

namespace whosaid {
namespace {

using Index = std::uint32_t;

/// Of two items with less in common than this, one has vanished and the other appeared.
constexpr double least_in_common = 0.5;
/// A word in more items than this tells little about any of them; so does comparing every item with every other take its time.
constexpr std::size_t most_holders = 32;
/// Longer items are not compared word by word.
constexpr std::size_t most_cells = 1U << 20;

struct Word {
    std::string key;        ///< for comparing: small letters, without the punctuation around it
    std::string_view text;  ///< as it stands
};

struct Item {
    Index index = 0;  ///< in its report's list
    std::vector<Word> words;
    std::string key;  ///< all its words' keys
};

bool is_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

/// ASCII's letters and digits, and every byte of other letters; quotation marks and dashes (E2 80 ..) are dropped by key_of.
bool is_of_word(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return code >= 0x80 || (code >= '0' && code <= '9') || ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
}

std::string key_of(std::string_view word) {
    std::string key;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool is_mark = word.substr(i, 2) == "\xE2\x80" && i + 2 < word.size();
        if (is_mark) {
            i += 2;
        } else if (is_of_word(word[i]) || word[i] == '%' || word[i] == '$') {
            key += word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] | 0x20) : word[i];
        }
    }
    return key;
}

Item item_of(std::size_t index, std::string_view text) {
    Item item{static_cast<Index>(index), {}, {}};
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !is_space(text[end])) ++end;
        const std::string_view word = text.substr(at, end - at);
        if (std::string key = key_of(word); !key.empty()) {
            item.key += key + ' ';
            item.words.push_back({std::move(key), word});
        }
        at = end + 1;
    }
    return item;
}

std::vector<Item> quotations_of(Draft draft) {
    std::vector<Item> items;
    for (std::size_t i = 0; i < draft.report.quotations.size(); ++i) {
        const QuotationReport& quotation = draft.report.quotations[i];
        if (quotation.use == "speech") items.push_back(item_of(i, slice(draft.text, quotation.span)));
    }
    return items;
}

std::vector<Item> claims_of(Draft draft) {
    std::vector<Item> items;
    for (std::size_t i = 0; i < draft.report.claims.size(); ++i)
        items.push_back(item_of(i, slice(draft.text, draft.report.claims[i].span)));
    return items;
}

std::vector<Item> sources_of(Draft draft) {
    std::vector<Item> items;
    for (std::size_t i = 0; i < draft.report.sources.size(); ++i) items.push_back(item_of(i, draft.report.sources[i].name));
    return items;
}

std::unordered_set<std::string_view> distinct(const Item& item) {
    std::unordered_set<std::string_view> words;
    for (const Word& word : item.words) words.insert(word.key);
    return words;
}

/// Finds for each later item the earlier one that it was.
class Pairing {
public:
    Pairing(const std::vector<Item>& before, const std::vector<Item>& after)
        : before_(before), after_(after), partner_(after.size()), taken_(before.size()) {}

    void pair_same() {
        std::unordered_map<std::string_view, std::deque<std::size_t>> places;
        for (std::size_t i = 0; i < before_.size(); ++i) places[before_[i].key].push_back(i);
        for (std::size_t i = 0; i < after_.size(); ++i) {
            const auto found = places.find(after_[i].key);
            if (found == places.end() || found->second.empty()) continue;
            take(i, found->second.front());
            found->second.pop_front();
        }
    }

    void pair_alike() {
        std::unordered_map<std::string_view, std::vector<std::size_t>> holders;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (taken_[i]) continue;
            for (std::string_view word : distinct(before_[i])) holders[word].push_back(i);
        }
        for (std::size_t i = 0; i < after_.size(); ++i)
            if (!partner_[i]) pair_with_nearest(i, holders);
    }

    std::optional<std::size_t> partner(std::size_t after) const { return partner_[after]; }
    bool is_taken(std::size_t before) const { return taken_[before]; }

private:
    using Holders = std::unordered_map<std::string_view, std::vector<std::size_t>>;

    void pair_with_nearest(std::size_t after, const Holders& holders) {
        std::unordered_map<std::size_t, std::size_t> shared;
        const auto words = distinct(after_[after]);
        for (std::string_view word : words) {
            const auto found = holders.find(word);
            if (found == holders.end() || found->second.size() > most_holders) continue;
            for (std::size_t before : found->second) ++shared[before];
        }
        std::optional<std::size_t> nearest;
        double best = least_in_common;
        for (const auto& [before, count] : shared) {
            const double alike = 2.0 * static_cast<double>(count) / static_cast<double>(words.size() + distinct(before_[before]).size());
            const bool is_better = alike > best || (alike == best && (!nearest || before < *nearest));
            if (taken_[before] || !is_better) continue;
            best = alike;
            nearest = before;
        }
        if (nearest) take(after, *nearest);
    }

    void take(std::size_t after, std::size_t before) {
        partner_[after] = before;
        taken_[before] = true;
    }

    const std::vector<Item>& before_;
    const std::vector<Item>& after_;
    std::vector<std::optional<std::size_t>> partner_;
    std::vector<bool> taken_;
};

void add_word(std::vector<ChangedWords>& words, std::string_view kind, std::string_view text) {
    if (words.empty() || words.back().kind != kind) words.push_back({std::string(kind), ""});
    std::string& run = words.back().text;
    run.append(run.empty() ? "" : " ").append(text);
}

std::vector<ChangedWords> all_words(const Item& item, std::string_view kind) {
    std::vector<ChangedWords> words;
    for (const Word& word : item.words) add_word(words, kind, word.text);
    return words;
}

/// How many words two items have in common in the same order, from each pair of places to the ends.
std::vector<Index> common_lengths(const Item& before, const Item& after) {
    const std::size_t width = after.words.size() + 1;
    std::vector<Index> lengths((before.words.size() + 1) * width);
    for (std::size_t i = before.words.size(); i-- > 0;) {
        for (std::size_t j = after.words.size(); j-- > 0;) {
            const bool is_same = before.words[i].key == after.words[j].key;
            lengths[i * width + j] =
                is_same ? lengths[(i + 1) * width + j + 1] + 1 : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
        }
    }
    return lengths;
}

std::vector<ChangedWords> changed_words(const Item& before, const Item& after) {
    const std::size_t height = before.words.size(), width = after.words.size() + 1;
    std::vector<ChangedWords> words;
    if ((height + 1) * width > most_cells) {
        words = all_words(before, "gone");
        for (const Word& word : after.words) add_word(words, "new", word.text);
        return words;
    }
    const std::vector<Index> lengths = common_lengths(before, after);
    for (std::size_t i = 0, j = 0; i < height || j + 1 < width;) {
        if (i < height && j + 1 < width && before.words[i].key == after.words[j].key) {
            add_word(words, "same", after.words[j++].text);
            ++i;
        } else if (i < height && (j + 1 == width || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) {
            add_word(words, "gone", before.words[i++].text);
        } else {
            add_word(words, "new", after.words[j++].text);
        }
    }
    return words;
}

std::vector<Change> changes(const std::vector<Item>& before, const std::vector<Item>& after, bool may_change) {
    Pairing pairing(before, after);
    pairing.pair_same();
    if (may_change) pairing.pair_alike();
    std::vector<Change> found;
    for (std::size_t i = 0; i < after.size(); ++i) {
        const auto partner = pairing.partner(i);
        if (!partner) found.push_back({"appeared", std::nullopt, after[i].index, all_words(after[i], "new")});
        if (partner && before[*partner].key != after[i].key)
            found.push_back({"changed", before[*partner].index, after[i].index, changed_words(before[*partner], after[i])});
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (!pairing.is_taken(i)) found.push_back({"vanished", before[i].index, std::nullopt, all_words(before[i], "gone")});
    return found;
}

}  // namespace

Difference compare(Draft before, Draft after) {
    return {changes(quotations_of(before), quotations_of(after), true), changes(claims_of(before), claims_of(after), true),
            changes(sources_of(before), sources_of(after), false)};
}

}  // namespace whosaid
