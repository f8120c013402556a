// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/visit/photo_image.h"

#include "domain/attachment.h"

#include <QtCore/QBuffer>
#include <QtGui/QColorSpace>
#include <QtGui/QImageReader>
#include <QtGui/QImageWriter>
#include <QtGui/QPainter>

namespace feltbok::ui {
namespace {

constexpr int jpegQuality = 85;
/// 50 million pixels of four bytes, and room for the scaled one.
constexpr int allocationMiB = 256;

QByteArray formatOf(const QByteArray& content)
{
    const auto type =
        domain::attachmentTypeOf({content.constData(), static_cast<std::size_t>(content.size())});
    if (type == "image/jpeg")
        return QByteArrayLiteral("jpeg");
    if (type == "image/png")
        return QByteArrayLiteral("png");
    return {};
}

/// Null for what is too large, also of a colleague's photo: JPEG can say of a few kilobytes that
/// they are four thousand million pixels.
QImage decode(QByteArray& content, const QByteArray& format, const QSize& fitting)
{
    QImageReader::setAllocationLimit(allocationMiB);
    QBuffer buffer(&content);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > maxPhotoPixels)
        return {};
    // JPEG decodes to a half or a quarter with less memory and time.
    const QSize turned = reader.transformation() & QImageIOHandler::TransformationRotate90
                             ? fitting.transposed()
                             : fitting;
    if (!turned.isEmpty() && (size.width() > turned.width() || size.height() > turned.height()))
        reader.setScaledSize(size.scaled(turned, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

Result<QByteArray> preparePhoto(QByteArray source)
{
    if (source.size() > maxPhotoFileBytes)
        return Error(ErrorCode::tooLarge, "photo file", "attachments");
    const QByteArray format = formatOf(source);
    if (format.isEmpty())
        return Error(ErrorCode::badInput, "neither JPEG nor PNG", "attachments");
    {
        QBuffer buffer(&source);
        QImageReader reader(&buffer, format);
        reader.setAutoDetectImageFormat(false);
        const QSize size = reader.size();
        if (!size.isValid() || size.isEmpty())
            return Error(ErrorCode::badInput, "not a readable picture", "attachments");
        if (qint64(size.width()) * size.height() > maxPhotoPixels)
            return Error(ErrorCode::tooLarge, "photo pixels", "attachments");
    }
    const QImage picture = decode(source, format, QSize(photoSide, photoSide));
    if (picture.isNull())
        return Error(ErrorCode::badInput, "not a readable picture", "attachments");
    return preparePhoto(picture);
}

Result<QByteArray> preparePhoto(const QImage& picture)
{
    if (picture.isNull())
        return Error(ErrorCode::badInput, "no picture", "attachments");
    QImage source = picture;
    if (source.colorSpace().isValid() && source.colorSpace() != QColorSpace(QColorSpace::SRgb))
        source.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QSize size = source.size();
    if (size.width() > photoSide || size.height() > photoSide)
        size.scale(photoSide, photoSide, Qt::KeepAspectRatio);
    // A new picture: texts and profiles stay with the old one, and would be written with it.
    QImage clean(size.expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    clean.fill(Qt::white);
    {
        QPainter painter(&clean);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(clean.rect(), size == source.size()
                                            ? source
                                            : source.scaled(size, Qt::IgnoreAspectRatio,
                                                            Qt::SmoothTransformation));
    }
    QByteArray out;
    QBuffer buffer(&out);
    QImageWriter writer(&buffer, QByteArrayLiteral("jpeg"));
    writer.setQuality(jpegQuality);
    if (!writer.write(clean))
        return Error(ErrorCode::internal, "the photo could not be encoded");
    return out;
}

QImage readPhoto(QByteArray content, const QSize& fitting)
{
    const QByteArray format = formatOf(content);
    return format.isEmpty() ? QImage() : decode(content, format, fitting);
}

} // namespace feltbok::ui
