// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace feltbok::app {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void Language::use(const QString& language)
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale(language == u"en" ? QLocale::English : QLocale::NorwegianBokmal,
                                language == u"en" ? QLocale::UnitedKingdom : QLocale::Norway));
    if (m_translator.load(QStringLiteral(":/i18n/feltbok_") + language))
        QCoreApplication::installTranslator(&m_translator);
    m_engine.retranslate();
}

} // namespace feltbok::app
