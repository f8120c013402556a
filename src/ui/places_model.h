// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace feltbok::ui {

/// One place in the list of tonight.
struct PlaceRow
{
    Q_GADGET
    Q_PROPERTY(QString placeId MEMBER id CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString address MEMBER address CONSTANT)
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    /// What is allowed now: "Group 1 and 2 until 01:30 · 49 min".
    Q_PROPERTY(QString allowed MEMBER allowed CONSTANT)
    /// "open", "closing" (at most 30 minutes left), "closed" or "unknown".
    Q_PROPERTY(QString openState MEMBER openState CONSTANT)
    Q_PROPERTY(QString lastControl MEMBER lastControl CONSTANT)
    Q_PROPERTY(int controlsThisYear MEMBER controlsThisYear CONSTANT)
    Q_PROPERTY(QString draftId MEMBER draftId CONSTANT)

public:
    QString id;
    QString name;
    QString address;
    QString kind;
    QString allowed;
    QString openState;
    QString lastControl;
    int controlsThisYear = 0;
    QString draftId;
    QString licenceId;
    bool isSale = false;
};

/// The places of the municipality: those longest without a control first.
class PlacesModel : public FELTBOK_LIST_MODEL(PlaceRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit PlacesModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }

Q_SIGNALS:
    void workspaceChanged();
    void searchChanged();
    void loadedChanged();
    void countChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_search;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_again = false;
    QTimer m_minute; ///< what is allowed changes with the clock
};

} // namespace feltbok::ui
