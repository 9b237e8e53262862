# Compiler flags of everything that becomes WebAssembly; the link flags stand in CMakeLists.txt beside this file.
target_compile_options(whosaid_options INTERFACE
  # 128-bit vectors: in every browser since 2023.
  -msimd128
  # The engine never throws; without the machinery the module is a fifth smaller.
  -fno-exceptions)
