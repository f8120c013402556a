// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visit_report_content.h"

#include "domain/attachment.h"
#include "domain/content_hash.h"
#include "domain/legal_tables.h"
#include "domain/licence_terms.h"
#include "domain/oslo_time.h"
#include "domain/schema.h"
#include "ui/labels.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"
#include "ui/visit/checklist_records.h"
#include "ui/visit/observation_facts.h"
#include "ui/visit/visit_licence.h"

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

/// A set has no order of its own; the schema's is from slight to grave.
QStringList inSchemaOrder(const QStringList& codes, std::span<const std::string_view> order)
{
    QStringList out;
    for (const auto code : order)
        if (const QString text = toQString(code); codes.contains(text))
            out.push_back(text);
    return out;
}

/// The pictures among the attachments. A set has no order; by their names it is the same on every
/// device.
QList<report::ReportPhoto> photosOf(const json::object& fields,
                                    const QHash<QString, QByteArray>& attachments)
{
    QList<report::ReportPhoto> out;
    const auto* list = fields.if_contains("attachments");
    if (list == nullptr || !list->is_array())
        return out;
    for (const auto& each : list->get_array()) {
        if (!each.is_object() || !textField(each.get_object(), "type").startsWith(u"image/"))
            continue;
        out.push_back({attachments.value(textField(each.get_object(), "sha256")),
                       textField(each.get_object(), "name"),
                       {}});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.caption < b.caption; });
    return out;
}

report::ReportObservation observationOf(const json::object& fields, const Names& names,
                                        const QHash<QString, QByteArray>& attachments)
{
    report::ReportObservation out;
    out.at = instantOf(fields, "at");
    out.location = textField(fields, "location");
    out.observers = names.of(texts(fields, "observers"));
    out.description = textField(fields, "description");
    out.personSex = textField(fields, "person_sex");
    out.personAgeBand = textField(fields, "person_age_band");
    out.personSketch = textField(fields, "person_sketch");
    out.signCodes = inSchemaOrder(texts(fields, "sign_codes"), domain::intoxicationSigns());
    out.signs = textField(fields, "signs");
    out.intoxicationLevel = countOf(fields, "intoxication_level");
    out.observedMinutes = countOf(fields, "observed_minutes");
    out.overtimeMinutes = countOf(fields, "overtime_minutes");
    out.servedAfter = answerOf(fields, "served_after");
    out.askedToLeave = answerOf(fields, "asked_to_leave");
    out.helped = answerOf(fields, "helped");
    out.uncertainty = textField(fields, "uncertainty");
    out.otherAuthorities = texts(fields, "other_authorities");
    out.otherAuthorities.sort();
    out.photos = photosOf(fields, attachments);
    if (const auto code = findString(fields, "possible_violation")) {
        // Its label names the provision; the report does not say it twice.
        out.possibleViolation = violationLabel(toQString(*code));
    }
    out.positive = flag(fields, "positive");
    out.late = flag(fields, "late");
    return out;
}

/// What lies on this device; the rest is asked for, and the report is made anew when it has come.
Result<void> readAttachments(domain::RecordStore& store, const json::object& fields, Instant now,
                             QHash<QString, QByteArray>& out)
{
    for (const auto& attachment : domain::attachmentsIn(fields)) {
        FELTBOK_ASSIGN(const auto state, store.attachmentState(attachment.sha256));
        if (!state.isHere) {
            if (!state.isWanted)
                FELTBOK_TRY(store.wantAttachment(attachment.sha256, now));
            continue;
        }
        FELTBOK_ASSIGN(const auto content, store.attachmentContent(attachment.sha256, now));
        out.insert(toQString(attachment.sha256), QByteArray::fromStdString(content));
    }
    return {};
}

} // namespace

Result<VisitReportSource> readVisitReport(domain::RecordStore& store, const RecordId& visit,
                                          Instant now)
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
    FELTBOK_ASSIGN(out.confirmations, readConfirmations(store, out.visit));
    FELTBOK_ASSIGN(const auto published, readChecklists(store));
    FELTBOK_ASSIGN(const auto licenceKind, licenceKindOf(store, out.visit.fields));
    const bool isSale = isSaleVisit(out.visit.fields, licenceKind);
    out.checklist =
        domain::checklistOfVisit(published, out.visit.fields,
                                 isSale ? domain::Activity::sale : domain::Activity::serving)
            .list;
    std::vector<RecordId> parents{visit};
    for (const auto& observation : out.observations)
        parents.push_back(observation.id);
    for (const auto& parent : parents) {
        FELTBOK_ASSIGN(auto conflicts, childrenOf(store, "conflict", parent));
        for (auto& conflict : conflicts)
            if (flag(conflict.fields, "open"))
                out.conflicts.push_back(std::move(conflict));
    }
    FELTBOK_TRY(readAttachments(store, out.visit.fields, now, out.attachments));
    for (const auto& observation : out.observations)
        FELTBOK_TRY(readAttachments(store, observation.fields, now, out.attachments));
    domain::ListQuery query;
    query.collection = "colleague";
    query.limit = 1000;
    FELTBOK_ASSIGN(const auto colleagues, store.list(query));
    for (const auto& colleague : colleagues.rows)
        out.names.insert(textField(colleague.fields, "user"), textField(colleague.fields, "name"));
    return out;
}

