// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/visit_report_pdf.h"
#include "report_samples.h"

#include "support/pdf_reader.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <set>

using namespace feltbok;
using namespace feltbok::report;
using test::PdfObject;
using test::PdfReader;
using test::PdfValue;

Q_DECLARE_METATYPE(feltbok::report::VisitReportContent)

namespace {

QString fromTextString(const std::string& bytes)
{
    const QByteArray raw = QByteArray::fromStdString(bytes);
    if (!raw.startsWith("\xFE\xFF"))
        return QString::fromLatin1(raw);
    QString out;
    for (qsizetype i = 2; i + 1 < raw.size(); i += 2)
        out += QChar(ushort(uchar(raw[i]) << 8 | uchar(raw[i + 1])));
    return out;
}

/// Text of each element of the packet, by its prefixed name.
QMap<QString, QString> xmpProperties(const QByteArray& packet, QString& error)
{
    QMap<QString, QString> out;
    QXmlStreamReader xml(packet);
    QStringList path;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement)
            path += xml.qualifiedName().toString();
        else if (token == QXmlStreamReader::EndElement)
            path.removeLast();
        else if (token == QXmlStreamReader::Characters && !xml.isWhitespace())
            for (const QString& name : std::as_const(path))
                if (!name.startsWith(QLatin1String("rdf:")) &&
                    !name.startsWith(QLatin1String("x:")))
                    out[name] += xml.text().toString();
    }
    error = xml.hasError() ? xml.errorString() : QString();
    return out;
}

unsigned big(const std::string& bytes, std::size_t at, unsigned count)
{
    unsigned out = 0;
    for (unsigned i = 0; i < count; ++i)
        out = out << 8 | static_cast<unsigned char>(bytes.at(at + i));
    return out;
}

std::size_t fontTable(const std::string& font, std::string_view name)
{
    for (unsigned i = 0; i < big(font, 4, 2); ++i)
        if (font.compare(12 + i * 16, 4, name) == 0)
            return big(font, 12 + i * 16 + 8, 4);
    return 0;
}

} // namespace

/// Holds what the report writes against ISO 19005-1:2005 (PDF/A-1b); numbers are its clauses.
class PdfATest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
    void plans_data();
    void plans();
    void sameInputSameBytes();

private:
    void checkAll(const QByteArray& file);
    void checkMetadata(const PdfReader& pdf);
    void checkOutputIntent(const PdfReader& pdf);
    void checkFonts(const PdfReader& pdf);
    void checkFont(const PdfReader& pdf, const PdfValue& composite);
    void checkContent(const PdfReader& pdf);
    void checkForbidden(const PdfReader& pdf);
    void forbidIn(const PdfReader& pdf, const PdfValue& value);

    QDateTime m_created; ///< what the file must say; invalid: nothing
    int m_pictures = 0;  ///< so many it must hold
};

void PdfATest::reports_data()
{
    QTest::addColumn<VisitReportContent>("content");
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("kind");
    using enum VisitDocumentKind;
    for (const auto& [name, language] :
         {std::pair("nb", Language::bokmaal), std::pair("en", Language::english)})
        for (const auto kind : {receipt, supplementary, full}) {
            const auto row = [&](const char* what, const VisitReportContent& content) {
                QTest::addRow("%s-%s-%s", what, name, qPrintable(toString(kind)))
                    << content << int(language) << int(kind);
            };
            row("clean", test::cleanReport());
            row("long", test::longReport());
            row("draft", test::draftReport());
            row("empty", VisitReportContent());
            row("pictures", test::reportWithPictures(6));
        }
    // Letters that Noto Sans lacks come from other fonts, under the same rules; signs that no XML
    // and no PDF text may hold come nowhere.
    VisitReportContent scripts = test::cleanReport();
    scripts.place.name =
        QStringLiteral("\u05E9\u05DC\u05D5\u05DD & <\u0E44\u0E17\u0E22> \U0001F37A") + QChar(1) +
        QChar(0xD800) + QChar(0xFFFF) + QChar(0x202E);
    scripts.oralFeedback = scripts.place.name;
    QTest::addRow("scripts") << scripts << int(Language::bokmaal) << int(full);
}

