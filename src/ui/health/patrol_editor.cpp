// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/patrol_editor.h"

#include "domain/oslo_time.h"
#include "domain/schema.h"
#include "ui/health/outreach_records.h"
#include "ui/health/schema_choices.h"
#include "ui/health/zone_names.h"
#include "ui/labels.h"
#include "ui/text.h"
#include "ui/visit/visits_model.h"

namespace feltbok::ui {
namespace {

using domain::Collection;

struct Night
{
    std::vector<ZoneRecord> zones;
    std::vector<domain::RecordView> contacts;
};

std::optional<Instant> instantOf(const json::object& fields, std::string_view name)
{
    const auto instant = parseRfc3339(findString(fields, name).value_or(""));
    return instant ? std::optional(*instant) : std::nullopt;
}

QString whenText(const json::object& fields)
{
    const auto started = instantOf(fields, "started_at");
    if (!started)
        return {};
    const auto ended = instantOf(fields, "ended_at");
    return dayAndClockText(*started) + QChar(u'–') + (ended ? clockText(*ended) : QString());
}

QVariantMap line(const QString& label, std::int64_t value)
{
    return {{QStringLiteral("label"), label}, {QStringLiteral("value"), QString::number(value)}};
}

/// By the order of the code list, what was not given last.
template <typename Table, typename Name, typename Value>
void addTable(QVariantList& out, const QString& title, const Table& table, const QStringList& codes,
              Name nameOf, Value valueOf)
{
    QVariantList rows;
    for (const QString& code : codes)
        if (const auto found = table.find(toStdString(code)); found != table.end())
            rows.push_back(line(code.isEmpty() ? PatrolEditor::tr("Not given") : nameOf(code),
                                valueOf(found->second)));
    const bool isNothing =
        rows.isEmpty() || (rows.size() == 1 && table.contains(std::string_view()));
    if (!isNothing)
        out.push_back(
            QVariantMap{{QStringLiteral("title"), title}, {QStringLiteral("rows"), rows}});
}

QStringList codesOf(std::string_view field)
{
    QStringList out;
    for (const auto code : domain::schemaOf(Collection::outreachContact).field(field)->codes)
        out.push_back(toQString(code));
    return out << QString();
}

} // namespace

PatrolEditor::PatrolEditor(QObject* parent) : RecordEditor(parent) {}

bool PatrolEditor::isRunning() const
{
    return isReady() && isRunningPatrol(record().fields);
}

bool PatrolEditor::timesAreOdd() const
{
    const auto started = instantOf(record().fields, "started_at");
    if (!isReady() || !started || workspace() == nullptr)
        return false;
    const auto ended = instantOf(record().fields, "ended_at");
    return *started > workspace()->clock().now() || (ended && *ended < *started);
}

QString PatrolEditor::when() const
{
    return whenText(record().fields);
}

QVariantList PatrolEditor::colleagues() const
{
    QVariantList out;
    if (workspace() == nullptr)
        return out;
    QStringList shown;
    for (const auto& [user, name] : workspace()->outreachWorkers()) {
        out.push_back(choice(user, name));
        shown.push_back(user);
    }
    // Who was there stays named, also after they have left the service.
    for (const QString& user : textsField(record().fields, "workers"))
        if (!shown.contains(user))
            out.push_back(choice(user, workspace()->nameOf(user)));
    return out;
}

void PatrolEditor::recordRead()
{
    const auto id = RecordId::parse(toStdString(recordId()));
    if (workspace() == nullptr || !id)
        return;
    workspace()->records().run(
        this,
        [id = *id,
         municipality = record().municipality](domain::RecordStore& store) -> Result<Night> {
            Night night;
            FELTBOK_ASSIGN(night.zones, readZones(store, municipality));
            FELTBOK_ASSIGN(night.contacts, readContacts(store, id));
            return night;
        },
        [this, id = recordId()](const Result<Night>& night) {
            if (!night || id != recordId())
                return;
            const QStringList own = textsField(record().fields, "zones");
            m_zones.clear();
            m_zoneNames.clear();
            for (const auto& zone : night->zones) {
                const QString zoneId = toQString(zone.id.toText());
                m_zoneNames.insert(zoneId, zone.name);
                if (zone.isActive || own.contains(zoneId))
                    m_zones.push_back(choice(zoneId, zone.name));
            }
            m_counts = domain::health::countContacts(countable(night->contacts));
            m_contacts.clear();
            for (const auto& contact : night->contacts) {
                const auto at = instantOf(contact.fields, "at");
                const QStringList details{
                    at ? clockText(*at) : QString(), codeLabel(textField(contact.fields, "kind")),
                    m_zoneNames.value(textField(contact.fields, "zone")).toString(),
                    amountsText(contact.fields, "equipment_out")};
                QStringList told;
                for (const QString& each : details)
                    if (!each.isEmpty())
                        told.push_back(each);
                m_contacts.push_back(
                    QVariantMap{{QStringLiteral("id"), toQString(contact.id.toText())},
                                {QStringLiteral("text"), contactText(contact.fields)},
                                {QStringLiteral("detail"), told.join(QStringLiteral(" · "))},
                                {QStringLiteral("isUndone"),
                                 findString(contact.fields, "undone_at").has_value()}});
            }
            Q_EMIT contactsChanged();
        });
}

QVariantList PatrolEditor::totals() const
{
    QVariantList out;
    const auto persons = [](const domain::health::Tally& tally) { return tally.persons; };
    const auto contacts = [](const domain::health::Tally& tally) { return tally.contacts; };
    const auto amount = [](std::int64_t items) { return items; };
    const auto label = [](const QString& code) { return codeLabel(code); };
    const auto zoneName = [this](const QString& zone) {
        return m_zoneNames.value(zone, tr("A zone that is not known here")).toString();
    };
    QStringList zones;
    for (const auto& [zone, tally] : m_counts.zones)
        if (!zone.empty())
            zones.push_back(toQString(zone));
    zones.push_back({});
    addTable(out, tr("Contacts by kind"), m_counts.kinds, codesOf("kind"), label, contacts);
    addTable(out, tr("Persons by age"), m_counts.ageBands, codesOf("age_band"), label, persons);
    addTable(out, tr("Persons by gender"), m_counts.genders, codesOf("gender"), label, persons);
    addTable(out, tr("Persons by zone"), m_counts.zones, zones, zoneName, persons);
    addTable(
        out, tr("Persons by home municipality"), m_counts.homes, codesOf("home_municipality"),
        [](const QString& code) { return codeLabel(u"home_municipality", code); }, persons);
    addTable(out, tr("First contact"), m_counts.firstContacts, codesOf("first_contact"), label,
             persons);
    addTable(out, tr("Contacts by theme"), m_counts.themes, codesOf("themes"), label, contacts);
    addTable(out, tr("Equipment handed out"), m_counts.equipmentOut, codesOf("equipment_out"),
             label, amount);
    addTable(out, tr("Equipment taken back"), m_counts.equipmentIn, codesOf("equipment_in"), label,
             amount);
    return out;
}

void PatrolEditor::setElements(const QString& field, const QStringList& elements)
{
    saveBuilt(field, toStdString(field),
              [name = toStdString(field), elements](const json::object& fields) {
                  return setTo(fields, name, elements);
              });
}

PatrolsModel::PatrolsModel(QObject* parent) : GadgetListModel(parent)
{
    connect(this, &QAbstractItemModel::modelReset, this, &PatrolsModel::countChanged);
}

void PatrolsModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        if (m_workspace)
            m_workspace->disconnect(this);
        m_workspace = workspace;
        if (m_workspace)
            connect(m_workspace, &Workspace::colleaguesChanged, this, &PatrolsModel::reload);
        Q_EMIT workspaceChanged();
    }
    reload();
}

