// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/text.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace feltbok;

namespace {

Instant at(std::string_view text)
{
    return parseRfc3339(text).value();
}

} // namespace

class TextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesGoToQmlAndBack()
    {
        json::object value;
        value["text"] = "blåbær";
        value["count"] = 40;
        value["part"] = 0.5;
        value["yes"] = true;
        value["list"] = json::array{"politi", "toll"};
        value["answer"] = json::object{{"answer", "ok"}};
        QVERIFY(ui::fromVariant(ui::toVariant(value)) == json::value(value));
    }

    void aNumberOfQmlIsWhole()
    {
        // Every number of QML is a double; counts must not become 40.0 on the wire.
        QVERIFY(ui::fromVariant(QVariant(40.0)).is_int64());
        QVERIFY(ui::fromVariant(QVariant(40.5)).is_double());
    }

    void aDateOfQmlBecomesAnInstant()
    {
        const QDateTime moment(QDate(2026, 11, 21), QTime(0, 41), Qt::UTC);
        QVERIFY(ui::fromVariant(moment) == json::value("2026-11-21T00:41:00.000Z"));
    }

    void clocksAreNorwegian()
    {
        QLocale::setDefault(QLocale(QLocale::NorwegianBokmal, QLocale::Norway));
        QCOMPARE(ui::clockText(at("2026-11-20T23:41:00Z")), QStringLiteral("00:41"));
        QCOMPARE(ui::clockText(at("2026-07-20T22:41:00Z")), QStringLiteral("00:41"));
        QCOMPARE(ui::dayText(at("2026-11-20T23:41:00Z")), QStringLiteral("21. nov. 2026"));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
