// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/place/premises_editor.h"

#include "domain/licence_rules.h"
#include "domain/org_number.h"
#include "domain/oslo_time.h"
#include "ui/labels.h"
#include "ui/place/licence_editor.h"
#include "ui/place/place_hours.h"
#include "ui/record_queries.h"
#include "ui/text.h"

namespace feltbok::ui {

domain::Change newLicence(std::string_view kind, const RecordId& premises, Date today)
{
    domain::Change change;
    change.set["premises"] = premises.toText();
    change.set["licence_kind"] = kind;
    change.set["valid_from"] = toIsoDate(today);
    const auto* rule = domain::findLicenceKind(kind, today);
    if (rule == nullptr)
        return change;
    if (rule->term == domain::LicenceTerm::event)
        change.set["valid_to"] = toIsoDate(today);
    else if (const auto latest = domain::latestEnd(today); latest && rule->ofMunicipality)
        change.set["valid_to"] = toIsoDate(*latest);
    if (rule->onlyClosedParty)
        change.set["closed_party"] = true;
    json::array groups;
    for (const auto group : rule->groups)
        groups.emplace_back(domain::toString(group));
    // The narrowest is the safe beginning where there is a choice.
    if (rule->activity == domain::Activity::serving)
        groups = {"G1"};
    change.add["groups"] = std::move(groups);
    return change;
}

PremisesEditor::PremisesEditor(QObject* parent) : RecordEditor(parent) {}

QVariantList PremisesEditor::municipalities() const
{
    QVariantList out;
    if (workspace() == nullptr)
        return out;
    for (const auto& grant : workspace()->grants())
        if (grant.role == domain::Role::caseHandler)
            out.push_back(
                QVariantMap{{QStringLiteral("value"), toQString(grant.municipality)},
                            {QStringLiteral("label"), toQString(grant.municipalityName)}});
    return out;
}

void PremisesEditor::recordRead()
{
    workspace()->records().run(
        this,
        [id = record().id](domain::RecordStore& store) { return childrenOf(store, "licence", id); },
        [this](const Result<std::vector<domain::RecordView>>& licences) {
            if (!licences || workspace() == nullptr)
                return;
            const Instant now = workspace()->clock().now();
            m_licences.clear();
            for (const auto& licence : *licences) {
                QString title = codeLabel(textField(licence.fields, "licence_kind"));
                if (const QString event = textField(licence.fields, "event_name"); !event.isEmpty())
                    title += u" · " + event;
                const auto found =
                    domain::licenceFindings(licence.fields, domain::toOslo(now).date(),
                                            workspace()->legalTables(licence.municipality));
                const int errors = int(std::count_if(
                    found.begin(), found.end(), [](const domain::LicenceFinding& finding) {
                        return finding.severity == domain::Severity::error;
                    }));
                m_licences.push_back(
                    QVariantMap{{QStringLiteral("id"), toQString(licence.id.toText())},
                                {QStringLiteral("title"), title},
                                {QStringLiteral("validity"), periodText(licence.fields)},
                                {QStringLiteral("groups"), PlaceHours::groupsText(licence.fields)},
                                {QStringLiteral("note"),
                                 found.empty() ? QString() : findingText(found.front())},
                                {QStringLiteral("errors"), errors}});
            }
            Q_EMIT licencesChanged();
        });
}

void PremisesEditor::create(const QString& name, const QString& municipality)
{
    if (workspace() == nullptr || name.trimmed().isEmpty() || municipality.isEmpty())
        return;
    domain::Change change;
    change.set["name"] = toStdString(name.trimmed());
    workspace()->records().run(
        this,
        [change = std::move(change), municipality = toStdString(municipality),
         now = workspace()->clock().now()](domain::RecordStore& store) {
            return store.create("premises", municipality, change, now);
        },
        [this](const Result<RecordId>& id) {
            if (!id) {
                setError(errorText(id.error(), Doing::saving));
                return;
            }
            workspace()->records().announceChange();
            setRecordId(toQString(id->toText()));
            Q_EMIT created(toQString(id->toText()));
        });
}

void PremisesEditor::saveOrgNumber(const QString& text)
{
    QString fault;
    if (text.trimmed().isEmpty()) {
        save(QStringLiteral("org_number"), QString());
    } else if (const auto digits = domain::normaliseOrgNumber(toStdString(text))) {
        save(QStringLiteral("org_number"), toQString(*digits));
    } else {
        fault = tr("No organisation number: nine digits, of which the last is a check digit.");
    }
    if (fault != m_orgNumberFault) {
        m_orgNumberFault = fault;
        Q_EMIT orgNumberFaultChanged();
    }
}

void PremisesEditor::addLicence(const QString& kind)
{
    if (workspace() == nullptr || !isReady() || kind.isEmpty())
        return;
    const Instant now = workspace()->clock().now();
    workspace()->records().run(
        this,
        [change = newLicence(toStdString(kind), record().id, domain::toOslo(now).date()),
         municipality = record().municipality, now](domain::RecordStore& store) {
            return store.create("licence", municipality, change, now);
        },
        [this](const Result<RecordId>& id) {
            if (!id) {
                setError(errorText(id.error(), Doing::saving));
                return;
            }
            workspace()->records().announceChange();
            Q_EMIT licenceAdded(toQString(id->toText()));
        });
}

} // namespace feltbok::ui
