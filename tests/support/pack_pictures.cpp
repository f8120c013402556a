// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/pack_pictures.h"

#include <QtCore/QBuffer>
#include <QtGui/QPainter>
#include <QtGui/QPolygonF>
#include <QtGui/QTransform>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <random>
#include <vector>
#include <zint.h>

namespace feltbok::test {
namespace {

QImage draw(int symbology, int mode, const QByteArray& content, int pixelsPerModule)
{
    const std::unique_ptr<zint_symbol, void (*)(zint_symbol*)> code(ZBarcode_Create(),
                                                                    ZBarcode_Delete);
    code->symbology = symbology;
    code->input_mode = mode;
    code->show_hrt = 0;
    code->scale = float(pixelsPerModule) / 2; // two pixels per module at scale 1
    if (symbology == BARCODE_DATAMATRIX)
        code->option_3 = DM_SQUARE;
    const auto* text = reinterpret_cast<const unsigned char*>(content.constData());
    if (ZBarcode_Encode_and_Buffer(code.get(), text, int(content.size()), 0) >= ZINT_ERROR)
        return {};
    QImage out(code->bitmap_width, code->bitmap_height, QImage::Format_Grayscale8);
    for (int y = 0; y < out.height(); ++y)
        for (int x = 0; x < out.width(); ++x)
            out.scanLine(y)[x] = code->bitmap[3 * (y * code->bitmap_width + x)];
    return out;
}

/// The weights of a mean along a line.
std::vector<double> bell(double radius)
{
    std::vector<double> out;
    const int reach = int(std::ceil(3 * radius));
    for (int i = -reach; i <= reach; ++i)
        out.push_back(std::exp(-i * i / (2 * radius * radius)));
    return out;
}

QImage weighted(const QImage& grey, const std::vector<double>& weights, bool isDown)
{
    QImage out = grey;
    const int reach = int(weights.size()) / 2;
    const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x) {
            double sum = 0;
            for (int i = 0; i < int(weights.size()); ++i) {
                const int from = std::clamp((isDown ? y : x) + i - reach, 0,
                                            (isDown ? grey.height() : grey.width()) - 1);
                sum += weights[std::size_t(i)] *
                       (isDown ? grey.constScanLine(from)[x] : grey.constScanLine(y)[from]);
            }
            out.scanLine(y)[x] = uchar(std::lround(sum / all));
        }
    return out;
}

/// Lines as of small print, up to the quiet zone of the symbol.
void print(QPainter& painter, QSize size)
{
    std::mt19937 random(7);
    for (int y = 12; y < size.height(); y += 22)
        for (int x = 10; x < size.width(); x += 14) {
            const int width = 4 + int(random() % 9);
            painter.fillRect(x, y, width, 8, Qt::black);
        }
}

} // namespace

QImage drawSymbol(Symbol symbol, const QByteArray& content, int pixelsPerModule)
{
    switch (symbol) {
    case Symbol::dataMatrix:
        return draw(BARCODE_DATAMATRIX, GS1_MODE, content, pixelsPerModule);
    case Symbol::qrCode:
        return draw(BARCODE_QRCODE, GS1_MODE, content, pixelsPerModule);
    case Symbol::code128:
        return draw(BARCODE_GS1_128, GS1_MODE, content, pixelsPerModule);
    case Symbol::retail:
        return draw(BARCODE_EANX, DATA_MODE, content, pixelsPerModule);
    }
    return {};
}

QImage drawPlainDataMatrix(const QByteArray& content, int pixelsPerModule)
{
    return draw(BARCODE_DATAMATRIX, DATA_MODE, content, pixelsPerModule);
}

QImage seen(const QImage& symbol, int modulesPixels, const Sight& sight, QSize size)
{
    const int margin = int(std::lround(sight.quiet * modulesPixels));
    QImage label(symbol.width() + 2 * margin, symbol.height() + 2 * margin, QImage::Format_RGB32);
    label.fill(Qt::white);
    {
        QPainter painter(&label);
        painter.drawImage(margin, margin, symbol);
    }
    if (sight.isInverted)
        label.invertPixels();
    if (sight.isMirrored)
        label = label.mirrored(true, false);

    QImage picture(size, QImage::Format_RGB32);
    picture.fill(QColor(190, 190, 190)); // coloured carton
    {
        QPainter painter(&picture);
        print(painter, size);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const double scale = sight.pixelsPerModule / modulesPixels;
        const double width = label.width() * scale / 2;
        const double height = label.height() * scale / 2;
        const double far = width * (1 - sight.leaning);
        const double top = height * (1 - sight.leaning / 2);
        QTransform place;
        QTransform::quadToQuad(QPolygonF({{0, 0},
                                          {double(label.width()), 0},
                                          {double(label.width()), double(label.height())},
                                          {0, double(label.height())}}),
                               QPolygonF({{-far, -top}, {far, -top}, {width, top}, {-width, top}}),
                               place);
        painter.setTransform(place * QTransform().rotate(sight.turned) *
                             QTransform::fromTranslate(size.width() / 2.0 + sight.shifted.x(),
                                                       size.height() / 2.0 + sight.shifted.y()));
        painter.drawImage(0, 0, label);
    }
    QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    if (sight.blur > 0)
        grey = weighted(weighted(grey, bell(sight.blur), false), bell(sight.blur), true);
    if (sight.smear > 1)
        grey = weighted(grey, std::vector<double>(std::size_t(sight.smear), 1.0), false);
    std::mt19937 random(11);
    for (int y = 0; y < grey.height(); ++y)
        for (int x = 0; x < grey.width(); ++x) {
            uchar& pixel = grey.scanLine(y)[x];
            const double light = 1 - sight.shadow * x / grey.width();
            const double level = sight.black + (sight.white - sight.black) * pixel / 255.0;
            const int noise =
                sight.noise == 0 ? 0 : int(random() % unsigned(2 * sight.noise + 1)) - sight.noise;
            pixel = uchar(std::clamp(int(std::lround(level * light)) + noise, 0, 255));
        }
    if (sight.jpegQuality > 0) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !grey.save(&buffer, "JPEG", sight.jpegQuality))
            return {};
        grey = QImage::fromData(bytes, "JPEG").convertToFormat(QImage::Format_Grayscale8);
    }
    return grey;
}

} // namespace feltbok::test
