# Writes the word lists as C++: an enumerator and a raw string literal for each file in WORDS_DIR.
# Called at build time: cmake -DWORDS_DIR=… -DOUT_DIR=… -P embed-words.cmake
file(GLOB lists ${WORDS_DIR}/*.txt)
list(SORT lists)
set(enumerators "")
set(rows "")
set(count 0)
foreach(path IN LISTS lists)
  get_filename_component(file_name ${path} NAME_WE)
  string(REPLACE "-" "_" identifier ${file_name})
  file(READ ${path} words)
  string(APPEND enumerators "    ${identifier},\n")
  string(APPEND rows "    {\"${file_name}\", R\"words(${words})words\"},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(MAKE_DIRECTORY ${OUT_DIR}/lexicon)
file(WRITE ${OUT_DIR}/lexicon/word_lists.h "#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace whosaid {

/// One for each file in engine/lexicon/words, in alphabetical order.
enum class WordList : std::uint8_t {
${enumerators}};

inline constexpr std::size_t word_list_count = ${count};

struct WordListText {
    std::string_view name;
    std::string_view lines;
};
extern const std::array<WordListText, word_list_count> word_list_texts;

}  // namespace whosaid
")
file(WRITE ${OUT_DIR}/lexicon/word_lists.cpp "#include \"lexicon/word_lists.h\"

namespace whosaid {

const std::array<WordListText, word_list_count> word_list_texts = {{
${rows}}};

}  // namespace whosaid
")
