// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pack_symbols.h"

#define ZX_USE_UTF8 1
#include <ZXing/BarcodeFormat.h>
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

#include <QtCore/QPoint>
#include <QtCore/QRect>
#include <QtGui/QColor>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPolygon>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>

namespace feltbok::report {
namespace {

using Texts = std::vector<std::string>;
using Binarizer = ZXing::Binarizer;

/// Codes that are looked for in one picture: a pack has two or three.
constexpr int mostSymbols = 4;
/// A photo of a phone; larger ones are halved first.
constexpr qint64 mostPixels = 12'500'000;
/// Those that are cleaned are halved further: a code is large in a large photo.
constexpr qint64 mostCleanedPixels = 3'200'000;
/// Up to here a picture is also looked at in double size.
constexpr qint64 mostDoubledPixels = 800'000;

ZXing::Results readAll(const QImage& grey, const QRect& part, Binarizer binarizer)
{
    using ZXing::BarcodeFormat;
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(),
                                ZXing::ImageFormat::Lum, int(grey.bytesPerLine()));
    return ZXing::ReadBarcodes(view.cropped(part.x(), part.y(), part.width(), part.height()),
                               ZXing::DecodeHints()
                                   .setFormats(BarcodeFormat::DataMatrix | BarcodeFormat::QRCode |
                                               BarcodeFormat::Code128 | BarcodeFormat::EAN13 |
                                               BarcodeFormat::DataBarExpanded)
                                   .setBinarizer(binarizer)
                                   .setMaxNumberOfSymbols(mostSymbols));
}

void blank(QImage& grey, const ZXing::Position& position, QPoint offset)
{
    QPolygon outline;
    for (const auto& corner : position)
        outline << QPoint(corner.x, corner.y) + offset;
    // As bright as it is itself where it is white: another brightness would be an edge to follow.
    const QRect around = outline.boundingRect().intersected(grey.rect());
    std::vector<uchar> levels;
    for (int y = around.top(); y <= around.bottom(); ++y)
        levels.insert(levels.end(), grey.constScanLine(y) + around.left(),
                      grey.constScanLine(y) + around.right() + 1);
    if (levels.empty())
        return;
    const auto bright = levels.begin() + std::ptrdiff_t(levels.size()) * 4 / 5;
    std::nth_element(levels.begin(), bright, levels.end());
    const QColor white(*bright, *bright, *bright);
    QPainter painter(&grey);
    painter.setBrush(white);
    painter.setPen(QPen(white, 4));
    painter.drawPolygon(outline);
}

/// Adds what a part of the picture says and takes it out of the picture: ZXing reads one
/// DataMatrix at a time.
void readPart(QImage& grey, const QRect& part, Binarizer binarizer, Texts& out)
{
    for (int round = 0; round < mostSymbols; ++round) {
        bool isAny = false;
        for (const auto& symbol : readAll(grey, part, binarizer)) {
            if (!symbol.isValid())
                continue;
            const auto& bytes = symbol.bytes();
            std::string text = symbol.symbologyIdentifier();
            text.append(bytes.begin(), bytes.end());
            if (std::find(out.begin(), out.end(), text) == out.end())
                out.push_back(std::move(text));
            blank(grey, symbol.position(), part.topLeft());
            isAny = true;
        }
        if (!isAny)
            return;
    }
}

Texts readWhole(QImage grey, Binarizer binarizer)
{
    Texts out;
    readPart(grey, grey.rect(), binarizer, out);
    return out;
}

/// The whole and its parts: ZXing looks for a DataMatrix from the middle on, and the first edge
/// that looks like one may be that of a label.
Texts readInParts(QImage grey)
{
    constexpr int steps = 4; // across the half that a part does not cover
    Texts out;
    readPart(grey, grey.rect(), Binarizer::LocalAverage, out);
    const QSize half = grey.size() / 2;
    for (int row = 0; row <= steps; ++row)
        for (int column = 0; column <= steps; ++column) {
            const QPoint corner(column * half.width() / steps, row * half.height() / steps);
            readPart(grey, QRect(corner, half), Binarizer::LocalAverage, out);
        }
    return out;
}

/// The darkest and the brightest hundredth become black and white.
QImage stretched(const QImage& grey)
{
    std::array<qint64, 256> count{};
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x)
            ++count[grey.constScanLine(y)[x]];
    const qint64 hundredth = qint64(grey.width()) * grey.height() / 100;
    std::size_t dark = 0;
    std::size_t bright = 255;
    for (qint64 sum = count[dark]; sum <= hundredth && dark < 255; sum += count[++dark]) {
    }
    for (qint64 sum = count[bright]; sum <= hundredth && bright > 0; sum += count[--bright]) {
    }
    if (bright <= dark)
        return grey;
    std::array<uchar, 256> level{};
    for (std::size_t i = 0; i < level.size(); ++i)
        level[i] = uchar((std::clamp(i, dark, bright) - dark) * 255 / (bright - dark));
    QImage out = grey;
    for (int y = 0; y < out.height(); ++y) {
        uchar* line = out.scanLine(y);
        for (int x = 0; x < out.width(); ++x)
            line[x] = level[line[x]];
    }
    return out;
}

