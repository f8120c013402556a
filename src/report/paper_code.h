// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

#include <optional>

namespace feltbok::report {

/// The three documents of a visit: the receipt, always; the supplementary report, of possible
/// breaches; and the full report, with the checklist.
enum class VisitDocumentKind { receipt, supplementary, full };

/// receipt, supplementary, full: in links and file names.
QString toString(VisitDocumentKind kind);

/// What a paper copy says of the record behind it.
struct PaperCode
{
    QString record; ///< id; empty when only the short form was typed
    QString sha256; ///< of the content, lower-case hex: all 64, or the 16 of the short form
    std::optional<VisitDocumentKind> kind;
};

/// feltbok://check?record=ID&sha256=HEX&kind=KIND, as the QR code has it.
QString paperLink(const QString& record, const QString& sha256, VisitDocumentKind kind);

/// The first 16 digits of the hash in groups of four, for eyes and fingers.
QString shortCode(const QString& sha256);

/// Reads either form, however it was typed; nothing if it is not one of Feltbok's.
std::optional<PaperCode> readPaperCode(const QString& text);

} // namespace feltbok::report
