// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "ui/codes.h"
#include "ui/preferences.h"
#include "ui/session.h"

#include <QtQml/QQmlEngine>
#include <QtQml/qqmlregistration.h>

namespace feltbok::ui {

/// Hands an object that main made to QML as a singleton of its class. The class itself has no
/// default constructor, so that QML cannot make a second one.
template <typename T>
class Handover
{
public:
    static void give(T& object) { s_object = &object; }
    static T* create(QQmlEngine*, QJSEngine*)
    {
        Q_ASSERT(s_object != nullptr);
        QJSEngine::setObjectOwnership(s_object, QJSEngine::CppOwnership);
        return s_object;
    }

private:
    inline static T* s_object = nullptr;
};

struct SessionSingleton : Handover<Session>
{
    Q_GADGET
    QML_FOREIGN(feltbok::ui::Session)
    QML_NAMED_ELEMENT(Session)
    QML_SINGLETON
};

struct PreferencesSingleton : Handover<Preferences>
{
    Q_GADGET
    QML_FOREIGN(feltbok::ui::Preferences)
    QML_NAMED_ELEMENT(Preferences)
    QML_SINGLETON
};

struct CodesSingleton : Handover<Codes>
{
    Q_GADGET
    QML_FOREIGN(feltbok::ui::Codes)
    QML_NAMED_ELEMENT(Codes)
    QML_SINGLETON
};

} // namespace feltbok::ui
