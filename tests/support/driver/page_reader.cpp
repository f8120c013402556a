// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/driver/page_reader.h"

#include <QMetaEnum>

namespace feltbok::test {
namespace {

void walk(QAccessibleInterface* face, int parent, int depth, std::vector<Node>& out)
{
    if (!face || !face->isValid() || (depth > 0 && face->state().invisible))
        return;
    out.push_back({face, parent, depth});
    const int self = int(out.size()) - 1;
    for (int i = 0; i < face->childCount(); ++i)
        walk(face->child(i), self, depth + 1, out);
}

QString idOf(const QObject* object)
{
    return QString::number(quintptr(object), 16);
}

} // namespace

QString Node::role() const
{
    const auto roles = QMetaEnum::fromType<QAccessible::Role>();
    return QString::fromLatin1(roles.valueToKey(face->role()));
}

QString Node::value() const
{
    return face->text(QAccessible::Value);
}

// Qt 6.4 tells screen readers nothing of it for items.
bool Node::isDisabled() const
{
    return face->state().disabled || (item() && !item()->isEnabled());
}

QStringList Node::states() const
{
    const QAccessible::State state = face->state();
    QStringList names;
    const auto add = [&names](bool on, const char* name) {
        if (on)
            names << QString::fromLatin1(name);
    };
    add(isDisabled(), "disabled");
    add(state.focusable, "focusable");
    add(state.focused, "focused");
    add(state.checkable, "checkable");
    add(state.checked, "checked");
    add(state.selected, "selected");
    add(state.readOnly, "readOnly");
    add(state.editable, "editable");
    add(state.multiLine, "multiLine");
    add(state.offscreen, "offscreen");
    return names;
}

std::vector<Node> readPage(QQuickWindow* window)
{
    std::vector<Node> nodes;
    walk(QAccessible::queryAccessibleInterface(window), -1, 0, nodes);
    return nodes;
}

QRectF sceneRect(const QQuickItem* item)
{
    return item->mapRectToScene({0, 0, item->width(), item->height()});
}

QRectF seenRect(const QQuickItem* item)
{
    QRectF rect = sceneRect(item);
    for (const QQuickItem* up = item->parentItem(); up; up = up->parentItem()) {
        if (up->clip() || !up->parentItem())
            rect = rect.intersected(sceneRect(up));
    }
    return rect;
}

QJsonObject describeNode(const Node& node)
{
    QJsonObject out{{QStringLiteral("parent"), node.parent},
                    {QStringLiteral("depth"), node.depth},
                    {QStringLiteral("role"), node.role()},
                    {QStringLiteral("name"), node.name()},
                    {QStringLiteral("description"), node.face->text(QAccessible::Description)},
                    {QStringLiteral("value"), node.value()},
                    {QStringLiteral("states"), QJsonArray::fromStringList(node.states())}};
    if (const QObject* object = node.face->object()) {
        out[QStringLiteral("id")] = idOf(object);
        out[QStringLiteral("objectName")] = object->objectName();
    }
    if (const QQuickItem* item = node.item()) {
        const QRectF rect = sceneRect(item);
        const QRectF seen = seenRect(item);
        const double area = rect.width() * rect.height();
        out[QStringLiteral("rect")] = QJsonArray{rect.x(), rect.y(), rect.width(), rect.height()};
        out[QStringLiteral("shown")] =
            area > 0 && !seen.isEmpty() ? seen.width() * seen.height() / area : 0.0;
    }
    return out;
}

Wanted Wanted::from(const QJsonObject& command)
{
    return {command[u"name"].toString(), command[u"starts"].toString(),
            command[u"contains"].toString(), command[u"role"].toString(),
            command[u"nth"].toInt(-1)};
}

bool Wanted::matches(const Node& node) const
{
    const QString own = node.name();
    return (role.isEmpty() || node.role() == role) && (name.isEmpty() || own == name) &&
           (starts.isEmpty() || own.startsWith(starts)) &&
           (contains.isEmpty() || own.contains(contains) || node.value().contains(contains));
}

QString Wanted::words() const
{
    QStringList parts;
    if (!role.isEmpty())
        parts << role;
    if (!name.isEmpty())
        parts << u'"' + name + u'"';
    if (!starts.isEmpty())
        parts << QStringLiteral("beginning with \"") + starts + u'"';
    if (!contains.isEmpty())
        parts << QStringLiteral("holding \"") + contains + u'"';
    return parts.join(u' ');
}

std::vector<Node> findNodes(QQuickWindow* window, const Wanted& wanted)
{
    std::vector<Node> found;
    for (const Node& node : readPage(window)) {
        if (node.depth > 0 && wanted.matches(node))
            found.push_back(node);
    }
    return found;
}

} // namespace feltbok::test
