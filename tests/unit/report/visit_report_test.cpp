// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/qr_code.h"
#include "report/visit_report_pdf.h"
#include "report_samples.h"

#define ZX_USE_UTF8 // text as std::string, as later versions have it
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <array>

using namespace feltbok;
using namespace feltbok::report;

namespace {

QString u(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

constexpr std::array everyKind{VisitDocumentKind::receipt, VisitDocumentKind::supplementary,
                               VisitDocumentKind::full};

} // namespace

/// Reads the report with the eyes of others: pdftotext, pdftoppm and a barcode reader.
class VisitReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEverything();
    void ordersFindingsByTime();
    void cleanControlSaysSo();
    void englishWhateverTheAppSpeaks();
    void neverShowsPoints();
    void draftSaysSoOnEveryPage();
    void draftOfNothing();
    void survivesAnyText();
    void receiptIsAlwaysOnePage();
    void receiptSaysWhatItMust();
    void supplementSaysWhatItMust();
    void proposalFollowsTheVisit();
    void photosGoInAsTheyAre();
    void badPhotosAreNamed();
    void fortyObservationsWithPhotos();
    void codeCanBeRead();
    void paperCodes();
    void sameBytesInAnotherProcess();
    void printsForAnotherProcess();

private:
    static QByteArray render(const VisitReportContent& content,
                             Language language = Language::bokmaal,
                             VisitDocumentKind kind = VisitDocumentKind::full);
    QString textOf(const QByteArray& pdf, const QStringList& options = {});
    int pagesOf(const QByteArray& pdf) { return int(textOf(pdf).count(QLatin1Char('\f'))); }
    QTemporaryDir m_folder;
};

QByteArray VisitReportTest::render(const VisitReportContent& content, Language language,
                                   VisitDocumentKind kind)
{
    auto file = renderVisitReport(content, language, kind);
    if (!file)
        qFatal("%s", file.error().detail.c_str());
    return *file;
}

