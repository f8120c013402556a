// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/hours_breach.h"
#include "domain/oslo_time.h"
#include "domain/violations.h"

#include <QtTest>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

const char* const steigen =
    R"([{"groups":["G1","G2"],"days":["all"],"from":"08:00","to":"01:30"},{"groups":["G3"],"days":["all"],"from":"13:00","to":"01:00"}])";
const char* const untilThree = R"([{"groups":["G1"],"days":["all"],"from":"06:00","to":"03:00"}])";
const char* const untilTwo = R"([{"groups":["G1"],"days":["all"],"from":"18:00","to":"02:00"}])";
const char* const untilSix = R"([{"groups":["G1"],"days":["all"],"from":"18:00","to":"06:00"}])";
const char* const shop = R"([{"groups":["G1"],"days":["all"],"from":"08:00","to":"20:00"}])";
const char* const normal = "[]";
const char* const closedMonday =
    R"([{"groups":["G1"],"days":["all"],"from":"18:00","to":"02:00"},{"groups":["G1"],"days":["mon"],"closed":true}])";

/// "serving G1 G2 14 01:30 P4-2 alkoholloven § 4-4" a proposal, with " | " between them.
std::string ask(Activity activity, const char* groups, const char* hours, const char* at)
{
    HoursBreachQuestion question;
    question.activity = activity;
    for (const char* group = groups; *group != 0; ++group)
        question.groups.push_back(ProductGroup(*group - '1'));
    question.entries = hoursFromJson(parseJson(hours).value()).value();
    question.at = parseRfc3339(at).value();
    std::string out;
    for (const auto& proposal : hoursBreachProposals(question)) {
        out += (out.empty() ? "" : " | ") + std::string(toString(proposal.kind));
        for (const auto group : proposal.groups)
            out += " " + std::string(toString(group));
        if (proposal.limit)
            out += " " + std::to_string(proposal.over.count()) + " " +
                   toOsloRfc3339(*proposal.limit).substr(11, 5);
        out += " " + std::string(proposal.violation) + " " + std::string(proposal.source.reference);
    }
    return out;
}

} // namespace

class HoursBreachTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proposals_data()
    {
        QTest::addColumn<bool>("sale");
        QTest::addColumn<QString>("groups");
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, bool sale, const char* groups, const char* hours,
                            const char* at, const char* expected) {
            QTest::newRow(name) << sale << QString::fromUtf8(groups) << QString::fromUtf8(hours)
                                << QString::fromUtf8(at) << QString::fromUtf8(expected);
        };
        row("within", false, "123", steigen, "2026-11-21T00:59:00+01:00", "");
        row("the limit is no breach", false, "12", steigen, "2026-11-21T01:30:00+01:00", "");
        row("the first minute", false, "12", steigen, "2026-11-21T01:31:00+01:00",
            "serving G1 G2 1 01:30 P4-2 alkoholloven § 4-4");
        row("only spirits", false, "123", steigen, "2026-11-21T01:14:00+01:00",
            "serving G3 14 01:00 P4-2 alkoholloven § 4-4");
        row("spirits drunk too late", false, "123", steigen, "2026-11-21T01:44:00+01:00",
            "serving G3 44 01:00 P4-2 alkoholloven § 4-4 | "
            "serving G1 G2 14 01:30 P4-2 alkoholloven § 4-4 | "
            "drinking G3 14 01:30 P4-2 alkoholloven § 4-4");
        row("drinking ends half an hour later", false, "12", steigen, "2026-11-21T02:00:00+01:00",
            "serving G1 G2 30 01:30 P4-2 alkoholloven § 4-4");
        row("drinking after it", false, "12", steigen, "2026-11-21T02:01:00+01:00",
            "serving G1 G2 31 01:30 P4-2 alkoholloven § 4-4 | "
            "drinking G1 G2 1 02:00 P4-2 alkoholloven § 4-4");
        row("before the morning", false, "1", steigen, "2026-11-21T07:45:00+01:00",
            "before G1 15 08:00 P4-2 alkoholloven § 4-4");
        row("spirits in the morning", false, "3", steigen, "2026-11-21T12:20:00+01:00",
            "before G3 40 13:00 P4-2 alkoholloven § 4-4");
        row("normal hours of the law", false, "3", normal, "2026-11-21T00:10:00+01:00",
            "serving G3 10 00:00 P4-2 alkoholloven § 4-4");
        row("a night that belongs to the day before", false, "1", closedMonday,
            "2026-11-23T01:30:00+01:00", "");
        row("a closed evening", false, "1", closedMonday, "2026-11-23T22:00:00+01:00",
            "closed_day G1 P4-2 alkoholloven § 4-4");
        // Summer time begins: 02:00 is 03:00, and whoever may serve until 03:00 ends then.
        row("spring, before", false, "1", untilThree, "2026-03-29T01:59:00+01:00", "");
        row("spring, after", false, "1", untilThree, "2026-03-29T03:10:00+02:00",
            "serving G1 10 03:00 P4-2 alkoholloven § 4-4");
        // Summer time ends: the hour that comes twice gives nothing.
        row("autumn, first time", false, "1", untilThree, "2026-10-25T02:59:00+02:00", "");
        row("autumn, second time", false, "1", untilThree, "2026-10-25T02:10:00+01:00",
            "serving G1 10 02:00 P4-2 alkoholloven § 4-4");
        row("autumn, until two", false, "1", untilTwo, "2026-10-25T02:20:00+02:00",
            "serving G1 20 02:00 P4-2 alkoholloven § 4-4");
        row("football summer", false, "1", untilSix, "2026-07-04T05:30:00+02:00", "");
        row("football summer, after six", false, "1", untilSix, "2026-07-04T06:12:00+02:00",
            "serving G1 12 06:00 P4-2 alkoholloven § 4-4");
        row("the night after the football", false, "1", untilSix, "2026-07-25T03:12:00+02:00",
            "serving G1 12 03:00 P4-2 alkoholloven § 4-4");
        row("shop on a weekday", true, "1", shop, "2026-11-20T19:59:00+01:00", "");
        row("shop after eight", true, "1", shop, "2026-11-20T20:07:00+01:00",
            "sale G1 7 20:00 P4-2 alkoholloven § 3-7");
        row("shop on a Saturday", true, "1", shop, "2026-11-21T18:25:00+01:00",
            "sale G1 25 18:00 P4-2 alkoholloven § 3-7");
        row("shop on a Sunday", true, "1", shop, "2026-11-22T13:00:00+01:00",
            "closed_day G1 P4-2 alkoholloven § 3-7");
        row("eve of Ascension is a weekday", true, "1", shop, "2026-05-13T19:30:00+02:00", "");
        row("eve of Maundy Thursday", true, "1", shop, "2026-04-01T18:30:00+02:00",
            "sale G1 30 18:00 P4-2 alkoholloven § 3-7");
        row("17 May", true, "1", shop, "2028-05-17T12:00:00+02:00",
            "closed_day G1 P4-2 alkoholloven § 3-7");
        row("the day before 17 May", true, "1", shop, "2028-05-16T19:30:00+02:00", "");
        row("normal hours of a shop", true, "1", normal, "2026-11-20T18:09:00+01:00",
            "sale G1 9 18:00 P4-2 alkoholloven § 3-7");
        row("a group without hours is no matter of hours", false, "3", untilTwo,
            "2026-11-21T04:00:00+01:00", "");
    }
    void proposals()
    {
        QFETCH(bool, sale);
        QFETCH(QString, groups);
        QFETCH(QString, hours);
        QFETCH(QString, at);
        QTEST(QString::fromStdString(ask(sale ? Activity::sale : Activity::serving,
                                         qPrintable(groups), qPrintable(hours), qPrintable(at))),
              "expected");
    }

    void theProposedBreachIsOneOfTheRegulation()
    {
        HoursBreachQuestion question;
        question.groups = {ProductGroup::g1};
        question.at = parseRfc3339("2026-11-21T04:00:00+01:00").value();
        const auto proposals = hoursBreachProposals(question);
        QVERIFY(!proposals.empty());
        for (const auto& proposal : proposals)
            QVERIFY(findViolation(proposal.violation) != nullptr);
    }

    void whatIsMadeThereHasItsOwnParagraph()
    {
        HoursBreachQuestion question;
        question.activity = Activity::sale;
        question.groups = {ProductGroup::g1};
        question.at = parseRfc3339("2026-11-20T19:00:00+01:00").value();
        QCOMPARE(hoursBreachProposals(question).at(0).source.reference,
                 std::string_view("alkoholloven § 3-7"));
        question.isOwnProduction = true;
        QCOMPARE(hoursBreachProposals(question).at(0).source.reference,
                 std::string_view("alkoholloven § 3-4a"));
    }

    void whileWithdrawnNothingIsAllowed()
    {
        const auto licence =
            parseJsonObject(
                R"({"withdrawals":[{"from":"2026-11-16","to":"2026-11-22"},{"to":"2027-01-01"}]})")
                .value();
        QVERIFY(!withdrawalOn(licence, parseIsoDate("2026-11-15").value()));
        QVERIFY(!withdrawalOn(licence, parseIsoDate("2026-11-23").value()));
        HoursBreachQuestion question;
        question.groups = {ProductGroup::g1, ProductGroup::g2};
        question.at = parseRfc3339("2026-11-20T20:00:00+01:00").value();
        question.withdrawal = withdrawalOn(licence, parseIsoDate("2026-11-22").value());
        QVERIFY(question.withdrawal.has_value());
        const auto proposals = hoursBreachProposals(question);
        QCOMPARE(proposals.size(), 1U);
        QVERIFY(proposals.front().kind == OutsideHours::withdrawn);
        QCOMPARE(proposals.front().groups.size(), 2U);
        QCOMPARE(proposals.front().source.reference, std::string_view("alkoholloven § 1-8"));
        QVERIFY(proposals.front().violation.empty());
    }

    void aVisitKeepsTheTermsItBeganWith()
    {
        const auto licence =
            parseJsonObject(
                R"({"licence_kind":"skjenk_alminnelig","manager":"Ola","extra":{"x":1},"hours":[]})")
                .value();
        json::object visit{{"licence_terms", licenceTerms(licence)}};
        QVERIFY(!visit["licence_terms"].get_object().contains("extra"));
        const auto later = parseJsonObject(R"({"manager":"Siv"})").value();
        QCOMPARE(findString(termsOf(visit, later), "manager").value_or(""),
                 std::string_view("Ola"));
        QCOMPARE(findString(termsOf({}, later), "manager").value_or(""), std::string_view("Siv"));
    }
};

QTEST_GUILESS_MAIN(HoursBreachTest)
#include "hours_breach_test.moc"
