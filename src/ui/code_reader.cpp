// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/code_reader.h"

#include "domain/attachment.h"

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

using Texts = std::vector<std::string>;
using Look = Result<Texts> (*)(const report::Brightness&);

/// What CodeReader::maxPixels need in colour; Qt's own limit is half of it.
constexpr int allocationMiB = 256;

Result<Texts> readGrey(const QImage& image, Look look)
{
    if (image.isNull())
        return Error(ErrorCode::badInput, "picture");
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    return look({grey.constBits(), grey.width(), grey.height(), int(grey.bytesPerLine()), 1});
}

/// The brightness of a frame without making a picture of it, where its format lies that way.
Result<Texts> readFrame(QVideoFrame frame, Look look)
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
        return look(picture);
    case QVideoFrameFormat::Format_UYVY:
        ++picture.data;
        picture.bytesPerPixel = 2;
        return look(picture);
    case QVideoFrameFormat::Format_YUYV:
        picture.bytesPerPixel = 2;
        return look(picture);
    case QVideoFrameFormat::Format_Jpeg:
        return readGrey(QImage::fromData(frame.bits(0), frame.mappedBytes(0)), look);
    default:
        break;
    }
    const auto format = QVideoFrameFormat::imageFormatFromPixelFormat(frame.pixelFormat());
    if (format == QImage::Format_Invalid)
        return Error(ErrorCode::badInput, "frame format");
    return readGrey(
        QImage(frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0), format), look);
}

Result<Texts> readFile(const QString& file, Look look)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Error(ErrorCode::badInput, "picture");
    if (source.size() > CodeReader::maxFileBytes)
        return Error(ErrorCode::tooLarge, "picture");
    QByteArray content = source.read(CodeReader::maxFileBytes);
    // The two forms of a photo: a picture from anywhere does not reach the other decoders, of
    // which SVG reads further files.
    const auto type =
        domain::attachmentTypeOf({content.constData(), static_cast<std::size_t>(content.size())});
    if (!type.starts_with("image/"))
        return Error(ErrorCode::badInput, "picture");
    QImageReader::setAllocationLimit(allocationMiB);
    QBuffer buffer(&content);
    QImageReader reader(&buffer, type == "image/png" ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!reader.canRead() || !size.isValid())
        return Error(ErrorCode::badInput, "picture");
    if (qint64(size.width()) * size.height() > CodeReader::maxPixels)
        return Error(ErrorCode::tooLarge, "picture");
    return readGrey(reader.read(), look);
}

/// Runs `read` on a worker thread and `then` on the caller's, unless the reader is gone by then.
template <typename Read, typename Then>
void onWorker(CodeReader* reader, Read read, Then then)
{
    auto promise = std::make_shared<QPromise<Result<Texts>>>();
    promise->start();
    promise->future().then(reader, std::move(then));
    QThreadPool::globalInstance()->start([promise, read = std::move(read)] {
        promise->addResult(read());
        promise->finish();
    });
}

} // namespace

CodeReader::CodeReader(Look atFrame, Look atFile, QObject* parent)
    : QObject(parent), m_atFrame(atFrame), m_atFile(atFile)
{
}

QObject* CodeReader::videoSink() const
{
    return m_sink;
}

void CodeReader::setVideoSink(QObject* sink)
{
    auto* next = qobject_cast<QVideoSink*>(sink);
    if (next == m_sink)
        return;
    if (m_sink)
        m_sink->disconnect(this);
    m_sink = next;
    if (m_sink)
        connect(m_sink, &QVideoSink::videoFrameChanged, this, &CodeReader::look);
    Q_EMIT videoSinkChanged();
}

bool CodeReader::hasCamera() const
{
    return !QMediaDevices::videoInputs().isEmpty();
}

void CodeReader::look(const QVideoFrame& frame)
{
    if (m_looking || !frame.isValid())
        return;
    m_looking = true;
    onWorker(
        this, [frame, look = m_atFrame] { return readFrame(frame, look); },
        [this](const Result<Texts>& read) {
            m_looking = false;
            if (read)
                seeTexts(*read);
        });
}

void CodeReader::readImage(const QString& file)
{
    QString path = file.trimmed();
    if (path.startsWith(u"file:"))
        path = QUrl(path).toLocalFile();
    if (path.isEmpty() || m_busy)
        return;
    setProblem({});
    setBusy(true);
    onWorker(
        this, [path, look = m_atFile] { return readFile(path, look); },
        [this](const Result<Texts>& read) {
            setBusy(false);
            if (read)
                readTexts(*read);
            else if (read.error().code == ErrorCode::tooLarge)
                setProblem(tr("The picture is too large: at most 50 megapixels."));
            else if (read.error().code == ErrorCode::notFound)
                setProblem(noCodeText());
            else
                setProblem(tr("The file is not there, or is no picture."));
        });
}

void CodeReader::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

void CodeReader::setProblem(const QString& problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace feltbok::ui
