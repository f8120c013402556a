// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/office/plan_report.h"

#include "domain/oslo_time.h"
#include "ui/office/plan_report_content.h"
#include "ui/pdf_output.h"
#include "ui/report_language.h"
#include "ui/text.h"

#include <QtCore/QStandardPaths>

namespace feltbok::ui {

PlanReport::PlanReport(QObject* parent) : QObject(parent) {}

void PlanReport::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    m_workspace = workspace;
    forget();
    Q_EMIT workspaceChanged();
    if (m_workspace.isNull())
        return;
    m_workspace->records().run(
        this, [](domain::RecordStore& store) { return municipalitiesWithPlaces(store); },
        [this](const Result<std::vector<std::string>>& found) {
            if (!found)
                return fail(found.error());
            m_numbers.clear();
            for (const auto& number : *found)
                m_numbers.push_back(toQString(number));
            if (m_municipality.isEmpty() && !m_numbers.isEmpty())
                m_municipality = m_numbers.front();
            Q_EMIT changed();
        });
}

void PlanReport::setYear(int year)
{
    if (year == m_year)
        return;
    m_year = year;
    forget();
}

void PlanReport::setMunicipality(const QString& municipality)
{
    if (municipality == m_municipality || !m_numbers.contains(municipality))
        return;
    m_municipality = municipality;
    forget();
}

QVariantList PlanReport::municipalities() const
{
    QVariantList out;
    for (const auto& number : m_numbers) {
        const QString name =
            m_workspace ? m_workspace->nameOfMunicipality(toStdString(number)) : QString();
        out.push_back(QVariantMap{{QStringLiteral("value"), number},
                                  {QStringLiteral("label"), name.isEmpty() ? number : name}});
    }
    return out;
}

/// What was made is of another year or municipality.
void PlanReport::forget()
{
    ++m_round;
    m_busy = false;
    m_pdf.clear();
    m_summary.clear();
    m_savedTo.clear();
    m_error = {};
    Q_EMIT changed();
}

void PlanReport::fail(const Error& error)
{
    m_busy = false;
    m_error = errorText(error, Doing::reporting);
    Q_EMIT changed();
}

void PlanReport::make()
{
    if (m_workspace.isNull() || m_busy || m_year == 0 || m_municipality.isEmpty())
        return;
    forget();
    m_busy = true;
    Q_EMIT changed();
    const Date today = domain::toOslo(m_workspace->clock().now()).date();
    m_workspace->records().run(
        this,
        [municipality = toStdString(m_municipality), year = m_year](domain::RecordStore& store) {
            return readPlanReport(store, municipality, year);
        },
        [this, round = m_round, today](const Result<PlanReportSource>& source) {
            if (round != m_round || m_workspace.isNull())
                return;
            if (!source)
                return fail(source.error());
            const auto content = planReportContent(
                *source, m_workspace->nameOfMunicipality(source->municipality), m_year, today);
            auto pdf = report::renderPlanReport(content, reportLanguage());
            if (!pdf)
                return fail(pdf.error());
            m_busy = false;
            m_pdf = std::move(*pdf);
            m_summary = tr("Controls at places: %1 of %2")
                            .arg(content.joint.done)
                            .arg(content.joint.required);
            m_suggestedFile = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) +
                              u'/' + tr("control-plan-%1-%2.pdf").arg(m_municipality).arg(m_year);
            Q_EMIT changed();
        });
}

void PlanReport::saveTo(const QString& file)
{
    if (!isReady() || file.trimmed().isEmpty())
        return;
    const auto saved = savePdf(m_pdf, file);
    if (!saved)
        return fail(saved.error());
    m_savedTo = *saved;
    Q_EMIT changed();
}

void PlanReport::printReport()
{
    if (!isReady())
        return;
    printPdf(this, m_pdf, [this](bool taken) {
        if (taken)
            Q_EMIT printed();
        else
            fail(Error(ErrorCode::notFound, {}, "printer"));
    });
}

} // namespace feltbok::ui
