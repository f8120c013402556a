// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/places_model.h"

#include "ui/labels.h"
#include "ui/place_hours.h"
#include "ui/text.h"

#include <algorithm>
#include <unordered_map>

namespace feltbok::ui {
namespace {

/// More places than any municipality has.
constexpr std::size_t maxPlaces = 5000;

struct Register
{
    std::vector<domain::RecordView> premises;
    std::unordered_map<std::string, std::vector<json::object>> licences; ///< by premises
    std::unordered_map<std::string, json::object> summaries;             ///< by premises
    std::unordered_map<std::string, RecordId> drafts;                    ///< by premises
};

Result<std::vector<domain::RecordView>> all(domain::RecordStore& store, std::string_view collection,
                                            std::string_view search = {},
                                            std::vector<std::string> statuses = {})
{
    domain::ListQuery query;
    query.collection = collection;
    query.search = search;
    query.statuses = std::move(statuses);
    query.limit = maxPlaces;
    FELTBOK_ASSIGN(auto page, store.list(query));
    return std::move(page.rows);
}

std::string premisesOf(const json::object& fields)
{
    return std::string(findString(fields, "premises").value_or(""));
}

Result<Register> readRegister(domain::RecordStore& store, const std::string& search)
{
    Register out;
    FELTBOK_ASSIGN(out.premises, all(store, "premises", search));
    FELTBOK_ASSIGN(auto licences, all(store, "licence"));
    for (auto& licence : licences)
        out.licences[premisesOf(licence.fields)].push_back(std::move(licence.fields));
    FELTBOK_ASSIGN(auto summaries, all(store, "premises_summary"));
    for (auto& summary : summaries)
        out.summaries[premisesOf(summary.fields)] = std::move(summary.fields);
    FELTBOK_ASSIGN(const auto drafts, all(store, "control_visit", {}, {"draft"}));
    for (const auto& draft : drafts)
        out.drafts.emplace(premisesOf(draft.fields), draft.id);
    return out;
}

/// The licence that counts now: a valid one before an expired one.
const json::object* licenceNow(const std::vector<json::object>& licences, Instant now)
{
    const json::object* best = nullptr;
    for (const auto& licence : licences)
        if (best == nullptr || PlaceHours::isValidOn(licence, now))
            best = &licence;
    return best;
}

struct Ranked
{
    PlaceRow row;
    bool isValid = false;
    std::string lastControl;
};

} // namespace

PlacesModel::PlacesModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &PlacesModel::countChanged);
    m_minute.setInterval(std::chrono::minutes{1});
    connect(&m_minute, &QTimer::timeout, this, &PlacesModel::reload);
    m_minute.start();
}

void PlacesModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &PlacesModel::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void PlacesModel::setSearch(const QString& search)
{
    if (search == m_search)
        return;
    m_search = search;
    Q_EMIT searchChanged();
    reload();
}

void PlacesModel::reload()
{
    if (!m_workspace)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [search = toStdString(m_search)](domain::RecordStore& store) {
            return readRegister(store, search);
        },
        [this, now](const Result<Register>& read) {
            m_reading = false;
            if (read && m_workspace) {
                std::vector<Ranked> ranked;
                for (const auto& place : read->premises) {
                    Ranked entry;
                    const std::string id = place.id.toText();
                    entry.row.id = toQString(id);
                    entry.row.name = textField(place.fields, "name");
                    entry.row.address = textField(place.fields, "address");
                    entry.row.openState = QStringLiteral("unknown");
                    if (const auto found = read->licences.find(id); found != read->licences.end()) {
                        const auto* licence = licenceNow(found->second, now);
                        entry.isValid = PlaceHours::isValidOn(*licence, now);
                        entry.row.isSale = PlaceHours::isSale(*licence);
                        entry.row.kind = codeLabel(textField(*licence, "licence_kind"));
                        const PlaceHours hours(*licence, now,
                                               m_workspace->legalTables(place.municipality));
                        entry.row.allowed =
                            entry.isValid
                                ? hours.summary()
                                : tr("Licence not valid today (%1–%2)")
                                      .arg(
                                          dateText(findString(*licence, "valid_from").value_or("")),
                                          dateText(findString(*licence, "valid_to").value_or("")));
                        entry.row.openState =
                            entry.isValid ? hours.state() : QStringLiteral("closed");
                    }
                    if (const auto found = read->summaries.find(id);
                        found != read->summaries.end()) {
                        entry.lastControl =
                            findString(found->second, "last_control_at").value_or("");
                        entry.row.lastControl = instantField(found->second, "last_control_at");
                        if (const auto* count = found->second.if_contains("controls_this_year");
                            count != nullptr && count->is_int64())
                            entry.row.controlsThisYear = int(count->get_int64());
                    }
                    if (const auto found = read->drafts.find(id); found != read->drafts.end())
                        entry.row.draftId = toQString(found->second.toText());
                    ranked.push_back(std::move(entry));
                }
                // Licences in force first, then the longest time since the last control.
                std::stable_sort(ranked.begin(), ranked.end(),
                                 [](const Ranked& a, const Ranked& b) {
                                     if (a.isValid != b.isValid)
                                         return a.isValid;
                                     if (a.lastControl != b.lastControl)
                                         return a.lastControl < b.lastControl;
                                     return a.row.name.localeAwareCompare(b.row.name) < 0;
                                 });
                std::vector<PlaceRow> rows;
                rows.reserve(ranked.size());
                for (auto& entry : ranked)
                    rows.push_back(std::move(entry.row));
                replaceRows(std::move(rows));
            }
            if (!m_loaded) {
                m_loaded = true;
                Q_EMIT loadedChanged();
            }
            if (std::exchange(m_again, false))
                reload();
        });
}

} // namespace feltbok::ui
