// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAccessible>
#include <QJsonArray>
#include <QJsonObject>
#include <QQuickItem>
#include <QQuickWindow>

#include <vector>

// Reads a page the way a screen reader does. Nothing here writes.
namespace feltbok::test {

struct Node
{
    QAccessibleInterface* face = nullptr;
    int parent = -1; // index in the same list
    int depth = 0;

    QQuickItem* item() const { return qobject_cast<QQuickItem*>(face->object()); }
    QString name() const { return face->text(QAccessible::Name); }
    QString role() const;
    QString value() const;
    QStringList states() const;
    bool isDisabled() const;
};

// What the window shows, in the order of the tree; what is hidden is left out with all below it.
std::vector<Node> readPage(QQuickWindow* window);

// id, parent, depth, role, name, description, value, states, rect [x, y, width, height] in the
// window, shown (how much of it no clipping ancestor hides, 0 to 1), objectName.
QJsonObject describeNode(const Node& node);

// Which node is meant: name | starts | contains, role, nth (0: must be the only one).
struct Wanted
{
    QString name;
    QString starts;
    QString contains;
    QString role;
    int nth = -1;

    static Wanted from(const QJsonObject& command);
    bool matches(const Node& node) const;
    QString words() const;
};
std::vector<Node> findNodes(QQuickWindow* window, const Wanted& wanted);

// The whole item in the window, and the part of it that can be seen.
QRectF sceneRect(const QQuickItem* item);
QRectF seenRect(const QQuickItem* item);

} // namespace feltbok::test
