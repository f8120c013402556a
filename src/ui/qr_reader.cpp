// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/qr_reader.h"

#include "domain/attachment.h"
#include "report/qr_code.h"
#include "ui/text.h"

#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtCore/QUrl>
#include <QtGui/QImage>
#include <QtGui/QImageReader>
#include <QtMultimedia/QCameraDevice>
#include <QtMultimedia/QMediaDevices>
#include <QtMultimedia/QVideoFrame>
#include <QtMultimedia/QVideoSink>

#include <memory>

namespace feltbok::ui {
namespace {

Result<std::string> readGrey(const QImage& image)
{
    if (image.isNull())
        return Error(ErrorCode::badInput, "picture");
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    return report::readQrCode(
        {grey.constBits(), grey.width(), grey.height(), int(grey.bytesPerLine()), 1});
}

/// The brightness of a frame without making a picture of it, where its format lies that way.
Result<std::string> readFrame(QVideoFrame frame)
{
    if (!frame.map(QVideoFrame::ReadOnly))
        return Error(ErrorCode::io, "frame");
    const auto unmap = [](QVideoFrame* mapped) { mapped->unmap(); };
    const std::unique_ptr<QVideoFrame, decltype(unmap)> guard(&frame, unmap);
    report::Brightness picture{frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0),
                               1};
    switch (frame.pixelFormat()) {
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YUV422P:
    case QVideoFrameFormat::Format_YV12:
    case QVideoFrameFormat::Format_NV12:
    case QVideoFrameFormat::Format_NV21:
    case QVideoFrameFormat::Format_IMC1:
    case QVideoFrameFormat::Format_IMC2:
    case QVideoFrameFormat::Format_IMC3:
    case QVideoFrameFormat::Format_IMC4:
    case QVideoFrameFormat::Format_Y8:
        return report::readQrCode(picture);
    case QVideoFrameFormat::Format_UYVY:
        ++picture.data;
        picture.bytesPerPixel = 2;
        return report::readQrCode(picture);
    case QVideoFrameFormat::Format_YUYV:
        picture.bytesPerPixel = 2;
        return report::readQrCode(picture);
    case QVideoFrameFormat::Format_Jpeg:
        return readGrey(QImage::fromData(frame.bits(0), frame.mappedBytes(0)));
    default:
        break;
    }
    const auto format = QVideoFrameFormat::imageFormatFromPixelFormat(frame.pixelFormat());
    if (format == QImage::Format_Invalid)
        return Error(ErrorCode::badInput, "frame format");
    return readGrey(
        QImage(frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), format));
}

Result<std::string> readFile(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error(ErrorCode::badInput, "picture");
    if (source.size() > QrReader::maxFileBytes)
        return Error(ErrorCode::tooLarge, "picture");
    QByteArray content = source.read(QrReader::maxFileBytes);
    // The two forms of a photo: a picture from anywhere does not reach the other decoders, of
    // which SVG reads further files.
    const auto type =
        domain::attachmentTypeOf({content.constData(), static_cast<std::size_t>(content.size())});
    if (!type.starts_with("image/"))
        return Error(ErrorCode::badInput, "picture");
    QBuffer buffer(&content);
    QImageReader reader(&buffer, type == "image/png" ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!reader.canRead() || !size.isValid())
        return Error(ErrorCode::badInput, "picture");
    if (qint64(size.width()) * size.height() > QrReader::maxPixels)
        return Error(ErrorCode::tooLarge, "picture");
    return readGrey(reader.read());
}

/// Runs `read` on a worker thread and `then` on the caller's, unless the reader is gone by then.
template <typename Read, typename Then>
void onWorker(QrReader* reader, Read read, Then then)
{
    auto promise = std::make_shared<QPromise<Result<std::string>>>();
    promise->start();
    promise->future().then(reader, std::move(then));
    QThreadPool::globalInstance()->start([promise, read = std::move(read)] {
        promise->addResult(read());
        promise->finish();
    });
}

} // namespace

QrReader::QrReader(QObject* parent) : QObject(parent) {}

QObject* QrReader::videoSink() const
{
    return m_sink;
}

void QrReader::setVideoSink(QObject* sink)
{
    auto* next = qobject_cast<QVideoSink*>(sink);
    if (next == m_sink)
        return;
    if (m_sink)
        m_sink->disconnect(this);
    m_sink = next;
    if (m_sink)
        connect(m_sink, &QVideoSink::videoFrameChanged, this, &QrReader::look);
    Q_EMIT videoSinkChanged();
}

bool QrReader::hasCamera() const
{
    return !QMediaDevices::videoInputs().isEmpty();
}

void QrReader::look(const QVideoFrame& frame)
{
    if (m_looking || !frame.isValid())
        return;
    m_looking = true;
    onWorker(
        this, [frame] { return readFrame(frame); },
        [this](const Result<std::string>& read) {
            m_looking = false;
            if (!read || toQString(*read) == m_told)
                return;
            m_told = toQString(*read);
            tell(m_told);
        });
}

void QrReader::again()
{
    m_told.clear();
}

void QrReader::readImage(const QString& file)
{
    QString path = file.trimmed();
    if (path.startsWith(u"file:"))
        path = QUrl(path).toLocalFile();
    if (path.isEmpty() || m_busy)
        return;
    setProblem({});
    setBusy(true);
    onWorker(
        this, [path] { return readFile(path); },
        [this](const Result<std::string>& read) {
            setBusy(false);
            if (read)
                tell(toQString(*read));
            else if (read.error().code == ErrorCode::tooLarge)
                setProblem(tr("The picture is too large: at most 50 megapixels."));
            else if (read.error().code == ErrorCode::notFound)
                setProblem(tr("There is no QR code in the picture that can be read."));
            else
                setProblem(tr("The file is not there, or is no picture."));
        });
}

void QrReader::readText(const QString& text)
{
    setProblem({});
    tell(text.trimmed());
}

void QrReader::tell(const QString& text)
{
    if (text.isEmpty())
        return;
    if (text.toUtf8().size() > maxTextBytes) {
        setProblem(tr("The text is too long to be a code of Feltbok."));
        return;
    }
    setProblem({});
    Q_EMIT scanned(text);
}

void QrReader::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

void QrReader::setProblem(const QString& problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace feltbok::ui
