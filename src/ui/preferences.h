// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "base/result.h"

#include <QtCore/QObject>
#include <QtCore/QString>

namespace feltbok::ui {

/// What this device's user likes, for all profiles: nothing personal, so it may lie in the open.
/// One table of keys, defaults and allowed values; kept in settings.json in the data folder.
class Preferences : public QObject
{
    Q_OBJECT
    /// "nb" or "en".
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    /// "system", "light", "dark" or "night".
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
    /// 1.0 to 2.0.
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)

public:
    explicit Preferences(QString file, QObject* parent = nullptr);

    QString language() const { return m_language; }
    void setLanguage(const QString& language);
    QString theme() const { return m_theme; }
    void setTheme(const QString& theme);
    double textScale() const { return m_textScale; }
    void setTextScale(double scale);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void textScaleChanged();

private:
    void load();
    void save() const;

    QString m_file;
    QString m_language = QStringLiteral("nb");
    QString m_theme = QStringLiteral("system");
    double m_textScale = 1.0;
};

} // namespace feltbok::ui
