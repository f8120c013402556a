// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/paper_code.h"
#include "report/visit_report.h"
#include "ui/error_text.h"
#include "ui/workspace.h"

#include <QtCore/QPointer>

namespace feltbok::ui {

/// The documents of a visit as PDF/A: chosen, looked at, saved as a file, printed or shown as a QR
/// code.
class VisitReportModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(feltbok::ui::Workspace* workspace READ workspace WRITE setWorkspace NOTIFY
                   workspaceChanged FINAL REQUIRED)
    Q_PROPERTY(QString visit READ visit WRITE setVisit NOTIFY visitChanged FINAL)
    /// "receipt", "supplementary" or "full"; what the visit calls for until somebody chooses.
    Q_PROPERTY(QString document READ document WRITE setDocument NOTIFY changed FINAL)
    Q_PROPERTY(QString proposed READ proposed NOTIFY changed FINAL)
    /// What the chosen document holds, in one sentence.
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    /// The code on the paper that people can read and type.
    Q_PROPERTY(QString shortCode READ shortCode NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    /// Photos and the signature that are still being fetched; the document lacks them.
    Q_PROPERTY(int missingPictures READ missingPictures NOTIFY changed FINAL)
    Q_PROPERTY(bool isDraft READ isDraft NOTIFY changed FINAL)
    /// SHA-256 of the report's content, hex.
    Q_PROPERTY(QString contentHash READ contentHash NOTIFY changed FINAL)
    /// The QR code as rows of '1' and '0'; empty: none.
    Q_PROPERTY(QStringList qrRows READ qrRows NOTIFY changed FINAL)
    Q_PROPERTY(QString reportDue READ reportDue NOTIFY changed FINAL)
    Q_PROPERTY(QString commentDue READ commentDue NOTIFY changed FINAL)
    /// Where the PDF may go: the documents folder, named after date and record.
    Q_PROPERTY(QString suggestedFile READ suggestedFile NOTIFY changed FINAL)
    Q_PROPERTY(QString savedTo READ savedTo NOTIFY savedToChanged FINAL)
    Q_PROPERTY(feltbok::ui::ErrorText error READ error NOTIFY errorChanged FINAL)

public:
    explicit VisitReportModel(QObject* parent = nullptr);
    Workspace* workspace() const { return m_workspace; }
    void setWorkspace(Workspace* workspace);
    QString visit() const { return m_visit; }
    void setVisit(const QString& visit);
    QString document() const;
    void setDocument(const QString& document);
    QString proposed() const;
    QString summary() const { return m_summary; }
    QString shortCode() const;
    bool isReady() const { return m_ready; }
    int missingPictures() const;
    bool isDraft() const { return !m_content.finished; }
    QString contentHash() const { return m_content.contentHash; }
    QStringList qrRows() const { return m_qrRows; }
    QString reportDue() const { return m_reportDue; }
    QString commentDue() const { return m_commentDue; }
    QString suggestedFile() const { return m_suggestedFile; }
    QString savedTo() const { return m_savedTo; }
    ErrorText error() const { return m_error; }

    /// Writes the PDF where the person chose; what leaves the device this way is theirs to guard.
    Q_INVOKABLE void saveTo(const QString& file);
    /// Sends the PDF to the system's printing.
    Q_INVOKABLE void printReport();

Q_SIGNALS:
    void workspaceChanged();
    void visitChanged();
    void changed();
    void savedToChanged();
    void errorChanged();
    void printed();

private:
    void reload();
    void make();
    QString summaryOf(const report::VisitReportContent& content) const;

    QPointer<Workspace> m_workspace;
    QString m_visit;
    report::VisitReportContent m_content;
    std::optional<report::VisitDocumentKind> m_chosen;
    report::VisitDocumentKind m_proposed = report::VisitDocumentKind::receipt;
    bool m_ready = false;
    QByteArray m_pdf;
    QString m_summary;
    QStringList m_qrRows;
    QString m_reportDue;
    QString m_commentDue;
    QString m_suggestedFile;
    QString m_savedTo;
    ErrorText m_error;
};

} // namespace feltbok::ui
