// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/visit_invitation.h"

#include "domain/checklists.h"
#include "domain/schema.h"

#include <algorithm>
#include <map>

namespace feltbok::domain {
namespace {

constexpr std::size_t maxText = 4096;

Error damaged(std::string_view parameter)
{
    return {ErrorCode::badInput, "invitation", std::string(parameter)};
}

bool isAmong(std::span<const std::string_view> codes, std::string_view code)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Some apps that pass a link on write its signs as %XX.
std::optional<std::string> unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.push_back(text[i]);
            continue;
        }
        if (i + 2 >= text.size() || hexDigit(text[i + 1]) < 0 || hexDigit(text[i + 2]) < 0)
            return std::nullopt;
        out.push_back(char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])));
        i += 2;
    }
    return out;
}

using Parameters = std::map<std::string, std::string, std::less<>>;

Result<Parameters> parametersOf(std::string_view query)
{
    Parameters out;
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), part.size() + 1));
        const auto equals = part.find('=');
        if (equals == std::string_view::npos)
            return damaged("query");
        const auto value = unescaped(part.substr(equals + 1));
        if (!value || !out.emplace(std::string(part.substr(0, equals)), *value).second)
            return damaged(part.substr(0, equals));
    }
    return out;
}

std::string_view valueOf(const Parameters& parameters, std::string_view name)
{
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string_view() : std::string_view(found->second);
}

Result<RecordId> recordIn(const Parameters& parameters, std::string_view name)
{
    const auto id = RecordId::parse(valueOf(parameters, name));
    return id && !id->isNull() ? Result<RecordId>(*id) : Result<RecordId>(damaged(name));
}

bool isMunicipality(std::string_view text)
{
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// The checks that a text and a record have in common.
Result<VisitInvitation> checked(VisitInvitation invitation)
{
    if (!isMunicipality(invitation.municipality))
        return damaged("municipality");
    if (!isAmong(visitKinds(), invitation.kind))
        return damaged("kind");
    if (!isAmong(visitMethods(), invitation.method))
        return damaged("method");
    if (invitation.checklist.size() > 80 || !parseChecklistReference(invitation.checklist))
        return damaged("checklist");
    if (!parseRfc3339(invitation.startedAt))
        return damaged("started");
    auto& people = invitation.controllers;
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    if (people.size() < 2 || people.size() > maxInvited)
        return damaged("controllers");
    return invitation;
}

} // namespace

bool VisitInvitation::names(const UserId& user) const
{
    return std::find(controllers.begin(), controllers.end(), user) != controllers.end();
}

Result<VisitInvitation> invitationOf(const RecordId& visit, std::string_view municipality,
                                     const json::object& fields)
{
    if (findString(fields, "status") != "draft")
        return damaged("status");
    VisitInvitation out;
    out.municipality = municipality;
    out.visit = visit;
    const auto premises = RecordId::parse(findString(fields, "premises").value_or(""));
    if (!premises)
        return damaged("premises");
    out.premises = *premises;
    if (const auto licence = RecordId::parse(findString(fields, "licence").value_or("")))
        out.licence = *licence;
    out.kind = findString(fields, "kind").value_or("");
    out.method = findString(fields, "method").value_or("");
    out.checklist = findString(fields, "checklist_template").value_or("");
    out.startedAt = findString(fields, "started_at").value_or("");
    if (const auto* users = fields.if_contains("controllers");
        users != nullptr && users->is_array())
        for (const auto& user : users->get_array())
            if (user.is_string())
                if (const auto id = UserId::parse(std::string_view(user.get_string())))
                    out.controllers.push_back(*id);
    return checked(std::move(out));
}

std::string toText(const VisitInvitation& invitation)
{
    std::string out(invitationScheme);
    out += "municipality=" + invitation.municipality;
    out += "&visit=" + invitation.visit.toText();
    out += "&premises=" + invitation.premises.toText();
    if (invitation.licence)
        out += "&licence=" + invitation.licence->toText();
    out += "&kind=" + invitation.kind;
    out += "&method=" + invitation.method;
    out += "&checklist=" + invitation.checklist;
    out += "&started=" + invitation.startedAt;
    out += "&controllers=";
    for (std::size_t i = 0; i < invitation.controllers.size(); ++i)
        out += (i == 0 ? "" : ",") + invitation.controllers[i].toText();
    return out;
}

Result<VisitInvitation> parseInvitation(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const auto last = text.find_last_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return Error(ErrorCode::notFound, "no invitation");
    text = text.substr(first, last - first + 1);
    if (!text.starts_with(invitationScheme))
        return Error(ErrorCode::notFound, "no invitation");
    if (text.size() > maxText)
        return damaged("query");
    FELTBOK_ASSIGN(const Parameters parameters, parametersOf(text.substr(invitationScheme.size())));
    VisitInvitation out;
    out.municipality = valueOf(parameters, "municipality");
    FELTBOK_ASSIGN(out.visit, recordIn(parameters, "visit"));
    FELTBOK_ASSIGN(out.premises, recordIn(parameters, "premises"));
    if (parameters.contains("licence")) {
        FELTBOK_ASSIGN(const RecordId licence, recordIn(parameters, "licence"));
        out.licence = licence;
    }
    out.kind = valueOf(parameters, "kind");
    out.method = valueOf(parameters, "method");
    out.checklist = valueOf(parameters, "checklist");
    out.startedAt = valueOf(parameters, "started");
    std::string_view users = valueOf(parameters, "controllers");
    while (!users.empty()) {
        const std::string_view user = users.substr(0, users.find(','));
        users.remove_prefix(std::min(users.size(), user.size() + 1));
        const auto id = UserId::parse(user);
        if (!id || id->isNull())
            return damaged("controllers");
        out.controllers.push_back(*id);
    }
    return checked(std::move(out));
}

Change creatingChange(const VisitInvitation& invitation)
{
    Change change;
    change.set["premises"] = invitation.premises.toText();
    if (invitation.licence)
        change.set["licence"] = invitation.licence->toText();
    change.set["kind"] = invitation.kind;
    change.set["method"] = invitation.method;
    change.set["checklist_template"] = invitation.checklist;
    change.set["started_at"] = invitation.startedAt;
    for (const auto& member : change.set)
        if (member.key() != "premises") // fixed where the visit begins: the same on every device
            change.repeats.emplace(member.key());
    change.set["status"] = "draft";
    json::array users;
    for (const auto& user : invitation.controllers)
        users.emplace_back(user.toText());
    change.add["controllers"] = std::move(users);
    return change;
}

} // namespace feltbok::domain
