// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/code_reader.h"

namespace feltbok::ui {

/// Reads a QR code from the camera, from a picture in a file, or takes its text as typed.
class QrReader : public feltbok::ui::CodeReader
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit QrReader(QObject* parent = nullptr);

    /// The text itself, at most 4 KiB.
    Q_INVOKABLE void readText(const QString& text);
    void again() override;

    static constexpr qsizetype maxTextBytes = 4096;

Q_SIGNALS:
    void scanned(const QString& text);

protected:
    void seeTexts(const Texts& texts) override;
    void readTexts(const Texts& texts) override;
    QString noCodeText() const override;

private:
    void tell(const QString& text);

    QString m_told; ///< by the camera: it sees the same code many times
};

} // namespace feltbok::ui
