// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/pdf_output.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QSaveFile>

namespace feltbok::ui {

Result<QString> savePdf(const QByteArray& pdf, const QString& file)
{
    const QFileInfo target(file.trimmed());
    QSaveFile out(target.absoluteFilePath());
    if (!QDir().mkpath(target.absolutePath()) || !out.open(QIODevice::WriteOnly) ||
        out.write(pdf) != pdf.size() || !out.commit())
        return Error(ErrorCode::io);
    return target.fileName();
}

void printPdf(QObject* owner, const QByteArray& pdf, const std::function<void(bool)>& done)
{
    // CUPS' own client reads the document from its standard input: no file is left behind.
    auto* lp = new QProcess(owner);
    QObject::connect(lp, &QProcess::finished, owner,
                     [lp, done](int code, QProcess::ExitStatus status) {
                         lp->deleteLater();
                         done(code == 0 && status == QProcess::NormalExit);
                     });
    QObject::connect(lp, &QProcess::errorOccurred, owner, [lp, done](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        lp->deleteLater();
        done(false);
    });
    lp->start(QStringLiteral("lp"), {QStringLiteral("-t"), QStringLiteral("Feltbok")});
    lp->write(pdf);
    lp->closeWriteChannel();
}

} // namespace feltbok::ui
