// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/hours_breach.h"
#include "domain/record_store.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// What an observation may be a breach of by its time alone, by the terms the visit keeps.
class HoursProposals : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString observationId READ observationId WRITE setObservationId NOTIFY
                   observationIdChanged FINAL)
    /// [{"text","basis","action"}]: what it would be, by which rule, and the words of the button.
    Q_PROPERTY(QVariantList proposals READ proposals NOTIFY changed FINAL)
    /// What was put in last, and can be taken out again; empty: nothing.
    Q_PROPERTY(QString taken READ taken NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY changed FINAL)

public:
    explicit HoursProposals(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString observationId() const { return m_observationId; }
    void setObservationId(const QString& id);
    QVariantList proposals() const { return m_shown; }
    QString taken() const { return m_taken; }
    ErrorText error() const { return m_error; }

    /// Notes the possible breach and its minutes, and writes the fact behind the description.
    Q_INVOKABLE void take(int index);
    /// What the observation held before take().
    Q_INVOKABLE void undo();

Q_SIGNALS:
    void workspaceChanged();
    void observationIdChanged();
    void changed();

private:
    using Build = std::function<domain::Change(const json::object& fields)>;
    void reload();
    void show(const json::object& observation);
    void save(Build build, const QString& taken);

    QPointer<Workspace> m_workspace;
    QString m_observationId;
    std::vector<domain::HoursBreachProposal> m_proposals; ///< those that are shown
    domain::Activity m_activity = domain::Activity::serving;
    Instant m_at;
    QVariantList m_shown;
    QString m_taken;
    json::object m_before; ///< of the observation, what take() changed
    std::string m_sentence;
    ErrorText m_error;
};

} // namespace feltbok::ui
