// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/json_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace feltbok::test {

/// A word that stands in what is sent and in no answer that refuses it.
inline constexpr std::string_view secretWord = "Kanarifugl7";

/// What stands in place of a value.
struct Fault
{
    std::string name;
    std::string text; ///< JSON or nearly so, of a parameter the raw text
};

/// In place of the value of a member: other types, numbers and texts of every ill kind, and what
/// makes the whole no JSON.
const std::vector<Fault>& memberFaults();
/// Of those the ones that a field of a record is tried with.
const std::vector<Fault>& fieldFaults();
/// In place of a whole document.
const std::vector<Fault>& documentFaults();
/// In place of a parameter in a path, query or form, percent-encoded where it must be.
const std::vector<Fault>& parameterFaults();
/// In place of the value of a header field.
const std::vector<Fault>& headerFaults();

/// `object` as text with a fault in place of the member at `path` ("device.name"), which need not
/// be there; the faults "missing" and "twice" are understood.
std::string withFault(json::object object, std::string_view path, const Fault& fault);

} // namespace feltbok::test
