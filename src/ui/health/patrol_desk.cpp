// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/patrol_desk.h"

#include "domain/oslo_time.h"
#include "domain/schema.h"
#include "ui/health/begun_state.h"
#include "ui/health/schema_choices.h"
#include "ui/labels.h"
#include "ui/text.h"
#include "ui/visit/visits_model.h"

namespace feltbok::ui {
namespace {

/// Page state: which patrol this device is on, where, what it counts and what it pressed last.
constexpr std::string_view deskKey = "patrol_desk";

/// A patrol that runs longer than any evening does. There is no rule of how long one may last:
/// after that time it is asked, and nothing ends by itself.
constexpr std::chrono::hours askedAfter{12};

std::optional<Instant> instantOf(const json::object& fields, std::string_view name)
{
    const auto instant = parseRfc3339(findString(fields, name).value_or(""));
    return instant ? std::optional(*instant) : std::nullopt;
}

/// More presses than anyone takes back one by one.
constexpr qsizetype maxMade = 50;

} // namespace

struct PatrolDesk::Seen
{
    std::vector<ZoneRecord> zones;
    std::optional<domain::RecordView> patrol;
    std::optional<domain::RecordView> last; ///< one's last one, running or not
    std::vector<domain::RecordView> contacts;
    json::object desk;
};

QString PatrolDesk::toQString(const RecordId& id)
{
    return ui::toQString(id.toText());
}

void PatrolDesk::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        if (m_workspace)
            m_workspace->disconnect(this);
        m_workspace = workspace;
        if (m_workspace)
            connect(m_workspace, &Workspace::colleaguesChanged, this, &PatrolDesk::changed);
        Q_EMIT workspaceChanged();
    }
    reload();
}

void PatrolDesk::reload()
{
    if (!m_workspace)
        return;
    m_workspace->records().run(
        this,
        [user = m_workspace->userId(), municipality = m_workspace->healthMunicipality(),
         kept = healthStateOf(*m_workspace, deskKey)](domain::RecordStore& store) -> Result<Seen> {
            Seen seen;
            FELTBOK_ASSIGN(seen.zones, readZones(store, municipality));
            FELTBOK_ASSIGN(const auto state, readHealthState(store, kept));
            if (auto desk = parseJsonObject(state))
                seen.desk = std::move(desk).value();
            // The one this device is on, also where a colleague has begun another without knowing.
            const QString remembered = textField(seen.desk, "patrol");
            FELTBOK_ASSIGN(auto own, readOwnPatrols(store, municipality, user));
            seen.last = std::move(own.last);
            for (auto& patrol : own.running) {
                const bool isMine = toQString(patrol.id) == remembered;
                if (!seen.patrol || isMine)
                    seen.patrol = std::move(patrol);
            }
            if (seen.patrol) {
                FELTBOK_ASSIGN(seen.contacts, readContacts(store, seen.patrol->id));
            }
            return seen;
        },
        [this](Result<Seen> seen) {
            if (seen)
                take(std::move(seen).value());
            else
                fail(seen.error());
        });
}

