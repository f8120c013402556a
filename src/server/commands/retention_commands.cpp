// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// retention set|run.

#include "server/commands/command.h"

namespace feltbok::server {
namespace {

/// Records that a list names.
constexpr std::size_t mostListed = 1000;

void addSetOptions(options::options_description& description)
{
    auto add = description.add_options();
    add("municipality", options::value<std::string>()->value_name("NUMBER"), "whose choice it is");
    add("outreach", options::value<std::string>()->value_name("keep|count"),
        "what becomes of outreach when its quarter is over");
}

void addRunOptions(options::options_description& description)
{
    description.add_options()("dry-run", "say what would be done, and do nothing");
}

Result<json::object> prepareSet(const options::variables_map& arguments)
{
    json::object request;
    for (const char* name : {"municipality", "outreach"}) {
        FELTBOK_ASSIGN(request[name], requireOption(arguments, name));
    }
    if (request["outreach"] != "keep" && request["outreach"] != "count")
        return Error(ErrorCode::badInput, "--outreach takes keep or count", "outreach");
    return request;
}

Result<json::object> executeSet(Office& office, const json::object& request)
{
    FELTBOK_ASSIGN(const auto municipality, requireString(request, "municipality"));
    FELTBOK_ASSIGN(const auto outreach, requireString(request, "outreach"));
    FELTBOK_TRY(office.setRetention(municipality, outreach == "count"));
    return json::object{{"municipality", municipality}, {"outreach", outreach}};
}

Result<json::object> prepareRun(const options::variables_map& arguments)
{
    return json::object{{"dry_run", arguments.contains("dry-run")}};
}

Result<json::object> executeRun(Office& office, const json::object& request)
{
    const auto* dry = request.if_contains("dry_run");
    if (dry == nullptr || !dry->is_bool() || !dry->get_bool()) {
        FELTBOK_ASSIGN(const auto done, office.applyRetention());
        return json::object{{"counted", done.counted}, {"reduced", done.reduced}};
    }
    FELTBOK_ASSIGN(const auto due, office.retentionDue());
    json::array list;
    std::size_t counted = 0;
    for (const auto& each : due) {
        const bool isCount = each.becomes == Office::Retired::Becomes::count;
        counted += isCount ? 1 : 0;
        if (list.size() < mostListed)
            list.push_back({{"municipality", each.municipality},
                            {"collection", each.collection},
                            {"record", each.record.toText()},
                            {"becomes", isCount ? "count" : "less"}});
    }
    json::object out{{"would_count", counted}, {"would_reduce", due.size() - counted}};
    out["due"] = std::move(list);
    return out;
}

std::string showRun(const json::object& answer)
{
    std::string out;
    if (const auto* due = answer.if_contains("due"))
        for (const auto& item : due->get_array())
            for (const char* name : {"municipality", "collection", "record", "becomes"})
                out += std::string(findString(item.get_object(), name).value_or("")) +
                       (name == std::string_view("becomes") ? "\n" : "  ");
    for (const char* name : {"counted", "reduced", "would_count", "would_reduce"})
        if (const auto* number = answer.if_contains(name))
            out += std::string(name) + ": " + json::serialize(*number) + "\n";
    return out;
}

} // namespace

const Command retentionSetCommand{
    .words = "retention set",
    .positional = "",
    .summary = "Choose what becomes of a municipality's outreach when its quarter is over",
    .help =
        "keep: nothing, which is so until it is chosen otherwise. count: 35 days after the end "
        "of a\n"
        "quarter its patrols and closed referrals are erased and go on being counted in the\n"
        "month, and its contacts keep what the figures count and the duties they tell of. There\n"
        "is no way back from that. A serving process does it once a day.",
    .addOptions = addSetOptions,
    .prepare = prepareSet,
    .execute = executeSet,
    .show = showMembers,
};
const Command retentionRunCommand{
    .words = "retention run",
    .positional = "",
    .summary = "Do now what the retention rules ask for",
    .help = "With --dry-run it lists the records, the first 1000, and what each becomes: a count,\n"
            "or less. What is done is noted in the audit log.",
    .addOptions = addRunOptions,
    .prepare = prepareRun,
    .execute = executeRun,
    .show = showRun,
};

} // namespace feltbok::server
