// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit_report_content.h"

#include "domain/content_hash.h"
#include "domain/deadlines.h"
#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/observation_facts.h"
#include "ui/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <QtCore/QTimeZone>

#include <algorithm>

namespace feltbok::ui {
namespace {

/// Norwegian wall-clock time with its offset.
QDateTime osloDateTime(Instant instant)
{
    const auto local = domain::toOslo(instant);
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(),
                                          QTimeZone(int(local.offset.count()) * 60));
}

QDateTime instantOf(const json::object& fields, std::string_view name)
{
    const auto instant = parseRfc3339(findString(fields, name).value_or(""));
    return instant ? osloDateTime(*instant) : QDateTime();
}

QDate dateOf(const json::object& fields, std::string_view name)
{
    return QDate::fromString(textField(fields, name), Qt::ISODate);
}

QDate toQDate(Date date)
{
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

std::optional<Date> toDate(const QDate& date)
{
    if (!date.isValid())
        return std::nullopt;
    return Date{std::chrono::year{date.year()}, std::chrono::month{unsigned(date.month())},
                std::chrono::day{unsigned(date.day())}};
}

std::optional<int> countOf(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_int64() ? std::optional(int(value->get_int64()))
                                                 : std::nullopt;
}

std::optional<bool> answerOf(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_bool() ? std::optional(value->get_bool()) : std::nullopt;
}

bool flag(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr && value->is_bool() && value->get_bool();
}

QStringList texts(const json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value != nullptr ? toVariant(*value).toStringList() : QStringList();
}

struct Names
{
    const VisitReportSource& source;
    const ReportAuthority& authority;

    QString of(const QString& user) const
    {
        return user == authority.ownId ? authority.ownName
                                       : source.names.value(user, user.right(6));
    }
    QStringList of(const QStringList& users) const
    {
        QStringList out;
        for (const auto& user : users)
            out.push_back(of(user));
        out.sort(Qt::CaseInsensitive);
        return out;
    }
};

QString plainValue(const json::value& value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return codeLabel(toQString(std::string_view(value.get_string())));
    if (value.is_object())
        if (const auto answer = findString(value.get_object(), "answer")) {
            const auto note = findString(value.get_object(), "note").value_or("");
            return codeLabel(toQString(*answer)) +
                   (note.empty() ? QString() : u": " + toQString(note));
        }
    if (value.is_object() || value.is_array())
        return toQString(toJsonText(value));
    return toVariant(value).toString();
}

report::ReportObservation observationOf(const json::object& fields, const Names& names)
{
    report::ReportObservation out;
    out.at = instantOf(fields, "at");
    out.location = textField(fields, "location");
    out.observers = names.of(texts(fields, "observers"));
    QStringList description;
    for (const auto* part : {"description", "person_sketch", "signs"})
        if (const QString text = textField(fields, part); !text.isEmpty())
            description.push_back(text);
    out.description = description.join(u'\n');
    out.intoxicationLevel = countOf(fields, "intoxication_level");
    out.observedMinutes = countOf(fields, "observed_minutes");
    out.servedAfter = answerOf(fields, "served_after");
    out.askedToLeave = answerOf(fields, "asked_to_leave");
    out.helped = answerOf(fields, "helped");
    out.uncertainty = textField(fields, "uncertainty");
    if (const auto code = findString(fields, "possible_violation")) {
        // Its label names the provision; the report does not say it twice.
        out.possibleViolation = violationLabel(toQString(*code));
    }
    out.positive = flag(fields, "positive");
    out.late = flag(fields, "late");
    return out;
}

} // namespace

Result<VisitReportSource> readVisitReport(domain::RecordStore& store, const RecordId& visit)
{
    VisitReportSource out;
    FELTBOK_ASSIGN(out.visit, store.record(visit));
    const auto related = [&](std::string_view field) -> json::object {
        const auto id = RecordId::parse(findString(out.visit.fields, field).value_or(""));
        if (!id)
            return {};
        auto record = store.record(*id);
        return record ? std::move(record->fields) : json::object{};
    };
    out.place = related("premises");
    out.licence = related("licence");
    FELTBOK_ASSIGN(out.observations, childrenOf(store, "observation", visit));
    FELTBOK_ASSIGN(out.addenda, childrenOf(store, "addendum", visit));
    std::vector<RecordId> parents{visit};
    for (const auto& observation : out.observations)
        parents.push_back(observation.id);
    for (const auto& parent : parents) {
        FELTBOK_ASSIGN(auto conflicts, childrenOf(store, "conflict", parent));
        for (auto& conflict : conflicts)
            if (flag(conflict.fields, "open"))
                out.conflicts.push_back(std::move(conflict));
    }
    domain::ListQuery query;
    query.collection = "colleague";
    query.limit = 1000;
    FELTBOK_ASSIGN(const auto colleagues, store.list(query));
    for (const auto& colleague : colleagues.rows)
        out.names.insert(textField(colleague.fields, "user"), textField(colleague.fields, "name"));
    return out;
}

report::VisitReportContent visitReportContent(const VisitReportSource& source,
                                              const ReportAuthority& authority, Instant now,
                                              const domain::LegalTables& legal)
{
    const auto& fields = source.visit.fields;
    const Names names{source, authority};
    report::VisitReportContent out;
    out.municipalityNumber = toQString(source.visit.municipality);
    out.municipalityName = authority.municipalityName;

    out.place.name = textField(source.place, "name");
    QStringList address{textField(source.place, "address"),
                        QString(textField(source.place, "postal_code") + QChar(u' ') +
                                textField(source.place, "postal_place"))
                            .trimmed()};
    address.removeAll(QString());
    out.place.address = address.join(u", ");
    out.place.orgNumber = textField(source.place, "org_number");

    out.licence.licenceNumber = textField(source.licence, "licence_number");
    out.licence.licenceKind = textField(source.licence, "licence_kind");
    out.licence.groups = texts(source.licence, "groups");
    out.licence.validFrom = dateOf(source.licence, "valid_from");
    out.licence.validTo = dateOf(source.licence, "valid_to");
    out.licence.hours = PlaceHours::hoursText(source.licence);
    if (const QString conditions = textField(source.licence, "conditions"); !conditions.isEmpty())
        out.licence.conditions = {conditions};
    out.licence.manager = textField(source.licence, "manager");
    out.licence.deputy = textField(source.licence, "deputy");

    out.kind = textField(fields, "kind");
    out.method = textField(fields, "method");
    out.startedAt = instantOf(fields, "started_at");
    out.endedAt = instantOf(fields, "ended_at");
    out.controllers = names.of(texts(fields, "controllers"));
    out.provider = textField(fields, "provider");
    out.impartialityConfirmed = answerOf(fields, "impartiality_confirmed");
    out.singleInspectorReason = textField(fields, "single_controller_reason");
    out.otherAgencies = texts(fields, "other_agencies");
    out.guestsEstimated = countOf(fields, "guests_estimated");
    out.staffCount = countOf(fields, "staff_count");
    out.guardsCount = countOf(fields, "guards_count");
    out.responsiblePerson = textField(fields, "responsible_person");
    out.responsibleRole = textField(fields, "responsible_role");
    out.reasonNotCarriedOut = textField(fields, "reason_not_carried_out");
    if (const auto* position = fields.if_contains("position");
        position != nullptr && position->is_object()) {
        const QVariantMap place = toVariant(*position).toMap();
        report::ReportPosition fix;
        fix.latitude = place.value(QStringLiteral("lat")).toDouble();
        fix.longitude = place.value(QStringLiteral("lon")).toDouble();
        if (const QVariant accuracy = place.value(QStringLiteral("accuracy_m")); accuracy.isValid())
            fix.accuracyMetres = accuracy.toDouble();
        out.position = fix;
    }
    out.presentedAt = instantOf(fields, "presented_at");
    out.oralFeedback = textField(fields, "oral_feedback");
    out.reasonNotPresented = textField(fields, "reason_not_presented");
    out.venueAgrees = textField(fields, "venue_agrees");
    out.signature = textField(fields, "signature");
    out.generalImpression = textField(fields, "general_impression");

    if (const auto* checklist = fields.if_contains("checklist");
        checklist != nullptr && checklist->is_object())
        for (const auto& [item, answer] : checklist->get_object()) {
            if (!answer.is_object())
                continue;
            report::ReportChecklistAnswer row;
            row.code = toQString(std::string_view(item));
            row.label = checklistLabel(row.code);
            row.answer = textField(answer.get_object(), "answer");
            if (const auto* value = answer.get_object().if_contains("value"))
                row.value = checklistValueText(row.code, *value);
            row.note = textField(answer.get_object(), "note");
            row.at = instantOf(answer.get_object(), "at");
            out.checklist.push_back(row);
        }
    // U2 before U10, the sections in their order.
    std::sort(out.checklist.begin(), out.checklist.end(), [](const auto& a, const auto& b) {
        static const QString order = QStringLiteral("UIS");
        if (a.code.front() != b.code.front())
            return order.indexOf(a.code.front()) < order.indexOf(b.code.front());
        return a.code.sliced(1).toInt() < b.code.sliced(1).toInt();
    });

    std::vector<std::pair<RecordId, json::object>> hashed;
    for (const auto& observation : source.observations) {
        out.observations.push_back(observationOf(observation.fields, names));
        if (!flag(observation.fields, "late"))
            hashed.emplace_back(observation.id, observation.fields);
    }
    std::stable_sort(out.observations.begin(), out.observations.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    for (const auto& conflict : source.conflicts) {
        report::ReportConflict row;
        row.field = fieldLabel({}, textField(conflict.fields, "field"));
        if (const auto* values = conflict.fields.if_contains("values");
            values != nullptr && values->is_array())
            for (const auto& value : values->get_array()) {
                if (!value.is_object())
                    continue;
                const auto* given = value.get_object().if_contains("value");
                row.sides.push_back({given != nullptr ? plainValue(*given) : QString(),
                                     names.of(textField(value.get_object(), "user")),
                                     instantOf(value.get_object(), "at")});
            }
        out.conflicts.push_back(row);
    }
    for (const auto& addendum : source.addenda) {
        report::ReportAddendum row;
        row.at = instantOf(addendum.fields, "at");
        // Who wrote it is known from the server; until it has been there, it is ours.
        row.who = addendum.version == 0 ? authority.ownName
                                        : names.of(toQString(addendum.by.user.toText()));
        if (const QString field = textField(addendum.fields, "field"); !field.isEmpty())
            row.field = fieldLabel({}, field);
        row.text = textField(addendum.fields, "text");
        if (const auto* value = addendum.fields.if_contains("value"); row.text.isEmpty() && value)
            row.text = plainValue(*value);
        out.addenda.push_back(row);
    }

    out.finished = textField(fields, "status") != u"draft";
    out.version = 1 + int(source.addenda.size());
    for (const auto& observation : source.observations)
        out.version += flag(observation.fields, "late") ? 1 : 0;
    out.reportedAt = out.endedAt.isValid() ? out.endedAt : osloDateTime(now);
    out.receivedByVenue = dateOf(fields, "received_by_venue_at");
    domain::DeadlineCase deadlineCase;
    deadlineCase.control = toDate((out.endedAt.isValid() ? out.endedAt : out.startedAt).date());
    deadlineCase.received = toDate(out.receivedByVenue);
    for (const auto& deadline : domain::deadlines(deadlineCase, legal)) {
        if (deadline.code == "report_due")
            out.reportDue = toQDate(deadline.due);
        else if (deadline.code == "comment_due")
            out.commentDue = toQDate(deadline.due);
    }
    out.recordId = toQString(source.visit.id.toText());
    out.contentHash =
        toQString(domain::visitContentHash(source.visit.id, fields, std::move(hashed)));
    return out;
}

} // namespace feltbok::ui
