// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/zones_model.h"

#include "domain/oslo_time.h"
#include "ui/health/zone_names.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit/visits_model.h"

namespace feltbok::ui {
namespace {

Result<std::vector<domain::RecordView>> readInhabitants(domain::RecordStore& store,
                                                        std::string_view municipality)
{
    domain::ListQuery query;
    query.collection = "inhabitants";
    FELTBOK_ASSIGN(auto rows, allOf(store, query));
    std::erase_if(rows,
                  [&](const domain::RecordView& row) { return row.municipality != municipality; });
    return rows;
}

} // namespace

ZonesModel::ZonesModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &ZonesModel::countChanged);
}

void ZonesModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality()](domain::RecordStore& store)
            -> Result<std::vector<std::pair<ZoneRecord, domain::Delivery>>> {
            FELTBOK_ASSIGN(auto zones, readZones(store, municipality));
            std::vector<std::pair<ZoneRecord, domain::Delivery>> out;
            for (auto& zone : zones) {
                FELTBOK_ASSIGN(const auto record, store.record(zone.id));
                out.emplace_back(std::move(zone), record.delivery);
            }
            return out;
        },
        [this](const Result<std::vector<std::pair<ZoneRecord, domain::Delivery>>>& zones) {
            if (!zones)
                return;
            std::vector<ZoneRow> rows;
            for (const auto& [zone, delivery] : *zones)
                rows.push_back(
                    {toQString(zone.id.toText()), zone.name, zone.isActive, deliveryKey(delivery)});
            replaceRows(std::move(rows));
            if (!std::exchange(m_loaded, true))
                Q_EMIT loadedChanged();
        });
}

void ZonesModel::settle(const Result<void>& done)
{
    m_error = done ? ErrorText() : errorText(done.error(), Doing::saving);
    Q_EMIT errorChanged();
    if (done && m_workspace)
        m_workspace->records().announceChange();
}

void ZonesModel::clearError()
{
    m_error = {};
    Q_EMIT errorChanged();
}

void ZonesModel::add(const QString& name)
{
    const QString trimmed = name.trimmed();
    if (!m_workspace || trimmed.isEmpty())
        return;
    m_workspace->records().run(
        this,
        [name = toStdString(trimmed), municipality = m_workspace->healthMunicipality(),
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<void> {
            FELTBOK_ASSIGN(const auto zones, readZones(store, municipality));
            std::int64_t last = 0;
            for (const auto& zone : zones)
                last = std::max(last, zone.order);
            domain::Change change;
            change.set["name"] = name;
            change.set["order"] = last + 1;
            change.set["active"] = true;
            FELTBOK_TRY(store.create("zone", municipality, change, now));
            return {};
        },
        [this](const Result<void>& done) { settle(done); });
}

void ZonesModel::rename(const QString& zone, const QString& name)
{
    const auto id = RecordId::parse(toStdString(zone));
    const QString trimmed = name.trimmed();
    if (!m_workspace || !id || trimmed.isEmpty())
        return;
    m_workspace->records().run(
        this,
        [id = *id, name = toStdString(trimmed),
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<void> {
            domain::Change change;
            change.set["name"] = name;
            FELTBOK_TRY(store.save(id, change, now));
            return {};
        },
        [this](const Result<void>& done) { settle(done); });
}

void ZonesModel::setActive(const QString& zone, bool isActive)
{
    const auto id = RecordId::parse(toStdString(zone));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this,
        [id = *id, isActive,
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<void> {
            domain::Change change;
            change.set["active"] = isActive;
            FELTBOK_TRY(store.save(id, change, now));
            return {};
        },
        [this](const Result<void>& done) { settle(done); });
}

void ZonesModel::move(const QString& zone, int by)
{
    const auto id = RecordId::parse(toStdString(zone));
    if (!m_workspace || !id)
        return;
    m_workspace->records().run(
        this,
        [id = *id, by, municipality = m_workspace->healthMunicipality(),
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<void> {
            FELTBOK_ASSIGN(auto zones, readZones(store, municipality));
            const auto found = std::find_if(zones.begin(), zones.end(),
                                            [&](const ZoneRecord& each) { return each.id == id; });
            const auto from = found - zones.begin();
            const auto to = from + by;
            if (found == zones.end() || to < 0 || to >= std::ssize(zones))
                return {};
            std::swap(zones[std::size_t(from)], zones[std::size_t(to)]);
            // Numbered from 1 without gaps or doubles, whatever two devices had made of it.
            std::vector<domain::RecordChange> changes;
            for (std::size_t i = 0; i < zones.size(); ++i)
                if (zones[i].order != std::int64_t(i) + 1) {
                    domain::Change change;
                    change.set["order"] = std::int64_t(i) + 1;
                    changes.push_back({zones[i].id, std::move(change)});
                }
            FELTBOK_TRY(store.saveAll(changes, now));
            return {};
        },
        [this](const Result<void>& done) { settle(done); });
}

InhabitantsModel::InhabitantsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &InhabitantsModel::countChanged);
}

void InhabitantsModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
        Q_EMIT countChanged();
    }
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality()](domain::RecordStore& store) {
            return readInhabitants(store, municipality);
        },
        [this](const Result<std::vector<domain::RecordView>>& records) {
            if (!records)
                return;
            std::vector<InhabitantsRow> rows;
            for (const auto& record : *records)
                rows.push_back({toQString(record.id.toText()),
                                int(requireInteger(record.fields, "year").valueOr(0)),
                                int(requireInteger(record.fields, "count").valueOr(0)),
                                textField(record.fields, "basis")});
            std::stable_sort(rows.begin(), rows.end(),
                             [](const auto& a, const auto& b) { return a.year > b.year; });
            replaceRows(std::move(rows));
            if (!std::exchange(m_loaded, true))
                Q_EMIT loadedChanged();
        });
}

int InhabitantsModel::nextYear() const
{
    if (!m_workspace)
        return 0;
    int year = int(domain::toOslo(m_workspace->clock().now()).date().year());
    for (const auto& row : rows())
        if (row.year == year)
            --year;
    return year;
}

void InhabitantsModel::save(int year, int inhabitants, const QString& basis)
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this,
        [year, inhabitants, basis = toStdString(basis.trimmed()),
         municipality = m_workspace->healthMunicipality(),
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<void> {
            FELTBOK_ASSIGN(const auto records, readInhabitants(store, municipality));
            domain::Change change;
            change.set["count"] = inhabitants;
            change.set["basis"] = basis.empty() ? json::value(nullptr) : json::value(basis);
            for (const auto& record : records)
                if (requireInteger(record.fields, "year").valueOr(0) == year) {
                    FELTBOK_TRY(store.save(record.id, change, now));
                    return {};
                }
            change.set["year"] = year;
            FELTBOK_TRY(store.create("inhabitants", municipality, change, now));
            return {};
        },
        [this](const Result<void>& done) {
            m_error = done ? ErrorText() : errorText(done.error(), Doing::saving);
            Q_EMIT errorChanged();
            if (done && m_workspace)
                m_workspace->records().announceChange();
        });
}

void InhabitantsModel::clearError()
{
    m_error = {};
    Q_EMIT errorChanged();
}

} // namespace feltbok::ui