QString VisitReportTest::textOf(const QByteArray& pdf, const QStringList& options)
{
    QFile file(m_folder.filePath(u("report.pdf")));
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

void VisitReportTest::saysEverything()
{
    const VisitReportContent content = test::longReport();
    const QByteArray pdf = render(content);
    const QString text = textOf(pdf, {u("-raw")}).simplified();
    QStringList expected{content.place.name,
                         content.place.address,
                         u("313 287 920"),
                         content.licence.licenceNumber,
                         u("alminnelig skjenkebevilling"),
                         u("gruppe 3 (brennevin)"),
                         u("30. september 2028"),
                         content.licence.conditions.first(),
                         content.licence.manager,
                         content.licence.deputy,
                         u("Skjenkekontroll, begynt anonymt"),
                         u("fredag 16. januar 2026 kl. 22:41 (UTC+01:00)"),
                         u("lørdag 17. januar 2026 kl. 01:52 (UTC+01:00)"),
                         u("Kari Demo, Nguyễn Văn Đức"),
                         u("politiet, Mattilsynet"),
                         content.responsiblePerson,
                         u("Grad av påvirkning: 2 – åpenbart påvirket"),
                         u("mulig brudd (foreløpig)"),
                         u("Åpenbart påvirket gjest ikke vist bort (alkoholforskriften § 4-1)"),
                         u("Observert i 17 minutter"),
                         u("Servert etterpå: ja"),
                         u("Bedt om å gå: nei"),
                         u("Fikk hjelp av betjeningen: nei"),
                         u("et privat firma for kommunen"),
                         u("Habilitet bekreftet ja"),
                         u("nektet å skrive under"),
                         u(", stedfortreder"),
                         u("Sett på ca. 8 meters avstand i dempet lys."),
                         u("Mottatt etter at kontrollen var fullført"),
                         u("Positive observasjoner"),
                         u("er delvis enig"),
                         content.generalImpression,
                         u("Uavklarte opplysninger"),
                         u("Gjester (anslått)"),
                         u("Nguyễn Văn Đức, 16. januar 2026 kl. 23:12 60"),
                         u("Sámi musihkka på scenen"),
                         u("gjelder: Helhetsinntrykk"),
                         u("alkoholforskriften § 9-6"),
                         u("lørdag 24. januar 2026"),
                         u("tirsdag 20. januar 2026"),
                         u("tirsdag 3. februar 2026"),
                         content.recordId,
                         content.contentHash,
                         u("versjon 2"),
                         u("67,28041° N, 14,40488° Ø (± 8 m)")};
    for (const ReportChecklistAnswer& answer : content.checklist)
        expected << answer.code << answer.label;
    expected << content.oralFeedback.split(QLatin1Char('\n'));
    for (const QString& wanted : std::as_const(expected))
        QVERIFY2(text.contains(wanted.simplified()), qPrintable(wanted));

    const int pages = pagesOf(pdf);
    QVERIFY2(pages >= 6 && pages <= 14, qPrintable(QString::number(pages)));
    for (int page = 1; page <= pages; ++page)
        QVERIFY(text.contains(u("Side %1 av %2").arg(page).arg(pages)));
    QVERIFY(!text.contains(u("UTKAST")));
    // All of the text that is longer than a page.
    const qsizetype start = text.indexOf(u("Merke-11."));
    const qsizetype end = text.indexOf(u("Merke-12."));
    QVERIFY(start >= 0 && end > start);
    QCOMPARE(text.mid(start, end - start).count(u("bordkanten")), 24);
}

void VisitReportTest::ordersFindingsByTime()
{
    const QString text = textOf(render(test::longReport()));
    const qsizetype positives =
        text.indexOf(u("Positive observasjoner"), text.indexOf(u("tidsrekkefølge")));
    QVERIFY(positives > 0);
    qsizetype last = 0;
    for (int i = 0; i < 24; ++i) {
        const QString mark = u("Merke-%1.").arg(i, 2, 10, QLatin1Char('0'));
        const qsizetype at = text.indexOf(mark);
        QVERIFY2(at > 0, qPrintable(mark));
        QCOMPARE(at > positives, i % 9 == 8);
        if (at < positives) {
            QVERIFY2(at > last, qPrintable(mark));
            last = at;
        }
    }
}

void VisitReportTest::cleanControlSaysSo()
{
    const QByteArray pdf = render(test::cleanReport());
    const QString text = textOf(pdf).simplified();
    QVERIFY(text.contains(u("Ingen avvik observert")));
    QVERIFY(text.contains(u("Bartender ba om legitimasjon")));
    QVERIFY(!text.contains(u("mulig brudd")));
    QVERIFY(text.contains(u("to uker etter at rapporten er mottatt")));
    const int pages = pagesOf(pdf);
    QVERIFY(pages >= 1 && pages <= 3);

    VisitReportContent closed = test::cleanReport();
    closed.reasonNotCarriedOut = u("stengt");
    const QString closedText = textOf(render(closed)).simplified();
    QVERIFY(closedText.contains(u("Kontrollen ble ikke gjennomført: stedet var stengt")));
    QVERIFY(!closedText.contains(u("Ingen avvik")));

    VisitReportContent deviating = test::cleanReport();
    deviating.checklist[0].answer = u("avvik");
    QVERIFY(!textOf(render(deviating)).contains(u("Ingen avvik")));
}

void VisitReportTest::englishWhateverTheAppSpeaks()
{
    QTranslator norwegian;
    (void)render({}); // makes the translations known to the program
    QVERIFY(norwegian.load(u(":/i18n/feltbok_nb.qm")));
    QCoreApplication::installTranslator(&norwegian);
    const QString english = textOf(render(test::cleanReport(), Language::english)).simplified();
    QCoreApplication::removeTranslator(&norwegian);
    QVERIFY(english.contains(u("Control report")));
    QVERIFY(english.contains(u("No deviations observed")));
    QVERIFY(english.contains(u("Friday 16 January 2026 at 22:41 (UTC+01:00)")));
    QVERIFY(!english.contains(u("Kontrollrapport")));
    QVERIFY(!english.contains(u("Ansvarshavende")));
    const QString bokmaal = textOf(render(test::cleanReport())).simplified();
    QVERIFY(bokmaal.contains(u("Kontrollrapport")));
    QVERIFY(!bokmaal.contains(u("Signatures")));
}

void VisitReportTest::neverShowsPoints()
{
    static const QRegularExpression points(u("poeng|prikk|\\bpoints?\\b|P[1248]-\\d|§ ?10-[1-6]"),
                                           QRegularExpression::CaseInsensitiveOption);
    QVERIFY(points.match(u("8 prikker")).hasMatch());
    for (const Language language : {Language::bokmaal, Language::english})
        for (const auto& content : {test::cleanReport(), test::longReport(), test::draftReport(),
                                    test::reportWithPictures(2)})
            for (const auto kind : everyKind) {
                const auto match = points.match(textOf(render(content, language, kind)));
                QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));
            }
}

