// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/place_details.h"

#include "domain/licence_terms.h"
#include "domain/oslo_time.h"
#include "domain/points.h"
#include "ui/labels.h"
#include "ui/place/licence_editor.h"
#include "ui/place/place_hours.h"
#include "ui/text.h"
#include "ui/visit/checklist_records.h"
#include "ui/visit/visit_licence.h"

namespace feltbok::ui {
namespace {

struct Place
{
    domain::RecordView premises;
    std::vector<domain::RecordView> licences;
    json::object summary;
    std::optional<RecordId> draft;
    PlaceRow tonight;
    std::string assignedLicence;
    std::vector<domain::ChecklistTemplate> checklists;
};

Result<Place> readPlace(domain::RecordStore& store, const RecordId& id, TonightQuestion question)
{
    Place out;
    FELTBOK_ASSIGN(out.premises, store.record(id));
    domain::ListQuery query;
    query.collection = "licence";
    query.parent = id;
    FELTBOK_ASSIGN(auto licences, store.list(query));
    out.licences = std::move(licences.rows);
    query.collection = "premises_summary";
    FELTBOK_ASSIGN(auto summaries, store.list(query));
    if (!summaries.rows.empty())
        out.summary = std::move(summaries.rows.front().fields);
    domain::ListQuery drafts;
    drafts.collection = "control_visit";
    drafts.premises = id;
    drafts.statuses = {"draft"};
    drafts.limit = 1;
    FELTBOK_ASSIGN(const auto found, store.list(drafts));
    if (!found.rows.empty())
        out.draft = found.rows.front().id;
    question.only = id;
    FELTBOK_ASSIGN(auto tonight, TonightList::read(store, question));
    if (!tonight.empty())
        out.tonight = std::move(tonight.front());
    if (const auto assignment = RecordId::parse(toStdString(out.tonight.assignmentId))) {
        FELTBOK_ASSIGN(const auto record, store.record(*assignment));
        out.assignedLicence = findString(record.fields, "licence").value_or("");
    }
    FELTBOK_ASSIGN(out.checklists, readChecklists(store));
    return out;
}

} // namespace

PlaceDetails::PlaceDetails(QObject* parent) : QObject(parent)
{
    m_minute.setInterval(std::chrono::minutes{1});
    connect(&m_minute, &QTimer::timeout, this, &PlaceDetails::reload);
    m_minute.start();
}

void PlaceDetails::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &PlaceDetails::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void PlaceDetails::setPlaceId(const QString& id)
{
    if (id == m_placeId)
        return;
    m_placeId = id;
    m_ready = false;
    Q_EMIT placeIdChanged();
    reload();
}

void PlaceDetails::setWantedLicence(const QString& licence)
{
    if (licence == m_wantedLicence)
        return;
    m_wantedLicence = licence;
    reload();
}

void PlaceDetails::reload()
{
    const auto id = RecordId::parse(toStdString(m_placeId));
    if (!m_workspace || !id)
        return;
    const Instant now = m_workspace->clock().now();
    TonightQuestion question;
    question.now = now;
    question.user = toStdString(m_workspace->userId());
    m_workspace->records().run(
        this,
        [id = *id, question](domain::RecordStore& store) { return readPlace(store, id, question); },
        [this, now](const Result<Place>& place) {
            if (!place) {
                m_error = errorText(place.error(), Doing::reading);
                Q_EMIT errorChanged();
                return;
            }
            const auto& fields = place->premises.fields;
            m_name = textField(fields, "name");
            QStringList address{textField(fields, "address"),
                                textField(fields, "postal_code") + QChar(u' ') +
                                    textField(fields, "postal_place")};
            address.replaceInStrings(QStringLiteral("  "), QStringLiteral(" "));
            for (auto& part : address)
                part = part.trimmed();
            address.removeAll(QString());
            m_address = address.join(u", ");
            m_orgNumber = textField(fields, "org_number");
            m_holder = textField(fields, "holder");
            m_lastControl = instantField(place->summary, "last_control_at");
            m_controlsThisYear = 0;
            // The server last counted with the last control: after New Year its number is last
            // year's.
            const auto last =
                parseRfc3339(findString(place->summary, "last_control_at").value_or(""));
            if (const auto* count = place->summary.if_contains("controls_this_year");
                count != nullptr && count->is_int64() && last &&
                domain::businessDay(*last).year() == domain::businessDay(now).year())
                m_controlsThisYear = int(count->get_int64());
            m_tonight = place->tonight;
            m_assignedLicence = place->assignedLicence;
            m_draftId = place->draft ? toQString(place->draft->toText()) : QString();
            m_licences.clear();
            m_licenceId.clear();
            m_licenceTerms = {};
            m_visitKind = "skjenkekontroll";
            m_municipality = place->premises.municipality;
            m_checklists = place->checklists;
            int best = -1;
            for (const auto& record : place->licences) {
                const auto& licence = record.fields;
                const bool isValid = PlaceHours::isValidOn(licence, now);
                const QString licenceId = toQString(record.id.toText());
                const std::string_view kind = findString(licence, "licence_kind").value_or("");
                // The one that was asked for, or that the office has sent us for; then an ordinary
                // licence in force before a single occasion's, and both before one that is not.
                const bool isMeant =
                    licenceId == m_wantedLicence ||
                    (m_wantedLicence.isEmpty() && record.id.toText() == m_assignedLicence);
                const int rank = (isMeant ? 4 : 0) + (isValid ? 2 : 0) +
                                 (domain::isSingleOccasion(kind) ? 0 : 1);
                if (rank > best) {
                    best = rank;
                    m_licenceId = licenceId;
                    m_licenceTerms = domain::licenceTerms(licence);
                    m_visitKind = isSaleKind(kind)                 ? "salgskontroll"
                                  : domain::isSingleOccasion(kind) ? "ambulerende_enkeltanledning"
                                                                   : "skjenkekontroll";
                }
                const PlaceHours hours(licence, now, m_workspace->legalTables(record.municipality));
                m_licences.push_back(QVariantMap{
                    {QStringLiteral("id"), licenceId},
                    {QStringLiteral("kind"), codeLabel(textField(licence, "licence_kind"))},
                    {QStringLiteral("number"), textField(licence, "licence_number")},
                    {QStringLiteral("groups"), PlaceHours::groupsText(licence)},
                    {QStringLiteral("validity"), periodText(licence)},
                    {QStringLiteral("isValid"), isValid},
                    {QStringLiteral("hours"), PlaceHours::hoursText(licence, now)},
                    {QStringLiteral("areas"), textField(licence, "areas")},
                    {QStringLiteral("manager"), textField(licence, "manager")},
                    {QStringLiteral("deputy"), textField(licence, "deputy")},
                    {QStringLiteral("conditions"), textField(licence, "conditions")},
                    {QStringLiteral("event"), textField(licence, "event_name")},
                    {QStringLiteral("allowed"), isValid ? hours.toList() : QVariantList()}});
            }
            m_ready = true;
            Q_EMIT changed();
        });
}

void PlaceDetails::startVisit()
{
    const auto id = RecordId::parse(toStdString(m_placeId));
    if (!m_workspace || !id || !m_ready || m_starting)
        return;
    m_starting = true;
    const Instant now = m_workspace->clock().now();
    domain::Change change;
    change.set["premises"] = id->toText();
    if (!m_licenceId.isEmpty())
        change.set["licence"] = toStdString(m_licenceId);
    if (!m_licenceTerms.empty())
        change.set["licence_terms"] = m_licenceTerms;
    change.set["kind"] = m_visitKind;
    const auto list = domain::checklistName(m_visitKind, m_visitKind == "salgskontroll"
                                                             ? domain::Activity::sale
                                                             : domain::Activity::serving);
    change.set["checklist_template"] =
        domain::currentChecklist(m_checklists, list, domain::toOslo(now).date()).reference();
    if (isAssigned())
        change.set["assignment"] = toStdString(m_tonight.assignmentId);
    change.set["method"] = "aapen";
    change.set["started_at"] = toRfc3339(now);
    change.set["status"] = "draft";
    change.add["controllers"] = json::array{json::value(toStdString(m_workspace->userId()))};
    m_workspace->records().run(
        this,
        [change = std::move(change), municipality = m_municipality,
         now](domain::RecordStore& store) {
            return store.create("control_visit", municipality, change, now);
        },
        [this](const Result<RecordId>& visit) {
            m_starting = false;
            if (!visit) {
                m_error = errorText(visit.error(), Doing::saving);
                Q_EMIT errorChanged();
                return;
            }
            if (m_workspace)
                m_workspace->records().announceChange();
            Q_EMIT visitStarted(toQString(visit->toText()));
        });
}

} // namespace feltbok::ui
