// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/events_model.h"

#include "domain/licence_rules.h"
#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/place/licence_editor.h"
#include "ui/place/premises_editor.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit/visits_model.h"

#include <QtCore/QLocale>

#include <unordered_map>

namespace feltbok::ui {
namespace {

/// More licences than any municipality has.
constexpr std::size_t maxLicences = 10000;

struct Events
{
    std::vector<domain::RecordView> licences;
    std::unordered_map<std::string, QString> places; ///< id -> name
};

Result<Events> readEvents(domain::RecordStore& store)
{
    Events out;
    domain::ListQuery query;
    query.limit = maxLicences;
    query.collection = "licence";
    FELTBOK_ASSIGN(auto licences, store.list(query));
    out.licences = std::move(licences.rows);
    query.collection = "premises";
    FELTBOK_ASSIGN(const auto premises, store.list(query));
    for (const auto& place : premises.rows)
        out.places.emplace(place.id.toText(), textField(place.fields, "name"));
    return out;
}

bool isEvent(const json::object& licence)
{
    const auto kind = findString(licence, "licence_kind").value_or("");
    const auto& rules = domain::licenceKindRules();
    return std::any_of(rules.begin(), rules.end(), [&](const domain::LicenceKindRule& rule) {
        return rule.kind == kind && rule.term == domain::LicenceTerm::event;
    });
}

QString monthText(std::string_view isoDate)
{
    const QDate date = QDate::fromString(toQString(isoDate), Qt::ISODate);
    if (!date.isValid())
        return EventsModel::tr("Without a date");
    QString month = QLocale().standaloneMonthName(date.month());
    if (!month.isEmpty())
        month[0] = month[0].toUpper();
    return month + QChar(u' ') + QString::number(date.year());
}

} // namespace

EventsModel::EventsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &EventsModel::countChanged);
}

void EventsModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void EventsModel::setPast(bool past)
{
    if (past == m_past)
        return;
    m_past = past;
    Q_EMIT pastChanged();
    reload();
}

void EventsModel::setSearch(const QString& search)
{
    if (search == m_search)
        return;
    m_search = search;
    Q_EMIT searchChanged();
    reload();
}

void EventsModel::reload()
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this, [](domain::RecordStore& store) { return readEvents(store); },
        [this](const Result<Events>& read) {
            if (!read || !m_workspace)
                return;
            const std::string today = toIsoDate(domain::toOslo(m_workspace->clock().now()).date());
            std::vector<EventRow> rows;
            for (const auto& licence : read->licences) {
                const auto& fields = licence.fields;
                if (!isEvent(fields))
                    continue;
                EventRow row;
                row.from = findString(fields, "valid_from").value_or("");
                const std::string to(findString(fields, "valid_to").value_or(row.from));
                if ((!to.empty() && to < today) != m_past)
                    continue;
                row.id = toQString(licence.id.toText());
                row.placeId = textField(fields, "premises");
                row.kind = codeLabel(textField(fields, "licence_kind"));
                row.name = textField(fields, "event_name");
                if (row.name.isEmpty())
                    row.name = row.kind;
                if (const auto found = read->places.find(toStdString(row.placeId));
                    found != read->places.end())
                    row.place = found->second;
                if (!m_search.isEmpty() && !row.name.contains(m_search, Qt::CaseInsensitive) &&
                    !row.place.contains(m_search, Qt::CaseInsensitive))
                    continue;
                row.dates = periodText(fields);
                row.month = monthText(row.from);
                row.isToday = row.from <= today && today <= to;
                row.delivery = deliveryKey(licence.delivery);
                rows.push_back(std::move(row));
            }
            std::stable_sort(rows.begin(), rows.end(),
                             [this](const EventRow& a, const EventRow& b) {
                                 return m_past ? a.from > b.from : a.from < b.from;
                             });
            QString last;
            for (auto& row : rows)
                if (row.month == last)
                    row.month.clear();
                else
                    last = row.month;
            replaceRows(std::move(rows));
            if (!m_loaded) {
                m_loaded = true;
                Q_EMIT loadedChanged();
            }
        });
}

void EventMaker::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    Q_EMIT workspaceChanged();
}

void EventMaker::make(const QVariantMap& event)
{
    if (!m_workspace || m_making)
        return;
    const auto text = [&](const char* name) {
        return toStdString(event.value(QLatin1StringView(name)).toString().trimmed());
    };
    m_making = true;
    m_workspace->records().run(
        this,
        [kind = text("kind"), name = text("name"), from = text("from"), to = text("to"),
         place = text("place"), placeName = text("place_name"), address = text("address"),
         municipality = text("municipality"),
         now = m_workspace->clock().now()](domain::RecordStore& store) -> Result<RecordId> {
            std::string where = municipality;
            RecordId premises;
            if (place.empty()) {
                domain::Change change;
                change.set["name"] = placeName;
                if (!address.empty())
                    change.set["address"] = address;
                FELTBOK_ASSIGN(premises, store.create("premises", where, change, now));
            } else {
                FELTBOK_ASSIGN(premises, RecordId::parse(place));
                FELTBOK_ASSIGN(const auto known, store.record(premises));
                where = known.municipality;
            }
            const Date today = domain::toOslo(now).date();
            domain::Change change = newLicence(kind, premises, parseIsoDate(from).valueOr(today));
            change.set["event_name"] = name;
            change.set["valid_from"] = from;
            change.set["valid_to"] = to.empty() ? from : to;
            return store.create("licence", where, change, now);
        },
        [this](const Result<RecordId>& licence) {
            m_making = false;
            m_error = licence ? ErrorText() : errorText(licence.error(), Doing::saving);
            Q_EMIT errorChanged();
            if (!licence)
                return;
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT made(toQString(licence->toText()));
        });
}

} // namespace feltbok::ui
