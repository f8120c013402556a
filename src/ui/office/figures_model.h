// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/table_book.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>
#include <QtCore/QVariantList>

namespace feltbok::ui {

/// The figures of a municipality's year in the categories of the annual survey: looked at, and
/// saved as CSV or XLSX.
class FiguresModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    /// As text, for a choice; empty until it is read.
    Q_PROPERTY(QString year READ year WRITE setYear NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList years READ years NOTIFY changed FINAL)
    Q_PROPERTY(QString municipality READ municipality WRITE setMunicipality NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList municipalities READ municipalities NOTIFY changed FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed FINAL)
    /// Nothing was in force and nothing happened.
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed FINAL)
    Q_PROPERTY(bool yearOver READ isYearOver NOTIFY changed FINAL)
    /// What is missing before the figures are whole, most urgent first.
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed FINAL)
    /// [{"title","note","hidden","rows":[{"label","value","detail","total"}]}]; `hidden` rows are
    /// zero and left out.
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed FINAL)
    /// Where the file may go, without its suffix: the documents folder, named after the year.
    Q_PROPERTY(QString suggestedFile READ suggestedFile NOTIFY changed FINAL)
    Q_PROPERTY(QString savedTo READ savedTo NOTIFY savedToChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit FiguresModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString year() const { return m_year == 0 ? QString() : QString::number(m_year); }
    void setYear(const QString& year);
    QVariantList years() const { return m_years; }
    QString municipality() const { return m_municipality; }
    void setMunicipality(const QString& municipality);
    QVariantList municipalities() const { return m_municipalities; }
    bool isLoaded() const { return m_loaded; }
    bool isEmpty() const { return m_empty; }
    bool isYearOver() const { return m_yearOver; }
    QStringList warnings() const { return m_warnings; }
    QVariantList sections() const { return m_sections; }
    QString suggestedFile() const { return m_suggestedFile; }
    QString savedTo() const { return m_savedTo; }
    ErrorText error() const { return m_error; }

    /// Both write where the person chose, with the format's suffix; the file is not encrypted.
    Q_INVOKABLE void saveCsv(const QString& file);
    Q_INVOKABLE void saveXlsx(const QString& file);

Q_SIGNALS:
    void workspaceChanged();
    void changed();
    void savedToChanged();
    void errorChanged();

private:
    void reload();
    void setError(const ErrorText& error);
    void finishSaving(const QString& file, const Result<void>& saved);

    QPointer<Workspace> m_workspace;
    int m_year = 0;
    QString m_municipality;
    QVariantList m_years;
    QVariantList m_municipalities;
    bool m_loaded = false;
    bool m_empty = true;
    bool m_yearOver = false;
    QStringList m_warnings;
    QVariantList m_sections;
    report::TableBook m_book;
    QString m_suggestedFile;
    QString m_savedTo;
    ErrorText m_error;
};

} // namespace feltbok::ui
