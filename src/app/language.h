// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtCore/QString>
#include <QtCore/QTranslator>
#include <QtQml/QQmlEngine>

namespace feltbok::app {

/// Puts the whole app into another language while it runs.
class Language
{
public:
    explicit Language(QQmlEngine& engine) : m_engine(engine) {}
    ~Language();
    /// "nb" or "en".
    void use(const QString& language);

private:
    QQmlEngine& m_engine;
    QTranslator m_translator;
};

} // namespace feltbok::app
