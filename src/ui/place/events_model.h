// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantMap>

namespace feltbok::ui {

class EventRow
{
    Q_GADGET
    Q_PROPERTY(QString licenceId MEMBER id CONSTANT)
    Q_PROPERTY(QString placeId MEMBER placeId CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString place MEMBER place CONSTANT)
    Q_PROPERTY(QString dates MEMBER dates CONSTANT)
    Q_PROPERTY(QString month MEMBER month CONSTANT)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(bool isToday MEMBER isToday CONSTANT)
    Q_PROPERTY(QString delivery MEMBER delivery CONSTANT)

public:
    QString id;
    QString placeId;
    QString name; ///< of the event, or the kind of licence
    QString place;
    QString dates;
    QString month; ///< "November 2026", of the first event of a month
    QString kind;
    bool isToday = false;
    QString delivery;
    std::string from; ///< ISO date
};

/// The calendar of events: single occasions, itinerant licences and extensions for an occasion.
class EventsModel : public FELTBOK_LIST_MODEL(EventRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// Those that are over, the latest first; otherwise those to come, the next first.
    Q_PROPERTY(bool past READ isPast WRITE setPast NOTIFY pastChanged FINAL)
    /// Part of the name of an event or place.
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)

public:
    explicit EventsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    bool isPast() const { return m_past; }
    void setPast(bool past);
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    int count() const { return rowCount(); }
    bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void workspaceChanged();
    void pastChanged();
    void searchChanged();
    void countChanged();
    void loadedChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    bool m_past = false;
    QString m_search;
    bool m_loaded = false;
};

/// Makes an event: its licence, and its place where that is new.
class EventMaker : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit EventMaker(QObject* parent = nullptr) : QObject(parent) {}
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    ErrorText error() const { return m_error; }

    /// {"kind","name","from","to","place"} and, where `place` is empty, {"place_name","address",
    /// "municipality"}. Emits made().
    Q_INVOKABLE void make(const QVariantMap& event);

Q_SIGNALS:
    void workspaceChanged();
    void errorChanged();
    void made(const QString& licence);

private:
    QPointer<Workspace> m_workspace;
    ErrorText m_error;
    bool m_making = false;
};

} // namespace feltbok::ui
