// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/visit_report_model.h"

#include "report/qr_code.h"
#include "report/visit_report_pdf.h"
#include "ui/pdf_output.h"
#include "ui/report_language.h"
#include "ui/text.h"
#include "ui/visit/visit_report_content.h"

#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>

#include <algorithm>

namespace feltbok::ui {
namespace {

QString dayText(const QDate& date)
{
    return date.isValid() ? QLocale().toString(date, u"d. MMM yyyy") : QString();
}

QStringList rowsOfQrCode(const QString& text)
{
    const auto code = report::makeQrCode(toStdString(text));
    if (!code)
        return {};
    QStringList rows;
    for (int y = 0; y < code->size; ++y) {
        QString row;
        for (int x = 0; x < code->size; ++x)
            row.append(code->isDark(x, y) ? u'1' : u'0');
        rows.push_back(row);
    }
    return rows;
}

} // namespace

VisitReportModel::VisitReportModel(QObject* parent) : QObject(parent) {}

void VisitReportModel::setWorkspace(Workspace* workspace)
{
    if (workspace == m_workspace)
        return;
    if (m_workspace)
        m_workspace->records().disconnect(this);
    m_workspace = workspace;
    if (m_workspace)
        connect(&m_workspace->records(), &RecordAccess::changed, this, &VisitReportModel::reload);
    Q_EMIT workspaceChanged();
    reload();
}

void VisitReportModel::setVisit(const QString& visit)
{
    if (visit == m_visit)
        return;
    m_visit = visit;
    m_ready = false;
    Q_EMIT visitChanged();
    reload();
}

void VisitReportModel::reload()
{
    const auto id = RecordId::parse(toStdString(m_visit));
    if (!m_workspace || !id)
        return;
    const Instant now = m_workspace->clock().now();
    m_workspace->records().run(
        this,
        [id = *id, now](domain::RecordStore& store) { return readVisitReport(store, id, now); },
        [this, now](const Result<VisitReportSource>& source) {
            if (m_workspace.isNull())
                return;
            if (!source) {
                m_error = errorText(source.error(), Doing::reporting);
                Q_EMIT errorChanged();
                return;
            }
            const ReportAuthority authority{
                m_workspace->nameOfMunicipality(source->visit.municipality), m_workspace->userId(),
                m_workspace->userName()};
            m_content = visitReportContent(*source, authority, now,
                                           m_workspace->legalTables(source->visit.municipality));
            m_proposed = report::proposedDocument(m_content);
            make();
        });
}

void VisitReportModel::make()
{
    const auto kind = m_chosen.value_or(m_proposed);
    auto pdf = report::renderVisitReport(m_content, reportLanguage(), kind);
    if (!pdf) {
        m_error = errorText(pdf.error(), Doing::reporting);
        Q_EMIT errorChanged();
        return;
    }
    m_pdf = std::move(*pdf);
    m_summary = summaryOf(m_content);
    m_reportDue = dayText(m_content.reportDue);
    m_commentDue = dayText(m_content.commentDue);
    const QString name = kind == report::VisitDocumentKind::receipt ? tr("receipt-%1-%2.pdf")
                         : kind == report::VisitDocumentKind::supplementary
                             ? tr("supplementary-report-%1-%2.pdf")
                             : tr("report-%1-%2.pdf");
    m_suggestedFile =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' +
        name.arg(m_content.startedAt.date().toString(Qt::ISODate), m_content.recordId.right(6));
    const QString link = report::visitReportLink(m_content, kind);
    m_qrRows = link.isEmpty() ? QStringList() : rowsOfQrCode(link);
    m_ready = true;
    Q_EMIT changed();
}

QString VisitReportModel::summaryOf(const report::VisitReportContent& content) const
{
    qsizetype photos = content.photos.size();
    qsizetype possible = 0;
    for (const auto& observation : content.observations) {
        photos += observation.photos.size();
        possible += !observation.positive && !observation.possibleViolation.isEmpty() ? 1 : 0;
    }
    QStringList parts{tr("%n observation(s)", nullptr, int(content.observations.size())),
                      tr("%n possible breach(es)", nullptr, int(possible)),
                      tr("%n photo(s)", nullptr, int(photos))};
    if (content.version > 1)
        parts.push_back(tr("%n addition(s) since the finish", nullptr, content.version - 1));
    return parts.join(u" · ");
}

int VisitReportModel::missingPictures() const
{
    const auto missing = [](const QList<report::ReportPhoto>& photos) {
        return std::count_if(photos.begin(), photos.end(),
                             [](const auto& photo) { return photo.bytes.isEmpty(); });
    };
    auto out = missing(m_content.photos);
    for (const auto& observation : m_content.observations)
        out += missing(observation.photos);
    if (m_content.isSignatureDrawn && m_content.signaturePng.isEmpty())
        ++out;
    return int(out);
}

QString VisitReportModel::document() const
{
    return report::toString(m_chosen.value_or(m_proposed));
}

QString VisitReportModel::proposed() const
{
    return report::toString(m_proposed);
}

QString VisitReportModel::shortCode() const
{
    return m_content.finished ? report::shortCode(m_content.contentHash) : QString();
}

void VisitReportModel::setDocument(const QString& document)
{
    if (document == this->document())
        return;
    using enum report::VisitDocumentKind;
    for (const auto kind : {receipt, supplementary, full})
        if (document == report::toString(kind))
            m_chosen = kind;
    m_savedTo.clear();
    Q_EMIT savedToChanged();
    if (m_ready)
        make();
    else
        Q_EMIT changed();
}

void VisitReportModel::saveTo(const QString& file)
{
    if (!m_ready || file.trimmed().isEmpty())
        return;
    const auto saved = savePdf(m_pdf, file);
    if (!saved) {
        m_error = errorText(saved.error(), Doing::reporting);
        Q_EMIT errorChanged();
        return;
    }
    m_savedTo = *saved;
    Q_EMIT savedToChanged();
}

void VisitReportModel::printReport()
{
    if (!m_ready)
        return;
    printPdf(this, m_pdf, [this](bool taken) {
        if (taken) {
            Q_EMIT printed();
            return;
        }
        m_error = errorText(Error(ErrorCode::notFound, {}, "printer"), Doing::reporting);
        Q_EMIT errorChanged();
    });
}

} // namespace feltbok::ui
