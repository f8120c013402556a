// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#include "support/screen.h"

#include <QAccessible>
#include <QHash>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

namespace feltbok::test {
namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

bool isText(const QQuickItem* item)
{
    return item->inherits("QQuickText") && !item->property("text").toString().isEmpty();
}

bool isControl(const QQuickItem* item)
{
    return item->isEnabled() &&
           (item->inherits("QQuickAbstractButton") || item->property("focusable").toBool() ||
            item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit") ||
            item->inherits("QQuickMouseArea"));
}

QString describe(const QQuickItem* item)
{
    const QRectF place = item->mapRectToScene({0, 0, item->width(), item->height()});
    return QStringLiteral("%1 \"%2\" at %3,%4 %5x%6")
        .arg(QString::fromLatin1(item->metaObject()->className()).section(u'_', 0, 0),
             item->property("text").toString().left(40))
        .arg(place.x())
        .arg(place.y())
        .arg(place.width())
        .arg(place.height());
}

// Where the letters are.
QRectF inked(const QQuickItem* item)
{
    const double width = item->property("contentWidth").toDouble();
    const double height = item->property("contentHeight").toDouble();
    const int across = item->property("effectiveHorizontalAlignment").toInt();
    const int down = item->property("verticalAlignment").toInt();
    const double x = across == Qt::AlignRight     ? item->width() - width
                     : across == Qt::AlignHCenter ? (item->width() - width) / 2
                                                  : 0;
    const double y = down == Qt::AlignBottom    ? item->height() - height
                     : down == Qt::AlignVCenter ? (item->height() - height) / 2
                                                : 0;
    return item->mapRectToScene(QRectF(x, y, width, height));
}

// The part of rect that no clipping ancestor hides.
QRectF unclipped(const QQuickItem* item, QRectF rect)
{
    for (const QQuickItem* up = item->parentItem(); up; up = up->parentItem()) {
        if (up->clip())
            rect = rect.intersected(up->mapRectToScene(up->boundingRect()));
    }
    return rect;
}

double opacityOf(const QQuickItem* item)
{
    double opacity = 1;
    for (; item; item = item->parentItem())
        opacity *= item->opacity();
    return opacity;
}

QColor mostCommon(const QImage& image, const QRect& area)
{
    QHash<QRgb, int> count;
    QRgb best = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            if (++count[pixel] > count.value(best))
                best = pixel;
        }
    }
    return QColor::fromRgb(best);
}

void collect(QQuickItem* item, std::vector<QQuickItem*>& out)
{
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    out.push_back(item);
    for (QQuickItem* child : item->childItems())
        collect(child, out);
}

bool operable(const QAccessibleInterface& node)
{
    const auto role = node.role();
    return role == QAccessible::Button || role == QAccessible::CheckBox ||
           role == QAccessible::RadioButton || role == QAccessible::EditableText ||
           role == QAccessible::PageTab || role == QAccessible::ListItem ||
           role == QAccessible::Link || role == QAccessible::MenuItem;
}

