// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/paper_check.h"

#include "report/visit_report_pdf.h"
#include "support/test_workspace.h"
#include "ui/qr_reader.h"
#include "ui/visit/visit_report_content.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace feltbok;
using feltbok::test::TestWorkspace;

namespace {

QString u(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

struct Evening : TestWorkspace
{
    Evening()
    {
        place = device.create("premises", R"({"name":"Havblikk kro"})");
        visit = finished("2026-11-20T22:00:00.000Z", "Rolig kveld.");
        device.create("observation", R"({"visit":")" + visit.toText() +
                                         R"(","at":"2026-11-20T22:10:00.000Z",)"
                                         R"("description":"Vakten sjekket legitimasjon.",)"
                                         R"("positive":true})");
        check.setWorkspace(&workspace);
    }

    RecordId finished(std::string_view at, std::string_view impression)
    {
        json::object fields = test::object(R"({"kind":"skjenkekontroll","status":"finished"})");
        fields["premises"] = place.toText();
        fields["started_at"] = at;
        fields["general_impression"] = impression;
        return device.create("control_visit", toJsonText(fields));
    }

    report::VisitReportContent content(const RecordId& id)
    {
        auto source = TestDevice::check(device.with(
            [&](auto& records) { return ui::readVisitReport(records, id, device.clock.now()); }));
        return ui::visitReportContent(source, {u("Prøvevik"), workspace.userId(), u("Kari Demo")},
                                      device.clock.now(), domain::standardTables());
    }

    using TestDevice = test::TestDevice;

    QString outcomeOf(const QString& text)
    {
        check.check(text);
        if (!QTest::qWaitFor([&] { return check.outcome() != u("searching"); }))
            return u("never");
        return check.outcome();
    }

    RecordId place;
    RecordId visit;
    ui::PaperCheck check;
};

} // namespace

class PaperCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDocumentOfTheVisitMatches();
    void additionsDoNotInvalidateThePaper();
    void aChangedVisitDiffers();
    void theShortCodeFindsTheVisit();
    void saysWhatIsNotHere();
    void aDraftIsNotCompared();
    void readsAPictureOfThePaper();
};

void PaperCheckTest::everyDocumentOfTheVisitMatches()
{
    Evening evening;
    const auto content = evening.content(evening.visit);
    for (const auto kind :
         {report::VisitDocumentKind::receipt, report::VisitDocumentKind::supplementary,
          report::VisitDocumentKind::full}) {
        QCOMPARE(evening.outcomeOf(report::visitReportLink(content, kind)), u("matches"));
        QCOMPARE(evening.check.visitId(), content.recordId);
        QCOMPARE(evening.check.place(), u("Havblikk kro"));
        QVERIFY(!evening.check.document().isEmpty());
        QCOMPARE(evening.check.shortCode(), report::shortCode(content.contentHash));
    }
    evening.check.clear();
    QCOMPARE(evening.check.outcome(), QString());
    QCOMPARE(evening.check.visitId(), QString());
}

void PaperCheckTest::additionsDoNotInvalidateThePaper()
{
    Evening evening;
    const auto paper = evening.content(evening.visit);
    QCOMPARE(paper.version, 1);
    evening.device.create("addendum", R"({"visit":")" + evening.visit.toText() +
                                          R"(","at":"2026-11-21T09:00:00.000Z","text":"Mer."})");
    // What came in late is marked by the server.
    const RecordId late = RecordId::create(evening.device.clock.now());
    evening.device.pull({test::pulled(late, "observation", 7,
                                      R"({"visit":")" + evening.visit.toText() +
                                          R"(","at":"2026-11-20T22:20:00.000Z",)"
                                          R"("description":"Sent.","late":true})")});
    evening.device.save(evening.visit, R"({"status":"comment_received","comment":"Enig."})");
    QCOMPARE(evening.outcomeOf(report::visitReportLink(paper)), u("matches"));
    QVERIFY2(evening.check.explanation().contains(u("2")), qPrintable(evening.check.explanation()));
    const auto later = evening.content(evening.visit);
    QCOMPARE(later.contentHash, paper.contentHash);
    QCOMPARE(later.version, 3);

    // The device that made the late observation printed before it knew of the finish.
    const auto record = evening.device.view(evening.visit);
    const auto observations = TestWorkspace().device.check(evening.device.with([&](auto& records) {
        domain::ListQuery query;
        query.collection = "observation";
        query.parent = evening.visit;
        return records.list(query);
    }));
    const auto hashes = ui::hashesOf(*record, observations.rows, 1);
    QVERIFY(hashes.withLate != hashes.atFinish);
    QCOMPARE(evening.outcomeOf(report::paperLink(paper.recordId, hashes.withLate,
                                                 report::VisitDocumentKind::full)),
             u("matches"));
}

