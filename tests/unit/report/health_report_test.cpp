// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/health_report_pdf.h"

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

/// A row that is held back although its number was left in it: the number must not come out.
HealthReportRow heldBack(const char* label, const char* left)
{
    return {.label = u(label), .value = u(left), .detail = u("av ") + u(left), .isMarked = true};
}

/// A town of 10,000; its hidden numbers are 31337, which nothing else in it is.
HealthReportContent town()
{
    HealthReportContent content;
    content.municipalityNumber = u("9901");
    content.municipalityName = u("Prøvevik");
    content.year = 2026;
    content.madeAt = QDate(2027, 1, 11);
    content.keyFigures = {
        {.label = u("Kontakter"), .value = u("3 012"), .detail = u("4 180 personer møtt")},
        {.label = u("Nye personer"), .value = u("611")},
        {.label = u("Pakninger delt ut"), .value = u("402"), .detail = u("804 doser")},
        {.label = u("Doser per 100 000"), .value = u("8 040")},
        heldBack("Overdoser meldt", "31337"),
        {.label = u("Overlevde"), .value = u("96 %")}};
    content.sections = {
        {.title = u("Aldersgrupper"),
         .note = u("Personer, slik de ble anslått."),
         .rows = {{.label = u("Under 18"), .value = u("212")},
                  {.label = u("18–24"), .value = u("388")},
                  heldBack("25–29", "31337"),
                  {.label = u("I alt"), .value = u("611"), .isTotal = true}}},
        {.title = u("Uten rader"), .note = {}, .rows = {}},
        {.title = u("Holdt tilbake"), .note = u("Utelatt som helhet."), .rows = {}}};
    HealthReportChart months{.title = u("Kontakter per måned"), .unit = u("personer")};
    HealthReportSeries met{.name = u("Møtt"), .values = {}};
    HealthReportSeries fresh{.name = u("Nye"), .values = {}};
    for (int month = 1; month <= 12; ++month) {
        months.categories += QLocale(QLocale::NorwegianBokmal).standaloneMonthName(month).left(3);
        met.values.push_back(200 + month * 17);
        fresh.values.push_back(month % 3 == 0 ? std::optional<int>()
                                              : std::optional(month * 4 + 3));
    }
    months.series = {met, fresh};
    content.charts = {months,
                      {.title = u("Sone"),
                       .unit = u("kontakter"),
                       .categories = {u("Sentrum med jernbanestasjonen"), u("Havna"), u("Torget")},
                       .series = {{.name = u("Kontakter"), .values = {1204, std::nullopt, 0}}},
                       .isBars = true},
                      {.title = u("Alder og kjønn"),
                       .unit = u("personer"),
                       .categories = {u("Under 18"), u("18–24"), u("25 og over")},
                       .series = {{.name = u("Kvinne"), .values = {std::nullopt, 41, 96}},
                                  {.name = u("Mann"), .values = {23, 0, 214}},
                                  {.name = u("Annet"), .values = {0, std::nullopt, 5}},
                                  {.name = u("Ikke oppgitt"), .values = {7, 12, 31}}},
                       .isBars = true},
                      {.title = u("Utdelinger per kvartal"),
                       .unit = u("pakninger"),
                       .categories = {u("1. kv."), u("2. kv."), u("3. kv."), u("4. kv.")},
                       .series = {{.name = u("Pakninger"), .values = {98, 112, 0, std::nullopt}}}}};
    content.method = {u("Tall fra 1 til 4 er aldri vist."),
                      u("Andre tall er skjult der de ellers ville røpet et slikt tall.")};
    return content;
}

} // namespace

/// Reads the yearly report of the health side with the eyes of others.
class HealthReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEveryNumber();
    void aMarkCarriesNoNumber();
    void aMarkLooksTheSameWhateverItStandsFor();
    void aChartOfManyHasItsTable();
    void namesItsPeriod();
    void sameContentSameBytes();
    void survivesAnyContent();

private:
    static QByteArray pdfOf(const HealthReportContent& content, Language language);
    QString run(const HealthReportContent& content, Language language, const QStringList& options);
    QString textOf(const HealthReportContent& content, Language language = Language::bokmaal)
    {
        return run(content, language, {u("-layout")});
    }
    QTemporaryDir m_folder;
};

QByteArray HealthReportTest::pdfOf(const HealthReportContent& content, Language language)
{
    const auto pdf = renderHealthReport(content, language);
    if (!pdf)
        qFatal("%s", pdf.error().detail.c_str());
    return *pdf;
}