void PatrolDesk::take(Seen seen)
{
    if (!m_workspace)
        return;
    m_zones = std::move(seen.zones);
    m_patrol = std::move(seen.patrol);
    const json::object none;
    const json::object& last = seen.last ? seen.last->fields : none;
    m_lastColleagues = textsField(last, "workers");
    m_lastColleagues.removeAll(m_workspace->userId());
    m_lastZones = textsField(last, "zones");
    if (!m_loaded) {
        if (const QString kind = textField(seen.desk, "kind"); !kind.isEmpty())
            m_kind = kind;
        m_zone = textField(seen.desk, "zone");
        if (const QString made = textField(seen.desk, "last"); !made.isEmpty())
            m_made.push_back(made);
    }
    m_lastSign = m_patrol ? instantOf(m_patrol->fields, "started_at") : std::nullopt;
    for (const auto& contact : seen.contacts)
        if (const auto at = instantOf(contact.fields, "at");
            at && !findString(contact.fields, "undone_at"))
            m_lastSign = std::max(m_lastSign, at);
    // Asked when one comes to it: who is counting already is not stopped in the middle of it.
    if (!m_loaded || patrolId() != m_seenPatrol || !m_patrol) {
        m_goesOnAt.reset();
        if (m_patrol && patrolId() == textField(seen.desk, "patrol"))
            m_goesOnAt = instantOf(seen.desk, "goes_on_at");
        m_asksEnd = isLeft();
    }
    m_seenPatrol = patrolId();
    // Where the patrol goes decides where one is, until one says otherwise.
    if (patrolId() != m_zonePatrol) {
        const QStringList own = m_patrol ? textsField(m_patrol->fields, "zones") : QStringList();
        if (!own.isEmpty() && !own.contains(m_zone))
            m_zone = own.front();
        m_zonePatrol = patrolId();
    }

    m_lastText.clear();
    QStringList made;
    for (const QString& id : std::as_const(m_made))
        for (const auto& contact : seen.contacts)
            if (toQString(contact.id) == id && !findString(contact.fields, "undone_at")) {
                made.push_back(id);
                m_lastText = contactText(contact.fields);
            }
    m_made = made;
    const auto counts = domain::health::countContacts(countable(seen.contacts));
    m_all = counts.all;
    m_cells.clear();
    for (const auto& [cell, tally] : counts.bandsAndGenders)
        m_cells.insert(ui::toQString(cell.first) + QChar(u' ') + ui::toQString(cell.second),
                       qint64(tally.persons));
    m_loaded = true;
    Q_EMIT changed();
}

bool PatrolDesk::isLeft() const
{
    if (!m_patrol || !m_workspace)
        return false;
    const auto since = std::max(instantOf(m_patrol->fields, "started_at"), m_goesOnAt);
    return since && m_workspace->clock().now() - *since >= askedAfter;
}

void PatrolDesk::fail(const Error& error)
{
    m_error = errorText(error, Doing::saving);
    Q_EMIT errorChanged();
}

void PatrolDesk::clearError()
{
    m_error = {};
    Q_EMIT errorChanged();
}

QString PatrolDesk::started() const
{
    if (!m_patrol)
        return {};
    const auto started = parseRfc3339(findString(m_patrol->fields, "started_at").value_or(""));
    if (!started)
        return {};
    // One that nobody ended counts for the evening it began on: that must be seen.
    const bool isTonight = m_workspace && domain::businessDay(*started) ==
                                              domain::businessDay(m_workspace->clock().now());
    return isTonight ? clockText(*started) : dayAndClockText(*started);
}

QDateTime PatrolDesk::lastSign() const
{
    return m_lastSign ? QDateTime::fromMSecsSinceEpoch(m_lastSign->time_since_epoch().count())
                      : QDateTime();
}

QString PatrolDesk::workers() const
{
    if (!m_patrol || !m_workspace)
        return {};
    return m_workspace->namesOf(textsField(m_patrol->fields, "workers")).join(u", ");
}

int PatrolDesk::workerCount() const
{
    return m_patrol ? int(textsField(m_patrol->fields, "workers").size()) : 0;
}

QString PatrolDesk::delivery() const
{
    return m_patrol ? deliveryKey(m_patrol->delivery) : QString();
}

QVariantList PatrolDesk::zones() const
{
    const QStringList own = m_patrol ? textsField(m_patrol->fields, "zones") : QStringList();
    QVariantList first;
    QVariantList others;
    for (const auto& zone : m_zones) {
        const bool isOwn = own.contains(toQString(zone.id));
        if (isOwn || zone.isActive)
            (isOwn ? first : others).push_back(choice(toQString(zone.id), zone.name));
    }
    return first + others;
}

