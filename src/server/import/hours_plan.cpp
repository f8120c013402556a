// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_ceiling.h"
#include "domain/hours_notation.h"
#include "server/import/cell_values.h"
#include "server/import/hours_fault_text.h"
#include "server/import/hours_import.h"
#include "server/import/register_index.h"
#include "server/import/text_fold.h"

#include <algorithm>
#include <map>
#include <variant>

namespace feltbok::server {

namespace {

using domain::Activity;
using domain::HoursEntry;
using domain::ProductGroup;

bool startsWith(std::string_view text, std::initializer_list<std::string_view> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return text.starts_with(prefix); });
}

Activity activityOf(const json::object& licence)
{
    const auto kind = textOf(licence, "licence_kind");
    return startsWith(kind, {"salg_", "vinmonopol"}) ? Activity::sale : Activity::serving;
}

/// A licence for one occasion has its own hours, not those of the list.
bool isOccasion(const json::object& licence)
{
    return startsWith(textOf(licence, "licence_kind"),
                      {"skjenk_enkeltanledning", "skjenk_ambulerende", "utvidet_"});
}

std::vector<ProductGroup> groupsOf(const json::object& licence)
{
    std::vector<ProductGroup> out;
    const auto* groups = licence.if_contains("groups");
    if (groups != nullptr && groups->is_array())
        for (const auto& code : groups->get_array())
            if (code.is_string())
                if (const auto group = domain::productGroupFromText(code.get_string()))
                    out.push_back(*group);
    std::sort(out.begin(), out.end());
    return out;
}

/// "-", "ingen", "nei" and the like say that there are none.
bool saysNone(std::string_view cell)
{
    const std::string folded = foldHeader(cell);
    return folded.empty() || folded == "ingen" || folded == "nei" || folded == "ikke" ||
           folded == "ikkeaktuelt";
}

struct Refusal
{
    std::string_view label; ///< of the column
    std::string_view value;
    NoteCode code = NoteCode::hours;
    std::string detail;
};

class Planner
{
public:
    Planner(const ParsedRows& parsed, const ImportContext& context,
            const ExistingRegister& existing)
        : m_parsed(parsed), m_context(context), m_existing(existing)
    {
    }

    Result<ImportPlan> run()
    {
        readRegister();
        for (const auto& value : m_parsed.rows) {
            if (!value.is_object())
                return Error(ErrorCode::badInput, "a row is an object", "rows");
            FELTBOK_TRY(planRow(value.get_object()));
        }
        m_plan.takeNotes(m_parsed.notes);
        return std::move(m_plan);
    }

private:
    void readRegister()
    {
        std::map<std::string, std::size_t> byId;
        m_licencesOf.resize(m_existing.premises.size());
        for (std::size_t i = 0; i < m_existing.premises.size(); ++i) {
            byId.emplace(m_existing.premises[i].id.toText(), i);
            m_index.add(PlaceIdentity::of(m_existing.premises[i].fields), i);
        }
        for (std::size_t i = 0; i < m_existing.licences.size(); ++i) {
            const auto& fields = m_existing.licences[i].fields;
            m_byNumber.emplace(licenceKey(textOf(fields, "licence_number")), i);
            const auto at = byId.find(std::string(textOf(fields, "premises")));
            if (at != byId.end())
                m_licencesOf[at->second].push_back(i);
        }
    }

    void refuse(std::size_t line, const Refusal& refusal)
    {
        m_plan.refuse(
            makeNote(line, column(refusal.label), refusal.value, refusal.code, refusal.detail));
    }
    void warn(std::size_t line, std::string_view label, std::string_view value, NoteCode code,
              std::string_view detail = {})
    {
        // Two licences of one place give the same warning twice.
        RowNote note = makeNote(line, column(label), value, code, detail);
        for (auto at = m_plan.warnings.rbegin(); at != m_plan.warnings.rend() && at->line == line;
             ++at)
            if (*at == note)
                return;
        m_plan.warn(std::move(note));
    }
    std::string_view column(std::string_view label) const
    {
        return textOf(m_parsed.columns, label);
    }

