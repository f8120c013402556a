// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "support/test_workspace.h"
#include "ui/office/legal_rules_model.h"

#include <QSignalSpy>

using namespace feltbok;
using feltbok::ui::LegalRulesModel;

namespace {

struct Office
{
    test::TestDevice device;
    test::TestRecords records{device};
    ui::Workspace workspace{{device.identity.user,
                             QStringLiteral("Siv Sakson"),
                             {{"9901", "Prøvevik", domain::Role::caseHandler}}},
                            records,
                            device.clock};
};

QVariantMap rowOf(const LegalRulesModel& model, const char* rule)
{
    for (const QVariant& section : model.sections())
        for (const QVariant& row : section.toMap().value(QStringLiteral("rows")).toList())
            if (row.toMap().value(QStringLiteral("rule")) == QLatin1String(rule))
                return row.toMap();
    return {};
}

QString text(const QVariantMap& row, const char* member)
{
    return row.value(QLatin1String(member)).toString();
}

} // namespace

class LegalRulesModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsInWords()
    {
        const LegalRulesModel model;
        int rows = 0;
        for (const QVariant& section : model.sections()) {
            QVERIFY(!text(section.toMap(), "title").isEmpty());
            for (const QVariant& entry : section.toMap().value(QStringLiteral("rows")).toList()) {
                const QVariantMap row = entry.toMap();
                const QString rule = text(row, "rule");
                for (const char* member : {"title", "value", "reference", "confidence", "validity"})
                    QVERIFY2(!text(row, member).isEmpty(),
                             qPrintable(rule + QLatin1String(member)));
                QVERIFY2(!text(row, "title").contains(QLatin1String(", ,")) &&
                             !text(row, "title").endsWith(QLatin1String(", ")),
                         qPrintable(text(row, "title")));
                ++rows;
            }
        }
        QVERIFY(rows > 80);
        QCOMPARE(text(rowOf(model, "violation.P8-1"), "value"), QStringLiteral("8 point(s)"));
        QCOMPARE(rowOf(model, "violation.P8-1").value(QStringLiteral("correctable")).toBool(),
                 false);
        QCOMPARE(text(rowOf(model, "hours_to.normal_hours.serving.G1-G2"), "value"),
                 QStringLiteral("08:00–01:00"));
        QVERIFY(
            rowOf(model, "holy_day.maundy_thursday").value(QStringLiteral("correctable")).toBool());
    }

    /// What the office corrects holds at once where hours and deadlines are reckoned.
    void aCorrectionHolds()
    {
        Office office;
        const std::string municipality = office.workspace.officeMunicipality();
        QVERIFY(!municipality.empty());
        LegalRulesModel model;
        model.setWorkspace(&office.workspace);
        const QSignalSpy corrected(&model, &LegalRulesModel::corrected);
        const QString rule = QStringLiteral("holy_day.maundy_thursday");
        const auto isHoly = [&] {
            return office.workspace.legalTables(municipality)
                .calendar.isNamedHolyDay(*parseIsoDate("2026-04-02"));
        };
        QVERIFY(isHoly());
        model.correct(rule, false, {}, {}, {}, QStringLiteral("  "));
        QCOMPARE(model.faultField(), QStringLiteral("basis"));
        QVERIFY(!model.fault().isEmpty());
        model.correct(rule, false, {}, {}, {}, QStringLiteral("lov om helligdager § 2"));
        QTRY_COMPARE(corrected.count(), 1);
        QCOMPARE(model.faultField(), QString());
        QTRY_VERIFY(!isHoly());
        QTRY_VERIFY(
            rowOf(model, "holy_day.maundy_thursday").value(QStringLiteral("corrected")).toBool());
        QCOMPARE(text(rowOf(model, "holy_day.maundy_thursday"), "basis"),
                 QStringLiteral("lov om helligdager § 2"));
        QVERIFY(&office.workspace.legalTables("0000") == &domain::standardTables());

        // Corrected again it is the same record; taken back it is the law's.
        model.correct(rule, true, {}, QStringLiteral("2027-01-01"), {}, QStringLiteral("ny lov"));
        QTRY_COMPARE(corrected.count(), 2);
        QTRY_VERIFY(!text(rowOf(model, "holy_day.maundy_thursday"), "validFrom").isEmpty());
        QVERIFY(!isHoly()); // from 2027 only
        domain::ListQuery all;
        all.collection = "legal_rule";
        QCOMPARE(office.device.list(all).rows.size(), std::size_t(1));
        model.withdraw(rule);
        QTRY_COMPARE(corrected.count(), 3);
        QTRY_VERIFY(isHoly());
        QTRY_VERIFY(
            !rowOf(model, "holy_day.maundy_thursday").value(QStringLiteral("corrected")).toBool());
    }

    void numbersAndTimes()
    {
        Office office;
        LegalRulesModel model;
        model.setWorkspace(&office.workspace);
        const QSignalSpy corrected(&model, &LegalRulesModel::corrected);
        const QString comment = QStringLiteral("deadline.comment_due");
        const QString basis = QStringLiteral("rundskriv");
        for (const char* number : {"to uker", "0", "9999"}) {
            model.correct(comment, true, QLatin1String(number), {}, {}, basis);
            QCOMPARE(model.faultField(), QStringLiteral("value"));
        }
        model.correct(comment, true, QStringLiteral("21"), QStringLiteral("2027-02-01"),
                      QStringLiteral("2027-01-01"), basis);
        QCOMPARE(model.faultField(), QStringLiteral("valid_to"));
        model.correct(comment, true, QStringLiteral("21"), {}, {}, basis);
        QTRY_COMPARE(corrected.count(), 1);
        QTRY_COMPARE(text(rowOf(model, "deadline.comment_due"), "number"), QStringLiteral("21"));
        model.correct(QStringLiteral("hours_to.football_2026"), true, QStringLiteral("25:99"), {},
                      {}, basis);
        QCOMPARE(model.faultField(), QStringLiteral("value"));
        model.correct(QStringLiteral("hours_to.football_2026"), true, QStringLiteral("05:00"), {},
                      {}, basis);
        QTRY_COMPARE(corrected.count(), 2);
        QTRY_COMPARE(text(rowOf(model, "hours_to.football_2026"), "value"),
                     QStringLiteral("until 05:00"));
        // What was read in the law is nobody's to correct.
        model.correct(QStringLiteral("violation.P8-1"), false, {}, {}, {}, basis);
        QVERIFY(!model.faultField().isEmpty());
        QCOMPARE(corrected.count(), 2);
    }
};

QTEST_GUILESS_MAIN(LegalRulesModelTest)
#include "legal_rules_model_test.moc"
