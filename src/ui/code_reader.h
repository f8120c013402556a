// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/qr_code.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <string>
#include <vector>

class QVideoFrame;
class QVideoSink;

namespace feltbok::ui {

/// Looks for codes in what the camera sees or in a picture in a file, on a worker thread. No
/// picture is kept. What is looked for, and what becomes of it, is the matter of its heirs.
class CodeReader : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Take QrReader or PackCodeReader")
    /// A VideoSink; each of its frames is looked at unless the one before is still being read.
    Q_PROPERTY(QObject* videoSink READ videoSink WRITE setVideoSink NOTIFY videoSinkChanged FINAL)
    Q_PROPERTY(bool hasCamera READ hasCamera CONSTANT FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    /// Why a file, a text or what the camera sees gave nothing, in words; empty: nothing went
    /// wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    QObject* videoSink() const;
    void setVideoSink(QObject* sink);
    bool hasCamera() const;
    bool isBusy() const { return m_busy; }
    QString problem() const { return m_problem; }

    /// A JPEG or PNG of at most 50 megapixels and 50 MB.
    Q_INVOKABLE void readImage(const QString& file);
    /// The camera tells a code again that it has told before.
    Q_INVOKABLE virtual void again() = 0;

    static constexpr qint64 maxPixels = 50'000'000;
    static constexpr qint64 maxFileBytes = 50'000'000;

Q_SIGNALS:
    void videoSinkChanged();
    void busyChanged();
    void problemChanged();

protected:
    using Texts = std::vector<std::string>;
    /// Runs on a worker thread. notFound: no code.
    using Look = Result<Texts> (*)(const report::Brightness& picture);

    CodeReader(Look atFrame, Look atFile, QObject* parent);
    virtual void seeTexts(const Texts& texts) = 0;  ///< of a frame
    virtual void readTexts(const Texts& texts) = 0; ///< of a file
    virtual QString noCodeText() const = 0;
    void setProblem(const QString& problem);

private:
    void look(const QVideoFrame& frame);
    void setBusy(bool busy);

    Look m_atFrame;
    Look m_atFile;
    QPointer<QVideoSink> m_sink;
    QString m_problem;
    bool m_busy = false;
    bool m_looking = false;
};

} // namespace feltbok::ui
