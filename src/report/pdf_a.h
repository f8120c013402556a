// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"
#include "report/pdf_image.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <span>

namespace feltbok::report {

/// What the file says of itself, in the information dictionary and in XMP alike.
struct PdfMetadata
{
    QString title;
    QString author;
    QString subject;
    QString creator;
    QString producer;
    QDateTime created;   ///< whole seconds; left out of both places if invalid
    QByteArray language; ///< BCP 47, such as nb-NO
    QByteArray fileId;   ///< 16 bytes
};

/// Makes what QPdfWriter calls PDF/A-1b into PDF/A-1b (ISO 19005-1:2005): metadata equal in both
/// places, one name per font subset, no transparency keys, no clock and no chance in the bytes.
/// `pictures` take the places that PageFlow::picture held for them.
Result<QByteArray> conformToPdfA1b(const QByteArray& fromQt, const PdfMetadata& metadata,
                                   std::span<const PdfImage> pictures = {});

} // namespace feltbok::report
