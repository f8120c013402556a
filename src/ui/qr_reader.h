// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

class QVideoFrame;
class QVideoSink;

namespace feltbok::ui {

/// Reads a QR code from the camera, from a picture in a file, or takes its text as typed. Pictures
/// are looked at on a worker thread and never kept.
class QrReader : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// A VideoSink; each of its frames is looked at unless the one before is still being read.
    Q_PROPERTY(QObject* videoSink READ videoSink WRITE setVideoSink NOTIFY videoSinkChanged FINAL)
    Q_PROPERTY(bool hasCamera READ hasCamera CONSTANT FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    /// Why a file or a text gave nothing, in words; empty: nothing went wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    explicit QrReader(QObject* parent = nullptr);

    QObject* videoSink() const;
    void setVideoSink(QObject* sink);
    bool hasCamera() const;
    bool isBusy() const { return m_busy; }
    QString problem() const { return m_problem; }

    /// A JPEG or PNG of at most 50 megapixels and 50 MB.
    Q_INVOKABLE void readImage(const QString& file);
    /// The text itself, at most 4 KiB.
    Q_INVOKABLE void readText(const QString& text);
    /// The camera tells a text again that it has told before.
    Q_INVOKABLE void again();

    static constexpr qsizetype maxTextBytes = 4096;
    static constexpr qint64 maxPixels = 50'000'000;
    static constexpr qint64 maxFileBytes = 50'000'000;

Q_SIGNALS:
    void videoSinkChanged();
    void busyChanged();
    void problemChanged();
    void scanned(const QString& text);

private:
    void look(const QVideoFrame& frame);
    void setBusy(bool busy);
    void setProblem(const QString& problem);
    void tell(const QString& text);

    QPointer<QVideoSink> m_sink;
    QString m_problem;
    QString m_told; ///< by the camera: it sees the same code many times
    bool m_busy = false;
    bool m_looking = false;
};

} // namespace feltbok::ui
