# header_library(NAME HEADER PACKAGE): a target for a library that is headers alone, installed by a Debian package.
# The target sees a folder with nothing in it but a link to those headers: emcc must not see the rest of /usr/include.
function(header_library name header package)
  find_path(${name}_folder ${header} NO_CMAKE_FIND_ROOT_PATH PATHS /usr/include /usr/local/include)
  if(NOT ${name}_folder)
    message(FATAL_ERROR "${header} is missing. Install it with:  sudo apt-get install ${package}")
  endif()
  cmake_path(GET header PARENT_PATH top)
  set(alone ${CMAKE_CURRENT_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${alone})
  file(CREATE_LINK ${${name}_folder}/${top} ${alone}/${top} SYMBOLIC)
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${alone})
endfunction()
