// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/checklists.h"
#include "ui/error_text.h"
#include "ui/place/tonight_list.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// A place with its licence, hours, conditions and manager, and the start of a visit there.
class PlaceDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString placeId READ placeId WRITE setPlaceId NOTIFY placeIdChanged FINAL)
    /// The licence a visit begins under; empty: the one that counts most today.
    Q_PROPERTY(
        QString wantedLicence MEMBER m_wantedLicence WRITE setWantedLicence NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString address READ address NOTIFY changed FINAL)
    Q_PROPERTY(QString orgNumber READ orgNumber NOTIFY changed FINAL)
    Q_PROPERTY(QString holder READ holder NOTIFY changed FINAL)
    Q_PROPERTY(QString lastControl READ lastControl NOTIFY changed FINAL)
    Q_PROPERTY(int controlsThisYear READ controlsThisYear NOTIFY changed FINAL)
    /// [{"id","kind","number","groups","validity","isValid","hours","areas","manager","deputy",
    ///   "conditions","event","allowed":[{"group","text","state","detail"}]}]
    Q_PROPERTY(QVariantList licences READ licences NOTIFY changed FINAL)
    /// Why it stands where it does in the list of tonight: [{"text","weight"}], the strongest
    /// first.
    Q_PROPERTY(QVariantList why READ why NOTIFY changed FINAL)
    /// What the office wrote to the assignment that a visit here will be for.
    Q_PROPERTY(bool isAssigned READ isAssigned NOTIFY changed FINAL)
    Q_PROPERTY(QString assignmentNote READ assignmentNote NOTIFY changed FINAL)
    /// A draft of this place that is on the device; empty: none.
    Q_PROPERTY(QString draftId READ draftId NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit PlaceDetails(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString placeId() const { return m_placeId; }
    void setPlaceId(const QString& id);
    void setWantedLicence(const QString& licence);
    bool isReady() const { return m_ready; }
    QString name() const { return m_name; }
    QString address() const { return m_address; }
    QString orgNumber() const { return m_orgNumber; }
    QString holder() const { return m_holder; }
    QString lastControl() const { return m_lastControl; }
    int controlsThisYear() const { return m_controlsThisYear; }
    QVariantList licences() const { return m_licences; }
    QVariantList why() const { return m_tonight.why; }
    bool isAssigned() const { return !m_tonight.assignmentId.isEmpty(); }
    QString assignmentNote() const { return m_tonight.note; }
    QString draftId() const { return m_draftId; }
    ErrorText error() const { return m_error; }

    /// Begins a visit here: a draft with place, licence, kind, start and oneself as controller.
    Q_INVOKABLE void startVisit();

Q_SIGNALS:
    void workspaceChanged();
    void placeIdChanged();
    void changed();
    void errorChanged();
    void visitStarted(const QString& visit);

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_placeId;
    bool m_ready = false;
    QString m_name;
    QString m_address;
    QString m_orgNumber;
    QString m_holder;
    QString m_lastControl;
    int m_controlsThisYear = 0;
    QVariantList m_licences;
    PlaceRow m_tonight;
    std::string m_assignedLicence; ///< that the assignment means; empty: the place's own
    QString m_draftId;
    QString m_wantedLicence;
    QString m_licenceId;
    json::object m_licenceTerms; ///< of that licence
    std::string m_visitKind;     ///< of a control that is begun here
    std::string m_municipality;
    std::vector<domain::ChecklistTemplate> m_checklists; ///< published
    bool m_starting = false;
    ErrorText m_error;
    QTimer m_minute;
};

} // namespace feltbok::ui
