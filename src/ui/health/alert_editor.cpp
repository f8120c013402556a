// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/alert_editor.h"

#include "domain/oslo_time.h"
#include "ui/health/alert_marks.h"
#include "ui/health/zone_names.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {

QString AlertEditor::status() const
{
    const QString status = textField(record().fields, "status");
    return status.isEmpty() ? QStringLiteral("draft") : status;
}

std::string AlertEditor::today() const
{
    return workspace() != nullptr ? toIsoDate(domain::toOslo(workspace()->clock().now()).date())
                                  : std::string();
}

bool AlertEditor::isInForce() const
{
    return isValidAlert(record().fields, today());
}

bool AlertEditor::canEdit() const
{
    return workspace() != nullptr && workspace()->isHealthLead() && !record().id.isNull() &&
           status() != u"withdrawn";
}

QStringList AlertEditor::missing() const
{
    const auto& fields = record().fields;
    const auto isEmpty = [&](std::string_view name) { return textField(fields, name).isEmpty(); };
    QStringList out;
    if (isEmpty("substance") && isEmpty("appearance") && isEmpty("effect"))
        out.push_back(QStringLiteral("what"));
    if (isEmpty("advice"))
        out.push_back(QStringLiteral("advice"));
    if (findString(fields, "valid_until").value_or("") < today())
        out.push_back(QStringLiteral("valid_until"));
    return out;
}

QString AlertEditor::validUntil() const
{
    return dateText(findString(record().fields, "valid_until").value_or(""));
}

QString AlertEditor::published() const
{
    return instantField(record().fields, "published_at");
}

Result<void> AlertEditor::mayChange(const domain::Change&) const
{
    return canEdit() ? Result<void>()
                     : Result<void>(Error(ErrorCode::notPermitted, "of the health lead"));
}

void AlertEditor::publish()
{
    if (status() != u"draft" || !missing().isEmpty())
        return;
    domain::Change change;
    change.set["status"] = "published";
    change.set["published_at"] = toRfc3339(workspace()->clock().now());
    saveChange(QStringLiteral("status"), std::move(change));
}

void AlertEditor::withdraw()
{
    if (status() == u"withdrawn")
        return;
    domain::Change change;
    change.set["status"] = "withdrawn";
    saveChange(QStringLiteral("status"), std::move(change));
}

void AlertEditor::setZones(const QStringList& zones)
{
    saveBuilt(QStringLiteral("zones"), "zones", [zones](const json::object& fields) {
        const auto* stored = fields.if_contains("zones");
        const QStringList before =
            stored != nullptr ? toVariant(*stored).toStringList() : QStringList();
        json::array added;
        json::array removed;
        for (const QString& zone : zones)
            if (!before.contains(zone))
                added.emplace_back(toStdString(zone));
        for (const QString& zone : before)
            if (!zones.contains(zone))
                removed.emplace_back(toStdString(zone));
        domain::Change change;
        if (!added.empty())
            change.add["zones"] = std::move(added);
        if (!removed.empty())
            change.remove["zones"] = std::move(removed);
        return change;
    });
}

void AlertEditor::recordRead()
{
    if (workspace() == nullptr)
        return;
    const auto* stored = record().fields.if_contains("zones");
    workspace()->records().run(
        this,
        [municipality = record().municipality](domain::RecordStore& store) {
            return readZoneNames(store, municipality);
        },
        [this, own = stored != nullptr ? toVariant(*stored).toStringList()
                                       : QStringList()](const Result<ZoneNames>& zones) {
            if (!zones)
                return;
            m_zones = zones->open;
            m_area = own.isEmpty() ? tr("The whole municipality") : zones->of(own);
            Q_EMIT zonesChanged();
        });
    markRead();
}

void AlertEditor::markRead()
{
    if (!isInForce())
        return;
    auto mark = alertMark(record().fields);
    if (mark == m_marked)
        return;
    m_marked = mark;
    workspace()->records().run(
        this,
        [id = record().id, mark = std::move(mark)](domain::RecordStore& store) {
            return noteAlertRead(store, id, mark);
        },
        [this](const Result<void>& noted) {
            if (noted && workspace() != nullptr)
                workspace()->records().announceArrival(); // nothing to send: others count anew
        });
}

} // namespace feltbok::ui
