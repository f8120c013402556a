// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "identity_finder.h"

#include "domain/identity_scan.h"
#include "domain/name_scan.h"

#include <QVariantMap>

#include <algorithm>
#include <string>

namespace feltbok::ui {
namespace {

std::size_t bytesOf(const QString& text, int length)
{
    return std::size_t(text.left(std::max(length, 0)).toUtf8().size());
}

int lengthOf(const std::string& bytes, std::size_t begin, std::size_t length)
{
    return int(QString::fromUtf8(bytes.data() + begin, qsizetype(length)).size());
}

} // namespace

QVariantList IdentityFinder::find(const QString& text, bool names) const
{
    const std::string bytes = text.toStdString();
    auto found = domain::findIdentities(bytes);
    if (names)
        for (const auto& name : domain::findNames(bytes))
            found.push_back(name);
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.begin < b.begin; });
    QVariantList out;
    for (const auto& span : found) {
        const int start = lengthOf(bytes, 0, span.begin);
        const int length = lengthOf(bytes, span.begin, span.length);
        const auto kind = domain::toString(span.kind);
        out.append(QVariantMap{
            {QStringLiteral("start"), start},
            {QStringLiteral("length"), length},
            {QStringLiteral("kind"), QString::fromUtf8(kind.data(), qsizetype(kind.size()))},
            {QStringLiteral("quote"), text.mid(start, length)}});
    }
    return out;
}

QString IdentityFinder::without(const QString& text, int start, int length) const
{
    const std::size_t begin = bytesOf(text, start);
    const std::size_t end = bytesOf(text, start + length);
    return QString::fromStdString(
        domain::withoutPart(text.toStdString(), {begin, end - begin, domain::IdentityKind::phone}));
}

QString IdentityFinder::storable(const QString& text) const
{
    return QString::fromStdString(domain::storableText(text.toStdString()));
}

QString IdentityFinder::storableSoFar(const QString& text, int cursor) const
{
    const std::size_t at = bytesOf(text, cursor);
    std::string bytes = text.toStdString();
    // A number that is whole is taken out as such, wherever the cursor stands; another one, of
    // which the end is still to come, is left out too.
    const auto found = domain::findIdentities(bytes);
    const bool isAtWhole = std::any_of(found.begin(), found.end(), [&](const auto& span) {
        return span.begin < at && at <= span.begin + span.length;
    });
    if (!isAtWhole)
        bytes = domain::withoutUnfinished(bytes, at);
    return QString::fromStdString(domain::storableText(std::move(bytes)));
}

} // namespace feltbok::ui
