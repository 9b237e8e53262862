# cmake --install: the program, the C++ library with its headers, the C library, and what find_package(whosaid) reads.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(config ${CMAKE_INSTALL_LIBDIR}/cmake/whosaid)
install(TARGETS whosaid)
install(TARGETS whosaid_engine whosaid_english whosaid_library EXPORT whosaid)
install(EXPORT whosaid NAMESPACE whosaid:: DESTINATION ${config} FILE whosaidConfig.cmake)
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/whosaidConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/whosaidConfigVersion.cmake DESTINATION ${config})

# The engine's headers include each other from the engine's top, which whosaid::engine adds to the search.
install(DIRECTORY engine/ ${generated}/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/whosaid FILES_MATCHING PATTERN *.h)
install(FILES models/english.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/whosaid/models)
install(FILES c/whosaid.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
