// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/place/tonight_list.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace feltbok::ui {

/// The places of the municipality: in the order to visit them tonight, or by name.
class PlacesModel : public FELTBOK_LIST_MODEL(PlaceRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(bool ranked READ isRanked WRITE setRanked NOTIFY rankedChanged FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY loadedChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit PlacesModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    bool isRanked() const { return m_ranked; }
    void setRanked(bool ranked);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }

    /// Where the inspector stands, degrees WGS 84. It is kept in memory only.
    Q_INVOKABLE void setPosition(double lat, double lon);

Q_SIGNALS:
    void workspaceChanged();
    void searchChanged();
    void rankedChanged();
    void loadedChanged();
    void countChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_search;
    bool m_ranked = true;
    std::optional<TonightQuestion::Position> m_position;
    bool m_loaded = false;
    bool m_reading = false;
    bool m_again = false;
    QTimer m_minute; ///< what is allowed changes with the clock
};

} // namespace feltbok::ui
