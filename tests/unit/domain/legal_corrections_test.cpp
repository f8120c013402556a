// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/legal_corrections.h"

#include "domain/allowed_now.h"

#include <QtTest>
#include <set>

using namespace feltbok;
using namespace feltbok::domain;

namespace {

json::value parsed(const std::string& text)
{
    return *parseJson(text);
}

LegalTables with(const std::string& corrections)
{
    const auto read = correctionsFromJson(parsed(corrections));
    if (!read) {
        qWarning("%s: %s", read.error().field.c_str(), read.error().detail.c_str());
        return standardTables();
    }
    return correctedTables(*read);
}

std::string fault(const std::string& correction)
{
    const auto read = correctionsFromJson(parsed("[" + correction + "]"));
    return read ? std::string() : read.error().field;
}

Date on(const char* text)
{
    return *parseIsoDate(text);
}

std::string reportDue(const char* control, const LegalTables& tables)
{
    DeadlineCase input;
    input.control = on(control);
    return toIsoDate(deadlines(input, tables).front().due);
}

std::string points(const char* kind, const LegalTables& tables, const char* breach = "2025-12-01")
{
    const auto input = pointsCaseFromJson(*parseJsonObject(
        R"({"on":"2026-01-01","licence_kind":")" + std::string(kind) +
        R"(","controls":[{"date":")" + breach + R"(","breaches":["P8-1","P4-2","P1-1"]}]})"));
    const auto result = countPoints(*input, tables);
    return std::to_string(result->sum) + "/" + std::to_string(result->daysWithdrawn);
}

bool isSold(const char* at, const LegalTables& tables)
{
    HoursQuestion question;
    question.activity = Activity::sale;
    question.at = *parseRfc3339(at);
    return allowedNow(question, tables).isAllowed;
}

bool isServed(const char* at, const LegalTables& tables)
{
    HoursQuestion question;
    question.at = *parseRfc3339(at);
    question.entries =
        *hoursFromJson(parsed(R"([{"groups":["G1"],"days":["all"],"from":"18:00","to":"06:00"}])"));
    return allowedNow(question, tables).isAllowed;
}

} // namespace

class LegalCorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasItsNameAndProvision()
    {
        std::set<std::string> names;
        for (const LegalRow& row : legalRows()) {
            QVERIFY2(names.insert(row.rule).second, row.rule.c_str());
            QVERIFY2(row.rule.size() <= 80, row.rule.c_str()); // the limit of the field
            QVERIFY2(!row.source.reference.empty(), row.rule.c_str());
            QVERIFY(findLegalRow(row.rule) == &row);
        }
        QVERIFY(findLegalRow("holy_day.olsok") == nullptr);
        // What the law itself says stands; the rest is the office's to correct.
        for (const char* rule : {"violation.P8-1", "points.threshold", "quota.per_place",
                                 "deadline.appeal_due", "drinking_up", "points_coverage.statlig"})
            QVERIFY2(!findLegalRow(rule)->isCorrectable(), rule);
        for (const char* rule :
             {"holy_day.maundy_thursday", "deadline_moves.report_due", "hours_to.football_2026",
              "points_coverage.skjenk_enkeltanledning", "withdrawal_days.2-3",
              "deadline.comment_due", "deadline.reply_due", "citation.reasons",
              "citation.taking_back", "citation.suspension"})
            QVERIFY2(findLegalRow(rule)->isCorrectable(), rule);
        QCOMPARE(*findLegalRow("holy_day.christmas")->value, std::int64_t(1225));
        QCOMPARE(*findLegalRow("holy_day.ascension")->value, std::int64_t(39));
    }

    void nothingCorrectedIsTheLaw()
    {
        const LegalTables tables = correctedTables({});
        QCOMPARE(tables.calendar.rules().size(), standardTables().calendar.rules().size());
        QCOMPARE(tables.hours.size(), legalHours().size());
        QCOMPARE(tables.deadlines.size(), deadlineRules().size());
        QCOMPARE(tables.moving.size(), movingRules().size());
        QCOMPARE(tables.points.size(), pointsRules().size());
        QCOMPARE(tables.coverage.size(), coverageRules().size());
        QCOMPARE(tables.citations.size(), citationRules().size());
        for (const LegalHours& row : tables.hours)
            QVERIFY(row.source.confidence != Confidence::office);
        QCOMPARE(points("skjenk_alminnelig", tables), std::string("13/8"));
    }

    void aHolyDayThatIsNone()
    {
        // Maundy Thursday 2026 is 2 April.
        QVERIFY(!isSold("2026-04-02T10:00:00+02:00", standardTables()));
        const LegalTables never = with(
            R"([{"rule":"holy_day.maundy_thursday","in_force":false,"basis":"lov om helligdager § 2"}])");
        QVERIFY(isSold("2026-04-02T10:00:00+02:00", never));
        QVERIFY(isSold("2026-04-01T16:00:00+02:00", never)); // nor is the day before an eve
        QCOMPARE(reportDue("2026-03-26", never), std::string("2026-04-02"));
        const LegalTables later = with(
            R"([{"rule":"holy_day.maundy_thursday","in_force":false,"valid_from":"2027-01-01","basis":"ny lov"}])");
        QVERIFY(!isSold("2026-04-02T10:00:00+02:00", later));
        QVERIFY(isSold("2027-03-25T10:00:00+01:00", later));
        const LegalTables onceMore = with(
            R"([{"rule":"holy_day.maundy_thursday","valid_to":"2026-12-31","basis":"a"},{"rule":"holy_day.maundy_thursday","valid_from":"2028-01-01","basis":"b"}])");
        QVERIFY(!isSold("2026-04-02T10:00:00+02:00", onceMore));
        QVERIFY(isSold("2027-03-25T10:00:00+01:00", onceMore));
        QVERIFY(!isSold("2028-04-13T10:00:00+02:00", onceMore));
    }

    void deadlinesThatDoNotMove()
    {
        const LegalTables tables = with(
            R"([{"rule":"deadline_moves.report_due","in_force":false,"valid_from":"2027-01-01","basis":"rundskriv"}])");
        QCOMPARE(reportDue("2026-11-21", tables), std::string("2026-11-30"));
        QCOMPARE(reportDue("2027-01-02", tables), std::string("2027-01-09")); // a Saturday
        DeadlineCase input;
        input.received = on("2027-01-02");
        QCOMPARE(toIsoDate(deadlines(input, tables).front().due), std::string("2027-01-18"));
        const LegalTables longer =
            with(R"([{"rule":"deadline.comment_due","value":21,"basis":"praksis"}])");
        QCOMPARE(toIsoDate(deadlines(input, longer).front().due), std::string("2027-01-25"));
        QVERIFY(deadlines(input, longer).front().rule->source.confidence == Confidence::office);
    }

    void theFootballSummer()
    {
        QVERIFY(isServed("2026-07-12T05:30:00+02:00", standardTables()));
        const LegalTables earlier = with(
            R"([{"rule":"hours_to.football_2026","value":300,"valid_to":"2026-07-10","basis":"lovteksten"}])");
        QVERIFY(isServed("2026-07-05T04:30:00+02:00", earlier));
        QVERIFY(!isServed("2026-07-05T05:30:00+02:00", earlier));
        QVERIFY(!isServed("2026-07-12T04:30:00+02:00", earlier));
    }

    /// What is known from memory alone is not cited until the office has confirmed it.
    void aProvisionIsCitedOnceItIsConfirmed()
    {
        const std::map<std::string_view, std::string_view> all{
            {"reasons", "forvaltningsloven § 25"},
            {"taking_back", "forvaltningsloven § 35"},
            {"suspension", "forvaltningsloven § 42"}};
        QCOMPARE(citationRules().size(), all.size());
        for (const auto& [code, reference] : all) {
            QCOMPARE(citationOn(code, on("2026-11-20")), std::string_view());
            const std::string rule = "{\"rule\":\"citation." + std::string(code) + "\",\"basis\":";
            const LegalTables confirmed = with("[" + rule + "\"lest\"}]");
            QCOMPARE(citationOn(code, on("2026-11-20"), confirmed), reference);
            QCOMPARE(citationOn(code, on("1990-01-01"), confirmed), reference);
            QCOMPARE(citationOn(code, on("1989-12-31"), confirmed), std::string_view());
            const LegalTables denied = with("[" + rule + "\"lest\",\"in_force\":false}]");
            QCOMPARE(citationOn(code, on("2026-11-20"), denied), std::string_view());
            const LegalTables since = with("[" + rule + "\"lest\",\"valid_from\":\"2026-11-21\"}]");
            QCOMPARE(citationOn(code, on("2026-11-20"), since), std::string_view());
            QCOMPARE(citationOn(code, on("2026-11-21"), since), reference);
        }
    }

    void whatGivesPoints()
    {
        QCOMPARE(points("skjenk_enkeltanledning", standardTables()), std::string("0/0"));
        const LegalTables covered = with(
            R"([{"rule":"points_coverage.skjenk_enkeltanledning","in_force":true,"valid_from":"2026-01-01","basis":"§ 10-1"},{"rule":"points_coverage.utvidet_tid_enkelt","in_force":false,"basis":"vår lesning"}])");
        QCOMPARE(points("skjenk_enkeltanledning", covered), std::string("0/0"));
        QCOMPARE(points("skjenk_enkeltanledning", covered, "2026-01-01"), std::string("13/8"));
        QCOMPARE(points("utvidet_tid_enkelt", covered), std::string("0/0"));
        QVERIFY(!isInPointsSystem("utvidet_tid_enkelt", covered));
        QVERIFY(isInPointsSystem("skjenk_enkeltanledning", covered));
    }

    void theScaleOfWithdrawals()
    {
        const LegalTables tables = with(
            R"([{"rule":"withdrawal_days.1","value":10,"valid_from":"2026-01-01","basis":"rundskriv"}])");
        QCOMPARE(points("skjenk_alminnelig", tables), std::string("13/10"));
        QCOMPARE(tables.points.size(), std::size_t(2));
        QCOMPARE(pointsRuleFor(on("2025-12-31"), tables).days(13), 8);
        QCOMPARE(pointsRuleFor(on("2026-01-01"), tables).days(14), 9);
        QVERIFY(pointsRuleFor(on("2026-01-01"), tables).scaleSource.confidence ==
                Confidence::office);
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char* correction, const char* field) {
            QTest::newRow(correction) << QByteArray(field);
        };
        row(R"({"rule":"holy_day.olsok","basis":"x"})", "rule");
        row(R"({"basis":"x"})", "rule");
        row(R"({"rule":"violation.P8-1","value":6,"basis":"x"})", "rule");
        row(R"({"rule":"holy_day.ascension"})", "basis");
        row(R"({"rule":"holy_day.ascension","basis":"  "})", "basis");
        row(R"({"rule":"holy_day.ascension","basis":3})", "basis");
        row(R"({"rule":"holy_day.ascension","value":40,"basis":"x"})", "value");
        row(R"({"rule":"deadline.comment_due","value":0,"basis":"x"})", "value");
        row(R"({"rule":"deadline.comment_due","value":"21","basis":"x"})", "value");
        row(R"({"rule":"deadline.comment_due","in_force":1,"basis":"x"})", "in_force");
        row(R"({"rule":"withdrawal_days.1","in_force":false,"basis":"x"})", "in_force");
        row(R"({"rule":"deadline.comment_due","valid_from":"x","basis":"x"})", "valid_from");
        row(R"({"rule":"deadline.comment_due","valid_from":"2026-02-01","valid_to":"2026-01-31","basis":"x"})",
            "valid_to");
    }
    void faults()
    {
        QFETCH(QByteArray, field);
        QCOMPARE(fault(QTest::currentDataTag()), field.toStdString());
        // A record that is not sound yet changes nothing.
        const auto fields = parsed(QTest::currentDataTag());
        if (const auto correction = correctionFromJson(fields.get_object()))
            QCOMPARE(points("skjenk_alminnelig", correctedTables({&*correction, 1})),
                     std::string("13/8"));
    }
};

QTEST_APPLESS_MAIN(LegalCorrectionsTest)
#include "legal_corrections_test.moc"
