// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace feltbok::ui {

/// The check of free text (domain/identity_scan.h, name_scan.h) for the fields people type in.
/// Positions count as QML strings do. Keeps nothing.
class IdentityFinder : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// {start, length, kind, quote} each, in order; names only when asked for.
    Q_INVOKABLE QVariantList find(const QString& text, bool names) const;
    /// The text without this part.
    Q_INVOKABLE QString without(const QString& text, int start, int length) const;
    /// What may be stored of a text: all of it but numbers and addresses. Names may be stored.
    Q_INVOKABLE QString storable(const QString& text) const;
    /// The same while somebody writes, the cursor at `cursor`: without a number that may not be
    /// whole yet.
    Q_INVOKABLE QString storableSoFar(const QString& text, int cursor) const;
};

} // namespace feltbok::ui
