// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QPointF>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>

// A finger and a keyboard: events enter where those of the platform enter, so that the whole path
// through Qt and the app is walked.
namespace feltbok::test {

class Finger
{
public:
    explicit Finger(QQuickWindow* window) : m_window(window) {}

    void tap(QPointF at);
    // Drags what scrolls by `by` pixels (down is positive) from `at`, rests and lets go: no flick.
    void drag(QPointF at, double by);
    // Down at the first point, along the others and up, as with a pen.
    void stroke(const QList<QPointF>& points);
    void key(int key, Qt::KeyboardModifiers modifiers, const QString& text = {});
    // One key press and release per character; a line break is Return.
    void type(const QString& text);

private:
    void mouse(QEvent::Type type, QPointF at, bool pressed);

    QQuickWindow* m_window;
    int m_time = 1000; // of the events; never so near that two taps are a double click
};

// What lies on top at a point of the window and takes presses.
QQuickItem* topmostAt(QQuickWindow* window, QPointF at);

// The nearest Flickable around item that can bring it into view, or none.
QQuickItem* scrollerOf(const QQuickItem* item);

} // namespace feltbok::test
