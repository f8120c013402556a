// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
//
// rules points, hours, quota, deadlines: the engines of law for other systems of the office. They
// read a case from standard input and need no data folder.

#include "domain/allowed_now.h"
#include "domain/legal_corrections.h"
#include "server/commands/command.h"

#include <array>
#include <cstdio>

namespace feltbok::server {
namespace {

/// Of a case, in bytes.
constexpr std::size_t maxCaseBytes = std::size_t{4} * 1024 * 1024;

using Answer = Result<json::object> (*)(const json::object& input,
                                        const domain::LegalTables& tables);

void addNoOptions(options::options_description&) {}

Result<std::string> readCase()
{
    std::string text;
    std::array<char, 65536> block{};
    while (const std::size_t got = std::fread(block.data(), 1, block.size(), stdin)) {
        if (text.size() + got > maxCaseBytes)
            return Error(ErrorCode::tooLarge, "the case is larger than 4 MiB");
        text.append(block.data(), got);
    }
    if (std::ferror(stdin) != 0)
        return Error(ErrorCode::io, "standard input cannot be read");
    return text;
}

Result<json::object> answerTo(const std::string& text, Answer answer)
{
    const auto input = parseJsonObject(text);
    if (!input)
        return Error(input.error().code, "the case is not a JSON object: " + input.error().detail,
                     input.error().field);
    const json::value* given = input->if_contains("corrections");
    if (given == nullptr)
        return answer(*input, domain::standardTables());
    FELTBOK_ASSIGN(const auto corrections, domain::correctionsFromJson(*given));
    FELTBOK_ASSIGN(json::object out, answer(*input, domain::correctedTables(corrections)));
    // Whoever reads the answer sees that it does not rest on the law's own tables alone.
    json::array& applied = out["corrections"].emplace_array();
    for (const auto& correction : corrections)
        applied.emplace_back(json::object{{"rule", correction.rule}, {"basis", correction.basis}});
    return out;
}

int run(const options::variables_map& arguments, Answer answer)
{
    const auto text = readCase();
    const auto out = text ? answerTo(*text, answer) : Result<json::object>(text.error());
    if (!out) {
        Error error = out.error();
        if (!error.field.empty())
            error.detail = error.field + ": " + error.detail;
        printError(error, arguments);
        return exitFailed;
    }
    const std::string line = json::serialize(*out) + "\n";
    const bool isWritten =
        std::fwrite(line.data(), 1, line.size(), stdout) == line.size() && std::fflush(stdout) == 0;
    if (!isWritten)
        printError(Error(ErrorCode::io, "the answer cannot be written"), arguments);
    return isWritten ? exitOk : exitFailed;
}

Result<json::object> points(const json::object& input, const domain::LegalTables& tables)
{
    FELTBOK_ASSIGN(const auto parsed, domain::pointsCaseFromJson(input));
    FELTBOK_ASSIGN(const auto counted, domain::countPoints(parsed, tables));
    return domain::toJson(counted);
}

Result<json::object> hours(const json::object& input, const domain::LegalTables& tables)
{
    FELTBOK_ASSIGN(const auto question, domain::hoursQuestionFromJson(input));
    return domain::toJson(domain::allowedNow(question, tables));
}

Result<json::object> quota(const json::object& input, const domain::LegalTables& tables)
{
    FELTBOK_ASSIGN(const auto parsed, domain::quotaCaseFromJson(input));
    return domain::toJson(domain::quota(parsed.year, parsed.places, tables));
}

Result<json::object> deadlines(const json::object& input, const domain::LegalTables& tables)
{
    FELTBOK_ASSIGN(const auto parsed, domain::deadlineCaseFromJson(input));
    return domain::toJson(domain::deadlines(parsed, tables));
}

} // namespace

const Command rulesPointsCommand{
    .words = "rules points",
    .positional = "",
    .summary = "Count the points of a licence holder and the days of withdrawal",
    .help =
        R"(Reads a case as JSON (at most 4 MiB) from standard input and prints the answer as JSON.
Dates are ISO 8601. Members of the case:
  on            the day that is asked for
  licence_kind  salg_gr1, salg_egenprodusert_gr1, salg_egenprodusert_gr2, vinmonopol,
                skjenk_alminnelig, skjenk_sluttet, skjenk_del_av_aar, skjenk_enkeltanledning,
                skjenk_ambulerende, utvidet_areal_enkelt, utvidet_tid_enkelt or statlig
  transfers     days on which the business went to a new holder (may be left out)
  controls      [{"date", "breaches", "breach_date"?, "licence_kind"?}]; a breach is a code of
                alkoholforskriften § 10-3 (P8-1 ... P1-9) or {"code", "date"?, "points"?,
                "reason"?}: points that deviate (§ 10-4) need their reason
  withdrawals   days of decided withdrawals, or [{"date", "controls": [day]}] to name the
                controls whose points they used (may be left out)
  corrections   [{"rule", "basis", "in_force"?, "value"?, "valid_from"?, "valid_to"?}]: what the
                office says of rules that were not read in the law itself (may be left out)
Answer: sum, days_withdrawn, points_to_withdrawal, reached (when twelve points came together
before the day asked for), counted, not_counted with reason, rules: the explanation line by line
with its provision. A code that never was one is an error.
Exit codes: 0 answered, 1 the case is wrong or cannot be read, 2 the command line is wrong.

Example:
  echo '{"on":"2026-03-01","licence_kind":"skjenk_alminnelig","transfers":["2025-01-01"],
  "controls":[{"date":"2025-05-03","breaches":["P8-1","P8-1","P4-2"]}],"withdrawals":[]}' |
  feltbok-server rules points
  {"sum":12,"days_withdrawn":7,...})",
    .addOptions = addNoOptions,
    .needsData = false,
    .run = [](const options::variables_map& arguments) { return run(arguments, points); },
};
const Command rulesHoursCommand{
    .words = "rules hours",
    .positional = "",
    .summary =
        "Say whether drink may be sold or served at an instant, until when and by which rule",
    .help =
        R"(Reads a case as JSON (at most 4 MiB) from standard input and prints the answer as JSON.
Members of the case:
  activity       serving or sale
  group          G1, G2 or G3
  at             the instant, RFC 3339 with an offset
  licence_hours  [{"groups", "days", "from", "to"}], times HH:MM; days: mon ... sun, all, eve
                 (the day before a Sunday or holy day, except the eve of Ascension), holy; the
                 more specific wins: holy, eve, weekday, all. A `to` at or before `from` ends the
                 next day. Also "closed": true in place of times, "area" (inne, ute),
                 "valid_from", "valid_to", "season_from", "season_to" (MM-DD). None at all: the
                 hours of the law where the council has decided none
  area, overnight_guest, licence_kind   may be left out
  corrections    as for rules points
Answer: allowed, until, consumption_until, opens_at, rule (paragraph and code), rule_code,
reference, rules: what gives, forbids and frees, each with its provision.
Exit codes: 0 answered, 1 the case is wrong or cannot be read, 2 the command line is wrong.

Example:
  echo '{"activity":"serving","group":"G1","at":"2026-11-21T01:45:00+01:00",
  "licence_hours":[{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"}]}' |
  feltbok-server rules hours
  {"allowed":false,"until":null,"consumption_until":"2026-11-21T02:00:00+01:00",...})",
    .addOptions = addNoOptions,
    .needsData = false,
    .run = [](const options::variables_map& arguments) { return run(arguments, hours); },
};
const Command rulesQuotaCommand{
    .words = "rules quota",
    .positional = "",
    .summary = "Count a year's controls against what the regulation asks for",
    .help =
        R"(Reads a case as JSON (at most 4 MiB) from standard input and prints the answer as JSON.
Members of the case:
  year         the calendar year
  places       [{"id", "kind", "controls"}]; kind: serving or sale; a control is its date or
               {"date", "single_controller"?, "carried_out"?}. Also "licence_kind" (of a single
               occasion, the state or Vinmonopolet: no place), "valid_from" and "valid_to"
  corrections  as for rules points
Answer: total_required, total_done, places_without_control, by_kind, on_top (controls at single
occasions), not_counted with reason, rules: the explanation with its provisions.
Exit codes: 0 answered, 1 the case is wrong or cannot be read, 2 the command line is wrong.

Example:
  echo '{"year":2026,"places":[{"id":"kroa","kind":"serving","controls":["2026-01-10"]}]}' |
  feltbok-server rules quota
  {"total_required":3,"total_done":1,"places_without_control":[],...})",
    .addOptions = addNoOptions,
    .needsData = false,
    .run = [](const options::variables_map& arguments) { return run(arguments, quota); },
};
const Command rulesDeadlinesCommand{
    .words = "rules deadlines",
    .positional = "",
    .summary = "Compute the deadlines that follow from a control and its decisions",
    .help =
        R"(Reads a case as JSON (at most 4 MiB) from standard input and prints the answer as JSON.
Members of the case, all of them days and none needed:
  control             of the control: report_due a week later
  received            when the holder got the report: comment_due two weeks later
  forewarned          of points or of a withdrawal: reply_due three weeks later, as is customary
  decision_notified   when the decision reached the party: appeal_due three weeks later
  withdrawal_decided  withdrawal_due four weeks later
  corrections         as for rules points
A deadline on a Saturday, Sunday, holy day, 1 or 17 May moves to the next working day.
Answer: the deadlines by name, and rules: length, start and provision of each, and from which
day it moved.
Exit codes: 0 answered, 1 the case is wrong or cannot be read, 2 the command line is wrong.

Example:
  echo '{"control":"2026-11-20","received":"2026-11-27"}' | feltbok-server rules deadlines
  {"report_due":"2026-11-27","comment_due":"2026-12-11",...})",
    .addOptions = addNoOptions,
    .needsData = false,
    .run = [](const options::variables_map& arguments) { return run(arguments, deadlines); },
};

} // namespace feltbok::server
