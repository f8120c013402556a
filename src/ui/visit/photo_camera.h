// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QObject>
#include <QtGui/QImage>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QCamera;
class QImageCapture;
class QMediaCaptureSession;

namespace feltbok::ui {

/// The device's camera, asked for when a page wants it. A picture comes as memory, never as a file.
class PhotoCamera : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// The VideoOutput that shows what it sees.
    Q_PROPERTY(
        QObject* videoOutput READ videoOutput WRITE setVideoOutput NOTIFY videoOutputChanged FINAL)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)
    /// It does not work: in use elsewhere, or forbidden by the system.
    Q_PROPERTY(bool failed READ hasFailed NOTIFY failedChanged FINAL)

public:
    explicit PhotoCamera(QObject* parent = nullptr);
    ~PhotoCamera() override;

    /// Asks the system anew: a camera may be plugged in meanwhile.
    Q_INVOKABLE static bool isThere();

    QObject* videoOutput() const { return m_videoOutput; }
    void setVideoOutput(QObject* output);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    bool isReady() const;
    bool hasFailed() const { return m_failed; }

    Q_INVOKABLE void take();

Q_SIGNALS:
    void videoOutputChanged();
    void activeChanged();
    void readyChanged();
    void failedChanged();
    void taken(const QImage& picture);

private:
    void start();
    void stop();
    void fail();

    QObject* m_videoOutput = nullptr;
    bool m_active = false;
    bool m_failed = false;
    std::unique_ptr<QCamera> m_camera;
    std::unique_ptr<QImageCapture> m_capture;
    std::unique_ptr<QMediaCaptureSession> m_session;
};

} // namespace feltbok::ui
