// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/qr_reader.h"

#include "ui/text.h"

namespace feltbok::ui {
namespace {

Result<std::vector<std::string>> readQr(const report::Brightness& picture)
{
    FELTBOK_ASSIGN(std::string text, report::readQrCode(picture));
    return std::vector{std::move(text)};
}

} // namespace

QrReader::QrReader(QObject* parent) : CodeReader(readQr, readQr, parent) {}

void QrReader::seeTexts(const Texts& texts)
{
    const QString text = toQString(texts.front());
    if (text == m_told)
        return;
    m_told = text;
    tell(text);
}

void QrReader::readTexts(const Texts& texts)
{
    tell(toQString(texts.front()));
}

QString QrReader::noCodeText() const
{
    return tr("There is no QR code in the picture that can be read.");
}

void QrReader::again()
{
    m_told.clear();
}

void QrReader::readText(const QString& text)
{
    setProblem({});
    tell(text.trimmed());
}

void QrReader::tell(const QString& text)
{
    if (text.isEmpty())
        return;
    if (text.toUtf8().size() > maxTextBytes) {
        setProblem(tr("The text is too long to be a code of Feltbok."));
        return;
    }
    setProblem({});
    Q_EMIT scanned(text);
}

} // namespace feltbok::ui
