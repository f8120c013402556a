// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "storage/search_text.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::storage;

class SearchTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("Kaien Pub, 2. etg!")
                               << QStringLiteral("2 etg kaien pub");
        QTest::newRow("å") << QStringLiteral("Åsen") << QStringLiteral("aasen asen");
        QTest::newRow("aa stays") << QStringLiteral("Aasen") << QStringLiteral("aasen");
        QTest::newRow("ø, æ") << QStringLiteral("Røst vær")
                              << QStringLiteral("roest rost vaer var");
        QTest::newRow("mixed") << QStringLiteral("Sæløy")
                               << QStringLiteral("saeloey saeloy saloey saloy");
        QTest::newRow("marks") << QStringLiteral("Café Ünal") << QStringLiteral("cafe unal");
        QTest::newRow("decomposed") << QStringLiteral("A\u030Asen") << QStringLiteral("aasen asen");
        QTest::newRow("sami") << QStringLiteral("Kárášjohka") << QStringLiteral("karasjohka");
        QTest::newRow("once") << QStringLiteral("pub PUB Pub") << QStringLiteral("pub");
        QTest::newRow("nothing") << QStringLiteral(" -- ") << QString();
    }

    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(foldForIndex(text.toStdString())), expected);
    }

    void queryCannotBeBrokenOutOf()
    {
        const auto query = [](const char* typed, std::size_t length, ShortWords shortWords) {
            return QString::fromStdString(searchQuery(searchWords(typed), length, shortWords));
        };
        QCOMPARE(query("kai\" OR words:* NEAR(", 64, ShortWords::begin),
                 QStringLiteral("(\"kai\"*) AND (\"or\"*) AND (\"words\"*) AND (\"near\"*)"));
        QCOMPARE(query("kaien \u00c5", 3, ShortWords::whole),
                 QStringLiteral("(\"kai\"*) AND (\"a\" OR \"aa\")"));
        QVERIFY(searchWords("\"\"*()").empty());
        QVERIFY(searchWords("").empty());
    }

    void matchesBeginningsOfAllWords()
    {
        const std::string text = foldForIndex("Ågårds Bryggeri");
        const auto fits = [&](const char* typed) { return matches(searchWords(typed), text); };
        QVERIFY(fits("bryg"));
        QVERIFY(fits("aagaard brygg"));
        QVERIFY(fits("ågard"));
        QVERIFY(!fits("yggeri"));
        QVERIFY(!fits("bryg kaien"));
    }

    void shortWordsMayHaveToBeWhole()
    {
        const std::string text = foldForIndex("Fikk øl av Bodil");
        const auto fits = [&](const char* typed, ShortWords shortWords) {
            return matches(searchWords(typed), text, shortWords);
        };
        QVERIFY(fits("bo", ShortWords::begin));
        QVERIFY(!fits("bo", ShortWords::whole));
        QVERIFY(fits("bod", ShortWords::whole));
        QVERIFY(fits("øl", ShortWords::whole));
        QVERIFY(fits("av ol fikk", ShortWords::whole));
        QVERIFY(!fits("ik", ShortWords::begin));
    }

    void takesTheSearchableFieldsOnly()
    {
        const json::object fields{{"name", "Kaien"}, {"postal_code", "5003"}, {"address", "Kai 1"}};
        QCOMPARE(QString::fromStdString(
                     searchableText(domain::schemaOf(domain::Collection::premises), fields)),
                 QStringLiteral("Kaien\nKai 1\n"));
    }
};

QTEST_GUILESS_MAIN(SearchTextTest)
#include "search_text_test.moc"
