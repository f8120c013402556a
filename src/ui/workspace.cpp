// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/workspace.h"

#include "ui/office/legal_records.h"
#include "ui/text.h"

#include <algorithm>

namespace feltbok::ui {
namespace {

constexpr std::string_view openVisitKey = "open_visit";

struct Seen
{
    std::string municipality; ///< whose colleagues they are; empty: of all
    domain::RecordCounts counts;
    QHash<QString, QString> names;
    QList<std::pair<QString, QString>> inspectors;
    QList<std::pair<QString, QString>> outreachWorkers;
    QList<std::pair<QString, QString>> distributors;
    std::string openVisit;
    LegalTablesOf legalTables;
};

Result<Seen> look(domain::RecordStore& store, const std::string& municipality)
{
    Seen seen;
    seen.municipality = municipality;
    FELTBOK_ASSIGN(seen.counts, store.counts());
    domain::ListQuery query;
    query.collection = "colleague";
    query.limit = 500;
    FELTBOK_ASSIGN(const auto colleagues, store.list(query));
    for (const auto& row : colleagues.rows) {
        const QString user = textField(row.fields, "user");
        const QString name = textField(row.fields, "name");
        seen.names.insert(user, name);
        const auto* active = row.fields.if_contains("active");
        const auto* roles = row.fields.if_contains("roles");
        if ((active != nullptr && *active != true) || roles == nullptr)
            continue;
        if (!municipality.empty() && row.municipality != municipality)
            continue; // named where they have done something, but no colleague here
        const QStringList held = toVariant(*roles).toStringList();
        if (held.contains(u"inspector"))
            seen.inspectors.push_back({user, name});
        if (held.contains(u"outreach_worker"))
            seen.outreachWorkers.push_back({user, name});
        if (held.contains(u"naloxone_distributor"))
            seen.distributors.push_back({user, name});
    }
    for (auto* people : {&seen.inspectors, &seen.outreachWorkers, &seen.distributors})
        std::sort(people->begin(), people->end(), [](const auto& a, const auto& b) {
            return a.second.localeAwareCompare(b.second) < 0;
        });
    FELTBOK_ASSIGN(seen.openVisit, store.pageState(openVisitKey));
    FELTBOK_ASSIGN(seen.legalTables, readLegalTables(store));
    return seen;
}

} // namespace

Workspace::Workspace(Person person, RecordAccess& records, const Clock& clock, QObject* parent)
    : QObject(parent), m_person(std::move(person)), m_records(records), m_clock(clock)
{
    connect(&m_records, &RecordAccess::changed, this, &Workspace::refresh);
    refresh();
}

QString Workspace::userId() const
{
    return toQString(m_person.user.toText());
}

QString Workspace::municipalityName() const
{
    if (const auto here = healthMunicipality(); !here.empty())
        return nameOfMunicipality(here);
    QStringList names;
    for (const auto& grant : m_person.grants)
        if (const QString name = toQString(grant.municipalityName); !names.contains(name))
            names.push_back(name);
    return names.join(u", ");
}

QString Workspace::nameOfMunicipality(std::string_view number) const
{
    for (const auto& grant : m_person.grants)
        if (grant.municipality == number)
            return toQString(grant.municipalityName);
    return {};
}

std::string Workspace::officeMunicipality() const
{
    for (const auto& grant : m_person.grants)
        if (grant.role == domain::Role::caseHandler)
            return grant.municipality;
    return {};
}

std::vector<std::string> Workspace::healthMunicipalities() const
{
    std::vector<std::string> out;
    for (const auto& grant : m_person.grants)
        if (domain::sideOf(grant.role) == domain::Side::health &&
            std::find(out.begin(), out.end(), grant.municipality) == out.end())
            out.push_back(grant.municipality);
    return out;
}

std::string Workspace::healthMunicipality() const
{
    const auto own = healthMunicipalities();
    if (own.size() == 1)
        return own.front();
    const auto& chosen = m_person.healthMunicipality;
    return std::find(own.begin(), own.end(), chosen) != own.end() ? chosen : std::string();
}

void Workspace::workIn(const QString& municipality)
{
    const auto own = healthMunicipalities();
    const std::string wanted = toStdString(municipality);
    const std::string before = healthMunicipality();
    if (wanted == before || std::find(own.begin(), own.end(), wanted) == own.end())
        return;
    m_person.healthMunicipality = wanted;
    // Not kept is not lost: it is asked again after the next unlocking.
    m_records.run(
        this,
        [wanted](domain::RecordStore& store) {
            return store.setPageState(municipalityChoiceKey, wanted);
        },
        [](const Result<void>&) {});
    refresh();
    Q_EMIT healthMunicipalityChanged();
    if (!before.empty())
        Q_EMIT municipalitySwitched();
}

bool Workspace::isInspectorIn(std::string_view municipality) const
{
    return std::any_of(m_person.grants.begin(), m_person.grants.end(), [&](const auto& grant) {
        return grant.municipality == municipality && grant.role == domain::Role::inspector;
    });
}

const domain::LegalTables& Workspace::legalTables(std::string_view municipality) const
{
    return tablesOf(m_legalTables, municipality);
}

bool Workspace::hasRole(domain::Role role) const
{
    return std::any_of(m_person.grants.begin(), m_person.grants.end(),
                       [&](const auto& grant) { return grant.role == role; });
}

bool Workspace::hasHealthRole(domain::Role role) const
{
    const std::string here = healthMunicipality();
    return std::any_of(m_person.grants.begin(), m_person.grants.end(), [&](const auto& grant) {
        return grant.role == role && grant.municipality == here;
    });
}

QString Workspace::nameOf(const QString& user) const
{
    if (user == userId())
        return userName();
    const auto found = m_names.constFind(user);
    return found != m_names.constEnd() ? *found : user.right(6);
}

QStringList Workspace::namesOf(const QVariant& users) const
{
    QStringList names;
    for (const QString& user : users.toStringList())
        names.push_back(nameOf(user));
    names.sort(Qt::CaseInsensitive);
    return names;
}

void Workspace::rememberVisit(const QString& visit, const QString& place)
{
    if (m_openVisit == visit && m_openPlace == place)
        return;
    m_openVisit = visit;
    m_openPlace = place;
    m_records.run(
        this,
        [state = toStdString(visit + QChar(u' ') + place)](domain::RecordStore& store) {
            return store.setPageState(openVisitKey, state);
        },
        [](const Result<void>&) {});
}

void Workspace::refresh()
{
    const auto read = [municipality = healthMunicipality()](domain::RecordStore& store) {
        return look(store, municipality);
    };
    m_records.run(this, read, [this](const Result<Seen>& seen) {
        if (!seen || seen->municipality != healthMunicipality())
            return;
        m_counts = seen->counts;
        m_legalTables = seen->legalTables;
        if (m_names != seen->names || m_inspectors != seen->inspectors ||
            m_outreachWorkers != seen->outreachWorkers || m_distributors != seen->distributors) {
            m_names = seen->names;
            m_inspectors = seen->inspectors;
            m_outreachWorkers = seen->outreachWorkers;
            m_distributors = seen->distributors;
            Q_EMIT colleaguesChanged();
        }
        if (!std::exchange(m_resumed, true)) {
            const QString open = toQString(seen->openVisit);
            m_openVisit = open.section(u' ', 0, 0);
            m_openPlace = open.section(u' ', 1);
            if (!m_openVisit.isEmpty())
                Q_EMIT resumed(m_openVisit);
        }
        Q_EMIT countsChanged();
    });
}

} // namespace feltbok::ui
