// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/health/outreach_retention.h"

#include "domain/health/outreach_counts.h"
#include "domain/schema.h"

#include <QTest>
#include <algorithm>

using namespace feltbok;
using namespace feltbok::domain;
using namespace feltbok::domain::health;

class OutreachRetentionTest : public QObject
{
    Q_OBJECT

    static Date day(const char* text) { return parseIsoDate(text).value(); }

private Q_SLOTS:
    void aQuarterEndsOnItsLastDay()
    {
        QCOMPARE(toIsoDate(quarterEnd(day("2026-01-01"))), std::string("2026-04-01"));
        QCOMPARE(toIsoDate(quarterEnd(day("2026-03-31"))), std::string("2026-04-01"));
        QCOMPARE(toIsoDate(quarterEnd(day("2026-04-01"))), std::string("2026-07-01"));
        QCOMPARE(toIsoDate(quarterEnd(day("2026-12-31"))), std::string("2027-01-01"));
        // 35 days for devices that were away: 1 July is the first of them.
        QVERIFY(!isPastOutreach(day("2026-04-01"), day("2026-08-04")));
        QVERIFY(isPastOutreach(day("2026-04-01"), day("2026-08-05")));
        QVERIFY(isPastOutreach(day("2026-06-30"), day("2026-08-05")));
        QVERIFY(!isPastOutreach(day("2026-07-01"), day("2026-08-05")));
        QVERIFY(!isPastOutreach(day("2026-12-31"), day("2026-12-31")));
    }

    /// Whatever a contact holds, the figures of it are the same without what it loses.
    void noFigureIsAnotherForIt()
    {
        const json::object full{{"date", "2026-02-03"},
                                {"at", "2026-02-03T21:00:00.000Z"},
                                {"zone", "z"},
                                {"kind", "samtale"},
                                {"persons", 3},
                                {"age_band", "18_24"},
                                {"gender", "mann"},
                                {"home_municipality", "egen"},
                                {"first_contact", "ja"},
                                {"themes", {"rus", "bolig"}},
                                {"intoxication_level", 2},
                                {"substances_seen", {"alkohol"}},
                                {"equipment_out", {{"kondom", 2}}},
                                {"equipment_in", {{"sproeyte", 1}}},
                                {"child_concern", "utfoert"},
                                {"child_concern_date", "2026-02-04"},
                                {"safety_event", "trussel"},
                                {"note", "Møtte dem ved brua"}};
        json::object less = full;
        for (const auto& member : contactReduction(full))
            less.erase(member.key());
        QCOMPARE(less.size(), full.size() - 4);
        QVERIFY(less.contains("child_concern") && less.contains("child_concern_date"));
        const auto one = outreachContactFromFields(RecordId(), full).value();
        const auto other = outreachContactFromFields(RecordId(), less).value();
        QVERIFY(countContacts({&one, 1}) == countContacts({&other, 1}));
        QCOMPARE(other.date, one.date);
        QVERIFY(contactReduction(less).empty());
    }

    void whatItLosesIsOfTheSchema()
    {
        const auto& contact = schemaOf(Collection::outreachContact);
        for (const auto name : uncountedContactFields())
            QVERIFY(std::any_of(contact.fields.begin(), contact.fields.end(),
                                [&](const auto& field) { return field.name == name; }));
    }
};

QTEST_APPLESS_MAIN(OutreachRetentionTest)
#include "outreach_retention_test.moc"