void PdfATest::reports()
{
    QFETCH(const VisitReportContent, content);
    QFETCH(const int, language);
    QFETCH(const int, kind);
    const auto file = renderVisitReport(content, Language(language), VisitDocumentKind(kind));
    QVERIFY2(file, file ? "" : file.error().detail.c_str());
    m_created = content.reportedAt;
    m_pictures = content.signaturePng.isEmpty() ? 0 : 1;
    if (VisitDocumentKind(kind) != VisitDocumentKind::receipt) {
        m_pictures += int(content.photos.size());
        for (const ReportObservation& observation : content.observations)
            m_pictures += int(observation.photos.size());
    }
    checkAll(*file);
}

void PdfATest::plans_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<bool>("isEmpty");
    QTest::addRow("nb") << int(Language::bokmaal) << false;
    QTest::addRow("en") << int(Language::english) << false;
    QTest::addRow("empty") << int(Language::bokmaal) << true;
}

void PdfATest::plans()
{
    QFETCH(const int, language);
    QFETCH(const bool, isEmpty);
    const PlanReportContent content = isEmpty ? PlanReportContent() : test::planYear();
    const auto file = renderPlanReport(content, Language(language));
    QVERIFY2(file, file ? "" : file.error().detail.c_str());
    m_created =
        content.asOf.isValid() ? QDateTime(content.asOf, QTime(0, 0), Qt::UTC) : QDateTime();
    m_pictures = 0;
    checkAll(*file);
    const auto again = renderPlanReport(content, Language(language));
    QVERIFY(again && *again == *file);
}

void PdfATest::checkAll(const QByteArray& file)
{
    const PdfReader pdf(file.toStdString());
    QCOMPARE(pdf.error(), std::string());

    // 6.1.3: identified, not encrypted.
    const auto& id = pdf.at(pdf.trailer(), "ID").array();
    QCOMPARE(id.size(), std::size_t(2));
    QCOMPARE(id[0].string().size(), std::size_t(16));
    QVERIFY(pdf.at(pdf.trailer(), "Encrypt").isNull());
    QVERIFY(!pdf.pages().empty());

    for (const auto check :
         {&PdfATest::checkMetadata, &PdfATest::checkOutputIntent, &PdfATest::checkFonts,
          &PdfATest::checkContent, &PdfATest::checkForbidden}) {
        (this->*check)(pdf);
        if (QTest::currentTestFailed())
            return;
    }
}

void PdfATest::checkMetadata(const PdfReader& pdf)
{
    const auto& entries = pdf.at(pdf.trailer(), "Root").dictionary();
    const PdfObject* packet = pdf.object(entries.at("Metadata"));
    QVERIFY(packet && packet->hasStream);
    QCOMPARE(pdf.at(packet->value, "Type").name(), std::string("Metadata"));
    QCOMPARE(pdf.at(packet->value, "Subtype").name(), std::string("XML"));
    QVERIFY(pdf.at(packet->value, "Filter").isNull()); // 6.7.2
    const QByteArray xmp = QByteArray::fromStdString(packet->raw);
    QVERIFY(xmp.startsWith("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"));
    QVERIFY(xmp.endsWith("<?xpacket end=\"w\"?>"));
    QVERIFY(!xmp.contains("bytes=") && !xmp.contains("encoding=")); // 6.7.5

    QString error;
    const auto properties = xmpProperties(xmp, error);
    QCOMPARE(error, QString());
    QCOMPARE(properties.value(QStringLiteral("pdfaid:part")), QStringLiteral("1"));
    QCOMPARE(properties.value(QStringLiteral("pdfaid:conformance")), QStringLiteral("B"));

    // 6.7.3: equal in both places, and nothing in the one that the other lacks.
    const PdfValue& info = pdf.at(pdf.trailer(), "Info");
    const std::map<std::string, QString> pairs{{"Title", QStringLiteral("dc:title")},
                                               {"Author", QStringLiteral("dc:creator")},
                                               {"Subject", QStringLiteral("dc:description")},
                                               {"Creator", QStringLiteral("xmp:CreatorTool")},
                                               {"Producer", QStringLiteral("pdf:Producer")}};
    for (const auto& [key, property] : pairs)
        QCOMPARE(fromTextString(pdf.at(info, key).string()), properties.value(property));
    QVERIFY(!properties.value(QStringLiteral("dc:title")).isEmpty());
    for (const auto& [key, value] : info.dictionary())
        QVERIFY2(pairs.contains(key) || key == "CreationDate" || key == "ModDate", key.c_str());

    for (const auto& [key, property] : {std::pair("CreationDate", QStringLiteral("xmp:CreateDate")),
                                        std::pair("ModDate", QStringLiteral("xmp:ModifyDate"))}) {
        const QString date = fromTextString(pdf.at(info, key).string());
        QCOMPARE(date.isEmpty(), !m_created.isValid());
        QCOMPARE(date.isEmpty(), properties.value(property).isEmpty());
        if (date.isEmpty())
            continue;
        static const QRegularExpression form(
            QStringLiteral("^D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z$"));
        const auto match = form.match(date);
        QVERIFY2(match.hasMatch(), qPrintable(date));
        const auto part = [&](int i) { return match.captured(i).toInt(); };
        const QDateTime inInfo(QDate(part(1), part(2), part(3)), QTime(part(4), part(5), part(6)),
                               Qt::UTC);
        QCOMPARE(QDateTime::fromString(properties.value(property), Qt::ISODate), inInfo);
        QCOMPARE(inInfo, m_created);
    }
}

