// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "server/import/cell_values.h"
#include "server/import/licence_import.h"
#include "server/import/register_index.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace feltbok::server {

namespace {

struct Row
{
    std::size_t line = 0;
    json::object premises;
    json::object licence;
    json::object extra;
    std::optional<std::size_t> known; ///< index of its licence in the register
    std::size_t place = 0;            ///< index in Planner::m_places
};

struct Place
{
    RecordId id;
    bool isNew = false;
    json::object fields;           ///< as they stand
    std::vector<std::size_t> rows; ///< that are about it
    std::size_t otherLicences = 0; ///< in the register and not in the file
};

/// Holds one import's state from the first row to the plan.
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
        FELTBOK_TRY(readRows());
        claimKnownPlaces();
        findPlaces();
        for (std::size_t i = 0; i < m_places.size(); ++i)
            if (!m_places[i].rows.empty())
                planPlace(i);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            planLicence(i);
        m_plan.takeNotes(m_parsed.notes);
        return std::move(m_plan);
    }

private:
    Result<void> readRows()
    {
        std::map<std::string, std::size_t> byNumber;
        for (std::size_t i = 0; i < m_existing.licences.size(); ++i)
            byNumber.emplace(licenceKey(textOf(m_existing.licences[i].fields, "licence_number")),
                             i);
        for (const auto& value : m_parsed.rows) {
            if (!value.is_object())
                return Error(ErrorCode::badInput, "a row is an object", "rows");
            const auto& object = value.get_object();
            Row row;
            FELTBOK_ASSIGN(const std::int64_t line, requireInteger(object, "line"));
            row.line = static_cast<std::size_t>(line);
            FELTBOK_ASSIGN(row.premises, requireObject(object, "premises"));
            FELTBOK_ASSIGN(row.licence, requireObject(object, "licence"));
            FELTBOK_ASSIGN(row.extra, requireObject(object, "extra"));
            for (const auto& [name, cell] : row.premises)
                if (!cell.is_string())
                    return Error(ErrorCode::badInput, "a place has texts", "rows");
            const auto known = byNumber.find(licenceKey(textOf(row.licence, "licence_number")));
            if (known != byNumber.end())
                row.known = known->second;
            m_rows.push_back(std::move(row));
        }
        return {};
    }

    /// A licence that is known stays at its place, whatever the row now calls it.
    void claimKnownPlaces()
    {
        std::map<std::string, std::size_t> byId;
        for (const auto& premises : m_existing.premises) {
            byId.emplace(premises.id.toText(), m_places.size());
            m_places.push_back({premises.id, false, premises.fields, {}, 0});
        }
        for (const auto& licence : m_existing.licences)
            if (const auto at = byId.find(std::string(textOf(licence.fields, "premises")));
                at != byId.end())
                ++m_places[at->second].otherLicences;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            Row& row = m_rows[i];
            if (!row.known)
                continue;
            const auto& licence = m_existing.licences[*row.known].fields;
            const auto at = byId.find(std::string(textOf(licence, "premises")));
            if (at == byId.end()) { // its place is gone: the licence comes anew
                row.known.reset();
                continue;
            }
            row.place = at->second;
            m_places[at->second].rows.push_back(i);
            --m_places[at->second].otherLicences;
        }
    }

    void findPlaces()
    {
        PlaceIndex index;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            // The name in the file is the one by which a new licence will know the place.
            json::object fields = m_places[i].fields;
            for (const auto& [name, value] : wantedFields(m_places[i]))
                fields[name] = value;
            index.add(PlaceIdentity::of(fields), i);
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            Row& row = m_rows[i];
            if (row.known)
                continue;
            const PlaceIdentity identity = PlaceIdentity::of(row.premises);
            if (const auto found = index.find(identity)) {
                row.place = *found;
            } else {
                row.place = m_places.size();
                m_places.push_back({m_context.newId(), true, {}, {}, 0});
                index.add(identity, row.place);
            }
            m_places[row.place].rows.push_back(i);
        }
    }

    /// The rows of a place, the one that counts most first.
    std::vector<std::size_t> inOrder(const Place& place) const
    {
        std::vector<std::size_t> rows = place.rows;
        const auto weight = [&](std::size_t i) {
            const json::object& licence = m_rows[i].licence;
            return std::tuple(textOf(licence, "licence_kind") != "skjenk_enkeltanledning",
                              textOf(licence, "valid_from"), textOf(licence, "licence_number"));
        };
        std::sort(rows.begin(), rows.end(),
                  [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
        return rows;
    }

    json::object wantedFields(const Place& place) const
    {
        json::object wanted;
        const auto rows = inOrder(place);
        if (rows.empty())
            return wanted;
        for (const std::size_t i : rows)
            for (const auto& [name, value] : m_rows[i].premises)
                if (!value.get_string().empty() && !wanted.contains(name))
                    wanted[name] = value;
        // What the only licence of a place leaves empty is empty.
        if (rows.size() + place.otherLicences == 1)
            for (const auto& [name, value] : m_rows[rows.front()].premises)
                if (!wanted.contains(name))
                    wanted[name] = nullptr;
        return wanted;
    }

    void planPlace(std::size_t index)
    {
        Place& place = m_places[index];
        const json::object wanted = wantedFields(place);
        const auto& spec = domain::schemaOf(domain::Collection::premises);
        PlannedChange change = differences(spec, place.fields, wanted);
        change.record = place.id;
        change.isNew = place.isNew;
        warnOfDifferences(place, wanted);
        for (const auto& [name, value] : change.set)
            for (const std::size_t i : place.rows) {
                const auto* said = m_rows[i].premises.if_contains(name);
                if (said != nullptr && (*said == value || value.is_null()))
                    m_touched.insert(i);
            }
        if (!change.isEmpty())
            m_plan.changes.push_back(std::move(change));
    }

    void warnOfDifferences(const Place& place, const json::object& wanted)
    {
        const auto rows = inOrder(place);
        for (const auto& [name, value] : wanted) {
            std::size_t line = 0;
            for (const std::size_t i : rows) {
                const auto* said = m_rows[i].premises.if_contains(name);
                if (said == nullptr || !said->is_string() || said->get_string().empty())
                    continue;
                if (*said == value) {
                    line = line == 0 ? m_rows[i].line : line;
                    continue;
                }
                const auto column = findString(m_parsed.columns, name).value_or(name);
                m_plan.warn(makeNote(m_rows[i].line, column, said->get_string(),
                                     NoteCode::placeDiffers, std::to_string(line)));
            }
        }
    }

    void planLicence(std::size_t index)
    {
        Row& row = m_rows[index];
        const json::object none;
        const json::object& have = row.known ? m_existing.licences[*row.known].fields : none;
        json::object wanted = row.licence;
        if (!row.known)
            wanted["premises"] = m_places[row.place].id.toText();
        if (auto extra = mergeExtras(have, row.extra); !row.extra.empty())
            wanted["extra"] = std::move(extra);
        PlannedChange change =
            differences(domain::schemaOf(domain::Collection::licence), have, wanted);
        change.isNew = !row.known;
        change.record = row.known ? m_existing.licences[*row.known].id : m_context.newId();
        if (change.isNew)
            ++m_plan.added;
        else if (!change.isEmpty() || m_touched.contains(index))
            ++m_plan.updated;
        else
            ++m_plan.unchanged;
        if (!change.isEmpty())
            m_plan.changes.push_back(std::move(change));
    }

    const ParsedRows& m_parsed;
    const ImportContext& m_context;
    const ExistingRegister& m_existing;
    std::vector<Row> m_rows;
    std::vector<Place> m_places;
    std::set<std::size_t> m_touched; ///< rows whose place changes as they say
    ImportPlan m_plan;
};

} // namespace

Result<ImportPlan> planLicences(const ParsedRows& rows, const ImportContext& context,
                                const ExistingRegister& existing)
{
    return Planner(rows, context, existing).run();
}

} // namespace feltbok::server
