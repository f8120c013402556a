// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>

#include <optional>

namespace feltbok::report {

/// A picture as PDF/A-1b may hold it: no transparency, grey or RGB, eight bits.
struct PdfImage
{
    int width = 0; ///< pixels
    int height = 0;
    bool isGrey = false;
    QByteArray filter; ///< DCTDecode or FlateDecode
    QByteArray stream; ///< encoded

    QByteArray dictionary() const;
};

/// Of a photo. A JPEG goes in as it is, without being decoded; another picture becomes one.
/// Nothing if the bytes are no picture, or one of more than 50 million points.
std::optional<PdfImage> photoImage(const QByteArray& bytes);

/// Of a drawn signature: grey on white, without loss.
std::optional<PdfImage> signatureImage(const QByteArray& bytes);

} // namespace feltbok::report
