# Compiler flags of everything that becomes WebAssembly; the link flags stand in CMakeLists.txt beside this file.
option(WHOSAID_VECTORS "Use vectors of 128 bits" ON)
target_compile_options(whosaid_options INTERFACE
  # In every browser since 2023; where the processor is too old for them (preset wasm-plain), the same sums are made one by one.
  $<$<BOOL:${WHOSAID_VECTORS}>:-msimd128>
  # The engine never throws; without the machinery the module is a fifth smaller.
  -fno-exceptions)
