// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit_report_model.h"

#include "report/qr_code.h"
#include "report/visit_report_pdf.h"
#include "ui/text.h"
#include "ui/visit_report_content.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QProcess>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

namespace feltbok::ui {
namespace {

QString dayText(const QDate& date)
{
    return date.isValid() ? QLocale().toString(date, u"d. MMM yyyy") : QString();
}

report::Language reportLanguage()
{
    return QLocale().language() == QLocale::English ? report::Language::english
                                                    : report::Language::bokmaal;
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
        this, [id = *id](domain::RecordStore& store) { return readVisitReport(store, id); },
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
            const auto content = visitReportContent(
                *source, authority, now, m_workspace->legalTables(source->visit.municipality));
            auto pdf = report::renderVisitReport(content, reportLanguage());
            if (!pdf) {
                m_error = errorText(pdf.error(), Doing::reporting);
                Q_EMIT errorChanged();
                return;
            }
            m_pdf = std::move(*pdf);
            m_isDraft = !content.finished;
            m_contentHash = content.contentHash;
            m_reportDue = dayText(content.reportDue);
            m_commentDue = dayText(content.commentDue);
            m_suggestedFile =
                QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' +
                tr("report-%1-%2.pdf")
                    .arg(content.startedAt.date().toString(Qt::ISODate), content.recordId.right(6));
            m_qrRows = rowsOfQrCode(report::visitReportLink(content));
            m_ready = true;
            Q_EMIT changed();
        });
}

void VisitReportModel::saveTo(const QString& file)
{
    if (!m_ready || file.trimmed().isEmpty())
        return;
    const QFileInfo target(file.trimmed());
    QSaveFile out(target.absoluteFilePath());
    if (!QDir().mkpath(target.absolutePath()) || !out.open(QIODevice::WriteOnly) ||
        out.write(m_pdf) != m_pdf.size() || !out.commit()) {
        m_error = errorText(Error(ErrorCode::io), Doing::reporting);
        Q_EMIT errorChanged();
        return;
    }
    m_savedTo = target.fileName();
    Q_EMIT savedToChanged();
}

void VisitReportModel::printReport()
{
    if (!m_ready)
        return;
    // CUPS' own client reads the document from its standard input: no file is left behind.
    auto* lp = new QProcess(this);
    connect(lp, &QProcess::finished, this, [this, lp](int code, QProcess::ExitStatus status) {
        lp->deleteLater();
        if (code == 0 && status == QProcess::NormalExit) {
            Q_EMIT printed();
            return;
        }
        m_error = errorText(Error(ErrorCode::notFound, {}, "printer"), Doing::reporting);
        Q_EMIT errorChanged();
    });
    connect(lp, &QProcess::errorOccurred, this, [this, lp](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        lp->deleteLater();
        m_error = errorText(Error(ErrorCode::notFound, {}, "printer"), Doing::reporting);
        Q_EMIT errorChanged();
    });
    lp->start(QStringLiteral("lp"), {QStringLiteral("-t"), QStringLiteral("Feltbok")});
    lp->write(m_pdf);
    lp->closeWriteChannel();
}

} // namespace feltbok::ui
