# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
#
# feltbok_test(outbox_test SOURCES outbox_test.cpp LINKS feltbok::storage [LABEL unit] [TIMEOUT 60])
# makes one Qt Test program and registers it with ctest. Test data lies in tests/data and is found
# through the macro FELTBOK_TEST_DATA; programs run in a folder of their own under build/.
set(FELTBOK_TEST_CLUSTER "${CMAKE_BINARY_DIR}/tests/work/postgres")

function(feltbok_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL;TIMEOUT" "SOURCES;LINKS;ARGUMENTS")
  if(NOT arg_LABEL)
    set(arg_LABEL unit)
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(FELTBOK_SANITIZE)
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 5") # the same work, watched step by step
  endif()
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(${name} PRIVATE ${arg_LINKS} Qt6::Test feltbok_qt_options)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}/tests")
  target_compile_definitions(${name} PRIVATE
    FELTBOK_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
    FELTBOK_BINARY_DIR="${CMAKE_BINARY_DIR}/bin")
  set(work "${CMAKE_BINARY_DIR}/tests/work/${name}")
  file(MAKE_DIRECTORY "${work}")
  add_test(NAME ${name} COMMAND ${name} ${arg_ARGUMENTS} WORKING_DIRECTORY "${work}")
  set_tests_properties(${name} PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Europe/Oslo;QT_QUICK_BACKEND=software")
endfunction()

# feltbok_postgres_test(server_push_test [SERVERS 3] [ARGUMENTS …]): the same program once more, with
# its servers and stores on PostgreSQL, so many processes for each server. ctest starts the cluster
# for it and stops it.
function(feltbok_postgres_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SERVERS" "ARGUMENTS")
  set(postgres_name pg_${name})
  if(arg_SERVERS)
    set(postgres_name pg${arg_SERVERS}_${name})
  else()
    set(arg_SERVERS 1)
  endif()
  get_test_property(${name} TIMEOUT timeout)
  set(work "${CMAKE_BINARY_DIR}/tests/work/${postgres_name}")
  file(MAKE_DIRECTORY "${work}")
  add_test(NAME ${postgres_name} COMMAND ${name} ${arg_ARGUMENTS} WORKING_DIRECTORY "${work}")
  get_test_property(${name} ENVIRONMENT environment)
  list(FILTER environment EXCLUDE REGEX "^FELTBOK_")
  list(APPEND environment "FELTBOK_TEST_POSTGRES=${FELTBOK_TEST_CLUSTER}/socket"
    "FELTBOK_TEST_SERVERS=${arg_SERVERS}")
  set_tests_properties(${postgres_name} PROPERTIES LABELS postgres TIMEOUT ${timeout}
    FIXTURES_REQUIRED postgres ENVIRONMENT "${environment}")
endfunction()

# feltbok_postgres_only_test(name SOURCES … LINKS …): one that has nothing to do elsewhere.
function(feltbok_postgres_only_test name)
  feltbok_test(${name} ${ARGN} LABEL postgres)
  set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT
    "FELTBOK_TEST_POSTGRES=${FELTBOK_TEST_CLUSTER}/socket")
  set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED postgres)
  target_compile_definitions(${name} PRIVATE
    FELTBOK_CLUSTER_SCRIPT="${PROJECT_SOURCE_DIR}/tests/support/postgres_cluster.py")
endfunction()
