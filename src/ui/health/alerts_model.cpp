// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/alerts_model.h"

#include "domain/oslo_time.h"
#include "ui/health/alert_marks.h"
#include "ui/health/zone_names.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit/visits_model.h"

namespace feltbok::ui {
namespace {

struct Alerts
{
    std::vector<domain::RecordView> rows;
    AlertMarks marks;
    ZoneNames zones;
};

Result<Alerts> readAlerts(domain::RecordStore& store, std::string_view municipality)
{
    Alerts out;
    domain::ListQuery query;
    query.collection = "alert";
    FELTBOK_ASSIGN(out.rows, allOf(store, query));
    std::erase_if(out.rows,
                  [&](const domain::RecordView& row) { return row.municipality != municipality; });
    FELTBOK_ASSIGN(out.marks, readAlertMarks(store));
    FELTBOK_ASSIGN(out.zones, readZoneNames(store, municipality));
    return out;
}

QStringList idsOf(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr ? toVariant(*value).toStringList() : QStringList();
}

AlertRow rowOf(const domain::RecordView& alert, const Alerts& all, std::string_view today)
{
    const auto& fields = alert.fields;
    AlertRow row;
    row.id = toQString(alert.id.toText());
    row.title = textField(fields, "substance");
    if (row.title.isEmpty())
        row.title = AlertsModel::tr("Drug warning");
    row.text = textField(fields, "effect");
    if (row.text.isEmpty())
        row.text = textField(fields, "appearance");
    const QStringList zones = idsOf(fields, "zones");
    row.area = zones.isEmpty() ? AlertsModel::tr("The whole municipality") : all.zones.of(zones);
    const auto status = findString(fields, "status").value_or("draft");
    const QString until = dateText(findString(fields, "valid_until").value_or(""));
    row.since = findString(fields, "published_at").value_or("");
    row.group = isValidAlert(fields, today) ? QStringLiteral("valid")
                : status == "draft"         ? QStringLiteral("draft")
                                            : QStringLiteral("over");
    if (status == "withdrawn")
        row.dates = AlertsModel::tr("Withdrawn");
    else if (!until.isEmpty())
        row.dates = AlertsModel::tr("Until %1").arg(until);
    if (row.group == u"valid") {
        const auto mark = all.marks.find(alert.id.toText());
        row.isUnread = mark == all.marks.end() || mark->second != alertMark(fields);
    }
    row.delivery = deliveryKey(alert.delivery);
    return row;
}

int rankOf(const AlertRow& row)
{
    return row.group == u"valid" ? 0 : row.group == u"draft" ? 1 : 2;
}

QString groupTitle(const QString& group)
{
    return group == u"valid"   ? AlertsModel::tr("In force")
           : group == u"draft" ? AlertsModel::tr("Drafts, seen by the health lead alone")
                               : AlertsModel::tr("Over");
}

} // namespace

AlertsModel::AlertsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &AlertsModel::countChanged);
}

void AlertsModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void AlertsModel::reload()
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this,
        [municipality = m_workspace->healthMunicipality()](domain::RecordStore& store) {
            return readAlerts(store, municipality);
        },
        [this](const Result<Alerts>& read) {
            if (!m_workspace)
                return;
            setError(read ? ErrorText() : errorText(read.error(), Doing::reading));
            if (!read)
                return;
            const auto today = toIsoDate(domain::toOslo(m_workspace->clock().now()).date());
            std::vector<AlertRow> rows;
            int unread = 0;
            for (const auto& alert : read->rows) {
                auto row = rowOf(alert, *read, today);
                if (row.group != u"valid" && !m_workspace->isHealthLead())
                    continue;
                unread += row.isUnread ? 1 : 0;
                rows.push_back(std::move(row));
            }
            // The list is newest first already, but by its making where it was never published.
            std::stable_sort(rows.begin(), rows.end(), [](const AlertRow& a, const AlertRow& b) {
                return rankOf(a) != rankOf(b) ? rankOf(a) < rankOf(b) : a.since > b.since;
            });
            QString last;
            for (auto& row : rows)
                if (row.group != last) {
                    last = row.group;
                    row.groupTitle = m_workspace->isHealthLead() ? groupTitle(last) : QString();
                }
            replaceRows(std::move(rows));
            if (unread != std::exchange(m_unread, unread))
                Q_EMIT unreadChanged();
            if (!std::exchange(m_loaded, true))
                Q_EMIT loadedChanged();
        });
}

void AlertsModel::begin()
{
    if (!m_workspace || m_making)
        return;
    m_making = true;
    m_workspace->records().run(
        this,
        [now = m_workspace->clock().now(),
         municipality = m_workspace->healthMunicipality()](domain::RecordStore& store) {
            domain::Change change;
            change.set["status"] = "draft";
            return store.create("alert", municipality, change, now);
        },
        [this](const Result<RecordId>& alert) {
            m_making = false;
            setError(alert ? ErrorText() : errorText(alert.error(), Doing::saving));
            if (!alert)
                return;
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT made(toQString(alert->toText()));
        });
}

void AlertsModel::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace feltbok::ui
