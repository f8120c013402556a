// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/licence_rules.h"
#include "domain/schema.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

const char* const ordinary =
    R"({"licence_kind":"skjenk_alminnelig","groups":["G1","G2","G3"],
        "valid_from":"2024-10-01","valid_to":"2028-09-30",
        "hours":[{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"},
                 {"groups":["G3"],"days":["all"],"from":"13:00","to":"01:00"}],
        "manager":"Kari Krone","manager_approved_from":"2024-10-01","manager_test_passed":"2020-03-02",
        "deputy":"Per Krone","deputy_approved_from":"2024-10-01","deputy_test_passed":"2020-03-02"})";

/// "code field severity paragraph" of every finding, in order, of `base` with `changes` over it.
QStringList findings(const char* base, const char* changes, const char* today = "2026-11-27")
{
    auto licence = parseJsonObject(base).value();
    const auto over = parseJsonObject(changes).value();
    for (const auto& [name, value] : over)
        licence[name] = value;
    QStringList out;
    for (const auto& found : licenceFindings(licence, parseIsoDate(today).value())) {
        const auto text = [](std::string_view part) {
            return QString::fromUtf8(part.data(), qsizetype(part.size()));
        };
        QString line = text(found.code) + u' ' + text(found.field) + u' ' +
                       text(toString(found.severity)) + u' ' + text(found.reference);
        if (found.date)
            line += u' ' + QString::fromStdString(toIsoDate(*found.date));
        out.push_back(line.trimmed());
    }
    return out;
}

} // namespace

class LicenceRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryLicenceInOrderHasNoFindings()
    {
        QCOMPARE(findings(ordinary, "{}"), QStringList());
    }

    void everyKindOfTheSchemaHasItsRule()
    {
        for (const auto kind : licenceKinds())
            QVERIFY2(findLicenceKind(kind, parseIsoDate("2026-11-27").value()) != nullptr,
                     kind.data());
        QCOMPARE(licenceKindRules().size(), licenceKinds().size());
    }

    void whatIsFound_data()
    {
        QTest::addColumn<QByteArray>("changes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* changes, const char* expected) {
            QTest::newRow(name) << QByteArray(changes) << QString::fromUtf8(expected);
        };
        row("kind", R"({"licence_kind":"annet"})",
            "kind_missing licence_kind error alkoholloven § 1-4a");
        row("no groups", R"({"groups":[],"hours":[]})",
            "groups_missing groups error alkoholloven § 4-2");
        row("wine without beer", R"({"groups":["G2"],"hours":[]})",
            "groups_not_nested groups error alkoholloven § 4-2");
        row("spirits without wine", R"({"groups":["G1","G3"],"hours":[]})",
            "groups_not_nested groups error alkoholloven § 4-2");
        row("no first day", R"({"valid_from":null})",
            "valid_from_missing valid_from error alkoholloven § 1-6");
        row("no last day", R"({"valid_to":null})",
            "valid_to_missing valid_to error alkoholloven § 1-6");
        row("backwards", R"({"valid_to":"2024-09-30"})", "ends_before_start valid_to error");
        row("past the council's period", R"({"valid_to":"2028-10-01"})",
            "term_too_long valid_to error alkoholloven § 1-6 2028-09-30");
        row("more than four years", R"({"valid_from":"2020-10-02","valid_to":"2024-10-01"})",
            "term_too_long valid_to error alkoholloven § 1-6 2024-09-30|"
            "expired valid_to warning  2024-10-01");
        row("ends in 90 days", R"({"valid_to":"2027-02-25"})",
            "expires_soon valid_to warning  2027-02-25");
        row("ends in 91 days", R"({"valid_to":"2027-02-26"})", "");
        row("expired", R"({"valid_to":"2026-11-26"})", "expired valid_to warning  2026-11-26");
        row("beyond the night",
            R"({"groups":["G1"],"hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"03:30"}]})",
            "hours_over_ceiling hours error alkoholloven § 4-4");
        row("ended hours stand",
            R"({"groups":["G1"],"hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"03:30","valid_to":"2025-12-31"},
                {"groups":["G1"],"days":["all"],"from":"08:00","to":"02:00","valid_from":"2026-01-01"}]})",
            "");
        row("spirits longest",
            R"({"hours":[{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"},
                         {"groups":["G3"],"days":["all"],"from":"13:00","to":"02:00"}]})",
            "spirits_outlast hours error alkoholloven § 4-4");
        row("hours of another group", R"({"groups":["G1","G2"]})",
            "hours_group_not_licensed hours warning alkoholloven § 4-2");
        row("a group without hours",
            R"({"hours":[{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"}]})",
            "group_without_hours hours warning alkoholloven § 4-4");
        row("outdoor hours without an outdoor area",
            R"({"groups":["G1"],"hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"23:00","area":"ute"}]})",
            "hours_area_unknown hours warning alkoholloven § 4-2");
        row("outdoor area", R"({"area_list":[{"name":"Terrassen","kind":"ute"}],"groups":["G1"],
            "hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"23:00","area":"ute"}]})",
            "");
        row("nameless area", R"({"area_list":[{"kind":"ute"}]})",
            "area_unnamed area_list warning alkoholloven § 4-2");
        row("no manager", R"({"manager":" "})",
            "manager_missing manager error alkoholloven § 1-7c");
        row("manager without test", R"({"manager_test_passed":null})",
            "manager_without_test manager_test_passed warning alkoholloven § 1-7c");
        row("manager not approved", R"({"manager_approved_from":null})",
            "manager_not_approved manager_approved_from warning alkoholloven § 1-7c");
        row("no deputy", R"({"deputy":null})", "deputy_missing deputy warning alkoholloven § 1-7c");
        row("deputy waived", R"({"deputy":null,"deputy_waived":true})", "");
        row("deputy without test", R"({"deputy_test_passed":null})",
            "deputy_without_test deputy_test_passed warning alkoholloven § 1-7c");
        row("seasonal without season", R"({"licence_kind":"skjenk_del_av_aar"})",
            "season_missing season_from error alkoholloven §§ 1-6, 4-2");
        row("seasonal",
            R"({"licence_kind":"skjenk_del_av_aar","season_from":"05-15","season_to":"08-31"})",
            "");
        row("the whole year is no part of it",
            R"({"licence_kind":"skjenk_del_av_aar","season_from":"05-15","season_to":"05-14"})",
            "season_whole_year season_to error alkoholloven §§ 1-6, 4-2");
        row("single occasion without test or deputy",
            R"({"licence_kind":"skjenk_enkeltanledning","event_name":"Havnedagen","valid_from":"2027-06-18",
                "valid_to":"2027-06-19","manager_test_passed":null,"manager_approved_from":null,"deputy":null})",
            "");
        row("itinerant is for closed parties",
            R"({"licence_kind":"skjenk_ambulerende","event_name":"Bryllup","closed_party":false,"hours":[]})",
            "only_closed_party closed_party error alkoholloven § 4-5");
        row("event without a name",
            R"({"licence_kind":"utvidet_areal_enkelt","manager":null,"deputy":null})",
            "event_name_missing event_name warning alkoholloven § 4-2");
        row("shop with wine", R"({"licence_kind":"salg_gr1","groups":["G1","G2"],"hours":[]})",
            "groups_not_of_kind groups error alkoholloven § 3-1");
        row("shop past eight",
            R"({"licence_kind":"salg_gr1","groups":["G1"],"hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"21:00"}]})",
            "hours_over_ceiling hours error alkoholloven § 3-7");
        row("shop on Saturdays",
            R"({"licence_kind":"salg_gr1","groups":["G1"],"hours":[{"groups":["G1"],"days":["all"],"from":"08:00","to":"20:00"},
                {"groups":["G1"],"days":["sat"],"from":"08:00","to":"20:00"}]})",
            "hours_over_ceiling hours error alkoholloven § 3-7");
        row("own production, group 2",
            R"({"licence_kind":"salg_egenprodusert_gr2","groups":["G2"],"hours":[]})", "");
        row("withdrawn", R"({"withdrawals":[{"from":"2026-11-23","to":"2026-11-29"}]})",
            "withdrawn_now withdrawals warning alkoholloven § 1-8 2026-11-29");
        row("withdrawal without an end", R"({"withdrawals":[{"from":"2026-11-23"}]})",
            "withdrawal_dates withdrawals error alkoholloven § 1-8");
        row("the state's licence",
            R"({"licence_kind":"statlig","valid_to":null,"manager":null,"deputy":null})", "");
    }
    void whatIsFound()
    {
        QFETCH(QByteArray, changes);
        QTEST(findings(ordinary, changes.constData()).join(u'|'), "expected");
    }

    void errorsStandFirst()
    {
        const auto found = findings(ordinary, R"({"deputy":null,"valid_to":"2030-01-01"})");
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].startsWith(u"term_too_long"));
        QVERIFY(found[1].startsWith(u"deputy_missing"));
    }

    void theLastDayOfAPeriod_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("expected");
        // Elections in 2015, 2019, 2023 and 2027.
        const auto row = [](const char* from, const char* expected) {
            QTest::newRow(from) << from << expected;
        };
        row("2024-10-01", "2028-09-30");
        row("2026-11-27", "2028-09-30");
        row("2028-09-30", "2028-09-30");
        row("2028-10-01", "2032-09-30");
        row("2020-10-01", "2024-09-30");
        row("2024-09-30", "2024-09-30");
        row("2016-01-01", "2016-09-30");
        row("2012-07-01", "2016-06-30"); // of the earlier rule
        row("2015-12-31", "2016-06-30");
    }
    void theLastDayOfAPeriod()
    {
        QFETCH(QString, from);
        QTEST(
            QString::fromStdString(toIsoDate(*latestEnd(parseIsoDate(from.toStdString()).value()))),
            "expected");
    }

    void theNumbersOfTheLaw()
    {
        QCOMPARE(managerRule().minimumAge, 20);
        QCOMPARE(managerRule().source.reference, std::string_view("alkoholloven § 1-7c"));
        for (const auto& rule : licenceTermRules())
            QVERIFY(rule.longest == std::chrono::years{4});
        for (const auto& rule : licenceKindRules())
            QVERIFY2(!rule.source.reference.empty(), rule.kind.data());
    }
};

QTEST_GUILESS_MAIN(LicenceRulesTest)
#include "licence_rules_test.moc"
