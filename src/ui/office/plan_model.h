// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "domain/control_plan.h"
#include "ui/error_text.h"
#include "ui/gadget_list_model.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

struct PlanPlaceRow
{
    Q_GADGET
    Q_PROPERTY(QString placeId MEMBER id CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    /// "Serving", "Sale", or both.
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(int done MEMBER done CONSTANT)
    Q_PROPERTY(int wanted MEMBER wanted CONSTANT)
    Q_PROPERTY(int missing MEMBER missing CONSTANT)
    Q_PROPERTY(QString lastControl MEMBER lastControl CONSTANT)

public:
    QString id;
    QString name;
    QString kind;
    int done = 0;
    int wanted = 0;
    int missing = 0;
    QString lastControl;
};

/// The plan of controls of a year and where it stands, from the office's own records: its numbers
/// in words with the rule each follows from, and the places with what they are due.
class PlanModel : public FELTBOK_LIST_MODEL(PlanPlaceRow)
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// 0 until chosen: this year.
    Q_PROPERTY(int year READ year WRITE setYear NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList years READ years NOTIFY changed FINAL) ///< [{"value","label"}]
    /// "missing" or "name".
    Q_PROPERTY(QString order READ order WRITE setOrder NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// [{"title","text","value","rule"}]: value is the share that is done, 0 to 1.
    Q_PROPERTY(QVariantList sums READ sums NOTIFY changed FINAL)
    /// [{"text","rule"}]
    Q_PROPERTY(QVariantList lines READ lines NOTIFY changed FINAL)
    /// {"serving","sale","events","nights"} as numbers, undefined where none is set, and "basis".
    Q_PROPERTY(QVariantMap target READ target NOTIFY changed FINAL)
    Q_PROPERTY(QString targetText READ targetText NOTIFY changed FINAL)
    Q_PROPERTY(int withoutControl READ withoutControl NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY changed FINAL)

public:
    explicit PlanModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    int year() const { return m_year; }
    void setYear(int year);
    QVariantList years() const { return m_years; }
    QString order() const { return m_order; }
    void setOrder(const QString& order);
    bool isLoaded() const { return m_loaded; }
    int count() const { return rowCount(); }
    QVariantList sums() const;
    QVariantList lines() const;
    QVariantMap target() const;
    QString targetText() const;
    int withoutControl() const { return int(m_plan.joint.withoutControl.size()); }
    ErrorText error() const { return m_error; }

    /// Stores the municipality's own targets of the year; numbers below 0 take theirs away. Emits
    /// targetSaved().
    Q_INVOKABLE void saveTarget(int serving, int sale, int events, int nights,
                                const QString& basis);

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void targetSaved();

private:
    void reload();
    void arrange();

    QPointer<Workspace> m_workspace;
    int m_year = 0;
    QVariantList m_years;
    QString m_order = QStringLiteral("missing");
    bool m_loaded = false;
    bool m_reading = false;
    bool m_again = false;
    bool m_saving = false;
    domain::ControlPlan m_plan;
    domain::PlanTarget m_target;
    std::optional<RecordId> m_targetId;
    std::vector<PlanPlaceRow> m_places; ///< by name
    std::string m_municipality;
    ErrorText m_error;
};

} // namespace feltbok::ui
