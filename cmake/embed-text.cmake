# embed_text(OUT NAME FILE): a C++ file that defines whosaid::NAME, a std::string_view of the file's text.
function(embed_text out name file)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  file(CONFIGURE OUTPUT ${out} CONTENT "#include <string_view>

namespace whosaid {

extern const std::string_view ${name};
const std::string_view ${name} = R\"text(${text})text\";

}  // namespace whosaid
" @ONLY)
endfunction()