void PdfATest::checkOutputIntent(const PdfReader& pdf)
{
    const auto& intents = pdf.at(pdf.at(pdf.trailer(), "Root"), "OutputIntents").array();
    QCOMPARE(intents.size(), std::size_t(1)); // 6.2.2
    QCOMPARE(pdf.at(intents[0], "S").name(), std::string("GTS_PDFA1"));
    QVERIFY(!pdf.at(intents[0], "OutputConditionIdentifier").string().empty());
    const PdfObject* profile =
        pdf.object(pdf.resolve(intents[0]).dictionary().at("DestOutputProfile"));
    QVERIFY(profile && profile->hasStream);
    QCOMPARE(pdf.at(profile->value, "N").number(), 3.0);
    const std::string icc = pdf.content(*profile);
    QVERIFY(icc.size() > 128);
    QCOMPARE(std::size_t(big(icc, 0, 4)), icc.size());
    QCOMPARE(int(icc[8]), 2); // the version that PDF 1.4 knows
    QCOMPARE(icc.substr(12, 12), std::string("mntrRGB XYZ "));
    QCOMPARE(icc.substr(36, 4), std::string("acsp"));
}

void PdfATest::checkFonts(const PdfReader& pdf)
{
    std::multiset<std::string> names;
    for (const auto& [number, object] : pdf.objects()) {
        if (pdf.at(object.value, "Type").name() != "Font")
            continue;
        const std::string subtype = pdf.at(object.value, "Subtype").name();
        if (subtype != "Type0") {
            QCOMPARE(subtype, std::string("CIDFontType2"));
            continue;
        }
        checkFont(pdf, object.value);
        if (QTest::currentTestFailed())
            return;
        names.insert(pdf.at(object.value, "BaseFont").name());
    }
    QVERIFY(names.size() >= 2);
    QCOMPARE(std::set<std::string>(names.begin(), names.end()).size(), names.size());
    const auto noto = [](const std::string& name) {
        return name.ends_with("+NotoSans-Regular") || name.ends_with("+NotoSans-Bold");
    };
    QVERIFY(std::ranges::count_if(names, noto) >= 2);
    if (QByteArray(QTest::currentDataTag()) != "scripts")
        QVERIFY(std::ranges::all_of(names, noto)); // not one that happened to be there
}

