// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "letter_samples.h"
#include "report/letter_pdf.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace feltbok;
using namespace feltbok::report;
using test::sampleLetter;

namespace {

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out += QString::fromUtf8(text);
    return out;
}

} // namespace

/// Reads the letters with the eyes of others: pdftotext.
class LetterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLetterSaysWhatItsReceiverMustKnow_data();
    void everyLetterSaysWhatItsReceiverMustKnow();
    void aForewarningIsNoDecisionAndADecisionCanBeAppealed();
    void theReckoningAddsUp();
    void aDeviationIsReasoned();
    void belowTheLimitTheRestIsNamed();
    void everyCommentIsQuoted();
    void aDroppedWithdrawalLeavesThePoints();
    void aDraftSaysSoOnEveryPage();
    void ofNothing();
    void sameBytes();

private:
    QString textOf(const LetterContent& content, int* pages = nullptr);
    QTemporaryDir m_folder;
};

QString LetterTest::textOf(const LetterContent& content, int* pages)
{
    const auto pdf = renderLetter(content);
    if (!pdf)
        return {};
    QDir folder(qEnvironmentVariable("FELTBOK_LETTERS", m_folder.path()));
    const QString name = content.kind + (content.isDraft ? QStringLiteral("-utkast") : QString());
    QFile file(folder.filePath(name + QStringLiteral(".pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
        return {};
    file.close();
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    if (pages != nullptr)
        *pages = int(text.count(QLatin1Char('\f')));
    QString out = text;
    out.replace(QChar(0xA0), QLatin1Char(' '));
    return out.simplified();
}

void LetterTest::everyLetterSaysWhatItsReceiverMustKnow_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("says");
    QTest::addRow("warn") << QStringLiteral("forhaandsvarsel_prikker")
                          << list({"Forhåndsvarsel om tildeling av prikker – Bryggerhuset",
                                   "vurderer å gi 11 prikker til skjenkebevillingen nr. 2024/17",
                                   "innen 11. januar 2027", "førte 20. november 2026 kontroll",
                                   "sendt dere 25. november 2026", "alkoholloven § 1-5 annet ledd",
                                   "likeartet", "§ 10-3", "forvaltningsloven § 16",
                                   "grensen på 12 prikker er nådd", "§ 10-6"});
    QTest::addRow("decide")
        << QStringLiteral("vedtak_prikker")
        << list({"Vedtak: Prøvevik kommune gir 11 prikker til skjenkebevillingen",
                 "alkoholforskriften §§ 10-1, 10-3 og 10-5",
                 "forhåndsvarsel datert 27. november 2026", "fast legitimasjonskontroll",
                 "inndra bevillingen i 9 dager", "innen tre uker", "forvaltningsloven § 29",
                 "Statsforvalteren", "alkoholloven § 1-16"});
    QTest::addRow("warn2") << QStringLiteral("forhaandsvarsel_inndragning")
                           << list({"Forhåndsvarsel om inndragning av skjenkebevilling",
                                    "vurderer å inndra skjenkebevillingen nr. 2024/17 i 9 dager",
                                    "i løpet av to år tildelt 15 prikker",
                                    "15 prikker er 3 over grensen", "Helsedirektoratets skala",
                                    "forvaltningsloven § 16"});
    QTest::addRow("withdraw") << QStringLiteral("vedtak_inndragning")
                              << list({"Vedtak: Prøvevik kommune inndrar skjenkebevillingen",
                                       "i 9 dager, fra og med 11. januar 2027",
                                       "til og med 19. januar 2027", "§§ 10-2 og 10-6",
                                       "kan dere ikke skjenke alkoholholdig drikk",
                                       "innen fire uker", "forvaltningsloven § 29",
                                       "Statsforvalteren"});
    QTest::addRow("drop") << QStringLiteral("henleggelse")
                          << list({"Saken er henlagt – Bryggerhuset", "ingen prikker",
                                   "Kommunen legger rapporten til grunn."});
    QTest::addRow("other") << QStringLiteral("annet")
                           << list({"Kommunen legger rapporten til grunn."});
}

void LetterTest::everyLetterSaysWhatItsReceiverMustKnow()
{
    QFETCH(const QString, kind);
    QFETCH(QStringList, says);
    int pages = 0;
    const QString text = textOf(sampleLetter(kind), &pages);
    says += list({"Prøvevik kommune", "Bryggerhuset Drift AS", "Kaigata 4", "9901 Prøvevik",
                  "912 345 678", "21. desember 2026", "26/00412", "Siv Sakson", "Med hilsen",
                  "forvaltningsloven §§ 18 og 19"});
    for (const QString& words : std::as_const(says))
        QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in: ") + text));
    QVERIFY(!text.contains(QStringLiteral("UTKAST")));
    QVERIFY(!text.contains(QStringLiteral("P8-1"))); // a code tells nobody anything
    QVERIFY(pages >= 1 && pages <= 3);
}

void LetterTest::aForewarningIsNoDecisionAndADecisionCanBeAppealed()
{
    for (const QString& kind : test::letterKinds()) {
        const QString text = textOf(sampleLetter(kind));
        const bool isWarning = kind.startsWith(QLatin1String("forhaandsvarsel"));
        const bool isDecision = kind.startsWith(QLatin1String("vedtak"));
        QCOMPARE(text.contains(QStringLiteral("ikke et vedtak")), isWarning);
        QCOMPARE(text.contains(QStringLiteral("Dere kan klage")), isDecision);
        QCOMPARE(text.contains(QStringLiteral("Vedtak:")), isDecision);
    }
}

void LetterTest::theReckoningAddsUp()
{
    const auto blocks = letterBlocks(sampleLetter(QStringLiteral("vedtak_prikker")));
    int tables = 0;
    for (const LetterBlock& block : blocks) {
        if (block.kind != LetterBlock::Kind::table)
            continue;
        ++tables;
        int sum = 0;
        for (const QStringList& row : block.rows)
            sum += row.last().toInt();
        QCOMPARE(block.total.last(), QString::number(sum));
    }
    QCOMPARE(tables, 2);
}

void LetterTest::aDeviationIsReasoned()
{
    LetterContent content = sampleLetter(QStringLiteral("vedtak_prikker"));
    content.breaches[0].points = 4;
    content.breaches[0].isMitigating = true;
    content.breaches[0].reason = QStringLiteral("Stedet meldte selv fra.");
    const QString text = textOf(content);
    QVERIFY(text.contains(QStringLiteral("gir etter § 10-3 8 prikker")));
    QVERIFY(text.contains(
        QStringLiteral("sterkt formildende omstendigheter (alkoholforskriften § 10-4): "
                       "Stedet meldte selv fra.")));
    content = sampleLetter(QStringLiteral("vedtak_inndragning"));
    content.days = 14;
    content.reasonDeviation = QStringLiteral("Tredje inndragning på fire år.");
    QVERIFY(textOf(content).contains(QStringLiteral("Lengden er satt til 14 dager")));
}

void LetterTest::belowTheLimitTheRestIsNamed()
{
    LetterContent content = sampleLetter(QStringLiteral("vedtak_prikker"));
    content.sum = 11;
    const QString text = textOf(content);
    QVERIFY(text.contains(
        QStringLiteral("Bevillingen har nå 11 prikker. 1 prikk til i løpet av to år")));
    QVERIFY(!text.contains(QStringLiteral("skal da inndra")));
    content.isSale = true;
    QVERIFY(textOf(content).contains(QStringLiteral("salgsbevillingen nr. 2024/17")));
}

void LetterTest::everyCommentIsQuoted()
{
    LetterContent content = sampleLetter(QStringLiteral("vedtak_prikker"));
    QVERIFY(textOf(content).contains(
        QStringLiteral("Dere uttalte dere 3. desember 2026 til rapporten: «Vi beklager")));
    content.breaches[3].control = QDate(2026, 12, 4);
    content.hearings.push_back(
        {QDate(2026, 12, 4), QDate(2026, 12, 8), {}, QDate(2026, 12, 11)}); // filed elsewhere
    content.hearings.push_back({QDate(2026, 12, 5), QDate(2026, 12, 9), {}, {}});
    const QString text = textOf(content);
    for (const char* words :
         {"Rapportene ble sendt dere 25. november 2026, 8. desember 2026 og 9. desember 2026.",
          "Dere uttalte dere 3. desember 2026 til rapporten om kontrollen 20. november 2026: «Vi "
          "beklager og har innført fast legitimasjonskontroll.»",
          "Dere uttalte dere 11. desember 2026 til rapporten om kontrollen 4. desember 2026.",
          "Vi har ikke mottatt uttalelse til rapporten om kontrollen 5. desember 2026."})
        QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
}

void LetterTest::aDroppedWithdrawalLeavesThePoints()
{
    LetterContent content = sampleLetter(QStringLiteral("henleggelse"));
    content.warnedOf = QStringLiteral("forhaandsvarsel_inndragning");
    const QString text = textOf(content);
    QVERIFY(!text.contains(QStringLiteral("ingen prikker")));
    QVERIFY(!text.contains(QStringLiteral("ingen følger")));
    QVERIFY(text.contains(QStringLiteral("blir ikke inndratt")));
    QVERIFY(text.contains(QStringLiteral("Prikkene som er tildelt, står ved lag")));
}

void LetterTest::aDraftSaysSoOnEveryPage()
{
    LetterContent content = sampleLetter(QStringLiteral("vedtak_prikker"));
    content.isDraft = true;
    content.text = content.text.repeated(12);
    int pages = 0;
    const QString text = textOf(content, &pages);
    QVERIFY(pages > 1);
    QCOMPARE(text.count(QStringLiteral("UTKAST")), pages);
    QVERIFY(text.contains(QStringLiteral("Side 2 av %1").arg(pages)));
}

void LetterTest::ofNothing()
{
    for (const QString& kind : test::letterKinds()) {
        LetterContent content;
        content.kind = kind;
        QVERIFY(!textOf(content).isEmpty());
    }
}

void LetterTest::sameBytes()
{
    const auto content = sampleLetter(QStringLiteral("vedtak_inndragning"));
    const auto first = renderLetter(content);
    const auto second = renderLetter(content);
    QVERIFY(first && second);
    QVERIFY(*first == *second);
    LetterContent other = content;
    other.days = 10;
    QVERIFY(*renderLetter(other) != *first);
}

QTEST_MAIN(LetterTest)
#include "letter_test.moc"
