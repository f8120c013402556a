// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/attention_model.h"

#include "ui/labels.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {
namespace {

struct Attention
{
    domain::RecordView entry;
    std::string collection; ///< of the record it points at
    json::object place;
    json::object withdrawn;
    RecordId visit;
};

/// The visit that a record belongs to: itself, its visit, or its observation's.
RecordId visitOf(domain::RecordStore& store, const domain::RecordView& record)
{
    if (record.collection == "control_visit")
        return record.id;
    if (const auto visit = idField(record.fields, "visit"))
        return *visit;
    if (const auto observation = idField(record.fields, "observation"))
        if (const auto parent = store.record(*observation))
            if (const auto visit = idField(parent->fields, "visit"))
                return *visit;
    return {};
}

Result<std::vector<Attention>> readAttention(domain::RecordStore& store)
{
    std::vector<Attention> out;
    for (const auto* collection : {"conflict", "parked"}) {
        domain::ListQuery query;
        query.collection = collection;
        query.limit = 500;
        FELTBOK_ASSIGN(auto page, store.list(query));
        for (auto& row : page.rows) {
            const auto* open = row.fields.if_contains("open");
            if (open == nullptr || !open->is_bool() || !open->get_bool())
                continue;
            Attention attention;
            if (const auto id = idField(row.fields, "record"))
                if (const auto record = store.record(*id)) {
                    attention.collection = record->collection;
                    attention.visit = visitOf(store, *record);
                    const auto visit = store.record(attention.visit);
                    // What the office keeps names its place itself, or is one.
                    const auto place = idField(visit ? visit->fields : record->fields, "premises");
                    if (auto premises = store.record(place.valueOr(*id)))
                        attention.place = std::move(premises->fields);
                }
            if (row.collection == "parked")
                attention.withdrawn = store.parkedChange(row.id).valueOr({});
            attention.entry = std::move(row);
            out.push_back(std::move(attention));
        }
    }
    return out;
}

QString hoursText(const domain::HoursEntry& entry)
{
    QStringList parts{PlaceHours::groupsLabel(entry.groups) + u": " +
                      PlaceHours::timesLabel(entry) + u" (" + PlaceHours::daysLabel(entry) + u')'};
    for (const QString& part : {PlaceHours::areaLabel(entry.area), PlaceHours::periodLabel(entry)})
        if (!part.isEmpty())
            parts.push_back(part);
    return parts.join(u", ");
}

/// A value as a person reads it.
QString valueText(const QString& field, const json::value& value, const Workspace& workspace)
{
    if (value.is_null())
        return AttentionModel::tr("empty");
    if (value.is_bool())
        return value.get_bool() ? AttentionModel::tr("yes") : AttentionModel::tr("no");
    if (value.is_string()) {
        const QString text = toQString(std::string_view(value.get_string()));
        if (const auto instant = parseRfc3339(toStdString(text)))
            return dayAndClockText(*instant);
        if (parseIsoDate(toStdString(text)))
            return dateText(toStdString(text));
        if (field == u"possible_violation" || field == u"violation")
            return violationLabel(text);
        return codeLabel(text);
    }
    if (value.is_number())
        return toVariant(value).toString();
    if (value.is_array()) {
        QStringList parts;
        if (field == u"hours")
            if (const auto entries = domain::hoursFromJson(value)) {
                for (const auto& entry : *entries)
                    parts.push_back(hoursText(entry));
                return parts.isEmpty() ? AttentionModel::tr("empty") : parts.join(u'\n');
            }
        for (const auto& element : value.get_array())
            parts.push_back(
                element.is_string() && uuidFromText(std::string_view(element.get_string()))
                    ? workspace.nameOf(toQString(std::string_view(element.get_string())))
                    : valueText(field, element, workspace));
        return parts.isEmpty() ? AttentionModel::tr("empty") : parts.join(u", ");
    }
    if (const auto answer = findString(value.get_object(), "answer")) {
        const auto note = findString(value.get_object(), "note").value_or("");
        return codeLabel(toQString(*answer)) + (note.empty() ? QString() : u": " + toQString(note));
    }
    // Part of a list: an area, or a period of withdrawal. Ids tell nobody anything.
    QStringList parts;
    for (const auto& [name, part] : value.get_object())
        if (!part.is_string() || !uuidFromText(std::string_view(part.get_string())))
            parts.push_back(valueText(toQString(std::string_view(name)), part, workspace));
    return parts.join(QStringLiteral(" – "));
}

} // namespace

