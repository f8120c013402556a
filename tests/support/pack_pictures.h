// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QPointF>
#include <QtGui/QImage>

namespace feltbok::test {

enum class Symbol {
    dataMatrix,
    qrCode,
    code128,
    retail, ///< EAN-13
};

/// A symbol, black on white, without a margin; made by Zint, which shares no code with what reads
/// it. GS1 content with its identifiers in square brackets; plain content for a retail code.
QImage drawSymbol(Symbol symbol, const QByteArray& content, int pixelsPerModule);
/// The same with content that is no GS1 element string.
QImage drawPlainDataMatrix(const QByteArray& content, int pixelsPerModule);

/// How a symbol is seen on a pack.
struct Sight
{
    double pixelsPerModule = 5;
    double turned = 0;   ///< degrees
    QPointF shifted{};   ///< from the middle of the picture, in pixels
    double leaning = 0;  ///< perspective: how much shorter the far edge is, of one
    double quiet = 4;    ///< modules of white around it
    double blur = 0;     ///< radius in pixels (standard deviation of the bell curve)
    double smear = 0;    ///< pixels along the line, as of a moving hand
    int black = 20;      ///< brightness of the print
    int white = 235;     ///< brightness of the carton
    double shadow = 0;   ///< how much darker the right edge of the picture is, of one
    int noise = 0;       ///< largest deviation of a pixel
    int jpegQuality = 0; ///< 0: not compressed
    bool isInverted = false;
    bool isMirrored = false;
};

/// In a picture of this size, amid the print of a pack.
QImage seen(const QImage& symbol, int modulesPixels, const Sight& sight, QSize size = {640, 480});

} // namespace feltbok::test
