// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pdf_document.h"

#include "support/pdf_reader.h"

#include <QTest>

using namespace feltbok;
using namespace feltbok::report;

namespace {

/// A small file with everything that can go wrong on the way: references within strings, an
/// indirect length, an object nobody refers to.
QByteArray sample()
{
    const QByteArray catalog =
        "<< /Type /Catalog /Pages 4 0 R /Odd (7 0 R \\) 9 0 R) /Hex <0A0B> /Nested [[3 0 R] << /A "
        "4 0 R >>] >>";
    const QList<QByteArray> objects{
        catalog,
        "<< /Title (x) >>",
        "<< /Length 5 0 R >>\nstream\nendobj \xFF stream\nendstream",
        "<< /Type /Pages /Kids [] /Count 0 >>",
        "15",
        "(nobody)",
    };
    QByteArray file = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(file.size());
    return file + "xref\n0 7\n" + table +
           "trailer\n<< /Size 7 /Root 1 0 R /Info 2 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

class PdfDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsContentAndDropsWhatNobodyNeeds();
    void writesTheSameBytesAgain();
    void refusesBrokenFiles();
    void editsDictionaries();
};

void PdfDocumentTest::keepsContentAndDropsWhatNobodyNeeds()
{
    const auto document = PdfDocument::parse(sample());
    QVERIFY2(document, document ? "" : document.error().detail.c_str());
    const auto written = document->write(QByteArray(16, '\x01'));
    QVERIFY(written);
    const test::PdfReader reader(written->toStdString());
    QCOMPARE(reader.error(), std::string());
    QCOMPARE(reader.objects().size(), std::size_t(4)); // neither the length nor "(nobody)"

    const test::PdfValue& root = reader.at(reader.trailer(), "Root");
    QCOMPARE(reader.at(root, "Odd").string(), std::string("7 0 R ) 9 0 R"));
    QCOMPARE(reader.at(root, "Hex").string(), std::string("\n\v"));
    const auto& nested = reader.at(root, "Nested").array();
    QCOMPARE(nested.size(), std::size_t(2));
    const test::PdfObject* stream = reader.object(nested[0].array().at(0));
    QVERIFY(stream);
    QCOMPARE(stream->raw, std::string("endobj \xFF stream"));
    QCOMPARE(reader.at(reader.at(nested[1], "A"), "Type").name(), std::string("Pages"));
    QCOMPARE(reader.at(reader.trailer(), "ID").array().at(0).string(), std::string(16, '\x01'));
}

void PdfDocumentTest::writesTheSameBytesAgain()
{
    const QByteArray id(16, '\x02');
    const auto first = PdfDocument::parse(sample())->write(id);
    const auto second = PdfDocument::parse(*first)->write(id);
    QCOMPARE(*second, *first);
}

void PdfDocumentTest::refusesBrokenFiles()
{
    QVERIFY(!PdfDocument::parse({}));
    QVERIFY(!PdfDocument::parse("%PDF-1.4\nstartxref\n99999\n%%EOF"));
    // Cut or damaged anywhere: an error or a document, never a crash.
    const QByteArray whole = sample();
    int refused = 0;
    for (qsizetype size = 0; size < whole.size(); ++size) {
        auto cut = PdfDocument::parse(whole.left(size));
        if (cut)
            (void)cut->write({});
        QByteArray changed = whole;
        changed[size] = '<';
        auto damaged = PdfDocument::parse(changed);
        if (damaged)
            (void)damaged->write({});
        else
            ++refused;
    }
    QVERIFY(refused > 100);
}

void PdfDocumentTest::editsDictionaries()
{
    auto dictionary = PdfDictionary::parse("<</A/B/C(]>>)/D<</E[1 2]>>/F 3 0 R>>");
    QVERIFY(dictionary);
    QCOMPARE(dictionary->value("A"), "/B");
    QCOMPARE(dictionary->value("C"), "(]>>)");
    QCOMPARE(dictionary->value("D"), "<</E[1 2]>>");
    QCOMPARE(dictionary->value("F"), "3 0 R");
    dictionary->set("A", "1");
    dictionary->remove("D");
    dictionary->set("G", "[ ]");
    QCOMPARE(dictionary->toBytes(), "<<\n/A 1\n/C (]>>)\n/F 3 0 R\n/G [ ]\n>>");
    QVERIFY(!PdfDictionary::parse("[1]"));
    QVERIFY(!PdfDictionary::parse("<< /A >>"));
}

QTEST_GUILESS_MAIN(PdfDocumentTest)
#include "pdf_document_test.moc"
