// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/seen_codes.h"

#include "base/json_text.h"

#include <QTest>
#include <algorithm>
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

/// "GET /v1/records/{id}/history": without the query and with the document's names for what
/// differs.
std::string endpointOf(std::string_view asked)
{
    std::string out(asked.substr(0, asked.find('?')));
    for (const auto& [before, name] :
         {std::pair{"/v1/records/", "{id}"}, std::pair{"/v1/attachments/", "{sha256}"}}) {
        const auto at = out.find(before);
        if (at == std::string::npos)
            continue;
        const auto start = at + std::string_view(before).size();
        const auto end = std::min(out.find('/', start), out.size());
        if (end > start)
            out.replace(start, end - start, name);
    }
    return out;
}

} // namespace

void noteCodes(const HttpAnswer& answer, std::string_view asked)
{
    if (answer.status == 0)
        return;
    const auto body = parseJsonObject(answer.body);
    // One word each; what a test wrote as no method or path is none.
    const bool isAsked = std::ranges::count(asked, ' ') == 1 &&
                         std::ranges::all_of(asked, [](char c) { return c >= ' ' && c < 0x7f; });
    if (isAsked && answer.status != 100)
        note("@" + endpointOf(asked) + " " + std::to_string(answer.status) + " " +
             (answer.status < 400 || !body ? std::string()
                                           : std::string(findString(*body, "code").value_or(""))));
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
