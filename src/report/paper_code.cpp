// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/paper_code.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace feltbok::report {
namespace {

constexpr qsizetype maxText = 1000; // far more than any of our codes holds
constexpr qsizetype shortDigits = 16;

bool isHex(const QString& text, qsizetype digits)
{
    static const QRegularExpression hex(QStringLiteral("\\A[0-9a-f]+\\z"));
    return text.size() == digits && hex.match(text).hasMatch();
}

} // namespace

QString toString(VisitDocumentKind kind)
{
    switch (kind) {
    case VisitDocumentKind::receipt:
        return QStringLiteral("receipt");
    case VisitDocumentKind::supplementary:
        return QStringLiteral("supplementary");
    case VisitDocumentKind::full:
        return QStringLiteral("full");
    }
    return {};
}

QString paperLink(const QString& record, const QString& sha256, VisitDocumentKind kind)
{
    return QStringLiteral("feltbok://check?record=%1&sha256=%2&kind=%3")
        .arg(record, sha256, toString(kind));
}

QString shortCode(const QString& sha256)
{
    QString out;
    for (qsizetype i = 0; i < std::min(shortDigits, sha256.size()); ++i) {
        if (i > 0 && i % 4 == 0)
            out += QLatin1Char(' ');
        out += sha256[i];
    }
    return out;
}

std::optional<PaperCode> readPaperCode(const QString& text)
{
    if (text.size() > maxText)
        return std::nullopt;
    const QString typed = text.trimmed().toLower();
    if (typed.startsWith(QLatin1String("feltbok:"))) {
        const QUrl url(typed, QUrl::StrictMode);
        const QUrlQuery query(url);
        PaperCode code{.record = query.queryItemValue(QStringLiteral("record")),
                       .sha256 = query.queryItemValue(QStringLiteral("sha256")),
                       .kind = std::nullopt};
        static const QRegularExpression id(
            QStringLiteral("\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"));
        if (!url.isValid() || url.host() != QLatin1String("check") ||
            !id.match(code.record).hasMatch() || !isHex(code.sha256, 64))
            return std::nullopt;
        for (const auto kind : {VisitDocumentKind::receipt, VisitDocumentKind::supplementary,
                                VisitDocumentKind::full})
            if (query.queryItemValue(QStringLiteral("kind")) == toString(kind))
                code.kind = kind;
        return code;
    }
    static const QRegularExpression gaps(QStringLiteral("[\\s\\-.:]"));
    QString digits = typed;
    digits.remove(gaps);
    if (!isHex(digits, shortDigits) && !isHex(digits, 64))
        return std::nullopt;
    return PaperCode{.record = {}, .sha256 = digits, .kind = std::nullopt};
}

} // namespace feltbok::report
