# Compiler flags of everything that becomes WebAssembly; the link flags stand in CMakeLists.txt beside this file.
target_compile_options(whosaid_options INTERFACE
  # The engine never throws; without the machinery the module is a fifth smaller.
  -fno-exceptions)

# 128-bit vectors where weights are added up: in every browser since 2023. Elsewhere they would only make the code larger. Where
# the processor is too old for them (preset wasm-plain), the same sums are made one by one.
option(WHOSAID_VECTORS "Use vectors of 128 bits" ON)
if(WHOSAID_VECTORS)
  file(GLOB with_vectors ${CMAKE_CURRENT_SOURCE_DIR}/engine/model/*.cpp)
  list(APPEND with_vectors ${CMAKE_CURRENT_SOURCE_DIR}/engine/speech/reader.cpp ${CMAKE_CURRENT_SOURCE_DIR}/engine/syntax/tags.cpp
       ${CMAKE_CURRENT_SOURCE_DIR}/engine/claims/weights.cpp)
  set_source_files_properties(${with_vectors} PROPERTIES COMPILE_OPTIONS -msimd128)
endif()