void walk(QAccessibleInterface* node, Accessibility& result, std::set<QString>& names)
{
    if (!node || node->state().invisible)
        return;
    if (operable(*node)) {
        ++result.controls;
        const QString name = node->text(QAccessible::Name);
        const QString objectName = node->object() ? node->object()->objectName() : QString();
        if (name.trimmed().isEmpty()) {
            auto* item = qobject_cast<QQuickItem*>(node->object());
            result.problems << QStringLiteral("no accessible name: ") +
                                   (item ? describe(item) : objectName);
        } else if (name == objectName) {
            result.problems << QStringLiteral("named as its object: ") + name;
        } else if (!names.insert(name).second) {
            result.problems << QStringLiteral("two controls are called ") + name;
        }
    }
    for (int i = 0; i < node->childCount(); ++i)
        walk(node->child(i), result, names);
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QQuickItem* front(QQuickWindow* window)
{
    for (QQuickItem* child : window->contentItem()->childItems()) {
        if (child->inherits("QQuickOverlay") && child->isVisible() &&
            !child->childItems().isEmpty())
            return child;
    }
    return window->contentItem();
}

std::vector<QQuickItem*> shownItems(QQuickItem* root)
{
    std::vector<QQuickItem*> items;
    collect(root, items);
    return items;
}

QStringList smallTargets(QQuickItem* root, double minimum)
{
    QStringList problems;
    for (QQuickItem* item : shownItems(root)) {
        if (!isControl(item))
            continue;
        const QSizeF size = item->mapRectToScene({0, 0, item->width(), item->height()}).size();
        if (size.width() < minimum - 0.01 || size.height() < minimum - 0.01)
            problems << QStringLiteral("too small to hit: ") + describe(item);
    }
    return problems;
}

QStringList faintTexts(QQuickItem* root, const QImage& image, double minimum)
{
    QStringList problems;
    const double scale = image.devicePixelRatio();
    for (QQuickItem* item : shownItems(root)) {
        if (!isText(item))
            continue;
        const QRectF seen = unclipped(item, inked(item));
        const QRect area = QRectF(seen.topLeft() * scale, seen.size() * scale)
                               .toAlignedRect()
                               .intersected(image.rect());
        if (area.isEmpty())
            continue;
        const QColor behind = mostCommon(image, area);
        const QColor ink = item->property("color").value<QColor>();
        const double alpha = ink.alphaF() * opacityOf(item);
        const auto over = [alpha](double front, double back) {
            return static_cast<float>(front * alpha + back * (1 - alpha));
        };
        const QColor painted =
            QColor::fromRgbF(over(ink.redF(), behind.redF()), over(ink.greenF(), behind.greenF()),
                             over(ink.blueF(), behind.blueF()));
        const double measured = contrast(painted, behind);
        if (measured < minimum)
            problems << QStringLiteral("contrast %1 of %2 on %3: ")
                                .arg(measured, 0, 'f', 2)
                                .arg(painted.name(), behind.name()) +
                            describe(item);
    }
    return problems;
}

QStringList cutTexts(QQuickItem* root, QSizeF window)
{
    QStringList problems;
    std::vector<std::pair<QQuickItem*, QRectF>> texts;
    for (QQuickItem* item : shownItems(root)) {
        if (isControl(item)) {
            const QRectF place =
                unclipped(item, item->mapRectToScene({0, 0, item->width(), item->height()}));
            if (place.left() < -0.5 || place.right() > window.width() + 0.5)
                problems << QStringLiteral("outside the window: ") + describe(item);
        }
        if (!isText(item))
            continue;
        const QRectF ink = unclipped(item, inked(item));
        if (ink.isEmpty())
            continue;
        if (item->property("truncated").toBool())
            problems << QStringLiteral("elided: ") + describe(item);
        if (item->property("contentWidth").toDouble() > item->width() + 1 ||
            item->property("contentHeight").toDouble() > item->height() + 1)
            problems << QStringLiteral("larger than its place: ") + describe(item);
        if (ink.left() < -0.5 || ink.right() > window.width() + 0.5)
            problems << QStringLiteral("outside the window: ") + describe(item);
        for (const auto& [other, place] : texts) {
            const QRectF shared = place.intersected(ink);
            if (shared.width() > 2 && shared.height() > 4)
                problems << QStringLiteral("over one another: ") + describe(item) +
                                QStringLiteral(" and ") + describe(other);
        }
        texts.emplace_back(item, ink);
    }
    return problems;
}

Accessibility accessibility(QQuickWindow* window)
{
    QAccessible::setActive(true);
    Accessibility result;
    std::set<QString> names;
    walk(QAccessible::queryAccessibleInterface(window), result, names);
    return result;
}

QStringList unreachable(QQuickWindow* window)
{
    std::set<QQuickItem*> reached;
    for (int i = 0; i < 2000; ++i) {
        QTest::keyClick(window, Qt::Key_Tab);
        QQuickItem* focused = window->activeFocusItem();
        if (!focused || !reached.insert(focused).second)
            break;
    }
    QStringList problems;
    for (QQuickItem* item : shownItems(front(window))) {
        if (isControl(item) && !item->inherits("QQuickMouseArea") && !reached.contains(item))
            problems << QStringLiteral("Tab never comes to ") + describe(item);
    }
    return problems;
}

} // namespace feltbok::test
