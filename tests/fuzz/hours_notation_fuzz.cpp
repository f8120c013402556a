// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// Hours as people write them in their lists.

#include "domain/hours_fault.h"
#include "domain/hours_notation.h"
#include "fuzz/fuzz_target.h"

using namespace feltbok;
using namespace feltbok::fuzz;
using namespace feltbok::domain;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = textOf(data, size);
    for (const auto activity : {Activity::serving, Activity::sale}) {
        const auto hours = parseHoursNotation(text, {ProductGroup::g1, ProductGroup::g2}, activity);
        if (!hours) {
            const auto fault = hoursFaultOf(hours.error());
            require(fault.has_value() && isValidUtf8(fault->value));
            continue;
        }
        for (const auto& entry : *hours) {
            require(entry.groups.size() == 2 && !entry.days.empty());
            require(entry.from >= std::chrono::minutes(0) && entry.from < std::chrono::hours(24));
            require(entry.to >= std::chrono::minutes(0) && entry.to <= std::chrono::hours(24));
        }
        // What the register keeps of it says the same.
        require(hoursFromJson(toJson(*hours)).valueOr({}) == *hours);
    }
    return 0;
}
