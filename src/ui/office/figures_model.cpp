// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/figures_model.h"

#include "ui/office/figures_book.h"
#include "ui/office/figures_source.h"
#include "ui/record_queries.h"
#include "ui/text.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace feltbok::ui {
namespace {

QVariant cellAt(const report::TableRow& row, FiguresColumn column)
{
    const auto at = std::size_t(column);
    if (at >= row.cells.size())
        return {};
    if (const auto* text = std::get_if<QString>(&row.cells[at]))
        return *text;
    if (const auto* number = std::get_if<qint64>(&row.cells[at]))
        return *number;
    return {};
}

/// The rows of a sheet as the page shows them: in a long list what is zero is only counted.
QVariantMap sectionOf(const report::Table& table, bool showsZero)
{
    QVariantList rows;
    int hidden = 0;
    for (const auto& row : table.rows) {
        const QVariant number = cellAt(row, FiguresColumn::count);
        const QVariant waiting = cellAt(row, FiguresColumn::waiting);
        const bool isText = !number.isValid();
        if (!showsZero && !isText && !row.isTotal && number.toLongLong() == 0 &&
            waiting.toLongLong() == 0) {
            ++hidden;
            continue;
        }
        QString detail = isText ? cellAt(row, FiguresColumn::source).toString() : QString();
        if (waiting.toLongLong() > 0)
            detail = FiguresModel::tr("%n not assessed", nullptr, waiting.toInt());
        rows.push_back(
            QVariantMap{{QStringLiteral("label"), cellAt(row, FiguresColumn::item)},
                        {QStringLiteral("value"), isText ? QString() : number.toString()},
                        {QStringLiteral("detail"), detail},
                        {QStringLiteral("total"), row.isTotal}});
    }
    return {{QStringLiteral("title"), table.name},
            {QStringLiteral("note"), table.note},
            {QStringLiteral("hidden"), hidden},
            {QStringLiteral("rows"), rows}};
}

QString withSuffix(QString file, const QString& suffix)
{
    file = file.trimmed();
    for (const auto& each : {QStringLiteral(".csv"), QStringLiteral(".xlsx")})
        if (file.endsWith(each, Qt::CaseInsensitive))
            file.chop(each.size());
    return QFileInfo(file + suffix).absoluteFilePath();
}

Result<void> writeFile(const QString& file, const QByteArray& content)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size() || !out.commit())
        return Error(ErrorCode::io, "the file cannot be written", "file");
    return {};
}

} // namespace

FiguresModel::FiguresModel(QObject* parent) : QObject(parent) {}

void FiguresModel::setWorkspace(Workspace* workspace)
{
    if (workspace != m_workspace) {
        follow(this, m_workspace, workspace);
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
    reload();
}

void FiguresModel::setYear(const QString& year)
{
    const int wanted = year.toInt();
    if (wanted == m_year)
        return;
    m_year = wanted;
    reload();
}

void FiguresModel::setMunicipality(const QString& municipality)
{
    if (municipality == m_municipality)
        return;
    m_municipality = municipality;
    reload();
}

void FiguresModel::reload()
{
    if (!m_workspace)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [municipality = toStdString(m_municipality), year = m_year,
         now](domain::RecordStore& store) {
            return readFiguresSource(store, municipality, year, now);
        },
        [this, now](const Result<FiguresSource>& source) {
            if (m_workspace.isNull())
                return;
            if (!source) {
                setError(errorText(source.error(), Doing::reading));
                return;
            }
            const auto figures = domain::annualFigures(source->input);
            m_year = int(figures.year);
            m_municipality = toQString(source->municipality);
            const QString name = m_workspace->nameOfMunicipality(source->municipality);
            m_book = figuresBook(
                figures, name,
                QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC));
            m_years.clear();
            for (const int year : source->years) {
                const QString text = QString::number(year);
                m_years.push_back(
                    QVariantMap{{QStringLiteral("value"), text}, {QStringLiteral("label"), text}});
            }
            m_municipalities.clear();
            for (const auto& number : source->municipalities)
                m_municipalities.push_back(QVariantMap{
                    {QStringLiteral("value"), toQString(number)},
                    {QStringLiteral("label"), m_workspace->nameOfMunicipality(number)}});
            m_empty = figures.isEmpty();
            m_yearOver = figures.isYearOver;
            m_warnings = figuresWarnings(figures);
            m_sections.clear();
            // The completeness stands first on the page, as the warnings.
            for (std::size_t sheet = 0; sheet < m_book.tables.size(); ++sheet)
                if (FiguresSheet(sheet) != FiguresSheet::completeness)
                    m_sections.push_back(sectionOf(m_book.tables[sheet],
                                                   FiguresSheet(sheet) == FiguresSheet::overview));
            m_suggestedFile = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) +
                              u'/' + tr("figures-%1-%2").arg(m_municipality).arg(m_year);
            m_loaded = true;
            setError({});
            Q_EMIT changed();
        });
}

void FiguresModel::setError(const ErrorText& error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

void FiguresModel::saveCsv(const QString& file)
{
    if (!m_loaded || file.trimmed().isEmpty())
        return;
    const QString target = withSuffix(file, QStringLiteral(".csv"));
    QDir().mkpath(QFileInfo(target).absolutePath());
    finishSaving(target, writeFile(target, report::toCsv(m_book)));
}

void FiguresModel::saveXlsx(const QString& file)
{
    if (!m_loaded || file.trimmed().isEmpty())
        return;
    const QString target = withSuffix(file, QStringLiteral(".xlsx"));
    QDir().mkpath(QFileInfo(target).absolutePath());
    finishSaving(target, report::writeXlsx(m_book, target));
}

void FiguresModel::finishSaving(const QString& file, const Result<void>& saved)
{
    if (!saved) {
        setError(errorText(saved.error(), Doing::exporting));
        return;
    }
    setError({});
    m_savedTo = QFileInfo(file).fileName();
    Q_EMIT savedToChanged();
}

} // namespace feltbok::ui
