# SPDX-FileCopyrightText: 2026 The Feltbok authors
# SPDX-License-Identifier: EUPL-1.2
#
# What Feltbok stands on. platform/linux/setup.sh installs it on Debian 12.

# FindBoost of CMake 3.25 knows the dependencies of 1.81 well enough.
set(Boost_NO_WARN_NEW_VERSIONS ON)
find_package(Boost 1.81 EXACT REQUIRED COMPONENTS json program_options)
find_package(OpenSSL 3.0 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher)
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET libpq>=15)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)

# Never Qt Sql: its SQLite plug-in has the same symbols as SQLCipher.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Positioning Test LinguistTools)
find_package(ZXing REQUIRED)
if(FELTBOK_QML)
  find_package(Qt6 6.4 REQUIRED COMPONENTS DBus Multimedia Qml Quick QuickTest Svg)
endif()
set(CMAKE_AUTOMOC OFF)
if(QT_KNOWN_POLICY_QTP0001)
  qt_policy(SET QTP0001 NEW)
endif()
if(QT_KNOWN_POLICY_QTP0004)
  qt_policy(SET QTP0004 NEW)
endif()
if(FELTBOK_TESTS)
  find_package(rapidcheck REQUIRED)
  find_library(FELTBOK_ZINT_LIBRARY zint REQUIRED)
  # The linear programs of whoever attacks published figures; nothing that is shipped links it.
  find_path(GLPK_INCLUDE_DIR glpk.h REQUIRED)
  find_library(GLPK_LIBRARY glpk REQUIRED)
  add_library(GLPK::GLPK UNKNOWN IMPORTED)
  set_target_properties(GLPK::GLPK PROPERTIES IMPORTED_LOCATION "${GLPK_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${GLPK_INCLUDE_DIR}")
endif()
