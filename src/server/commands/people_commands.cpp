// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// municipality add, user add|disable, grant.

#include "server/commands/command.h"
#include "server/commands/terminal_text.h"

namespace feltbok::server {
namespace {

Result<UserId> userOf(const json::object& request)
{
    FELTBOK_ASSIGN(const auto text, requireString(request, "user"));
    return UserId::parse(text);
}

/// An option that must be an id.
Result<std::string> requireId(const options::variables_map& arguments, const std::string& name)
{
    FELTBOK_ASSIGN(auto text, requireOption(arguments, name));
    if (!uuidFromText(text))
        return Error(ErrorCode::badInput, "--" + name + " takes an id", name);
    return text;
}

// municipality add

void addNoOptions(options::options_description&) {}

Result<json::object> prepareMunicipality(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(auto number, requireOption(arguments, "number"));
    FELTBOK_ASSIGN(const auto typed, requireOption(arguments, "name"));
    FELTBOK_ASSIGN(const auto name, checkedName(typed, "name"));
    if (number.size() != 4 || number.find_first_not_of("0123456789") != std::string::npos)
        return Error(ErrorCode::badInput, "a kommunenummer has four digits", "number");
    return json::object{{"municipality", number}, {"name", name}};
}

Result<json::object> executeMunicipality(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto number, requireString(request, "municipality"));
    FELTBOK_ASSIGN(const auto name, requireString(request, "name"));
    FELTBOK_TRY(office.addMunicipality(number, name));
    return json::object{{"municipality", number}, {"name", name}};
}

// user add, user disable

void addUserOptions(options::options_description& description)
{
    description.add_options()("name", options::value<std::string>()->value_name("NAME"),
                              "the person's name as colleagues see it");
}

Result<json::object> prepareUser(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(const auto typed, requireOption(arguments, "name"));
    FELTBOK_ASSIGN(const auto name, checkedName(typed, "name"));
    return json::object{{"name", name}};
}

Result<json::object> executeUser(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto name, requireString(request, "name"));
    FELTBOK_ASSIGN(const auto id, office.addUser(name));
    return json::object{{"user", id.toText()}};
}

void addDisableOptions(options::options_description& description)
{
    description.add_options()("user", options::value<std::string>()->value_name("ID"), "who");
}

Result<json::object> prepareDisable(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(auto user, requireId(arguments, "user"));
    return json::object{{"user", user}};
}

Result<json::object> executeDisable(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto user, userOf(request));
    FELTBOK_TRY(office.disableUser(user));
    return json::object{{"user", user.toText()}, {"disabled", true}};
}

// grant

void addGrantOptions(options::options_description& description)
{
    description.add_options()("user", options::value<std::string>()->value_name("ID"), "who")(
        "municipality", options::value<std::string>()->value_name("NUMBER"), "where")(
        "role", options::value<std::string>()->value_name("ROLE"),
        "inspector, case_handler, naloxone_distributor, outreach_worker, health_lead or admin")(
        "remove", "take the role away");
}

Result<json::object> prepareGrant(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(auto user, requireId(arguments, "user"));
    FELTBOK_ASSIGN(auto municipality, requireOption(arguments, "municipality"));
    FELTBOK_ASSIGN(auto role, requireOption(arguments, "role"));
    if (!domain::roleFromText(role))
        return Error(ErrorCode::badInput, "no such role", "role");
    return json::object{{"user", user},
                        {"municipality", municipality},
                        {"role", role},
                        {"remove", arguments.contains("remove")}};
}

Result<json::object> executeGrant(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto user, userOf(request));
    domain::Grant grant;
    FELTBOK_ASSIGN(grant.municipality, requireString(request, "municipality"));
    FELTBOK_ASSIGN(const auto roleText, requireString(request, "role"));
    const auto role = domain::roleFromText(roleText);
    if (!role)
        return Error(ErrorCode::badInput, "no such role", "role");
    grant.role = *role;
    const auto* remove = request.if_contains("remove");
    const bool isRemoval = remove != nullptr && remove->is_bool() && remove->get_bool();
    if (isRemoval)
        FELTBOK_TRY(office.removeGrant(user, grant));
    else
        FELTBOK_TRY(office.grant(user, grant));
    FELTBOK_ASSIGN(const auto held, office.get<std::vector<domain::Grant>>(
                                        [&](Reader& reader) { return reader.grants(user); }));
    json::array grants;
    for (const auto& one : held)
        grants.push_back({{"municipality", one.municipality}, {"role", toString(one.role)}});
    return json::object{{"user", user.toText()}, {"grants", std::move(grants)}};
}

} // namespace

const Command municipalityAddCommand{
    .words = "municipality add",
    .positional = "number name",
    .summary = "Add a municipality, or rename it",
    .help = "NUMBER is the four-digit kommunenummer.",
    .addOptions = addNoOptions,
    .prepare = prepareMunicipality,
    .execute = executeMunicipality,
    .show = showMembers,
};
const Command userAddCommand{
    .words = "user add",
    .positional = "",
    .summary = "Add a person",
    .help = "Prints the id that the other commands take.",
    .addOptions = addUserOptions,
    .prepare = prepareUser,
    .execute = executeUser,
    .show = showMembers,
};
const Command userDisableCommand{
    .words = "user disable",
    .positional = "",
    .summary = "Shut a person out: their devices are revoked, without wiping",
    .help = "",
    .addOptions = addDisableOptions,
    .prepare = prepareDisable,
    .execute = executeDisable,
    .show = showMembers,
};
const Command grantCommand{
    .words = "grant",
    .positional = "",
    .summary = "Give a person a role in a municipality, or take it away",
    .help = "Devices of the person start over with a full pull.",
    .addOptions = addGrantOptions,
    .prepare = prepareGrant,
    .execute = executeGrant,
    .show = showMembers,
};

} // namespace feltbok::server
