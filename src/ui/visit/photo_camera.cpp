// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/photo_camera.h"

#include <QtMultimedia/QCamera>
#include <QtMultimedia/QCameraDevice>
#include <QtMultimedia/QImageCapture>
#include <QtMultimedia/QMediaCaptureSession>
#include <QtMultimedia/QMediaDevices>

namespace feltbok::ui {

PhotoCamera::PhotoCamera(QObject* parent) : QObject(parent) {}

PhotoCamera::~PhotoCamera() = default;

bool PhotoCamera::isThere()
{
    return !QMediaDevices::videoInputs().isEmpty();
}

void PhotoCamera::setVideoOutput(QObject* output)
{
    if (output == m_videoOutput)
        return;
    m_videoOutput = output;
    if (m_session)
        m_session->setVideoOutput(output);
    Q_EMIT videoOutputChanged();
}

bool PhotoCamera::isReady() const
{
    return m_capture && m_capture->isReadyForCapture();
}

void PhotoCamera::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active)
        start();
    else
        stop();
    Q_EMIT activeChanged();
}

void PhotoCamera::start()
{
    if (!isThere()) {
        fail();
        return;
    }
    m_camera = std::make_unique<QCamera>(QMediaDevices::defaultVideoInput());
    m_capture = std::make_unique<QImageCapture>();
    m_session = std::make_unique<QMediaCaptureSession>();
    connect(m_camera.get(), &QCamera::errorOccurred, this, &PhotoCamera::fail);
    connect(m_capture.get(), &QImageCapture::readyForCaptureChanged, this,
            &PhotoCamera::readyChanged);
    connect(m_capture.get(), &QImageCapture::imageCaptured, this,
            [this](int, const QImage& picture) { Q_EMIT taken(picture); });
    connect(m_capture.get(), &QImageCapture::errorOccurred, this, &PhotoCamera::fail);
    m_session->setCamera(m_camera.get());
    m_session->setImageCapture(m_capture.get());
    m_session->setVideoOutput(m_videoOutput);
    m_camera->start();
}

void PhotoCamera::stop()
{
    m_session.reset();
    m_capture.reset();
    m_camera.reset();
    Q_EMIT readyChanged();
}

void PhotoCamera::take()
{
    // capture() keeps the picture in memory; captureToFile() would not.
    if (isReady())
        m_capture->capture();
}

void PhotoCamera::fail()
{
    if (std::exchange(m_failed, true))
        return;
    Q_EMIT failedChanged();
}

} // namespace feltbok::ui
