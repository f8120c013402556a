// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pdf_image.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace feltbok::report {
namespace {

constexpr qint64 maxPoints = 50'000'000;
constexpr int photoSide = 1600;     // pixels; 480 dpi in a column of the report
constexpr int signatureSide = 1200; // pixels
constexpr int jpegQuality = 85;

struct JpegHead
{
    int width = 0;
    int height = 0;
    int components = 0;
};

/// Walks the segments of a JPEG (ITU-T T.81, annex B) to the frame's head.
std::optional<JpegHead> jpegHead(const QByteArray& bytes)
{
    const auto byte = [&](qsizetype at) { return int(static_cast<unsigned char>(bytes[at])); };
    const auto two = [&](qsizetype at) { return byte(at) << 8 | byte(at + 1); };
    if (!bytes.startsWith("\xFF\xD8\xFF") || !bytes.endsWith("\xFF\xD9"))
        return std::nullopt;
    for (qsizetype at = 2; at + 9 < bytes.size();) {
        if (byte(at) != 0xFF)
            return std::nullopt;
        const int marker = byte(at + 1);
        if (marker == 0xFF) { // fill
            ++at;
            continue;
        }
        // Baseline, extended and progressive, Huffman coded: what DCTDecode reads.
        if (marker >= 0xC0 && marker <= 0xC2) {
            if (byte(at + 4) != 8)
                return std::nullopt;
            return JpegHead{
                .width = two(at + 7), .height = two(at + 5), .components = byte(at + 9)};
        }
        if (marker == 0xD9 || marker == 0xDA)
            return std::nullopt;
        at += 2 + two(at + 2);
    }
    return std::nullopt;
}

/// On white, at most so large; null if it is no picture.
QImage decoded(const QByteArray& bytes, int side)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > maxPoints)
        return {};
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    const QSize room = image.width() > side || image.height() > side
                           ? image.size().scaled(side, side, Qt::KeepAspectRatio)
                           : image.size();
    QImage out(room.expandedTo({1, 1}), QImage::Format_RGB32);
    out.fill(Qt::white);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint(), out.size()), image);
    painter.end();
    return out;
}

} // namespace

QByteArray PdfImage::dictionary() const
{
    return "<<\n/Type /XObject\n/Subtype /Image\n/Width " + QByteArray::number(width) +
           "\n/Height " + QByteArray::number(height) + "\n/BitsPerComponent 8\n/ColorSpace " +
           (isGrey ? "/DeviceGray" : "/DeviceRGB") + "\n/Filter /" + filter + "\n>>";
}

std::optional<PdfImage> photoImage(const QByteArray& bytes)
{
    PdfImage out{.filter = "DCTDecode", .stream = bytes};
    const auto head = jpegHead(bytes);
    // Four components are CMYK, which the output intent of the file does not cover (6.2.3.3).
    if (head && head->width > 0 && head->height > 0 &&
        qint64(head->width) * head->height <= maxPoints &&
        (head->components == 1 || head->components == 3)) {
        out.width = head->width;
        out.height = head->height;
        out.isGrey = head->components == 1;
        return out;
    }
    const QImage image = decoded(bytes, photoSide);
    if (image.isNull())
        return std::nullopt;
    QBuffer buffer(&out.stream);
    buffer.open(QIODevice::WriteOnly | QIODevice::Truncate);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(jpegQuality);
    if (!writer.write(image))
        return std::nullopt;
    out.width = image.width();
    out.height = image.height();
    return out;
}

std::optional<PdfImage> signatureImage(const QByteArray& bytes)
{
    const QImage image = decoded(bytes, signatureSide).convertToFormat(QImage::Format_Grayscale8);
    if (image.isNull())
        return std::nullopt;
    QByteArray rows;
    rows.reserve(qsizetype(image.width()) * image.height());
    for (int y = 0; y < image.height(); ++y)
        rows.append(reinterpret_cast<const char*>(image.constScanLine(y)), image.width());
    // qCompress puts four bytes of length before the zlib stream.
    return PdfImage{.width = image.width(),
                    .height = image.height(),
                    .isGrey = true,
                    .filter = "FlateDecode",
                    .stream = qCompress(rows, 9).mid(4)};
}

} // namespace feltbok::report