int PatrolDesk::patrolZoneCount() const
{
    const QStringList own = m_patrol ? textsField(m_patrol->fields, "zones") : QStringList();
    return int(std::count_if(m_zones.begin(), m_zones.end(), [&](const ZoneRecord& zone) {
        return own.contains(toQString(zone.id));
    }));
}

QVariantList PatrolDesk::colleagues() const
{
    QVariantList out;
    if (!m_workspace)
        return out;
    const QStringList named = m_patrol ? textsField(m_patrol->fields, "workers") : QStringList();
    // The one of last time stands first, where the thumb finds it.
    for (const bool isLast : {true, false})
        for (const auto& [user, name] : m_workspace->outreachWorkers())
            if (user != m_workspace->userId() && !named.contains(user) &&
                m_lastColleagues.contains(user) == isLast)
                out.push_back(choice(user, name));
    return out;
}

QVariantList PatrolDesk::kinds() const
{
    return schemaChoices(domain::Collection::outreachContact, "kind");
}

QVariantList PatrolDesk::genders() const
{
    return schemaChoices(domain::Collection::outreachContact, "gender");
}

QVariantList PatrolDesk::ageBands() const
{
    return schemaChoices(domain::Collection::outreachContact, "age_band");
}

void PatrolDesk::remember()
{
    json::object desk;
    desk["patrol"] = toStdString(patrolId());
    desk["zone"] = toStdString(m_zone);
    desk["kind"] = toStdString(m_kind);
    desk["last"] = toStdString(lastContact());
    if (m_goesOnAt)
        desk["goes_on_at"] = toRfc3339(*m_goesOnAt);
    m_workspace->records().run(
        this,
        [state = toJsonText(desk), key = m_workspace->healthStateKey(deskKey)](
            domain::RecordStore& store) { return store.setPageState(key, state); },
        [](const Result<void>&) {});
}

void PatrolDesk::setKind(const QString& kind)
{
    if (kind == m_kind || !m_workspace)
        return;
    m_kind = kind;
    remember();
    Q_EMIT changed();
}

void PatrolDesk::setZone(const QString& zone)
{
    if (zone == m_zone || !m_workspace)
        return;
    m_zone = zone;
    remember();
    Q_EMIT changed();
    if (m_patrol && !textsField(m_patrol->fields, "zones").contains(zone)) {
        domain::Change change;
        change.add["zones"] = jsonTexts({zone});
        save(change, [] {});
    }
}

void PatrolDesk::setPersons(int persons)
{
    persons = std::clamp(persons, 1, 1000);
    if (persons == m_persons)
        return;
    m_persons = persons;
    Q_EMIT personsChanged();
}

void PatrolDesk::start(const QStringList& colleagues, const QStringList& zones)
{
    if (!m_workspace || m_patrol || m_busy)
        return;
    m_busy = true;
    QStringList workers{m_workspace->userId()};
    for (const QString& user : colleagues)
        if (!workers.contains(user))
            workers.push_back(user);
    const Instant now = m_workspace->clock().now();
    domain::Change change;
    change.set["started_at"] = toRfc3339(now);
    change.set["status"] = "started";
    change.add["workers"] = jsonTexts(workers);
    if (!zones.isEmpty())
        change.add["zones"] = jsonTexts(zones);
    m_workspace->records().run(
        this,
        [change, municipality = m_workspace->healthMunicipality(),
         now](domain::RecordStore& store) -> Result<domain::RecordView> {
            FELTBOK_ASSIGN(const auto id, store.create("patrol", municipality, change, now));
            return store.record(id);
        },
        [this, zones](Result<domain::RecordView> patrol) {
            m_busy = false;
            if (!patrol)
                return fail(patrol.error());
            m_patrol = std::move(patrol).value();
            m_goesOnAt.reset();
            m_seenPatrol = patrolId();
            m_made.clear();
            if (!zones.contains(m_zone))
                m_zone = zones.value(0);
            m_zonePatrol = patrolId();
            setPersons(1);
            remember();
            m_workspace->records().announceChange();
        });
}

