// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/clock.h"
#include "domain/legal_tables.h"
#include "domain/roles.h"
#include "protocol/history.h"
#include "ui/record_access.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace feltbok::ui {

/// The open profile as the pages see it: who one is, in which municipalities, and the way to the
/// records. Lives from unlock to lock; models lose their pointer with it.
class Workspace : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made when a profile is opened")
    Q_PROPERTY(QString userName READ userName CONSTANT FINAL)
    Q_PROPERTY(QString userId READ userId CONSTANT FINAL)
    /// One, or all of somebody who works for several, with commas; on the health side the one that
    /// is worked in.
    Q_PROPERTY(
        QString municipalityName READ municipalityName NOTIFY healthMunicipalityChanged FINAL)
    Q_PROPERTY(bool isInspector READ isInspector CONSTANT FINAL)
    Q_PROPERTY(bool isCaseHandler READ isCaseHandler CONSTANT FINAL)
    Q_PROPERTY(bool isDistributor READ isDistributor NOTIFY healthMunicipalityChanged FINAL)
    Q_PROPERTY(bool isOutreachWorker READ isOutreachWorker NOTIFY healthMunicipalityChanged FINAL)
    Q_PROPERTY(bool isHealthLead READ isHealthLead NOTIFY healthMunicipalityChanged FINAL)
    /// A device is of one side, and so is its whole app.
    Q_PROPERTY(bool isHealthSide READ isHealthSide CONSTANT FINAL)
    /// On the health side one works in one municipality at a time. With roles in several somebody
    /// has to say in which before anything is shown.
    Q_PROPERTY(bool hasSeveralMunicipalities READ hasSeveralMunicipalities CONSTANT FINAL)
    Q_PROPERTY(bool mustChooseMunicipality READ mustChooseMunicipality NOTIFY
                   healthMunicipalityChanged FINAL)
    Q_PROPERTY(int draftCount READ draftCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int needsYouCount READ needsYouCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int conflictCount READ conflictCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int premisesCount READ premisesCount NOTIFY countsChanged FINAL)

public:
    struct Person
    {
        UserId user;
        QString name;
        std::vector<domain::Grant> grants;
        /// Chosen at an earlier time: municipalityChoiceKey.
        std::string healthMunicipality = {};
    };
    /// The page state that keeps the choice, in the encrypted store.
    static constexpr std::string_view municipalityChoiceKey = "health_municipality";

    Workspace(Person person, RecordAccess& records, const Clock& clock, QObject* parent = nullptr);

    QString userName() const { return m_person.name; }
    QString userId() const;
    QString municipalityName() const;
    /// Of a record; empty where no grant names it.
    QString nameOfMunicipality(std::string_view number) const;
    /// Where one is a case handler; the first one of several, empty for none.
    std::string officeMunicipality() const;
    bool isInspectorIn(std::string_view municipality) const;
    /// The law as the office of a municipality has corrected it. What an answer points to in the
    /// tables is for at once: they are made anew when records change.
    const domain::LegalTables& legalTables(std::string_view municipality) const;
    bool isInspector() const { return hasRole(domain::Role::inspector); }
    bool isCaseHandler() const { return hasRole(domain::Role::caseHandler); }
    // On the health side what one may do is what one may do in healthMunicipality().
    bool isDistributor() const { return hasHealthRole(domain::Role::naloxoneDistributor); }
    bool isOutreachWorker() const { return hasHealthRole(domain::Role::outreachWorker); }
    bool isHealthLead() const { return hasHealthRole(domain::Role::healthLead); }
    bool isHealthSide() const { return !healthMunicipalities().empty(); }
    /// Where one works on the health side: the only one, or the chosen one; empty for none.
    std::string healthMunicipality() const;
    /// Numbers of those where one has a role there, in the order of the grants.
    std::vector<std::string> healthMunicipalities() const;
    bool hasSeveralMunicipalities() const { return healthMunicipalities().size() > 1; }
    bool mustChooseMunicipality() const { return isHealthSide() && healthMunicipality().empty(); }
    /// The key of a page's state that belongs to that municipality alone: what was begun in one is
    /// not gone on with in another.
    std::string healthStateKey(std::string_view key) const
    {
        return std::string(key) + ' ' + healthMunicipality();
    }
    int draftCount() const { return int(m_counts.drafts); }
    int waitingCount() const { return int(m_counts.waiting); }
    int needsYouCount() const { return int(m_counts.needsYou); }
    int conflictCount() const { return int(m_counts.conflicts); }
    int premisesCount() const { return int(m_counts.premises); }

    const std::vector<domain::Grant>& grants() const { return m_person.grants; }
    RecordAccess& records() const { return m_records; }
    const Clock& clock() const { return m_clock; }

    /// The name of a user of this municipality; a short form of the id while it is unknown.
    QString nameOf(const QString& user) const;
    /// Asks the server; ends in historyArrived() or historyFailed().
    void requestHistory(const RecordId& record, std::size_t after)
    {
        Q_EMIT historyWanted(record, after);
    }
    QStringList namesOf(const QVariant& users) const;
    /// Active inspectors of the municipality, oneself included: user id -> name, by name.
    QList<std::pair<QString, QString>> inspectors() const { return m_inspectors; }
    /// The same of outreach workers.
    QList<std::pair<QString, QString>> outreachWorkers() const { return m_outreachWorkers; }
    /// The same of those who keep a stock of naloxone.
    QList<std::pair<QString, QString>> distributors() const { return m_distributors; }

    /// From now on one works there, and after a restart too. What was begun elsewhere stays there.
    Q_INVOKABLE void workIn(const QString& municipality);
    /// Remembers, encrypted, what is on the screen, so that a kill reopens it.
    Q_INVOKABLE void rememberVisit(const QString& visit, const QString& place);
    /// Where in a visit one was when the app went away: a section key, empty for other visits.
    Q_INVOKABLE QString rememberedPlace(const QString& visit) const
    {
        return visit == m_openVisit ? m_openPlace : QString();
    }

Q_SIGNALS:
    void countsChanged();
    /// Said once, after unlocking: this visit was open when the app went away.
    void resumed(const QString& visit);
    void colleaguesChanged();
    void healthMunicipalityChanged();
    /// After healthMunicipalityChanged(), where another one had been worked in until now.
    void municipalitySwitched();
    void historyWanted(const feltbok::RecordId& record, std::size_t after);
    void historyArrived(const feltbok::RecordId& record,
                        const feltbok::protocol::HistoryPage& page);
    void historyFailed(const feltbok::RecordId& record, const feltbok::Error& error);

private:
    bool hasRole(domain::Role role) const;
    bool hasHealthRole(domain::Role role) const;
    void refresh();

    Person m_person;
    RecordAccess& m_records;
    const Clock& m_clock;
    domain::RecordCounts m_counts;
    QHash<QString, QString> m_names;
    QList<std::pair<QString, QString>> m_inspectors;
    QList<std::pair<QString, QString>> m_outreachWorkers;
    QList<std::pair<QString, QString>> m_distributors;
    std::map<std::string, domain::LegalTables, std::less<>> m_legalTables;
    bool m_resumed = false;
    QString m_openVisit;
    QString m_openPlace;
};

} // namespace feltbok::ui
