// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using feltbok::ui::Preferences;

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void likesAreKept()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(QStringLiteral("settings.json"));
        {
            Preferences preferences(file);
            QCOMPARE(preferences.language(), QStringLiteral("nb"));
            const QSignalSpy language(&preferences, &Preferences::languageChanged);
            preferences.setLanguage(QStringLiteral("en"));
            preferences.setTheme(QStringLiteral("night"));
            preferences.setTextScale(1.5);
            QCOMPARE(language.count(), 1);
        }
        const Preferences again(file);
        QCOMPARE(again.language(), QStringLiteral("en"));
        QCOMPARE(again.theme(), QStringLiteral("night"));
        QCOMPARE(again.textScale(), 1.5);
    }

    void whatIsNotOnTheListIsRefused()
    {
        const QTemporaryDir dir;
        Preferences preferences(dir.filePath(QStringLiteral("settings.json")));
        preferences.setLanguage(QStringLiteral("xx"));
        preferences.setTheme(QStringLiteral("pink"));
        preferences.setTextScale(9);
        QCOMPARE(preferences.language(), QStringLiteral("nb"));
        QCOMPARE(preferences.theme(), QStringLiteral("system"));
        QCOMPARE(preferences.textScale(), 2.0);
    }

    void aBrokenFileCostsNothing()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("settings.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"language\": 7, \"theme\": ");
        file.close();
        const Preferences preferences(path);
        QCOMPARE(preferences.language(), QStringLiteral("nb"));
    }
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
