// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// An assignment as the office hands it out, changes it and calls it off. Nothing is stored before
/// handOut(): half an assignment is none. How far it has come is the server's to say.
class AssignmentEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// An assignment that is there; empty: a new one.
    Q_PROPERTY(
        QString assignment READ assignment WRITE setAssignment NOTIFY assignmentChanged FINAL)
    /// The place of a new one.
    Q_PROPERTY(QString premises READ premises WRITE setPremises NOTIFY premisesChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed FINAL)
    /// What may be meant at the place: its ordinary control, or one of its events to come:
    /// [{"value","label"}]; "" is the ordinary one.
    Q_PROPERTY(QVariantList targets READ targets NOTIFY changed FINAL)
    Q_PROPERTY(QString licence READ licence NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList inspectors READ inspectors NOTIFY changed FINAL)
    Q_PROPERTY(QStringList users READ users NOTIFY changed FINAL)
    Q_PROPERTY(QString date READ date NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(QString statusCode READ statusCode NOTIFY changed FINAL)
    Q_PROPERTY(QString status READ status NOTIFY changed FINAL)
    /// Neither done nor cancelled.
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit AssignmentEditor(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString assignment() const { return m_assignment; }
    void setAssignment(const QString& assignment);
    QString premises() const { return m_premises; }
    void setPremises(const QString& premises);
    bool isReady() const { return m_ready; }
    QString placeName() const { return m_placeName; }
    QVariantList targets() const { return m_targets; }
    QString licence() const { return m_licence; }
    QVariantList inspectors() const;
    QStringList users() const { return m_users; }
    QString date() const { return m_date; }
    QString note() const { return m_note; }
    QString statusCode() const { return m_status; }
    QString status() const;
    bool isOpen() const;
    ErrorText error() const { return m_error; }

    Q_INVOKABLE void setLicence(const QString& licence);
    Q_INVOKABLE void setUsers(const QStringList& users);
    Q_INVOKABLE void setDate(const QString& isoDate);
    /// Stores a new assignment, or what was changed of one. Emits handedOut().
    Q_INVOKABLE void handOut(const QString& note);
    Q_INVOKABLE void cancel();
    /// Undoes cancel().
    Q_INVOKABLE void reopen();

Q_SIGNALS:
    void workspaceChanged();
    void assignmentChanged();
    void premisesChanged();
    void changed();
    void errorChanged();
    void handedOut();

private:
    void reload();
    void setStatus(const char* status);
    void saved(const Result<void>& done, bool isWhole);

    QPointer<Workspace> m_workspace;
    QString m_assignment;
    QString m_premises;
    bool m_ready = false;
    bool m_saving = false;
    std::string m_municipality;
    QString m_placeName;
    QVariantList m_targets;
    QHash<QString, QString> m_eventNames; ///< by licence
    QString m_licence;
    QStringList m_users;
    QStringList m_usersStored;
    QString m_date;
    QString m_note;
    QString m_status;
    ErrorText m_error;
};

} // namespace feltbok::ui
