// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/duties.h"

#include "domain/schema.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::domain;
using namespace feltbok::domain::health;
using namespace std::chrono;

namespace {

/// When all of them are in force.
constexpr Date today{year{2026}, November, day{27}};

QStringList referencesOn(Date date)
{
    QStringList out;
    for (const Duty& duty : dutiesOn(date))
        out << QString::fromUtf8(duty.source.reference.data(),
                                 qsizetype(duty.source.reference.size()));
    return out;
}

} // namespace

class DutiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLawOfTheDay()
    {
        QCOMPARE(referencesOn(Date{year{2026}, November, day{27}}),
                 QStringList({QStringLiteral("barnevernsloven § 13-2"),
                              QStringLiteral("helsepersonelloven § 33"),
                              QStringLiteral("straffeloven § 196")}));
        QCOMPARE(referencesOn(Date{year{2022}, December, day{31}}),
                 QStringList({QStringLiteral("helsepersonelloven § 33"),
                              QStringLiteral("straffeloven § 196")}));
        QVERIFY(referencesOn(Date{year{2023}, January, day{1}})
                    .contains(QStringLiteral("barnevernsloven § 13-2")));
    }

    /// Each is answered in a contact, by its code and its day and by nothing that says what.
    void everyDutyHasItsFields()
    {
        const auto& contact = schemaOf(Collection::outreachContact);
        for (const Duty& duty : dutiesOn(today)) {
            const auto* answer = contact.field(duty.code);
            QVERIFY(answer != nullptr && answer->type == FieldType::code);
            const auto* date = contact.field(std::string(duty.code) + "_date");
            QVERIFY(date != nullptr && date->type == FieldType::date);
        }
    }

    /// Nobody has read these in the law yet, and the page must go on saying so.
    void whatIsFromMemorySaysSo()
    {
        for (const Duty& duty : dutiesOn(today))
            QVERIFY(duty.source.confidence == Confidence::memory);
        for (const EmergencyNumber& number : emergencyNumbersOn(today))
            QVERIFY(number.source.confidence == Confidence::memory);
    }

    void whomToCall()
    {
        QStringList numbers;
        for (const auto& number : emergencyNumbersOn(today))
            numbers << QString::fromLatin1(number.number.data(), qsizetype(number.number.size()));
        QCOMPARE(numbers, QStringList({QStringLiteral("113"), QStringLiteral("112"),
                                       QStringLiteral("116 111"), QStringLiteral("116 117"),
                                       QStringLiteral("02800")}));
    }
};

QTEST_APPLESS_MAIN(DutiesTest)
#include "duties_test.moc"