void VisitReportTest::draftSaysSoOnEveryPage()
{
    VisitReportContent content = test::longReport();
    content.finished = false;
    const QStringList pages = textOf(render(content)).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 5);
    for (const QString& page : pages)
        QVERIFY(page.contains(u("UTKAST")));
}

void VisitReportTest::draftOfNothing()
{
    const QByteArray pdf = render(test::draftReport());
    QCOMPARE(pagesOf(pdf), 1);
    const QString text = textOf(pdf).simplified();
    QVERIFY(text.contains(u("UTKAST")));
    QVERIFY(text.contains(u("Bryggerhuset")));
    QVERIFY(text.contains(u("ikke fylt ut")));
    QVERIFY(!text.contains(u("Ingen avvik observert")));
    QVERIFY(textOf(render({})).contains(u("UTKAST")));
}

void VisitReportTest::survivesAnyText()
{
    VisitReportContent content = test::cleanReport();
    const QString wild = QString(QChar(0xD800)) + QChar(1) + u("<b>&amp;</b> \u202Eabc\u2066 ") +
                         u("\U0001F37A שלום ไทย") + QString(5000, QLatin1Char('x'));
    content.place.name = wild;
    content.municipalityName = wild;
    content.responsiblePerson = wild;
    content.controllers = QStringList(40, u("Navn Navnesen"));
    content.observations[0].description = wild;
    content.generalImpression = wild + QString(3000, QLatin1Char('\n')) + wild;
    const QString text = textOf(render(content));
    QVERIFY(text.contains(u("<b>&amp;</b> abc")));
    QVERIFY(text.contains(u("Underskrifter")));
}

void VisitReportTest::receiptIsAlwaysOnePage()
{
    VisitReportContent wild = test::longReport();
    const QString text = QString(5000, QLatin1Char('x')) + u(" og mer ").repeated(400) +
                         QString(3000, QLatin1Char('\n')) + u("slutt");
    wild.place = {text, text, text};
    wild.municipalityName = text;
    wild.licence.licenceNumber = text;
    wild.responsiblePerson = text;
    wild.reasonNotPresented = text;
    wild.presentedAt = {};
    wild.oralFeedback = text;
    wild.generalImpression = text;
    wild.controllers = QStringList(40, u("Navn Navnesen-Etternavnesen"));
    for (ReportObservation& observation : wild.observations)
        observation.description = text;
    wild.signaturePng = test::reportWithPictures(0).signaturePng;
    wild.signature = u("signert");
    VisitReportContent draft = wild;
    draft.finished = false;
    for (const auto& content :
         {wild, draft, test::cleanReport(), test::longReport(), test::draftReport(),
          test::reportWithPictures(20), VisitReportContent()})
        for (const Language language : {Language::bokmaal, Language::english})
            QCOMPARE(pagesOf(render(content, language, VisitDocumentKind::receipt)), 1);
}

