// Measures the names of a model file, as the engine finds them.
// usage: measure_names MODEL [--rules] [--list] GUM.conllu... [--silver CORENLP.conllu TEXTS.jsonl]
// Prints for each file precision, recall and F1 of persons, organisations and places (both ends and the kind right), of the bounds
// alone, and how many of the names with right bounds have the right kind. --rules asks the rules alone; --list prints the errors.
#include <array>
#include <cstdio>
#include <cstring>
#include <iostream>

#include "named_article.h"
#include "read_model.h"
#include "syntax/tell_names.h"

namespace whosaid::training {
namespace {

struct Count {
    std::size_t gold = 0, met = 0, found = 0, right = 0;  // met: gold that was found; right: found that is gold
};

struct Score {
    std::array<Count, 4> kinds;  // the last: bounds alone, whatever the kind
    std::size_t kind_right = 0;
};
constexpr std::size_t bounds = 3;

bool is_told(NameKind kind) { return kind != NameKind::other; }

bool is_unknown(const NamedArticle& article, ByteSpan bytes) {
    for (const ByteSpan unknown : article.unknown)
        if (unknown.overlaps(bytes)) return true;
    return false;
}

const GoldName* gold_at(const NamedArticle& article, ByteSpan bytes) {
    for (const GoldName& gold : article.names)
        if (gold.bytes == bytes) return &gold;
    return nullptr;
}

std::string words(const NamedArticle& article, ByteSpan bytes) {
    std::string out(slice(article.text, bytes));
    for (char& c : out)
        if (c == '\n' || c == '\t') c = ' ';
    return out;
}

void print_error(const NamedArticle& article, ByteSpan bytes, std::string_view gold, std::string_view found) {
    const std::uint32_t before = bytes.start - std::min(bytes.start, 40u);
    std::cout << gold << '\t' << found << '\t' << words(article, bytes) << "\t…" << words(article, {before, bytes.start}) << "[["
              << words(article, bytes) << "]]" << words(article, {bytes.end, bytes.end + 30}) << '\n';
}

void add(const NamedArticle& article, const Tokens& tokens, const Names& names, bool list, Score& score) {
    for (const GoldName& gold : article.names) {
        if (!is_told(gold.kind)) continue;
        ++score.kinds[static_cast<std::size_t>(gold.kind)].gold;
        ++score.kinds[bounds].gold;
        bool right = false;
        for (const Name& name : names)
            if (bytes_of(tokens, name.tokens) == gold.bytes) {
                right = name.kind == gold.kind;
                ++score.kinds[bounds].met;
                score.kind_right += right;
            }
        score.kinds[static_cast<std::size_t>(gold.kind)].met += right;
        if (list && !right) print_error(article, gold.bytes, name_of(gold.kind), "-");
    }
    for (const Name& name : names) {
        const ByteSpan bytes = bytes_of(tokens, name.tokens);
        if (!is_told(name.kind) || is_unknown(article, bytes)) continue;
        const GoldName* gold = gold_at(article, bytes);
        const bool right = gold && gold->kind == name.kind;
        ++score.kinds[static_cast<std::size_t>(name.kind)].found;
        score.kinds[static_cast<std::size_t>(name.kind)].right += right;
        ++score.kinds[bounds].found;
        score.kinds[bounds].right += gold != nullptr;
        if (list && !right) print_error(article, bytes, gold ? name_of(gold->kind) : "-", name_of(name.kind));
    }
}

double percent(std::size_t part, std::size_t whole) { return 100.0 * static_cast<double>(part) / static_cast<double>(whole ? whole : 1); }

void print(const char* label, const Count& count) {
    const double precision = percent(count.right, count.found), recall = percent(count.met, count.gold);
    const double f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    std::printf("  %-13s P %5.1f  R %5.1f  F1 %5.1f   (gold %zu, found %zu)\n", label, precision, recall, f1, count.gold, count.found);
}

void print(const std::string& title, const Score& score) {
    std::printf("%s\n", title.c_str());
    Count all;
    for (std::size_t kind = 0; kind < bounds; ++kind) {
        all.gold += score.kinds[kind].gold;
        all.found += score.kinds[kind].found;
        all.right += score.kinds[kind].right;
        all.met += score.kinds[kind].met;
    }
    print("all", all);
    for (std::size_t kind = 0; kind < bounds; ++kind) print(std::string(name_of(static_cast<NameKind>(kind))).c_str(), score.kinds[kind]);
    print("bounds alone", score.kinds[bounds]);
    std::printf("  kind right    %5.1f of those with right bounds\n", percent(score.kind_right, score.kinds[bounds].met));
}

struct Options {
    bool rules = false, list = false;
};

void measure(const std::string& title, const std::vector<NamedArticle>& articles, const Model& model, Options options) {
    Score score;
    for (const NamedArticle& article : articles) {
        const Lexicon& lexicon = Lexicon::english();
        const Tokens tokens = find_tokens(article.text, lexicon);
        const Sentences sentences = find_sentences(tokens);
        const Tags tags = find_tags(article.text, tokens, sentences, model);
        const Names by_rules = find_names(article.text, tokens, sentences, tags, lexicon);
        const Names told = options.rules ? by_rules : tell_names(article.text, tokens, sentences, tags, by_rules, lexicon, model);
        add(article, tokens, told, options.list, score);
    }
    print(title, score);
}

}  // namespace
}  // namespace whosaid::training

int main(int argc, char** argv) {
    using namespace whosaid;
    using namespace whosaid::training;
    const auto model = argc > 2 ? read_model(argv[1]) : std::nullopt;
    if (!model) {
        std::cerr << "usage: measure_names MODEL [--rules] [--list] GUM.conllu... [--silver CORENLP.conllu TEXTS.jsonl]\n";
        return 2;
    }
    Options options;
    for (int i = 2; i < argc; ++i) {
        const std::string path = argv[i], name = path.substr(path.find_last_of('/') + 1);
        if (path == "--rules")
            options.rules = true;
        else if (path == "--list")
            options.list = true;
        else if (path == "--silver" && i + 2 < argc) {
            measure(std::string(argv[i + 1]) + ", silver", read_corenlp(argv[i + 1], argv[i + 2]), *model, options);
            i += 2;
        } else
            measure(name, read_gum(path), *model, options);
    }
}