QString HealthReportTest::run(const HealthReportContent& content, Language language,
                              const QStringList& options)
{
    const QByteArray pdf = pdfOf(content, language);
    QFile file(m_folder.filePath(u("health.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        qFatal("cannot write the report");
    file.close();
    QProcess tool;
    tool.start(u("pdftotext"),
               QStringList{u("-enc"), u("UTF-8")} + options + QStringList{file.fileName(), u("-")});
    if (!tool.waitForFinished() || tool.exitCode() != 0 || !tool.readAllStandardError().isEmpty())
        qFatal("pdftotext does not read the report");
    return QString::fromUtf8(tool.readAllStandardOutput());
}

void HealthReportTest::saysEveryNumber()
{
    const QString text = textOf(town()).simplified();
    for (const QString& wanted :
         {u("Prøvevik kommune"), u("Nalokson og oppsøkende arbeid 2026"),
          u("Årsrapport for kommunestyret og politirådet"), u("3 012"), u("4 180 personer møtt"),
          u("Doser per 100 000"), u("Under 18 212"), u("25–29 1–4 eller skjult"), u("I alt 611"),
          u("Personer, slik de ble anslått."), u("Tall fra 1 til 4 er aldri vist."),
          u("ville røpet et slikt tall."), u("laget 11. januar 2027"), u("Side 1 av ")})
        QVERIFY2(text.contains(wanted), qPrintable(QString(wanted + u(" – ") + text)));
    QVERIFY(!text.contains(u("Uten rader")));
    QVERIFY(text.contains(u("Holdt tilbake Utelatt som helhet."))); // with why it is left out
    QVERIFY(textOf(town(), Language::english).contains(u("1–4, or hidden")));
}

void HealthReportTest::aMarkCarriesNoNumber()
{
    const HealthReportContent content = town();
    // pdftotext sees what is drawn as text; the bytes hold no text uncompressed beyond that.
    QVERIFY(!textOf(content).contains(u("31337")));
    QVERIFY(!run(content, Language::bokmaal, {u("-raw")}).contains(u("31337")));
    QVERIFY(!pdfOf(content, Language::bokmaal).contains("31337"));

    HealthReportContent open = content;
    for (HealthReportSection& section : open.sections)
        for (HealthReportRow& row : section.rows)
            row.isMarked = false;
    QVERIFY(textOf(open).contains(u("31337"))); // the reading would have found it
}

void HealthReportTest::aMarkLooksTheSameWhateverItStandsFor()
{
    HealthReportContent one = town();
    HealthReportContent other = town();
    one.keyFigures[4].value = u("2");
    one.sections[0].rows[2].value = u("1");
    other.keyFigures[4].value = u("144");
    other.sections[0].rows[2].value.clear();
    QCOMPARE(pdfOf(one, Language::bokmaal), pdfOf(other, Language::bokmaal));
}

void HealthReportTest::aChartOfManyHasItsTable()
{
    const QString text = textOf(town()).simplified();
    for (int month = 1; month <= 12; ++month) {
        const QString row =
            u("%1 %2 %3")
                .arg(QLocale(QLocale::NorwegianBokmal).standaloneMonthName(month).left(3))
                .arg(200 + month * 17)
                .arg(month % 3 == 0 ? u(":") : QString::number(month * 4 + 3));
        QVERIFY2(text.contains(row), qPrintable(QString(row + u(" – ") + text)));
    }
    QVERIFY2(text.contains(u("Under 18 : 23 0 7")), qPrintable(text));
    // One series tells its numbers in the drawing: a zero as 0, a mark as a mark.
    QVERIFY(text.contains(u("jernbanestasjonen")));
    QVERIFY(text.contains(u("1204")));
    const qsizetype from = text.indexOf(u("Utdelinger per kvartal"));
    const QStringList drawn =
        text.mid(from, text.indexOf(u("Aldersgrupper"), from) - from).split(QLatin1Char(' '));
    QVERIFY(drawn.contains(u("98")) && drawn.contains(u("112")));
    QCOMPARE(drawn.count(u("0")), 2); // of the axis, and of the third quarter
    QCOMPARE(drawn.count(u(":")), 2); // in the legend, and for the fourth
    QVERIFY(text.contains(u(": 1–4 eller skjult")));
}

void HealthReportTest::namesItsPeriod()
{
    HealthReportContent content = town();
    content.fromMonth = 1;
    content.toMonth = 6;
    QVERIFY(textOf(content).contains(u("januar til juni 2026")));
    QVERIFY(!textOf(content).contains(u("Årsrapport")));
    content.fromMonth = 10;
    content.toMonth = 12;
    QVERIFY(textOf(content).contains(u("oktober til desember 2026")));
    content.fromMonth = 12;
    QVERIFY(textOf(content).contains(u("desember 2026")));
    content.fromMonth = 1;
    content.madeAt = QDate(2026, 11, 27);
    QVERIFY(textOf(content).simplified().contains(u("året så langt, per 27. november 2026")));
    content.fromMonth = 0;
    QVERIFY(!renderHealthReport(content, Language::bokmaal));
    content.fromMonth = 7;
    content.toMonth = 6;
    QVERIFY(!renderHealthReport(content, Language::bokmaal));
}

void HealthReportTest::sameContentSameBytes()
{
    const QByteArray first = pdfOf(town(), Language::bokmaal);
    QCOMPARE(pdfOf(town(), Language::bokmaal), first);
    HealthReportContent later = town();
    later.sections[0].rows[0].value = u("213");
    QVERIFY(pdfOf(later, Language::bokmaal) != first);
}

void HealthReportTest::survivesAnyContent()
{
    HealthReportContent nothing;
    nothing.year = 2026;
    QVERIFY(textOf(nothing).contains(u("2026")));

    HealthReportContent content = town();
    const QString wild = u("<b>&</b> \u202Eabc ") + QString(3000, QLatin1Char('x'));
    content.municipalityName = wild;
    content.sections[0].title = wild;
    content.sections[0].rows[0] = {.label = wild, .value = wild, .detail = wild};
    content.keyFigures[0] = {.label = wild, .value = wild, .detail = wild};
    content.method = {wild};
    // More series than a drawing can tell apart, and one that is shorter than its categories.
    for (int i = 0; i < 6; ++i)
        content.charts[0].series += HealthReportSeries{.name = wild, .values = {7}};
    content.charts[1].categories[0] = wild;
    for (int i = 0; i < 150; ++i)
        content.sections[0].rows +=
            HealthReportRow{.label = u("Rad nummer %1").arg(i), .value = QString::number(i * 3)};
    const QString text = textOf(content);
    QVERIFY(text.contains(u("<b>&</b> abc")));
    for (int i = 0; i < 150; ++i)
        QVERIFY(text.simplified().contains(u("Rad nummer %1 %2").arg(i).arg(i * 3)));
}

QTEST_MAIN(HealthReportTest)
#include "health_report_test.moc"
