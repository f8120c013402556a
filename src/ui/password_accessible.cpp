// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/password_accessible.h"

#include <QtGui/QAccessible>
#include <QtGui/QAccessibleObject>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

namespace feltbok::ui {
namespace {

constexpr QChar dot(0x2022);

class PasswordAccessible final : public QAccessibleObject,
                                 public QAccessibleTextInterface,
                                 public QAccessibleActionInterface
{
public:
    explicit PasswordAccessible(QQuickItem* item) : QAccessibleObject(item) {}

    QAccessibleInterface* parent() const override
    {
        for (QQuickItem* up = item()->parentItem(); up != nullptr; up = up->parentItem())
            if (auto* face = QAccessible::queryAccessibleInterface(up))
                return face;
        return QAccessible::queryAccessibleInterface(item()->window());
    }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    QWindow* window() const override { return item()->window(); }

    QRect rect() const override
    {
        const QQuickItem* own = item();
        if (own->window() == nullptr)
            return {};
        const QRectF scene = own->mapRectToScene({0, 0, own->width(), own->height()});
        return {own->window()->mapToGlobal(scene.topLeft().toPoint()), scene.size().toSize()};
    }

    QAccessible::Role role() const override { return QAccessible::EditableText; }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !item()->isVisible() || item()->window() == nullptr;
        state.disabled = !item()->isEnabled();
        state.focusable = true;
        state.focused = item()->hasActiveFocus();
        state.editable = true;
        state.passwordEdit = isHidden();
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name:
            return item()->property("spokenName").toString();
        case QAccessible::Description:
            return item()->property("spokenDescription").toString();
        case QAccessible::Value:
            return told();
        default:
            return {};
        }
    }
    void setText(QAccessible::Text kind, const QString& text) override
    {
        if (kind == QAccessible::Value)
            item()->setProperty("text", text);
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface*>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }

    // --- text: dots, a cursor, no selection and no copy ---------------------------------------

    void selection(int /*index*/, int* start, int* end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int /*start*/, int /*end*/) override {}
    void removeSelection(int /*index*/) override {}
    void setSelection(int /*index*/, int /*start*/, int /*end*/) override {}
    int cursorPosition() const override { return item()->property("cursorPosition").toInt(); }
    void setCursorPosition(int position) override
    {
        item()->setProperty("cursorPosition", position);
    }
    QString text(int start, int end) const override { return told().mid(start, end - start); }
    int characterCount() const override { return int(told().size()); }
    QRect characterRect(int /*offset*/) const override { return rect(); }
    int offsetAtPoint(const QPoint& /*point*/) const override { return -1; }
    void scrollToSubstring(int /*start*/, int /*end*/) override {}
    QString attributes(int /*offset*/, int* start, int* end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    QStringList actionNames() const override { return {setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (name == setFocusAction())
            item()->forceActiveFocus(Qt::OtherFocusReason);
    }
    QStringList keyBindingsForAction(const QString& /*name*/) const override { return {}; }

private:
    QQuickItem* item() const { return static_cast<QQuickItem*>(object()); }
    bool isHidden() const { return !item()->property("shown").toBool(); }
    QString told() const
    {
        const QString text = item()->property("text").toString();
        return isHidden() ? QString(text.size(), dot) : text;
    }
};

QAccessibleInterface* make(const QString& className, QObject* object)
{
    // A type written in QML is called so, and a number.
    auto* item = className.startsWith(u"PasswordInput_QMLTYPE_") ? qobject_cast<QQuickItem*>(object)
                                                                 : nullptr;
    return item != nullptr ? new PasswordAccessible(item) : nullptr;
}

} // namespace

void hidePasswordsFromAccessibility()
{
    QAccessible::installFactory(make);
}

} // namespace feltbok::ui
