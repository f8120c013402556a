// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariant>

namespace feltbok::ui {

/// The year's plan and result for the council as PDF/A, counted from what is on this device. Made
/// when somebody asks for it: a year of a big municipality is thousands of records.
class PlanReport : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(int year READ year WRITE setYear NOTIFY changed FINAL)
    /// {value, label}: for somebody who works for several.
    Q_PROPERTY(QVariantList municipalities READ municipalities NOTIFY changed FINAL)
    Q_PROPERTY(QString municipality READ municipality WRITE setMunicipality NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    /// "Controls at places: 17 of 36".
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString suggestedFile READ suggestedFile NOTIFY changed FINAL)
    Q_PROPERTY(QString savedTo READ savedTo NOTIFY changed FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY changed FINAL)

public:
    explicit PlanReport(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    int year() const { return m_year; }
    void setYear(int year);
    QVariantList municipalities() const;
    QString municipality() const { return m_municipality; }
    void setMunicipality(const QString& municipality);
    bool isBusy() const { return m_busy; }
    bool isReady() const { return !m_pdf.isEmpty(); }
    QString summary() const { return m_summary; }
    QString suggestedFile() const { return m_suggestedFile; }
    QString savedTo() const { return m_savedTo; }
    ErrorText error() const { return m_error; }

    /// Counts the year and makes the document.
    Q_INVOKABLE void make();
    Q_INVOKABLE void saveTo(const QString& file);
    Q_INVOKABLE void printReport();

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void printed();

private:
    void forget();
    void fail(const Error& error);

    QPointer<Workspace> m_workspace;
    int m_year = 0;
    int m_round = 0; ///< an answer to an earlier question is not shown
    QString m_municipality;
    QStringList m_numbers;
    bool m_busy = false;
    QByteArray m_pdf;
    QString m_summary;
    QString m_suggestedFile;
    QString m_savedTo;
    ErrorText m_error;
};

} // namespace feltbok::ui