AttentionModel::AttentionModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &AttentionModel::countChanged);
}

void AttentionModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void AttentionModel::setVisit(const QString& visit)
{
    if (visit == m_visit)
        return;
    m_visit = visit;
    Q_EMIT visitChanged();
    reload();
}

void AttentionModel::reload()
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this, readAttention, [this](const Result<std::vector<Attention>>& read) {
            if (!read || !m_workspace)
                return;
            std::vector<AttentionRow> rows;
            for (const auto& attention : *read) {
                const QString visit = toQString(attention.visit.toText());
                if (!m_visit.isEmpty() && visit != m_visit)
                    continue;
                // Where two case handlers differ on what the office keeps or weighs, one of them
                // decides; points are not for inspectors.
                const bool isOffices =
                    attention.visit.isNull() || attention.collection == "assessment";
                if (attention.entry.collection == "conflict" && isOffices &&
                    !m_workspace->isCaseHandler())
                    continue;
                const auto& fields = attention.entry.fields;
                AttentionRow row;
                row.id = toQString(attention.entry.id.toText());
                row.kind = toQString(attention.entry.collection);
                row.record = textField(fields, "record");
                row.place = textField(attention.place, "name");
                // Waits wherever one works, but belongs to one of them.
                if (m_workspace->hasSeveralMunicipalities()) {
                    QStringList places{
                        m_workspace->nameOfMunicipality(attention.entry.municipality), row.place};
                    places.removeAll(QString());
                    row.place = places.join(QStringLiteral(" · "));
                }
                const QString field = textField(fields, "field");
                row.field = field.isEmpty() ? QString()
                                            : fieldLabel(toQString(attention.collection), field);
                if (attention.entry.collection == "parked") {
                    row.text = parkedLabel(textField(fields, "code"));
                    for (const auto& [name, value] : attention.withdrawn)
                        row.values.push_back(QVariantMap{
                            {QStringLiteral("label"),
                             fieldLabel({}, toQString(std::string_view(name)))},
                            {QStringLiteral("text"),
                             valueText(toQString(std::string_view(name)), value, *m_workspace)}});
                } else if (const auto* values = fields.if_contains("values");
                           values != nullptr && values->is_array()) {
                    for (const auto& value : values->get_array()) {
                        if (!value.is_object())
                            continue;
                        const auto& side = value.get_object();
                        const auto* given = side.if_contains("value");
                        row.values.push_back(QVariantMap{
                            {QStringLiteral("text"),
                             valueText(field, given != nullptr ? *given : json::value(nullptr),
                                       *m_workspace)},
                            {QStringLiteral("who"), m_workspace->nameOf(textField(side, "user"))},
                            {QStringLiteral("at"), instantField(side, "at")}});
                    }
                }
                rows.push_back(std::move(row));
            }
            replaceRows(std::move(rows));
        });
}

void AttentionModel::choose(const QString& conflict, int index)
{
    const auto id = RecordId::parse(toStdString(conflict));
    if (!m_workspace || !id || index < 0)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [id = *id, index, now](domain::RecordStore& store) -> Result<void> {
            FELTBOK_ASSIGN(const auto record, store.record(id));
            FELTBOK_ASSIGN(const auto values, requireArray(record.fields, "values"));
            if (std::size_t(index) >= values.size() || !values[std::size_t(index)].is_object())
                return Error(ErrorCode::conflict, "the conflict changed meanwhile");
            const auto* value = values[std::size_t(index)].get_object().if_contains("value");
            return store.resolve(id, value != nullptr ? *value : json::value(nullptr), now);
        },
        [this](const Result<void>&) {
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

void AttentionModel::close(const QString& parked)
{
    const auto id = RecordId::parse(toStdString(parked));
    if (!m_workspace || !id)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [id = *id, now](domain::RecordStore& store) { return store.resolve(id, nullptr, now); },
        [this](const Result<void>&) {
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

} // namespace feltbok::ui
