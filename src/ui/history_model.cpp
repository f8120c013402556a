// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/history_model.h"

#include "ui/labels.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

/// Whether an operation only repeats the field's value from a code for joining (protocol.md §4).
bool isRepeated(const json::object& change, std::string_view field)
{
    const auto* names = change.if_contains("repeats");
    // The server passes over the names of these: they are changes like any other.
    if (names == nullptr || !names->is_array() || field == "status" || field == "checklist")
        return false;
    return std::ranges::any_of(names->get_array(), [&](const json::value& name) {
        return name.is_string() && std::string_view(name.get_string()) == field;
    });
}

/// The fields an operation touched, in words.
QString changedFields(const json::object& change)
{
    QStringList names;
    for (const std::string_view part : {"set", "add", "remove"}) {
        const auto* fields = change.if_contains(part);
        if (fields == nullptr || !fields->is_object())
            continue;
        for (const auto& [name, value] : fields->get_object()) {
            if (part == "set" && isRepeated(change, name))
                continue;
            const QString field = toQString(std::string_view(name));
            if (field == u"checklist" && value.is_object())
                for (const auto& item : value.get_object())
                    names.push_back(toQString(std::string_view(item.key())));
            else
                names.push_back(fieldLabel({}, field));
        }
    }
    return names.join(u", ");
}

QString whatHappened(const protocol::HistoryEntry& entry)
{
    QString what;
    if (entry.isErased)
        what = HistoryModel::tr("The content has been erased.");
    else if (entry.kind == "read")
        what = HistoryModel::tr("Opened.");
    else
        what = HistoryModel::tr("Changed: %1").arg(changedFields(entry.change));
    if (entry.result.status == domain::OperationStatus::conflict)
        what += u" · " + HistoryModel::tr("a field got two values");
    else if (entry.result.status == domain::OperationStatus::parked)
        what += u" · " + parkedLabel(toQString(entry.result.code));
    return what;
}

/// When it was done, and how wrong the device knew its clock to be where that shows in minutes.
QString whenText(const protocol::HistoryEntry& entry)
{
    QString when = dayAndClockText(entry.at);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(entry.clockOffset);
    if (minutes.count() == 0)
        return when;
    const int count = int(std::min<std::int64_t>(std::abs(minutes.count()), 1'000'000));
    return when + u" · " +
           (minutes.count() > 0
                ? HistoryModel::tr("the device's clock was %n minute(s) slow", nullptr, count)
                : HistoryModel::tr("the device's clock was %n minute(s) fast", nullptr, count));
}

} // namespace

HistoryModel::HistoryModel(QObject* parent) : GadgetListModel(parent) {}

void HistoryModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->disconnect(this);
    m_workspace = workspace;
    if (m_workspace) {
        const auto isOurs = [this](const RecordId& record) {
            return toQString(record.toText()) == m_record;
        };
        connect(m_workspace, &Workspace::historyArrived, this,
                [this, isOurs](const RecordId& record, const protocol::HistoryPage& page) {
                    if (isOurs(record))
                        take(page);
                });
        connect(m_workspace, &Workspace::historyFailed, this,
                [this, isOurs](const RecordId& record, const Error& error) {
                    if (!isOurs(record))
                        return;
                    m_loading = false;
                    m_error = errorText(error, Doing::reading);
                    Q_EMIT stateChanged();
                });
    }
    Q_EMIT workspaceChanged();
    restart();
}

void HistoryModel::setRecord(const QString& record)
{
    if (record == m_record)
        return;
    m_record = record;
    Q_EMIT recordChanged();
    restart();
}

void HistoryModel::restart()
{
    replaceRows({});
    m_more = false;
    ask(0);
}

void HistoryModel::fetchOlder()
{
    ask(m_next);
}

void HistoryModel::ask(std::size_t after)
{
    const auto id = RecordId::parse(toStdString(m_record));
    if (!m_workspace || !id)
        return;
    m_loading = true;
    m_error = {};
    Q_EMIT stateChanged();
    m_workspace->requestHistory(*id, after);
}

void HistoryModel::take(const protocol::HistoryPage& page)
{
    std::vector<HistoryRow> added;
    std::size_t number = rows().size();
    for (const auto& entry : page.entries) {
        HistoryRow row;
        row.id = QString::number(number++);
        row.when = whenText(entry);
        row.who = m_workspace ? m_workspace->nameOf(toQString(entry.user.toText())) : QString();
        row.what = whatHappened(entry);
        added.push_back(std::move(row));
    }
    appendRows(std::move(added));
    m_next = page.next;
    m_more = page.more;
    m_loading = false;
    Q_EMIT stateChanged();
}

} // namespace feltbok::ui
