# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
#
# Compiler settings that every target gets.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

# Assertions stay on in what we ship: NDEBUG is never defined.
set(CMAKE_CXX_FLAGS_RELEASE "-O2")

find_program(FELTBOK_CCACHE ccache)
if(FELTBOK_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${FELTBOK_CCACHE}")
endif()

add_library(feltbok_options INTERFACE)
target_compile_options(feltbok_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Werror -Werror=format-security
  -fstack-protector-strong -fcf-protection)
target_link_options(feltbok_options INTERFACE -fuse-ld=lld -Wl,-z,relro,-z,now)
if(FELTBOK_SANITIZE)
  target_compile_options(feltbok_options INTERFACE
    -fsanitize=${FELTBOK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(feltbok_options INTERFACE -fsanitize=${FELTBOK_SANITIZE})
else()
  target_compile_options(feltbok_options INTERFACE $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
endif()

# Qt code: no implicit conversion from bytes to text, no keywords that clash with Asio.
add_library(feltbok_qt_options INTERFACE)
target_link_libraries(feltbok_qt_options INTERFACE feltbok_options)
target_compile_definitions(feltbok_qt_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH
  QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# One static library per folder of src/: feltbok_layer(domain SOURCES a.cpp ... LINKS feltbok::base ...)
# [QT] adds the Qt rules. The include root is src/, so that an include names its layer:
# #include "domain/schema.h". tests/lint refuses includes that point upward.
function(feltbok_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "" "SOURCES;LINKS;PRIVATE_LINKS")
  add_library(feltbok_${name} STATIC ${arg_SOURCES})
  add_library(feltbok::${name} ALIAS feltbok_${name})
  target_include_directories(feltbok_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(feltbok_${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
  if(arg_QT)
    set_target_properties(feltbok_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(feltbok_${name} PRIVATE feltbok_qt_options)
  else()
    target_link_libraries(feltbok_${name} PRIVATE feltbok_options)
    target_compile_options(feltbok_${name} PRIVATE -Wshadow)
  endif()
endfunction()
