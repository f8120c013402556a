// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// A file that somebody's spreadsheet wrote: read as a register of licences and as a list of hours,
// and planned into an empty register and into the one it made.

#include "fuzz/fuzz_target.h"
#include "server/import/hours_import.h"
#include "server/import/licence_import.h"

using namespace feltbok;
using namespace feltbok::fuzz;
using namespace feltbok::server;

namespace {

constexpr TableLimits limits{.fieldBytes = 512, .rowBytes = 2048, .columns = 40, .rows = 500};

std::optional<ParsedRows> parsed(std::string_view bytes, bool isOfHours)
{
    auto table = TableReader::open(textSource(std::string(bytes)), limits);
    if (!table)
        return std::nullopt;
    auto rows = isOfHours ? parseHours(*table, "9901") : parseLicences(*table, "9901");
    if (!rows)
        return std::nullopt;
    require(rows->rows.size() <= ParsedRows::maxRows);
    return std::move(*rows);
}

std::size_t counted(const ImportPlan& plan)
{
    return plan.added + plan.updated + plan.unchanged;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = textOf(data, size);
    std::uint8_t next = 0;
    std::uint8_t carry = 0;
    ImportContext context;
    context.municipality = "9901";
    context.today = std::chrono::year(2026) / 11 / 20;
    context.newId = [&] {
        UuidBytes id{};
        id[0] = 1;
        id[14] = carry = static_cast<std::uint8_t>(carry + (++next == 0 ? 1 : 0));
        id[15] = next;
        return RecordId(id);
    };

    ExistingRegister existing;
    if (const auto rows = parsed(bytes, false)) {
        const auto again = parsedRowsFromJson(toJson(*rows));
        require(again.hasValue() && again->rows == rows->rows);
        const auto plan = planLicences(*rows, context, existing);
        require(plan.hasValue() && planFromJson(toJson(*plan)).hasValue());
        require(counted(*plan) + plan->refusedCount >= rows->rows.size());
        for (const auto& change : plan->changes) {
            require(change.isNew);
            auto& list = change.collection == domain::Collection::premises ? existing.premises
                                                                           : existing.licences;
            list.push_back({change.record, change.set});
        }
    }
    if (const auto rows = parsed(bytes, true)) {
        const auto plan = planHours(*rows, context, existing);
        require(plan.hasValue());
        for (const auto& note : plan->refused)
            require(!note.reason.empty() && isValidUtf8(note.value));
    }
    return 0;
}
