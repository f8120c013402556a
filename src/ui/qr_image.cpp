// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/qr_image.h"

#define ZX_USE_UTF8 // text as std::string, as later versions have it
#include <QtCore/QFileInfo>
#include <QtGui/QImageReader>

#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

#include <exception>

namespace feltbok::ui {

namespace {
constexpr qint64 maxPoints = 50'000'000;
constexpr int readSide = 2400; // pixels: a sheet photographed whole still has three to a module
} // namespace

Result<QString> readQrImage(const QString& file)
{
    if (!QFileInfo(file).isFile())
        return Error(ErrorCode::notFound, "no such picture");
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return Error(ErrorCode::badInput, "not a picture");
    if (qint64(size.width()) * size.height() > maxPoints)
        return Error(ErrorCode::tooLarge, "more points than are read");
    if (size.width() > readSide || size.height() > readSide)
        reader.setScaledSize(size.scaled(readSide, readSide, Qt::KeepAspectRatio));
    const QImage image = reader.read().convertToFormat(QImage::Format_Grayscale8);
    if (image.isNull())
        return Error(ErrorCode::badInput, "not a picture");
    try {
        const ZXing::ImageView view(image.constBits(), image.width(), image.height(),
                                    ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
        const ZXing::Result found = ZXing::ReadBarcode(
            view, ZXing::DecodeHints().setTryHarder(true).setFormats(ZXing::BarcodeFormat::QRCode));
        if (found.isValid())
            return QString::fromStdString(found.text());
    } catch (const std::exception&) { // what ZXing throws for a picture it chokes on
        return Error(ErrorCode::badInput, "not a picture that can be searched");
    }
    return Error(ErrorCode::notFound, "no QR code in the picture");
}

} // namespace feltbok::ui