void PdfATest::checkFont(const PdfReader& pdf, const PdfValue& composite)
{
    const std::string name = pdf.at(composite, "BaseFont").name();
    QVERIFY2(name.size() > 7 && name[6] == '+', name.c_str());
    QCOMPARE(pdf.at(composite, "Encoding").name(), std::string("Identity-H"));
    QVERIFY(pdf.object(composite.dictionary().at("ToUnicode"))->hasStream);
    const auto& descendants = pdf.at(composite, "DescendantFonts").array();
    QCOMPARE(descendants.size(), std::size_t(1));
    const PdfValue& cid = pdf.resolve(descendants[0]);
    QCOMPARE(pdf.at(cid, "BaseFont").name(), name);
    QCOMPARE(pdf.at(cid, "CIDToGIDMap").name(), std::string("Identity")); // 6.3.3.2
    const PdfValue& descriptor = pdf.at(cid, "FontDescriptor");
    QCOMPARE(pdf.at(descriptor, "FontName").name(), name);

    const PdfObject* file = pdf.object(descriptor.dictionary().at("FontFile2"));
    QVERIFY(file && file->hasStream); // 6.3.4: embedded
    const std::string font = pdf.content(*file);
    QCOMPARE(pdf.at(file->value, "Length1").number(), double(font.size()));
    for (const char* table : {"glyf", "head", "hhea", "hmtx", "loca", "maxp"})
        QVERIFY2(fontTable(font, table) != 0, table);

    // 6.3.5: the set of glyphs is exact, one bit for each that the subset holds.
    const PdfObject* set = pdf.object(descriptor.dictionary().at("CIDSet"));
    QVERIFY(set && set->hasStream);
    const std::string bits = pdf.content(*set);
    const unsigned glyphs = big(font, fontTable(font, "maxp") + 4, 2);
    QVERIFY(bits.size() * 8 >= glyphs);
    for (unsigned i = 0; i < bits.size() * 8; ++i)
        QCOMPARE((static_cast<unsigned char>(bits[i / 8]) >> (7 - i % 8) & 1) != 0, i < glyphs);

    // 6.3.6: widths as in the font, to a thousandth of the em.
    const double em = big(font, fontTable(font, "head") + 18, 2);
    const unsigned metrics = big(font, fontTable(font, "hhea") + 34, 2);
    const auto& ranges = pdf.at(cid, "W").array();
    unsigned seen = 0;
    for (std::size_t i = 0; i + 1 < ranges.size(); i += 2) {
        unsigned glyph = unsigned(*ranges[i].number());
        for (const PdfValue& width : pdf.resolve(ranges[i + 1]).array()) {
            const std::size_t entry = std::min(glyph++, metrics - 1);
            const double advance = big(font, fontTable(font, "hmtx") + entry * 4, 2) * 1000 / em;
            QVERIFY2(std::abs(advance - *width.number()) <= 1.0, name.c_str());
            ++seen;
        }
    }
    QVERIFY2(seen >= glyphs, qPrintable(QString::number(seen)));
}

