// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/driver/saved_watch.h"

#include "support/screen.h"

#include <QJsonArray>

namespace feltbok::test {
namespace {

bool isShown(const QQuickItem* item)
{
    for (; item; item = item->parentItem()) {
        if (!item->isVisible() || item->opacity() <= 0)
            return false;
    }
    return true;
}

// The field around a caption: the nearest ancestor that has a label and a savedAt.
QQuickItem* fieldOf(QQuickItem* caption)
{
    for (QQuickItem* up = caption->parentItem(); up; up = up->parentItem()) {
        if (up->metaObject()->indexOfProperty("savedAt") >= 0 &&
            up->metaObject()->indexOfProperty("unsaved") >= 0)
            return up;
    }
    return nullptr;
}

// What the person sees as the answer: the typed texts, or the chosen segments.
QJsonArray valueOf(QQuickItem* field)
{
    QJsonArray value;
    for (const QQuickItem* item : shownItems(field)) {
        if (item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit"))
            value.append(item->property("text").toString());
        else if (item->property("question").isValid() && item->property("checked").toBool())
            value.append(item->property("text").toString());
    }
    return value;
}

} // namespace

void SavedWatch::look()
{
    QHash<QQuickItem*, QString> now;
    for (QQuickItem* caption : shownItems(m_window->contentItem())) {
        if (caption->objectName() != QLatin1String("savedCaption") || !isShown(caption))
            continue;
        const QString text = caption->property("text").toString();
        QQuickItem* field = fieldOf(caption);
        if (text.isEmpty() || !field)
            continue;
        const QJsonArray value = valueOf(field);
        QStringList words{text};
        for (const auto& part : value)
            words << part.toString();
        const QString told = words.join(u'\0');
        now.insert(caption, told);
        if (m_told.value(caption) == told)
            continue;
        const QString prefix = field->property("labelPrefix").toString();
        m_note({{QStringLiteral("event"), QStringLiteral("saved")},
                {QStringLiteral("field"), field->property("label").toString()},
                {QStringLiteral("prefix"), prefix},
                {QStringLiteral("value"), value},
                {QStringLiteral("caption"), text}});
    }
    m_told = std::move(now);
}

} // namespace feltbok::test