void PaperCheckTest::aChangedVisitDiffers()
{
    Evening evening;
    const auto paper = evening.content(evening.visit);
    QString other = paper.contentHash;
    other[5] = other[5] == u'0' ? u'1' : u'0';
    QCOMPARE(evening.outcomeOf(
                 report::paperLink(paper.recordId, other, report::VisitDocumentKind::receipt)),
             u("differs"));
    QVERIFY(!evening.check.explanation().isEmpty());
    QCOMPARE(evening.check.shortCode(), report::shortCode(paper.contentHash));
}

void PaperCheckTest::theShortCodeFindsTheVisit()
{
    Evening evening;
    // More than are read at a time, before and after.
    for (int i = 0; i < 130; ++i)
        evening.finished("2026-11-2" + std::to_string(i % 3) + "T23:00:00.000Z",
                         "Kveld " + std::to_string(i));
    const auto paper = evening.content(evening.visit);
    QCOMPARE(evening.outcomeOf(report::shortCode(paper.contentHash)), u("matches"));
    QCOMPARE(evening.check.visitId(), paper.recordId);
    QCOMPARE(evening.check.document(), QString()); // the short code does not tell
    QCOMPARE(evening.outcomeOf(u("0123 4567 89ab cdef")), u("notHere"));
    QCOMPARE(evening.check.visitId(), QString());
}

void PaperCheckTest::saysWhatIsNotHere()
{
    Evening evening;
    const QString hash(64, QLatin1Char('a'));
    const QString stranger =
        QString::fromStdString(RecordId::create(evening.device.clock.now()).toText());
    QCOMPARE(
        evening.outcomeOf(report::paperLink(stranger, hash, report::VisitDocumentKind::receipt)),
        u("notHere"));
    // A record that is no visit.
    QCOMPARE(evening.outcomeOf(report::paperLink(QString::fromStdString(evening.place.toText()),
                                                 hash, report::VisitDocumentKind::receipt)),
             u("notHere"));
    QCOMPARE(evening.outcomeOf(u("https://example.no/")), u("notFeltbok"));
    QVERIFY(!evening.check.title().isEmpty() && !evening.check.explanation().isEmpty());
    QCOMPARE(evening.outcomeOf(u("  ")), QString());
}

void PaperCheckTest::aDraftIsNotCompared()
{
    Evening evening;
    json::object fields = test::object(R"({"kind":"skjenkekontroll","status":"draft"})");
    fields["premises"] = evening.place.toText();
    const RecordId draft = evening.device.create("control_visit", toJsonText(fields));
    const auto content = evening.content(draft);
    QVERIFY(report::visitReportLink(content).isEmpty());
    QCOMPARE(evening.outcomeOf(report::paperLink(content.recordId, content.contentHash,
                                                 report::VisitDocumentKind::full)),
             u("draft"));
    QCOMPARE(evening.outcomeOf(report::shortCode(content.contentHash)), u("notHere"));
}

void PaperCheckTest::readsAPictureOfThePaper()
{
    Evening evening;
    const QTemporaryDir folder;
    const auto pdf =
        report::renderVisitReport(evening.content(evening.visit), report::Language::bokmaal,
                                  report::VisitDocumentKind::receipt);
    QVERIFY(pdf);
    QFile file(folder.filePath(u("paper.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(*pdf);
    file.close();
    QCOMPARE(QProcess::execute(u("pdftoppm"), {u("-r"), u("150"), u("-singlefile"), u("-jpeg"),
                                               file.fileName(), folder.filePath(u("paper"))}),
             0);
    ui::QrReader reader;
    QString text;
    connect(&reader, &ui::QrReader::scanned, this, [&](const QString& read) { text = read; });
    reader.readImage(folder.filePath(u("paper.jpg")));
    QTRY_VERIFY(!text.isEmpty());
    QCOMPARE(evening.outcomeOf(text), u("matches"));
}

QTEST_MAIN(PaperCheckTest)
#include "paper_check_test.moc"
