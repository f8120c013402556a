// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/seen_codes.h"

#include "base/json_text.h"

#include <QTest>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <set>

namespace feltbok::test {
namespace {

void note(const std::string& code)
{
    static const char* const file = std::getenv("FELTBOK_SEEN_CODES");
    static std::mutex mutex; // polls are held in threads of their own
    const std::lock_guard lock(mutex);
    static std::set<std::string> seen;
    if (file == nullptr || !seen.insert(code).second)
        return;
    const bool isFirst = seen.size() == 1;
    std::ofstream out(file, isFirst ? std::ios::trunc : std::ios::app);
    const char* function = QTest::currentTestFunction();
    out << code << '\t' << (function == nullptr ? "" : function) << '\n';
}

std::string member(const json::value& object, std::string_view name)
{
    if (!object.is_object())
        return {};
    return std::string(findString(object.get_object(), name).value_or(""));
}

} // namespace

void noteCodes(const HttpAnswer& answer)
{
    if (answer.status == 0)
        return;
    const auto body = parseJsonObject(answer.body);
    if (answer.header("content-type") == "application/problem+json") {
        if (body) // the answer to a HEAD has none
            note(std::to_string(answer.status) + " " +
                 std::string(findString(*body, "code").value_or("")));
        return;
    }
    note(std::to_string(answer.status));
    if (!body)
        return;
    for (const auto& result : requireArray(*body, "results").valueOr({})) {
        const auto status = member(result, "status");
        note(status == "parked" ? "parked " + member(result, "code") : status);
    }
    for (const auto& record : requireArray(*body, "records").valueOr({}))
        if (const auto gone = member(record, "gone"); !gone.empty())
            note("gone " + gone);
}

} // namespace feltbok::test
