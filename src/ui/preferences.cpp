// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/preferences.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSaveFile>
#include <QtCore/QStringList>

#include <algorithm>

namespace feltbok::ui {
namespace {

constexpr qint64 maxFileSize = 16 * 1024;

const QStringList& languages()
{
    static const QStringList list{QStringLiteral("nb"), QStringLiteral("en")};
    return list;
}

const QStringList& themes()
{
    static const QStringList list{QStringLiteral("system"), QStringLiteral("light"),
                                  QStringLiteral("dark"), QStringLiteral("night")};
    return list;
}

} // namespace

Preferences::Preferences(QString file, QObject* parent) : QObject(parent), m_file(std::move(file))
{
    load();
}

void Preferences::setLanguage(const QString& language)
{
    if (language == m_language || !languages().contains(language))
        return;
    m_language = language;
    save();
    Q_EMIT languageChanged();
}

void Preferences::setTheme(const QString& theme)
{
    if (theme == m_theme || !themes().contains(theme))
        return;
    m_theme = theme;
    save();
    Q_EMIT themeChanged();
}

void Preferences::setTextScale(double scale)
{
    scale = std::clamp(scale, 1.0, 2.0);
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    save();
    Q_EMIT textScaleChanged();
}

void Preferences::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject object = QJsonDocument::fromJson(file.read(maxFileSize)).object();
    if (const QString value = object[u"language"].toString(); languages().contains(value))
        m_language = value;
    if (const QString value = object[u"theme"].toString(); themes().contains(value))
        m_theme = value;
    m_textScale = std::clamp(object[u"text_scale"].toDouble(1.0), 1.0, 2.0);
}

void Preferences::save() const
{
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return; // a like that is forgotten harms nobody
    const QJsonObject object{{QStringLiteral("language"), m_language},
                             {QStringLiteral("theme"), m_theme},
                             {QStringLiteral("text_scale"), m_textScale}};
    file.write(QJsonDocument(object).toJson());
    file.commit();
}

} // namespace feltbok::ui