void PatrolDesk::save(const domain::Change& change, std::function<void()> then)
{
    if (!m_workspace || !m_patrol)
        return;
    m_workspace->records().run(
        this,
        [change, id = m_patrol->id, now = m_workspace->clock().now()](domain::RecordStore& store) {
            return store.save(id, change, now);
        },
        [this, then = std::move(then)](const Result<domain::RecordView>& saved) {
            if (!saved)
                return fail(saved.error());
            then();
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

void PatrolDesk::addColleagues(const QStringList& colleagues)
{
    if (colleagues.isEmpty())
        return;
    domain::Change change;
    change.add["workers"] = jsonTexts(colleagues);
    save(change, [] {});
}

void PatrolDesk::end()
{
    if (!m_workspace || !m_patrol)
        return;
    domain::Change change;
    change.set["ended_at"] = toRfc3339(m_workspace->clock().now());
    change.set["status"] = "ended";
    save(change, [this, id = patrolId()] { Q_EMIT ended(id); });
}

bool PatrolDesk::mayHaveEnded(const QDateTime& when) const
{
    if (!m_workspace || !m_patrol || !when.isValid())
        return false;
    const Instant end{std::chrono::milliseconds(when.toMSecsSinceEpoch())};
    const auto started = instantOf(m_patrol->fields, "started_at");
    // What is shown has no seconds, and may lie within the minute in which the patrol began.
    return end <= m_workspace->clock().now() &&
           (!started || end + std::chrono::minutes{1} > *started);
}

void PatrolDesk::endAt(const QDateTime& when)
{
    if (!mayHaveEnded(when))
        return;
    const Instant end{std::chrono::milliseconds(when.toMSecsSinceEpoch())};
    domain::Change change;
    change.set["ended_at"] =
        toRfc3339(std::max(end, instantOf(m_patrol->fields, "started_at").value_or(end)));
    change.set["status"] = "ended";
    save(change, [this, id = patrolId()] { Q_EMIT ended(id); });
}

void PatrolDesk::goOn()
{
    if (!m_workspace || !m_patrol)
        return;
    m_goesOnAt = m_workspace->clock().now();
    m_asksEnd = false;
    remember();
    Q_EMIT changed();
}

void PatrolDesk::press(const QString& ageBand, const QString& gender)
{
    if (!m_workspace || !m_patrol || m_asksEnd)
        return;
    const ContactChoice said{m_kind, ageBand, gender, m_zone, m_persons};
    setPersons(1);
    if (++m_counting == 1)
        Q_EMIT countingChanged();
    m_workspace->records().run(
        this,
        [said, patrol = m_patrol->id, now = m_workspace->clock().now()](
            domain::RecordStore& store) -> Result<domain::RecordView> {
            FELTBOK_ASSIGN(const auto id, createContact(store, patrol, said, {}, now));
            return store.record(id);
        },
        [this](const Result<domain::RecordView>& contact) {
            if (contact) {
                m_made.push_back(toQString(contact->id));
                if (m_made.size() > maxMade)
                    m_made.pop_front();
            }
            if (--m_counting == 0)
                Q_EMIT countingChanged();
            if (!contact)
                return fail(contact.error());
            remember();
            Q_EMIT pressed(toQString(contact->id), contactText(contact->fields));
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

void PatrolDesk::undo()
{
    const auto id = RecordId::parse(toStdString(lastContact()));
    if (!m_workspace || !id)
        return;
    m_made.pop_back();
    m_workspace->records().run(
        this,
        [id = *id, now = m_workspace->clock().now()](domain::RecordStore& store) {
            return undoContact(store, id, now);
        },
        [this, id = *id](const Result<void>& taken) {
            if (!taken) {
                m_made.push_back(toQString(id));
                return fail(taken.error());
            }
            remember();
            Q_EMIT undone();
            if (m_workspace)
                m_workspace->records().announceChange();
        });
}

} // namespace feltbok::ui
