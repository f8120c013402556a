// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

struct ObservationRow
{
    Q_GADGET
    Q_PROPERTY(QString observationId MEMBER id CONSTANT)
    Q_PROPERTY(QString clock MEMBER clock CONSTANT)
    Q_PROPERTY(QString location MEMBER location CONSTANT)
    Q_PROPERTY(QString description MEMBER description CONSTANT)
    Q_PROPERTY(QString observers MEMBER observers CONSTANT)
    Q_PROPERTY(QString violation MEMBER violation CONSTANT)
    Q_PROPERTY(QString violationCode MEMBER violationCode CONSTANT)
    Q_PROPERTY(bool positive MEMBER positive CONSTANT)
    Q_PROPERTY(bool late MEMBER late CONSTANT)
    Q_PROPERTY(QString delivery MEMBER delivery CONSTANT)
    /// The office's assessment: "", "assessed" or "dropped".
    Q_PROPERTY(QString decision MEMBER decision CONSTANT)
    Q_PROPERTY(QString decisionText MEMBER decisionText CONSTANT)

public:
    QString id;
    QString clock;
    QString location;
    QString description;
    QString observers;
    QString violation;
    QString violationCode;
    bool positive = false;
    bool late = false;
    QString delivery;
    QString decision;
    QString decisionText;
};

/// The observations of a visit in order of time.
class ObservationsModel : public FELTBOK_LIST_MODEL(ObservationRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString visit READ visit WRITE setVisit NOTIFY visitChanged FINAL)
    /// Only those with a possible breach, noted or found by the office.
    Q_PROPERTY(
        bool onlyBreaches READ onlyBreaches WRITE setOnlyBreaches NOTIFY onlyBreachesChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit ObservationsModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString visit() const { return m_visit; }
    void setVisit(const QString& visit);
    bool onlyBreaches() const { return m_onlyBreaches; }
    void setOnlyBreaches(bool only);
    int count() const { return rowCount(); }

Q_SIGNALS:
    void workspaceChanged();
    void visitChanged();
    void onlyBreachesChanged();
    void countChanged();

private:
    void reload();

    QPointer<Workspace> m_workspace;
    QString m_visit;
    bool m_onlyBreaches = false;
};

} // namespace feltbok::ui
