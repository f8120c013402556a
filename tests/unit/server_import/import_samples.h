// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "server/import/import_plan.h"
#include "server/import/table_reader.h"

#include <string>
#include <string_view>
#include <vector>

namespace feltbok::test {

/// The two extracts in tests/data, as they came.
std::string licenceSample();
std::string hoursSample();

/// Bytes in Windows-1252 of a UTF-8 text; what it cannot hold becomes '?'.
std::string windows1252(std::string_view utf8);
std::string utf16Le(std::string_view utf8);

/// Ids count up from `used` + 1 so that two plans can be compared; today is 20 November 2026.
server::ImportContext makeContext(std::size_t used = 0);

/// What the register holds when the plan has been applied.
server::ExistingRegister applied(const server::ImportPlan& plan,
                                 server::ExistingRegister existing = {});

/// Reads and plans in one go, as the command does.
Result<server::ImportPlan> importLicences(std::string text,
                                          const server::ExistingRegister& existing = {});
Result<server::ImportPlan> importHours(std::string text, const server::ExistingRegister& existing);

/// A table for the given cells; quotes where a cell needs them.
std::string tableText(const std::vector<std::vector<std::string>>& rows, char separator = ';',
                      std::string_view lineEnd = "\r\n", bool quoteAll = false);

/// The first record of `records` whose field holds the text; fails the program if there is none.
const server::ExistingRecord& recordWith(const std::vector<server::ExistingRecord>& records,
                                         std::string_view field, std::string_view value);

/// One licence row in the shape of the national register, and its header.
extern const char* const licenceHeader;
std::string licenceRow(std::string_view number, std::string_view org = "317877897",
                       std::string_view place = "Kro", std::string_view address = "Veien 1",
                       std::string_view kind = "01SKJE", std::string_view groups = "GRP1,GRP2",
                       std::string_view from = "01.10.2024", std::string_view to = "30.09.2028",
                       std::string_view municipality = "9901");

} // namespace feltbok::test
