// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

namespace feltbok::ui {

/// Longest side of a photo that is kept, in pixels: a document on a table can be read.
inline constexpr int photoSide = 2048;
/// What is taken in, in bytes and in pixels: a file that says more is refused before it is decoded.
inline constexpr qint64 maxPhotoFileBytes = qint64{50} * 1000 * 1000;
inline constexpr qint64 maxPhotoPixels = qint64{50} * 1000 * 1000;

/// A JPEG with the picture and nothing else: turned as its EXIF says, scaled, and encoded anew, so
/// that no place, serial number, thumbnail, comment or profile of the source is in it.
/// badInput where it is no JPEG or PNG that can be read, tooLarge beyond the limits.
Result<QByteArray> preparePhoto(QByteArray source);
/// The same of a picture from the camera.
Result<QByteArray> preparePhoto(const QImage& picture);
/// A picture to show; null where it cannot be read, or has more pixels than are taken in.
QImage readPhoto(QByteArray content, const QSize& fitting = {});

} // namespace feltbok::ui