    /// The place a row is about.
    std::variant<std::size_t, Refusal> placeOf(const json::object& row, std::size_t line)
    {
        const auto org = textOf(row, "org_number");
        const auto name = textOf(row, "name");
        const std::string folded = foldName(name);
        const std::string_view label = org.empty() ? "name" : "org_number";
        const std::string_view value = org.empty() ? name : org;
        auto places = org.empty() ? m_index.ofName(folded) : m_index.ofOrg(std::string(org));
        if (places.empty())
            return Refusal{label, value, NoteCode::unknownPlace, {}};
        const auto isNamed = [&](std::size_t place) {
            const auto known = textOf(m_existing.premises[place].fields, "name");
            return sameHeader(foldName(known), folded);
        };
        if (places.size() == 1) {
            const auto known = textOf(m_existing.premises[places.front()].fields, "name");
            if (!folded.empty() && !isNamed(places.front()))
                warn(line, "name", name, NoteCode::nameDiffers, "«" + std::string(known) + "»");
            return places.front();
        }
        std::erase_if(places, [&](std::size_t place) { return !isNamed(place); });
        if (places.empty())
            return Refusal{"name", name, NoteCode::unknownPlace, {}};
        // The same place may stand there once more for single occasions.
        if (places.size() > 1)
            std::erase_if(places, [&](std::size_t place) {
                return std::all_of(
                    m_licencesOf[place].begin(), m_licencesOf[place].end(),
                    [&](std::size_t i) { return isOccasion(m_existing.licences[i].fields); });
            });
        if (places.size() != 1)
            return Refusal{"name", name, NoteCode::ambiguousPlace, {}};
        return places.front();
    }

    /// Which licences of a place the list means.
    std::vector<std::size_t> licencesAt(std::size_t place) const
    {
        std::vector<std::size_t> all = m_licencesOf[place];
        const auto fields = [&](std::size_t i) -> const json::object& {
            return m_existing.licences[i].fields;
        };
        if (std::any_of(all.begin(), all.end(),
                        [&](std::size_t i) { return !isOccasion(fields(i)); }))
            std::erase_if(all, [&](std::size_t i) { return isOccasion(fields(i)); });
        const std::string today = toIsoDate(m_context.today);
        std::vector<std::size_t> current = all;
        std::erase_if(current, [&](std::size_t i) {
            const auto end = textOf(fields(i), "valid_to");
            return !end.empty() && end < today;
        });
        if (!current.empty())
            return current;
        std::string_view last;
        for (const std::size_t i : all)
            last = std::max(last, textOf(fields(i), "valid_to"));
        std::erase_if(all, [&](std::size_t i) { return textOf(fields(i), "valid_to") != last; });
        return all;
    }

    std::variant<std::vector<std::size_t>, Refusal> licencesOf(const json::object& row,
                                                               std::size_t line)
    {
        if (const auto number = textOf(row, "licence_number"); !number.empty()) {
            const auto found = m_byNumber.find(licenceKey(number));
            if (found == m_byNumber.end())
                return Refusal{"licence_number", number, NoteCode::unknownLicence, {}};
            return std::vector{found->second};
        }
        const auto place = placeOf(row, line);
        if (const auto* refusal = std::get_if<Refusal>(&place))
            return *refusal;
        auto licences = licencesAt(std::get<std::size_t>(place));
        if (licences.empty())
            return Refusal{"name", textOf(row, "name"), NoteCode::unknownPlace, {}};
        return licences;
    }