VisitHashes hashesOf(const domain::RecordView& visit,
                     const std::vector<domain::RecordView>& observations, std::size_t addenda)
{
    std::vector<std::pair<RecordId, json::object>> all;
    std::vector<std::pair<RecordId, json::object>> inTime;
    for (const auto& observation : observations) {
        all.emplace_back(observation.id, observation.fields);
        if (!flag(observation.fields, "late"))
            inTime.emplace_back(observation.id, observation.fields);
    }
    VisitHashes out;
    out.additions = int(addenda + all.size() - inTime.size());
    out.atFinish = toQString(domain::visitContentHash(visit.id, visit.fields, std::move(inTime)));
    out.withLate = toQString(domain::visitContentHash(visit.id, visit.fields, std::move(all)));
    return out;
}

report::VisitReportContent visitReportContent(const VisitReportSource& source,
                                              const ReportAuthority& authority, Instant now,
                                              const domain::LegalTables& legal)
{
    const auto& fields = source.visit.fields;
    const Names names{source, authority};
    report::VisitReportContent out;
    out.finished = textField(fields, "status") != u"draft";
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

    // The licence as it was when the visit began; what the office changed since rewrites no report.
    const json::object& terms = domain::termsOf(fields, source.licence);
    out.licence.licenceNumber = textField(terms, "licence_number");
    out.licence.licenceKind = textField(terms, "licence_kind");
    out.licence.groups = texts(terms, "groups");
    out.licence.validFrom = dateOf(terms, "valid_from");
    out.licence.validTo = dateOf(terms, "valid_to");
    out.licence.hours = PlaceHours::hoursText(
        terms, parseRfc3339(findString(fields, "started_at").value_or("")).valueOr(now));
    if (const QString conditions = textField(terms, "conditions"); !conditions.isEmpty())
        out.licence.conditions = {conditions};
    out.licence.manager = textField(terms, "manager");
    out.licence.deputy = textField(terms, "deputy");

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
        checklist != nullptr && checklist->is_object()) {
        for (const auto& [item, answer] : checklist->get_object()) {
            if (!answer.is_object())
                continue;
            report::ReportChecklistAnswer row;
            row.code = toQString(std::string_view(item));
            row.label = itemLabel(source.checklist, row.code);
            row.answer = textField(answer.get_object(), "answer");
            if (const auto* value = answer.get_object().if_contains("value"))
                row.value = checklistValueText(source.checklist, row.code, *value);
            row.note = textField(answer.get_object(), "note");
            row.at = instantOf(answer.get_object(), "at");
            out.checklist.push_back(row);
        }
    }
    // As the list has them; what is in none of it comes last.
    const auto place = [&](const report::ReportChecklistAnswer& row) {
        const auto& items = source.checklist.items;
        const auto* item = source.checklist.find(toStdString(row.code));
        return item != nullptr ? item - items.data() : std::ptrdiff_t(items.size());
    };
    std::stable_sort(out.checklist.begin(), out.checklist.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });

    out.photos = photosOf(fields, source.attachments);
    if (const auto* image = fields.if_contains("signature_image");
        image != nullptr && image->is_object()) {
        out.isSignatureDrawn = true;
        out.signaturePng = source.attachments.value(textField(image->get_object(), "sha256"));
    }
    for (const auto& observation : source.observations)
        out.observations.push_back(observationOf(observation.fields, names, source.attachments));
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
    const VisitHashes hashes = hashesOf(source.visit, source.observations, source.addenda.size());
    out.version = 1 + hashes.additions;
    out.reportedAt = out.endedAt.isValid() ? out.endedAt : osloDateTime(now);
    out.receivedByVenue = dateOf(fields, "received_by_venue_at");
    domain::DeadlineCase deadlineCase;
    deadlineCase.control = toDate((out.endedAt.isValid() ? out.endedAt : out.startedAt).date());
    deadlineCase.received = toDate(out.receivedByVenue);
    for (const auto& rule : legal.deadlines)
        if (deadlineCase.control && rule.code == "comment_due" &&
            rule.validity.covers(deadlineCase.received.value_or(*deadlineCase.control)))
            out.commentDays = rule.days;
    for (const auto& deadline : domain::deadlines(deadlineCase, legal)) {
        if (deadline.code == "report_due")
            out.reportDue = toQDate(deadline.due);
        else if (deadline.code == "comment_due")
            out.commentDue = toQDate(deadline.due);
    }
    out.recordId = toQString(source.visit.id.toText());
    out.contentHash = hashes.atFinish;
    for (const auto& confirmation : source.confirmations)
        if (confirmation.at)
            out.confirmations.push_back(
                {names.of(confirmation.user), osloDateTime(*confirmation.at),
                 confirmation.state == VisitConfirmation::State::confirmed});
    return out;
}

} // namespace feltbok::ui
