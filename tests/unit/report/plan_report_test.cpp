// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/plan_report_pdf.h"
#include "report_samples.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::report;

namespace {

QString u(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

/// Reads the year's report with the eyes of others.
class PlanReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEveryNumber();
    void everyChartHasItsTable();
    void saysWhetherTheLawIsKept();
    void aBigMunicipality();
    void survivesAnyText();

private:
    QString textOf(const PlanReportContent& content, Language language = Language::bokmaal);
    QTemporaryDir m_folder;
};

QString PlanReportTest::textOf(const PlanReportContent& content, Language language)
{
    const auto pdf = renderPlanReport(content, language);
    if (!pdf)
        qFatal("%s", pdf.error().detail.c_str());
    QFile file(m_folder.filePath(u("plan.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        qFatal("cannot write the report");
    file.close();
    QProcess tool;
    tool.start(u("pdftotext"), {u("-enc"), u("UTF-8"), u("-layout"), file.fileName(), u("-")});
    if (!tool.waitForFinished() || tool.exitCode() != 0 || !tool.readAllStandardError().isEmpty())
        qFatal("pdftotext does not read the report");
    return QString::fromUtf8(tool.readAllStandardOutput());
}

void PlanReportTest::saysEveryNumber()
{
    const QString text = textOf(test::planYear()).simplified();
    for (const QString& wanted : {u("Prøvevik kommune"),
                                  u("Kontroll av salg og skjenking 2026"),
                                  u("resultat per 27. november 2026"),
                                  u("29 kontroller på 12 steder; loven krever 36."),
                                  u("Alle steder 12 36 29 81 % 2"),
                                  u("Skjenkesteder 6 18 17 94 % 0"),
                                  u("Salgssteder 6 18 12 67 % 2"),
                                  u("2 skjenkekontroller med én kontrollør"),
                                  u("3 kontroller i året på hvert skjenkested"),
                                  u("5 av 17 skjenkekontroller (29 %)"),
                                  u("33 arrangementer"),
                                  u("14 ble kontrollert (47 %)"),
                                  u("50 % av dem: 15"),
                                  u("Landhandelen på Ytterøy"),
                                  u("Nærbutikken Sør"),
                                  u("Skjenking til åpenbart påvirket (alkoholloven § 8-11) 3 2"),
                                  u("Kontroller på stedene 33 29 –4"),
                                  u("Tildelte prikker 8 16 +8"),
                                  u("Inndragninger 0 1 +1"),
                                  u("Kommunestyret 12.12.2025, sak 88/25"),
                                  u("§ 9-7"),
                                  u("IS-2038")})
        QVERIFY2(text.contains(wanted), qPrintable(QString(wanted + u(" – ") + text)));
    QVERIFY(textOf(test::planYear(), Language::english)
                .contains(u("Control of sale and serving of alcohol 2026")));
}

void PlanReportTest::everyChartHasItsTable()
{
    const PlanReportContent content = test::planYear();
    const QString text = textOf(content).simplified();
    int serving = 0;
    int sale = 0;
    int events = 0;
    const QStringList names{u("januar"),    u("februar"), u("mars"),     u("april"),
                            u("mai"),       u("juni"),    u("juli"),     u("august"),
                            u("september"), u("oktober"), u("november"), u("desember")};
    for (std::size_t month = 0; month < 12; ++month) {
        const PlanReportMonth& one = content.months[month];
        const QString row = u("%1 %2 %3 %4 %5")
                                .arg(names[qsizetype(month)])
                                .arg(one.serving)
                                .arg(one.sale)
                                .arg(one.events)
                                .arg(one.serving + one.sale + one.events);
        QVERIFY2(text.contains(row), qPrintable(row));
        serving += one.serving;
        sale += one.sale;
        events += one.events;
    }
    QVERIFY(text.contains(
        u("Året %1 %2 %3 %4").arg(serving).arg(sale).arg(events).arg(serving + sale + events)));
}

void PlanReportTest::saysWhetherTheLawIsKept()
{
    PlanReportContent content = test::planYear();
    QVERIFY(textOf(content).contains(u("er ikke nådd ennå")));
    content.asOf = QDate(2026, 12, 31);
    QVERIFY(textOf(content).contains(u("ble ikke nådd")));
    QVERIFY(textOf(content).contains(u("Årets plan og resultat")));
    content.joint.done = 36; // enough in all, but two places were never seen
    QVERIFY(textOf(content).contains(u("ble ikke nådd")));
    content.joint.withoutControl = 0;
    content.placesWithoutControl.clear();
    const QString text = textOf(content);
    QVERIFY(text.contains(u("Lovens antall kontroller er nådd.")));
    QVERIFY(text.contains(u("Alle steder er kontrollert.")));
    content.breaches.clear();
    content.lastYear.reset();
    QVERIFY(textOf(content).contains(u("Ingen mulige brudd er notert.")));
    QVERIFY(!textOf(content).contains(u("Sammenlignet med")));
    QVERIFY(textOf({}).contains(u("Ingen steder har hatt kommunal bevilling")));
}

void PlanReportTest::aBigMunicipality()
{
    PlanReportContent content = test::planYear();
    content.joint = {.places = 1000, .required = 3000, .done = 2871, .withoutControl = 400};
    content.placesWithoutControl.clear();
    for (int i = 0; i < 400; ++i)
        content.placesWithoutControl += u("Sted nummer %1 med et ganske langt navn").arg(i);
    for (auto& month : content.months)
        month = {120, 97, 31};
    content.breaches.clear();
    for (int i = 0; i < 24; ++i)
        content.breaches.append(
            {u("Brudd nummer %1 (alkoholforskriften § 10-3)").arg(i), i * 7, i * 5});
    const QString text = textOf(content);
    const QString flat = text.simplified();
    for (int i = 0; i < 400; ++i)
        QVERIFY2(flat.contains(u("Sted nummer %1 med").arg(i)), qPrintable(QString::number(i)));
    for (int i = 0; i < 24; ++i)
        QVERIFY(flat.contains(
            u("Brudd nummer %1 (alkoholforskriften § 10-3) %2 %3").arg(i).arg(i * 7).arg(i * 5)));
    const auto pages = text.count(QLatin1Char('\f'));
    QVERIFY2(pages >= 5 && pages <= 14, qPrintable(QString::number(pages)));
    QVERIFY(flat.contains(u("Side %1 av %1").arg(pages)));
}

void PlanReportTest::survivesAnyText()
{
    PlanReportContent content = test::planYear();
    const QString wild = u("<b>&</b> \u202Eabc ") + QString(3000, QLatin1Char('x'));
    content.basis = wild;
    content.municipalityName = wild;
    content.placesWithoutControl = {wild, wild, wild};
    content.breaches = {{wild, 1, 1}};
    QVERIFY(textOf(content).contains(u("<b>&</b> abc")));
}

QTEST_MAIN(PlanReportTest)
#include "plan_report_test.moc"