void PatrolsModel::setOwnOnly(bool ownOnly)
{
    if (ownOnly == m_ownOnly)
        return;
    m_ownOnly = ownOnly;
    Q_EMIT ownOnlyChanged();
    reload();
}

bool PatrolsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore;
}

void PatrolsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_hasMore = false;
    m_wanted += 30;
    reload();
}

void PatrolsModel::reload()
{
    if (!m_workspace)
        return;
    struct Listed
    {
        std::vector<std::pair<domain::RecordView, domain::health::Tally>> patrols;
        std::vector<ZoneRecord> zones;
        bool hasMore = false;
    };
    m_workspace->records().run(
        this,
        [user = m_workspace->userId(), own = m_ownOnly, wanted = m_wanted,
         municipality =
             m_workspace->healthMunicipality()](domain::RecordStore& store) -> Result<Listed> {
            Listed listed;
            FELTBOK_ASSIGN(listed.zones, readZones(store, municipality));
            domain::ListQuery query;
            query.collection = "patrol";
            FELTBOK_TRY(eachOf(store, query, [&](domain::RecordView row) {
                if (row.municipality != municipality)
                    return true;
                if (own && !textsField(row.fields, "workers").contains(user))
                    return true;
                listed.hasMore = listed.patrols.size() == wanted;
                if (!listed.hasMore)
                    listed.patrols.emplace_back(std::move(row), domain::health::Tally());
                return !listed.hasMore;
            }));
            for (auto& [patrol, tally] : listed.patrols) {
                FELTBOK_ASSIGN(const auto contacts, readContacts(store, patrol.id));
                tally = domain::health::countContacts(countable(contacts)).all;
            }
            return listed;
        },
        [this](const Result<Listed>& listed) {
            if (!listed || !m_workspace)
                return;
            m_hasMore = listed->hasMore;
            std::vector<PatrolRow> rows;
            for (const auto& [patrol, tally] : listed->patrols) {
                PatrolRow row;
                row.id = toQString(patrol.id.toText());
                row.when = whenText(patrol.fields);
                row.workers =
                    m_workspace->namesOf(textsField(patrol.fields, "workers")).join(u", ");
                const QStringList zones = textsField(patrol.fields, "zones");
                QStringList names;
                for (const auto& zone : listed->zones)
                    if (zones.contains(toQString(zone.id.toText())))
                        names.push_back(zone.name);
                row.zones = names.join(u", ");
                row.contacts = int(tally.contacts);
                row.persons = int(tally.persons);
                row.isRunning = isRunningPatrol(patrol.fields);
                row.delivery = deliveryKey(patrol.delivery);
                rows.push_back(std::move(row));
            }
            replaceRows(std::move(rows));
            if (!std::exchange(m_loaded, true))
                Q_EMIT loadedChanged();
        });
}

} // namespace feltbok::ui
