// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/health/overdose_guide.h"

#include "ui/text.h"

namespace feltbok::ui {

using namespace domain::health;

QString OverdoseGuide::language() const
{
    return toQString(toString(m_language));
}

void OverdoseGuide::setLanguage(const QString& language)
{
    const GuideLanguage wanted =
        guideLanguageFromText(toStdString(language)).value_or(GuideLanguage::bokmaal);
    if (wanted == m_language)
        return;
    m_language = wanted;
    Q_EMIT languageChanged();
}

QVariantList OverdoseGuide::languages()
{
    QVariantList out;
    for (const GuideLanguage language : guideLanguages())
        out.push_back(QVariantMap{{QStringLiteral("value"), toQString(toString(language))},
                                  {QStringLiteral("label"), toQString(nameOf(language))}});
    return out;
}

QVariantList OverdoseGuide::stepsOf(bool onlyUrgent) const
{
    QVariantList out;
    for (const GuideStep& step : overdoseGuide()) {
        if (onlyUrgent && !step.isUrgent)
            continue;
        const GuideText& text = step.in(m_language);
        QStringList lines;
        for (const std::string_view line : text.lines)
            lines.push_back(toQString(line));
        out.push_back(QVariantMap{{QStringLiteral("code"), toQString(step.code)},
                                  {QStringLiteral("iconName"), toQString(step.iconName)},
                                  {QStringLiteral("title"), toQString(text.title)},
                                  {QStringLiteral("lines"), lines}});
    }
    return out;
}

QString OverdoseGuide::word(GuideWord word) const
{
    return toQString(wordOf(word, m_language));
}

} // namespace feltbok::ui