void VisitReportTest::receiptSaysWhatItMust()
{
    VisitReportContent content = test::cleanReport();
    content.signature = u("nekter");
    QString text =
        textOf(render(content, Language::bokmaal, VisitDocumentKind::receipt), {u("-raw")})
            .simplified();
    for (const QString& wanted :
         {u("Befaringsrapport (kvittering)"), content.place.name,
          u("fredag 16. januar 2026 fra kl. 22:41 til kl. 23:20"), u("Kari Demo, Ole Prøve"),
          u("45"), u("Ansatte"), content.responsiblePerson, content.generalImpression,
          content.oralFeedback, u("Bartender ba om legitimasjon"), u("Ingen avvik observert"),
          u("bekrefter bare at kontrollen har funnet sted"), u("nektet å skrive under"),
          u("to uker"), u("9f86 d081 884c 7d65"), content.recordId})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u(" – ") + text));
    QVERIFY(!text.contains(u("Tilleggsrapport")));

    content = test::reportWithPictures(2);
    text = textOf(render(content, Language::bokmaal, VisitDocumentKind::receipt)).simplified();
    QVERIFY(text.contains(u("tilleggsrapport")));
    QVERIFY(text.contains(u("mulig brudd (foreløpig): Skjenking til åpenbart")));
    QVERIFY(text.contains(u("Bekreftet denne rapporten i Feltbok, 16. januar 2026 kl. 23:33")));
    QVERIFY(text.contains(u("Bekreftet en tidligere versjon i Feltbok")));
    QVERIFY(text.contains(u("Skrev under på kontrollørens enhet")));
}

void VisitReportTest::supplementSaysWhatItMust()
{
    const VisitReportContent content = test::reportWithPictures(4);
    const QString text =
        textOf(render(content, Language::bokmaal, VisitDocumentKind::supplementary), {u("-raw")})
            .simplified();
    for (const QString& wanted :
         {u("Tilleggsrapport"), u("23:05"), u("Bar · sett av Kari Demo, Ole Prøve"),
          u("Personbeskrivelse: mann, 25 år eller eldre, mørk jakke, rød lue"),
          u("Grad av påvirkning: 2 – åpenbart påvirket"),
          u("Tegn: utydelig tale, ustø gange; lukket øynene flere ganger"),
          u("Observert i 12 minutter"), u("9 minutter etter at tillatt tid var ute"),
          u("Servert etterpå: ja"), u("Bedt om å gå: nei"), u("Varslet: politiet"),
          u("Usikkerhet: Lyset var dempet."), u("mulig brudd (foreløpig)"),
          u("Skjenking til åpenbart påvirket (alkoholloven § 8-11)"),
          u("Bilde 1: 16. januar 2026 kl. 23:06. Baren sett fra inngangen, bilde 0"), u("er enig"),
          u("§ 9-6"), content.oralFeedback})
        QVERIFY2(text.contains(wanted), qPrintable(wanted + u(" – ") + text));
    // What was well done belongs to the receipt and the full report.
    QVERIFY(!text.contains(u("Bartender ba om legitimasjon")));
}

void VisitReportTest::proposalFollowsTheVisit()
{
    QVERIFY(proposedDocument(test::cleanReport()) == VisitDocumentKind::receipt);
    QVERIFY(proposedDocument(test::draftReport()) == VisitDocumentKind::receipt);
    VisitReportContent content = test::reportWithPictures(0);
    QVERIFY(proposedDocument(content) == VisitDocumentKind::supplementary);
    content.observations.last().possibleViolation.clear();
    QVERIFY(proposedDocument(content) == VisitDocumentKind::receipt);
}