/// The mean of each pixel and those up to `reach` beside it along a line, then along a column.
QImage smoothed(const QImage& grey, int reach)
{
    QImage across = grey;
    QImage out = grey;
    const int width = grey.width();
    const int height = grey.height();
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int from = std::max(0, x - reach);
            const int to = std::min(width - 1, x + reach);
            int sum = 0;
            for (int i = from; i <= to; ++i)
                sum += grey.constScanLine(y)[i];
            across.scanLine(y)[x] = uchar(sum / (to - from + 1));
        }
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int from = std::max(0, y - reach);
            const int to = std::min(height - 1, y + reach);
            int sum = 0;
            for (int i = from; i <= to; ++i)
                sum += across.constScanLine(i)[x];
            out.scanLine(y)[x] = uchar(sum / (to - from + 1));
        }
    return out;
}

/// Each pixel moved away from its surroundings: an unsharp mask.
QImage sharpened(const QImage& grey, int reach)
{
    QImage out = smoothed(smoothed(grey, reach), reach);
    for (int y = 0; y < out.height(); ++y) {
        uchar* line = out.scanLine(y);
        for (int x = 0; x < out.width(); ++x) {
            const int here = grey.constScanLine(y)[x];
            line[x] = uchar(std::clamp(here + 3 * (here - line[x]), 0, 255));
        }
    }
    return out;
}

QImage resized(const QImage& grey, double factor)
{
    const QSize size(std::max(1, int(grey.width() * factor)),
                     std::max(1, int(grey.height() * factor)));
    return grey.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

QImage inverted(QImage grey)
{
    grey.invertPixels();
    return grey;
}

/// Cleaned in the ways that make a hard picture readable, the likely ones first.
Texts readCleaned(const QImage& grey)
{
    using Way = QImage (*)(const QImage&);
    constexpr std::array<Way, 7> ways{
        [](const QImage& image) { return image; },
        [](const QImage& image) { return smoothed(image, 1); },
        [](const QImage& image) { return sharpened(image, 2); },
        [](const QImage& image) { return inverted(image); },
        [](const QImage& image) { return stretched(smoothed(image, 2)); },
        [](const QImage& image) { return resized(image, 0.5); },
        [](const QImage& image) { return sharpened(image, 4); },
    };
    // The first three make up for dark, noisy and blurred pictures: the worst that is likely.
    constexpr std::size_t inParts = 3;
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const QImage cleaned = ways[i](grey);
        if (auto found =
                i < inParts ? readInParts(cleaned) : readWhole(cleaned, Binarizer::LocalAverage);
            !found.empty())
            return found;
        if (auto found = readWhole(cleaned, Binarizer::GlobalHistogram); !found.empty())
            return found;
    }
    return {};
}

Texts readStill(QImage grey)
{
    while (qint64(grey.width()) * grey.height() > mostPixels)
        grey = resized(grey, 0.5);
    if (auto found = readInParts(grey); !found.empty())
        return found;
    while (qint64(grey.width()) * grey.height() > mostCleanedPixels)
        grey = resized(grey, 0.5);
    grey = stretched(grey);
    if (auto found = readCleaned(grey); !found.empty())
        return found;
    if (qint64(grey.width()) * grey.height() <= mostDoubledPixels)
        return readCleaned(resized(grey, 2));
    return {};
}

Texts readFrame(const QImage& grey)
{
    if (auto found = readWhole(grey, Binarizer::LocalAverage); !found.empty())
        return found;
    Texts out;
    QImage cleaned = smoothed(stretched(grey), 1);
    const QSize half = grey.size() / 2;
    const QRect middle(QPoint(half.width() / 2, half.height() / 2), half);
    readPart(cleaned, middle, Binarizer::LocalAverage, out);
    return out.empty() ? readWhole(cleaned, Binarizer::LocalAverage) : out;
}

} // namespace

Result<std::vector<std::string>> readPackSymbols(const Brightness& picture, Effort effort)
{
    if (picture.data == nullptr || picture.width <= 0 || picture.height <= 0)
        return Error(ErrorCode::badInput, "no picture");
    QImage grey(picture.width, picture.height, QImage::Format_Grayscale8);
    if (grey.isNull())
        return Error(ErrorCode::tooLarge, "picture");
    for (int y = 0; y < picture.height; ++y) {
        const std::uint8_t* from = picture.data + std::ptrdiff_t(y) * picture.bytesPerLine;
        uchar* line = grey.scanLine(y);
        for (int x = 0; x < picture.width; ++x)
            line[x] = from[std::ptrdiff_t(x) * picture.bytesPerPixel];
    }
    try {
        auto found = effort == Effort::still ? readStill(grey) : readFrame(grey);
        if (!found.empty())
            return found;
    } catch (const std::exception&) { // of ZXing: as if nothing were there
    }
    return Error(ErrorCode::notFound, "no code in the picture");
}

} // namespace feltbok::report