void PdfATest::checkContent(const PdfReader& pdf)
{
    // 6.2.10: only operators of PDF 1.4, and no patterns or forms.
    static const std::set<std::string> known{
        "b",  "B",  "b*", "B*", "BT", "c",  "cm", "CS",  "cs",  "d",  "Do", "ET", "f",  "f*",
        "g",  "G",  "gs", "h",  "i",  "j",  "J",  "l",   "m",   "M",  "n",  "q",  "Q",  "re",
        "rg", "RG", "ri", "S",  "s",  "sc", "SC", "scn", "SCN", "Tc", "Td", "TD", "Tf", "Tj",
        "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "T*",  "v",   "w",  "W",  "W*", "y"};
    static const QRegularExpression strings(
        QStringLiteral("\\((\\\\.|[^)\\\\])*\\)|<[0-9a-fA-F]*>"));
    static const QRegularExpression space(QStringLiteral("[\\s\\[\\]]+"));
    for (const PdfValue* page : pdf.pages()) {
        const PdfObject* stream = pdf.object(page->dictionary().at("Contents"));
        QVERIFY(stream);
        QString content = QString::fromLatin1(QByteArray::fromStdString(pdf.content(*stream)));
        QVERIFY(!content.isEmpty());
        content.replace(strings, QStringLiteral(" "));
        const QStringList words = content.split(space, Qt::SkipEmptyParts);
        for (const QString& word : words) {
            bool isNumber = false;
            const double number = word.toDouble(&isNumber);
            if (isNumber)
                QVERIFY(std::abs(number) <= 32767); // 6.1.12
            else if (!word.startsWith(QLatin1Char('/')))
                QVERIFY2(known.contains(word.toStdString()), qPrintable(word));
        }
        const auto& box = pdf.at(*page, "MediaBox").array();
        QCOMPARE(box.size(), std::size_t(4));
        QVERIFY(std::abs(*box[2].number() - 595.3) < 1 && std::abs(*box[3].number() - 841.9) < 1);
    }
}

void PdfATest::forbidIn(const PdfReader& pdf, const PdfValue& value)
{
    // Transparency (6.4), actions and scripts (6.6), files within or outside (6.1.7, 6.1.11),
    // layers (6.1.13), forms (6.9), transfer functions (6.2.8).
    static const std::set<std::string> forbidden{
        "SMask",         "Group",    "AA",      "OpenAction", "JS",  "JavaScript", "EF",
        "EmbeddedFiles", "F",        "FFilter", "TR",         "TR2", "HTP",        "OCProperties",
        "FDecodeParms",  "AcroForm", "XFA",     "URI",        "OPI", "Alternates", "Annots",
        "Encrypt",       "Launch",   "GoToR"};
    for (const PdfValue& item : value.array())
        forbidIn(pdf, item);
    for (const auto& [key, entry] : value.dictionary()) {
        QVERIFY2(!forbidden.contains(key), key.c_str());
        if (key == "CA" || key == "ca")
            QCOMPARE(entry.number(), 1.0);
        if (key == "BM")
            QVERIFY(entry.name() == "Normal" || entry.name() == "Compatible");
        if (key == "Filter") { // 6.1.10: no LZW
            const std::string filter = pdf.resolve(entry).name();
            QVERIFY(filter == "FlateDecode" ||
                    (filter == "DCTDecode" && pdf.at(value, "Subtype").name() == "Image"));
        }
        if (key == "Interpolate") // 6.2.4
            QVERIFY(std::get<bool>(entry.data) == false);
        forbidIn(pdf, entry);
    }
}

void PdfATest::checkForbidden(const PdfReader& pdf)
{
    int pictures = 0;
    for (const auto& [number, object] : pdf.objects()) {
        forbidIn(pdf, object.value);
        if (QTest::currentTestFailed())
            return;
        if (pdf.at(object.value, "Subtype").name() == "Image") {
            QCOMPARE(pdf.at(object.value, "BitsPerComponent").number(), 8.0);
            const std::string space = pdf.at(object.value, "ColorSpace").name(); // 6.2.3.3
            QVERIFY(space == "DeviceRGB" || space == "DeviceGray");
            QVERIFY(*pdf.at(object.value, "Width").number() > 1); // no placeholder is left
            ++pictures;
        } else if (object.hasStream) {
            QVERIFY(!pdf.content(object).empty());
        }
    }
    QCOMPARE(pictures, m_pictures);
}

void PdfATest::sameInputSameBytes()
{
    const auto first = renderVisitReport(test::longReport(), Language::bokmaal);
    const auto second = renderVisitReport(test::longReport(), Language::bokmaal);
    QVERIFY(first && second);
    QVERIFY(*first == *second);
    VisitReportContent other = test::longReport();
    other.observations[0].description += QLatin1Char('!');
    QVERIFY(*renderVisitReport(other, Language::bokmaal) != *first);
    for (const auto kind : {VisitDocumentKind::receipt, VisitDocumentKind::supplementary}) {
        const auto pictures = test::reportWithPictures(4);
        const auto once = renderVisitReport(pictures, Language::bokmaal, kind);
        const auto again = renderVisitReport(pictures, Language::bokmaal, kind);
        QVERIFY(once && again);
        QVERIFY(*once == *again);
        QVERIFY(*once != *first);
    }
}

QTEST_MAIN(PdfATest)
#include "pdf_a_test.moc"
