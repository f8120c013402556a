// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>

#include <vector>

// Looks at a window as a strict designer would: each function lists what it finds wrong, in words.
namespace feltbok::test {

// WCAG 2.1 contrast of two opaque colours, 1 to 21.
double contrast(const QColor& one, const QColor& other);

// What a person can use: an open dialog hides the rest.
QQuickItem* front(QQuickWindow* window);

// Items below root that are shown, enabled or not.
std::vector<QQuickItem*> shownItems(QQuickItem* root);

// Buttons, inputs and mouse areas smaller than minimum × minimum pixels.
QStringList smallTargets(QQuickItem* root, double minimum = 48);

// Texts whose contrast against what is painted behind them is under minimum. image: the window.
QStringList faintTexts(QQuickItem* root, const QImage& image, double minimum = 4.5);

// Texts that are elided, wider than their place, outside the window, or over one another.
QStringList cutTexts(QQuickItem* root, QSizeF window);

struct Accessibility
{
    int controls = 0; // what can be pressed or typed into
    QStringList problems;
};
// Walks the accessibility tree: every control has a name of its own that is not its object name.
Accessibility accessibility(QQuickWindow* window);

// Presses Tab until it comes round; the controls that never had the focus.
QStringList unreachable(QQuickWindow* window);

} // namespace feltbok::test