    /// The hours of one licence by the row's columns; nothing where the row has none of them.
    std::variant<std::vector<HoursEntry>, Refusal>
    hoursOf(const json::object& row, const json::object& licence, std::size_t line)
    {
        const Activity activity = activityOf(licence);
        std::vector<ProductGroup> groups = groupsOf(licence);
        const bool hasSpirits =
            std::find(groups.begin(), groups.end(), ProductGroup::g3) != groups.end();
        // At a place that sells, the list's first hours are its hours of sale.
        const bool hasSalesCell = activity == Activity::sale && !saysNone(textOf(row, "sales"));
        const std::string_view label = hasSalesCell ? "sales" : "hours";
        if (activity == Activity::serving)
            std::erase(groups, ProductGroup::g3);
        std::vector<HoursEntry> out;
        const auto add = [&](std::string_view from,
                             const std::vector<ProductGroup>& for_) -> std::optional<Refusal> {
            const auto cell = textOf(row, from);
            if (saysNone(cell))
                return std::nullopt;
            auto entries = domain::parseHoursNotation(cell, for_, activity);
            if (!entries)
                return Refusal{from, cell, NoteCode::hours,
                               hoursFaultText(entries.error(), activity)};
            if (const auto paragraph =
                    domain::beyondCeiling(*entries, activity, m_context.today, m_context.tables))
                warn(line, from, cell, NoteCode::overCeiling, "(" + std::string(*paragraph) + ")");
            out.insert(out.end(), entries->begin(), entries->end());
            return std::nullopt;
        };
        if (!groups.empty())
            if (auto refusal = add(label, groups))
                return *refusal;
        const auto spirits = textOf(row, "spirits");
        if (activity == Activity::serving && hasSpirits) {
            if (auto refusal = add("spirits", {ProductGroup::g3}))
                return *refusal;
            if (saysNone(spirits) && !saysNone(textOf(row, "hours")))
                warn(line, row.contains("spirits") ? "spirits" : "hours", spirits,
                     NoteCode::spiritsWithoutHours);
        } else if (!saysNone(spirits)) {
            warn(line, "spirits", spirits, NoteCode::spiritsWithoutLicence);
        }
        if (domain::spiritsOutlastOthers(out))
            warn(line, "spirits", spirits, NoteCode::overCeiling, "(alkoholloven § 4-4)");
        return out;
    }

    Result<void> planRow(const json::object& row)
    {
        FELTBOK_ASSIGN(const std::int64_t lineNumber, requireInteger(row, "line"));
        FELTBOK_ASSIGN(const json::object fields, requireObject(row, "fields"));
        FELTBOK_ASSIGN(const json::object extra, requireObject(row, "extra"));
        const auto line = static_cast<std::size_t>(lineNumber);
        const auto licences = licencesOf(row, line);
        if (const auto* refusal = std::get_if<Refusal>(&licences)) {
            refuse(line, *refusal);
            return {};
        }
        std::vector<PlannedChange> changes;
        for (const std::size_t i : std::get<0>(licences)) {
            if (const auto first = m_seen.find(i); first != m_seen.end()) {
                refuse(line, {"name", textOf(row, "name"), NoteCode::duplicatePlace,
                              std::to_string(first->second)});
                return {};
            }
        }
        for (const std::size_t i : std::get<0>(licences)) {
            const ExistingRecord& licence = m_existing.licences[i];
            json::object wanted = fields;
            if (row.contains("hours") || row.contains("spirits") || row.contains("sales")) {
                const auto hours = hoursOf(row, licence.fields, line);
                if (const auto* refusal = std::get_if<Refusal>(&hours)) {
                    refuse(line, *refusal);
                    return {};
                }
                wanted["hours"] = domain::toJson(std::get<0>(hours));
            }
            if (!extra.empty())
                wanted["extra"] = mergeExtras(licence.fields, extra);
            PlannedChange change =
                differences(domain::schemaOf(domain::Collection::licence), licence.fields, wanted);
            change.record = licence.id;
            if (!change.isEmpty())
                changes.push_back(std::move(change));
        }
        for (const std::size_t i : std::get<0>(licences))
            m_seen.emplace(i, line);
        ++(changes.empty() ? m_plan.unchanged : m_plan.updated);
        std::move(changes.begin(), changes.end(), std::back_inserter(m_plan.changes));
        return {};
    }

    const ParsedRows& m_parsed;
    const ImportContext& m_context;
    const ExistingRegister& m_existing;
    PlaceIndex m_index;
    std::vector<std::vector<std::size_t>> m_licencesOf; ///< by place
    std::map<std::string, std::size_t> m_byNumber;
    std::map<std::size_t, std::size_t> m_seen; ///< licence -> line that was about it
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> planHours(const ParsedRows& rows, const ImportContext& context,
                             const ExistingRegister& existing)
{
    return Planner(rows, context, existing).run();
}

} // namespace feltbok::server
