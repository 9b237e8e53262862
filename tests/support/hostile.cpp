#include "support/hostile.h"

#include <cstdio>

namespace whosaid::tests {
namespace {

constexpr std::string_view counter = "##";

constexpr std::string_view characters[] = {"“",
                                           "”",
                                           "‘",
                                           "’",
                                           "«",
                                           "»",
                                           "„",
                                           "—",
                                           "–",
                                           "…",
                                           "é",
                                           "\xCC\x81",
                                           "\xC2\xAD",
                                           "\xC2\xA0",
                                           "\xE2\x80\x8B",
                                           "\xE2\x80\x8F",
                                           "\xE2\x80\xAE",
                                           "\xEF\xBB\xBF",
                                           "\xFF",
                                           "\xE2",
                                           "🎪",
                                           "中",
                                           "a\xCC\x81\xCC\xB6\xCD\x9F"};

constexpr std::string_view paired[] = {"“", "”", "\"", "'", "‘", "’",  "(", ")",    "[", ",", ".", ":", ";", "-", "—", "&", "<",
                                       ">", "/", "=",  "!", "?", "\n", " ", "\n\n", "a", "A", "1", "$", "@", "#", "_", "s "};

constexpr std::string_view phrases[] = {"said ",
                                        "he said that ",
                                        "he ",
                                        "she ",
                                        "they ",
                                        "it ",
                                        "that ",
                                        "and ",
                                        "the ",
                                        "of ",
                                        "who ",
                                        "which ",
                                        "not ",
                                        "to ",
                                        "as ",
                                        "if ",
                                        "but ",
                                        "the mayor ",
                                        "Ana Ruiz ",
                                        "Ana Ruiz, ",
                                        "Ruiz and ",
                                        "the people ",
                                        "according to ",
                                        "told ",
                                        "was told by ",
                                        "in 2019 ",
                                        "last year ",
                                        "May ",
                                        "1 ",
                                        "1,000 ",
                                        "7 percent ",
                                        "$1 ",
                                        "$1.2 billion ",
                                        "A. ",
                                        "a.m. ",
                                        "Mr. ",
                                        "U.S.",
                                        "said. ",
                                        "He said. ",
                                        "he said, ",
                                        "“a ‘b ",
                                        "“a” ",
                                        "“No,” he said. ",
                                        "\"No,\" he said. ",
                                        "“No,” ",
                                        "(he said) ",
                                        "a\n",
                                        "a\n\n",
                                        "She.\n\n",
                                        "\"a\n\n",
                                        "“a\n\n",
                                        "Q: a\n\n",
                                        "- a\n",
                                        "http://a.b/",
                                        "a@b.c ",
                                        "@a ",
                                        "n't",
                                        "’s ",
                                        "is ",
                                        "will ",
                                        "because ",
                                        "declined to comment. ",
                                        "did not respond. ",
                                        "the report said ",
                                        "police said ",
                                        "said the report ",
                                        "a spokesman for the ",
                                        "the son of ",
                                        "more than 3 ",
                                        "from 3 to ",
                                        "3 of the 4 ",
                                        "up 3 percent to ",
                                        "Ana ## said. ",
                                        "Mr. ##, the mayor, said so. ",
                                        "“I am ##,” said ##. ",
                                        "## and ",
                                        "## ",
                                        "##, ",
                                        "He met Ana ##. ",
                                        "a ## said that ",
                                        "the ## of ",
                                        "In 1##, he won. ",
                                        "The bridge cost $4## million. ",
                                        "Ana ## said that it rose 7 percent.\n\n",
                                        "Ana ## declined to comment. ",
                                        "He said that Ana ## said that ",
                                        "according to ##, ",
                                        "The minister of ## said she was glad. ",
                                        "“## is glad.” ",
                                        "The ## rose. The ## fell. "};

constexpr std::string_view tags[] = {"<p>",
                                     "<b>",
                                     "</b>",
                                     "<div>",
                                     "</div>",
                                     "<p>a",
                                     "<b>a",
                                     "<b>a</b> ",
                                     "<b><p>",
                                     "<i></b>",
                                     "<table>",
                                     "<td>",
                                     "<svg>",
                                     "<!--",
                                     "-->",
                                     "<!-- -->",
                                     "<![CDATA[",
                                     "<script>",
                                     "<script></script>",
                                     "<style>",
                                     "<template>",
                                     "<textarea>",
                                     "</",
                                     "</p>",
                                     "<a b=\"",
                                     "<a b='c'>",
                                     "<a b=c d ",
                                     "&amp;",
                                     "&",
                                     "&#8217;",
                                     "&#",
                                     "&nGg;",
                                     "&not",
                                     "<li>a",
                                     "<br>",
                                     "<article>",
                                     "</article>",
                                     "<aside>",
                                     "</aside>",
                                     "<mark class=\"who-said\">",
                                     "</mark>",
                                     "<!--who-said-->",
                                     "<!--/who-said-->",
                                     "<p>“No,” said Ana ##.</p>\n",
                                     "<p hidden>",
                                     "<h1>a</h1>"};

/// Three letters that count up: "aaa", "aab", …
std::string letters_of(std::size_t number) {
    std::string letters;
    for (int i = 0; i < 4; ++i, number /= 26) letters.insert(letters.begin(), static_cast<char>('a' + number % 26));
    letters[0] = static_cast<char>(letters[0] - 'a' + 'A');
    return letters;
}

void append_counted(std::string& text, std::string_view unit, std::size_t number) {
    const bool digits = unit.find_first_of("0123456789") != std::string_view::npos;
    for (std::size_t at = 0; at < unit.size();) {
        const std::size_t next = unit.find(counter, at);
        text.append(unit.substr(at, next - at));
        if (next == std::string_view::npos) return;
        text += digits && unit.find("7 p") == std::string_view::npos ? std::to_string(number) : letters_of(number);
        at = next + counter.size();
    }
}

}  // namespace

std::vector<std::string> hostile_units() {
    std::vector<std::string> units;
    for (int c = 0; c < 128; ++c) units.emplace_back(1, static_cast<char>(c));
    for (std::string_view unit : characters) units.emplace_back(unit);
    for (std::string_view unit : phrases) units.emplace_back(unit);
    for (std::string_view unit : tags) units.emplace_back(unit);
    for (std::string_view first : paired)
        for (std::string_view second : paired) units.push_back(std::string(first) + std::string(second));
    return units;
}

std::string repeated_unit(std::string_view unit, std::size_t bytes) {
    std::string text;
    for (int i = 0; i < 600; ++i) text += "of the and to ";
    text += ".\n\n";
    const std::size_t start = text.size();
    for (std::size_t number = 0; text.size() - start < bytes; ++number) append_counted(text, unit, number);
    return text;
}

std::string printable(std::string_view unit) {
    std::string text;
    for (const char byte : unit) {
        char escaped[8];
        std::snprintf(escaped, sizeof escaped, byte < ' ' || byte > '~' ? "\\x%02X" : "%c", static_cast<unsigned char>(byte));
        text += escaped;
    }
    return text;
}

}  // namespace whosaid::tests
