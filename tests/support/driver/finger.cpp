// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/driver/finger.h"

#include <QtTest/qtestkeyboard.h>
#include <QtTest/qtestmouse.h>

#include <algorithm>

namespace feltbok::test {
namespace {

constexpr int afterTap = 1000; // ms of event time, beyond every double click interval
constexpr int rest = 500;      // a pause before letting go: the speed is forgotten

int keyOf(QChar letter)
{
    const QChar upper = letter.toUpper();
    return upper.unicode() < 0x100 ? upper.unicode() : int(Qt::Key_unknown);
}

QQuickItem* topmostBelow(QQuickItem* item, QPointF scene)
{
    if (!item->isVisible() || item->opacity() <= 0 || !item->isEnabled())
        return nullptr;
    const bool inside = item->contains(item->mapFromScene(scene));
    if (item->clip() && !inside)
        return nullptr;
    QList<QQuickItem*> children = item->childItems();
    std::stable_sort(children.begin(), children.end(),
                     [](const QQuickItem* a, const QQuickItem* b) { return a->z() < b->z(); });
    for (auto child = children.crbegin(); child != children.crend(); ++child) {
        if (QQuickItem* found = topmostBelow(*child, scene))
            return found;
    }
    return inside && item->acceptedMouseButtons().testFlag(Qt::LeftButton) ? item : nullptr;
}

} // namespace

void Finger::mouse(QEvent::Type type, QPointF at, bool pressed)
{
    const QPointF global = m_window->mapToGlobal(at);
    qt_handleMouseEvent(m_window, at, global, pressed ? Qt::LeftButton : Qt::NoButton,
                        type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, type,
                        Qt::NoModifier, m_time);
}

void Finger::tap(QPointF at)
{
    mouse(QEvent::MouseButtonPress, at, true);
    m_time += 50;
    mouse(QEvent::MouseButtonRelease, at, false);
    m_time += afterTap;
}

void Finger::drag(QPointF at, double by)
{
    mouse(QEvent::MouseButtonPress, at, true);
    // The first stretch only tells a drag from a tap.
    const double begin = by > 0 ? 12 : -12;
    constexpr int steps = 6;
    for (int step = 0; step <= steps; ++step) {
        m_time += 20;
        mouse(QEvent::MouseMove, at + QPointF(0, begin + by * step / steps), true);
    }
    m_time += rest;
    mouse(QEvent::MouseMove, at + QPointF(0, begin + by), true);
    m_time += rest;
    mouse(QEvent::MouseButtonRelease, at + QPointF(0, begin + by), false);
    m_time += afterTap;
}

void Finger::stroke(const QList<QPointF>& points)
{
    mouse(QEvent::MouseButtonPress, points.first(), true);
    for (const QPointF at : points) {
        m_time += 20;
        mouse(QEvent::MouseMove, at, true);
    }
    mouse(QEvent::MouseButtonRelease, points.last(), false);
    m_time += afterTap;
}

void Finger::key(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    qt_handleKeyEvent(m_window, QEvent::KeyPress, key, modifiers, text);
    qt_handleKeyEvent(m_window, QEvent::KeyRelease, key, modifiers, text);
}

void Finger::type(const QString& text)
{
    for (const QChar letter : text) {
        if (letter == u'\n')
            key(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        else
            key(keyOf(letter), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, letter);
    }
}

QQuickItem* topmostAt(QQuickWindow* window, QPointF at)
{
    return topmostBelow(window->contentItem(), at);
}

QQuickItem* scrollerOf(const QQuickItem* item)
{
    for (QQuickItem* up = item->parentItem(); up; up = up->parentItem()) {
        if (up->inherits("QQuickFlickable") && up->property("interactive").toBool() &&
            up->property("contentHeight").toDouble() > up->height() + 0.5)
            return up;
    }
    return nullptr;
}

} // namespace feltbok::test