void VisitReportTest::photosGoInAsTheyAre()
{
    const VisitReportContent content = test::reportWithPictures(6);
    const QByteArray pdf = render(content, Language::bokmaal, VisitDocumentKind::supplementary);
    for (const auto& list : {content.observations.last().photos, content.photos})
        for (const ReportPhoto& photo : list)
            QVERIFY(pdf.contains(photo.bytes));
    // And each lies where its caption says: the reader of others finds them in the order drawn.
    QFile file(m_folder.filePath(u("photos.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    QCOMPARE(QProcess::execute(u("pdfimages"),
                               {u("-all"), file.fileName(), m_folder.filePath(u("photo"))}),
             0);
    const QDir folder(m_folder.path());
    const QStringList found = folder.entryList({u("photo-*.jpg")}, QDir::Files, QDir::Name);
    QCOMPARE(found.size(), 6);
    for (qsizetype i = 0; i < found.size(); ++i) {
        QFile photo(folder.filePath(found[i]));
        QVERIFY(photo.open(QIODevice::ReadOnly));
        const auto& list = i < 3 ? content.observations.last().photos : content.photos;
        QVERIFY(photo.readAll() == list[i % 3].bytes);
    }
}

void VisitReportTest::badPhotosAreNamed()
{
    VisitReportContent content = test::reportWithPictures(0);
    const QByteArray good = test::jpeg(800, 600, 1);
    QByteArray cmyk = good; // four components in the frame's head
    const qsizetype frame = cmyk.indexOf("\xFF\xC0");
    QVERIFY(frame > 0);
    cmyk[frame + 9] = 4;
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("not a picture"), good.first(good.size() / 2), good.first(3),
          cmyk, QByteArray("\xFF\xD8\xFF\xC0\xFF\xFF\xFF\xD9")})
        content.photos.append({bytes, u("Uten bilde"), {}});
    QImage transparent(40, 30, QImage::Format_ARGB32);
    transparent.fill(QColor(200, 0, 0, 100));
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && transparent.save(&buffer, "png"));
    content.photos.append({png, u("Gjennomsiktig"), {}});
    const QString text =
        textOf(render(content, Language::bokmaal, VisitDocumentKind::supplementary)).simplified();
    QCOMPARE(text.count(u("Uten bilde")), 6);
    QVERIFY(text.count(u("Bildet kan ikke vises her.")) >= 5);
    QVERIFY(text.contains(u("Gjennomsiktig")));
    content.signaturePng = "no picture";
    QVERIFY(!render(content, Language::bokmaal, VisitDocumentKind::receipt).isEmpty());
    // A drawing that has not come to this device was not made on the paper copy for that.
    content.signaturePng.clear();
    content.signature = u("signert");
    const QString device = u("Skrev under på kontrollørens enhet");
    const auto full = [&] {
        return textOf(render(content, Language::bokmaal, VisitDocumentKind::full)).simplified();
    };
    QVERIFY(!full().contains(device));
    content.isSignatureDrawn = true;
    QVERIFY(full().contains(device));
}

void VisitReportTest::fortyObservationsWithPhotos()
{
    VisitReportContent content = test::reportWithPictures(1);
    const ReportObservation seen = content.observations.takeLast();
    content.observations.clear();
    for (int i = 39; i >= 0; --i) {
        ReportObservation one = seen;
        one.at = seen.at.addSecs(60 * i);
        one.description = u("Merke-%1. ").arg(i, 2, 10, QLatin1Char('0')) + one.description;
        one.photos = {{test::jpeg(640, 480, i), u("Bilde til merke %1").arg(i), one.at},
                      {test::jpeg(480, 640, i), u("Andre bilde til merke %1").arg(i), one.at}};
        content.observations.append(one);
    }
    for (const auto kind : {VisitDocumentKind::supplementary, VisitDocumentKind::full}) {
        const QByteArray pdf = render(content, Language::bokmaal, kind);
        const QString text = textOf(pdf, {u("-raw")}).simplified();
        qsizetype last = -1;
        for (int i = 0; i < 40; ++i) {
            const qsizetype at = text.indexOf(u("Merke-%1.").arg(i, 2, 10, QLatin1Char('0')));
            QVERIFY2(at > last, qPrintable(QString::number(i)));
            QVERIFY(text.contains(u("Andre bilde til merke %1").arg(i)));
            last = at;
        }
        for (const ReportObservation& one : content.observations)
            for (const ReportPhoto& photo : one.photos)
                QVERIFY(pdf.contains(photo.bytes));
    }
}

