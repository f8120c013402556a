// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// import licences, import hours.
//
// The process that was called reads and checks the file; the rows that are sound in themselves go
// to the process that holds the store, which plans what they change and changes it.

#include "domain/oslo_time.h"
#include "server/commands/command.h"
#include "server/import/hours_import.h"
#include "server/import/licence_import.h"
#include "server/office/corrected_law.h"

namespace feltbok::server {
namespace {

using Parse = Result<ParsedRows> (*)(TableReader& table, std::string_view municipality);
using Plan = Result<ImportPlan> (*)(const ParsedRows& rows, const ImportContext& context,
                                    const ExistingRegister& existing);

void addImportOptions(options::options_description& description)
{
    description.add_options()("municipality", options::value<std::string>()->value_name("NUMBER"),
                              "whose register; rows of others are refused")(
        "dry-run", "say what would change, and change nothing");
}

Result<ParsedRows> readFile(const std::string& path, std::string_view municipality, Parse parse)
{
    FELTBOK_ASSIGN(ByteSource source, openFileSource(path));
    FELTBOK_ASSIGN(TableReader table, TableReader::open(std::move(source)));
    return parse(table, municipality);
}

Result<json::object> prepare(const options::variables_map& arguments)
{
    FELTBOK_ASSIGN(const auto municipality, requireOption(arguments, "municipality"));
    if (municipality.size() != 4 ||
        municipality.find_first_not_of("0123456789") != std::string::npos)
        return Error(ErrorCode::badInput, "a kommunenummer has four digits", "municipality");
    FELTBOK_ASSIGN(const auto file, requireOption(arguments, "file"));
    return json::object{
        {"municipality", municipality}, {"dry_run", arguments.contains("dry-run")}, {"file", file}};
}

/// Puts the rows of the file in its place.
Result<void> load(json::object& request, Parse parse)
{
    FELTBOK_ASSIGN(const auto municipality, requireString(request, "municipality"));
    FELTBOK_ASSIGN(const auto file, requireString(request, "file"));
    const auto rows = readFile(file, municipality, parse);
    if (!rows)
        return Error(rows.error().code, fileErrorText(rows.error(), file), rows.error().field);
    request.erase("file");
    request["table"] = toJson(*rows);
    return {};
}

Result<std::vector<ExistingRecord>> recordsOf(Reader& reader, const std::string& municipality,
                                              domain::Collection collection)
{
    FELTBOK_ASSIGN(const auto ids, reader.recordsOf(municipality, toString(collection)));
    std::vector<ExistingRecord> out;
    out.reserve(ids.size());
    for (const auto& id : ids) {
        FELTBOK_ASSIGN(auto record, reader.record(id));
        if (record)
            out.push_back({id, std::move(record->state.fields)});
    }
    return out;
}

Result<ExistingRegister> existingRegister(Reader& reader, const std::string& municipality)
{
    FELTBOK_ASSIGN(const auto known, reader.municipality(municipality));
    if (!known)
        return Error(ErrorCode::notFound, "no such municipality; add it first", "municipality");
    ExistingRegister out;
    FELTBOK_ASSIGN(out.premises, recordsOf(reader, municipality, domain::Collection::premises));
    FELTBOK_ASSIGN(out.licences, recordsOf(reader, municipality, domain::Collection::licence));
    return out;
}

Result<json::object> execute(Office& office, const json::object& request, Plan plan)
{
    FELTBOK_ASSIGN(const auto municipality, requireString(request, "municipality"));
    FELTBOK_ASSIGN(const auto table, requireObject(request, "table"));
    FELTBOK_ASSIGN(const ParsedRows rows, parsedRowsFromJson(table));
    const auto* dryRun = request.if_contains("dry_run");
    const bool isDryRun = dryRun != nullptr && dryRun->is_bool() && dryRun->get_bool();
    FELTBOK_ASSIGN(const auto existing, office.get<ExistingRegister>([&](Reader& reader) {
        return existingRegister(reader, municipality);
    }));
    ImportContext context;
    context.municipality = municipality;
    context.today = domain::toOslo(office.clock().now()).date();
    FELTBOK_ASSIGN(context.tables, office.get<domain::LegalTables>([&](Reader& reader) {
        return correctedLaw(reader, municipality);
    }));
    context.newId = [&] { return RecordId::create(office.clock().now()); };
    FELTBOK_ASSIGN(const ImportPlan planned, plan(rows, context, existing));
    if (!isDryRun && !planned.changes.empty()) {
        std::vector<OfficeChange> changes;
        for (const auto& change : planned.changes)
            changes.push_back(
                {change.record, change.collection, {change.set, change.add, change.remove, {}}});
        FELTBOK_TRY(office.changeRegister(municipality, changes));
    }
    json::object answer = toJson(planned);
    if (isDryRun)
        answer["dry_run"] = true;
    return answer;
}

std::string show(const json::object& answer)
{
    const auto plan = planFromJson(answer);
    return plan ? toTable(*plan, answer.contains("dry_run")) : showMembers(answer);
}

bool succeeded(const json::object& answer)
{
    const auto plan = planFromJson(answer);
    return plan && plan->isSuccess();
}

Result<void> loadLicences(json::object& request)
{
    return load(request, parseLicences);
}

Result<json::object> executeLicences(Office& office, const json::object& request)
{
    return execute(office, request, planLicences);
}

Result<void> loadHours(json::object& request)
{
    return load(request, parseHours);
}

Result<json::object> executeHours(Office& office, const json::object& request)
{
    return execute(office, request, planHours);
}

} // namespace

const Command importLicencesCommand{
    .words = "import licences",
    .positional = "file",
    .summary = "Take in an extract of the licence register",
    .help = "FILE is delimited text (CSV) as spreadsheets save it, \"-\" for standard input. Rows\n"
            "that are sound go in; the others are listed with line, column, value and reason.\n"
            "Exit code 1 if no row went in. The report is Norwegian (bokmål).",
    .addOptions = addImportOptions,
    .prepare = prepare,
    .load = loadLicences,
    .execute = executeLicences,
    .show = show,
    .succeeded = succeeded,
};
const Command importHoursCommand{
    .words = "import hours",
    .positional = "file",
    .summary = "Take in the municipality's list of hours, managers and conditions",
    .help =
        "Rows belong to places that the licence register has: import that first. FILE and exit\n"
        "codes as for import licences.",
    .addOptions = addImportOptions,
    .prepare = prepare,
    .load = loadHours,
    .execute = executeHours,
    .show = show,
    .succeeded = succeeded,
};

} // namespace feltbok::server