void VisitReportTest::codeCanBeRead()
{
    const VisitReportContent content = test::reportWithPictures(2);
    for (const auto kind : everyKind) {
        QFile file(m_folder.filePath(u("code-%1.pdf").arg(toString(kind))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(render(content, Language::bokmaal, kind));
        file.close();
        QCOMPARE(QProcess::execute(u("pdftoppm"), {u("-r"), u("150"), u("-png"), file.fileName(),
                                                   m_folder.filePath(u("page-") + toString(kind))}),
                 0);
        QStringList found;
        const QDir folder(m_folder.path());
        for (const QString& name :
             folder.entryList({u("page-%1-*.png").arg(toString(kind))}, QDir::Files)) {
            const QImage image =
                QImage(folder.filePath(name)).convertToFormat(QImage::Format_Grayscale8);
            const ZXing::ImageView view(image.constBits(), image.width(), image.height(),
                                        ZXing::ImageFormat::Lum, int(image.bytesPerLine()));
            const ZXing::Result result = ZXing::ReadBarcode(
                view,
                ZXing::DecodeHints().setTryHarder(true).setFormats(ZXing::BarcodeFormat::QRCode));
            if (!result.isValid())
                continue;
            found += QString::fromStdString(result.text());
            // At 150 dpi 25 mm are 148 pixels, and four modules around it are white.
            const auto corners = result.position();
            const int side = corners.topRight().x - corners.topLeft().x;
            QVERIFY2(side >= 145, qPrintable(QString::number(side)));
        }
        QCOMPARE(found, QStringList{visitReportLink(content, kind)});
        QCOMPARE(found.first(), u("feltbok://check?record=") + content.recordId + u("&sha256=") +
                                    content.contentHash + u("&kind=") + toString(kind));
    }
    QVERIFY(visitReportLink(test::draftReport()).isEmpty());
    QVERIFY(makeQrCode(std::string(5000, 'x')).error().code == ErrorCode::tooLarge);
}

void VisitReportTest::paperCodes()
{
    const QString id = test::cleanReport().recordId;
    const QString hash = test::cleanReport().contentHash;
    for (const auto kind : everyKind) {
        const auto code = readPaperCode(u("  ") + paperLink(id, hash, kind) + u("\n"));
        QVERIFY(code && code->record == id && code->sha256 == hash && code->kind == kind);
    }
    for (const QString& typed :
         {shortCode(hash), shortCode(hash).toUpper(), shortCode(hash).remove(QLatin1Char(' ')),
          shortCode(hash).replace(QLatin1Char(' '), QLatin1Char('-'))}) {
        const auto code = readPaperCode(typed);
        QVERIFY(code && code->record.isEmpty() && code->sha256 == hash.first(16));
    }
    QVERIFY(readPaperCode(hash)->sha256 == hash);
    const QString good = paperLink(id, hash, VisitDocumentKind::receipt);
    for (const QString& bad :
         {QString(), u("9f86 d081 884c 7d6"), u("9f86 d081 884c 7d6g"), u("https://example.no/"),
          u("feltbok://enrol?server=x&code=y"), QString(good).replace(id, id.chopped(1)),
          QString(good).replace(hash, hash.chopped(1)),
          QString(good).replace(hash, QString(hash + u("0"))),
          QString(u("feltbok:") + QString(2000, QLatin1Char('a'))),
          QString(shortCode(hash) + u(" 0000"))})
        QVERIFY2(!readPaperCode(bad), qPrintable(bad));
}

void VisitReportTest::sameBytesInAnotherProcess()
{
    // Hash tables iterate in another order there, the clock has gone on and the zone is another.
    const QByteArray here = render(test::longReport());
    const QString path = m_folder.filePath(u("other.pdf"));
    for (const QString& seed : {u("0"), QString()}) {
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u("FELTBOK_REPORT_TO"), path);
        environment.insert(u("TZ"), u("Pacific/Auckland"));
        environment.insert(u("LC_ALL"), u("C"));
        if (!seed.isEmpty())
            environment.insert(u("QT_HASH_SEED"), seed);
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {u("printsForAnotherProcess")});
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == here);
        QVERIFY(file.remove());
    }
}

/// The other process of the test above; by itself it only checks that the report comes out.
void VisitReportTest::printsForAnotherProcess()
{
    const QByteArray pdf = render(test::longReport());
    QVERIFY(pdf.startsWith("%PDF-"));
    const QString path = qEnvironmentVariable("FELTBOK_REPORT_TO");
    if (path.isEmpty())
        return;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(pdf), pdf.size());
}

QTEST_MAIN(VisitReportTest)
#include "visit_report_test.moc"
