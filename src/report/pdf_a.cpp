// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pdf_a.h"

#include "report/pdf_document.h"

#include <QCryptographicHash>
#include <QTimeZone>

namespace feltbok::report {
namespace {

Error lacks(const char* what)
{
    return {ErrorCode::internal, std::string("PDF/A: the writer left out ") + what};
}

/// Hex of UTF-16BE with its mark: no escapes, any letter.
QByteArray textString(const QString& text)
{
    QByteArray utf16 = "\xFE\xFF";
    for (const QChar c : text) {
        utf16 += char(c.unicode() >> 8);
        utf16 += char(c.unicode() & 0xFF);
    }
    return '<' + utf16.toHex() + '>';
}

QString pdfDate(const QDateTime& time)
{
    return QStringLiteral("D:") + time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")) +
           QLatin1Char('Z');
}

QString xmpDate(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

QByteArray infoDictionary(const PdfMetadata& metadata)
{
    QByteArray out = "<<\n";
    const auto add = [&out](const char* key, const QString& text) {
        if (!text.isEmpty())
            out += '/' + QByteArray(key) + ' ' + textString(text) + '\n';
    };
    add("Title", metadata.title);
    add("Author", metadata.author);
    add("Subject", metadata.subject);
    add("Creator", metadata.creator);
    add("Producer", metadata.producer);
    if (metadata.created.isValid()) {
        const QByteArray date = '(' + pdfDate(metadata.created).toLatin1() + ")\n";
        out += "/CreationDate " + date + "/ModDate " + date;
    }
    return out + ">>";
}

QByteArray xmpPacket(const PdfMetadata& metadata)
{
    QString out = QStringLiteral(
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
        " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
        " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
        "   <pdfaid:part>1</pdfaid:part>\n"
        "   <pdfaid:conformance>B</pdfaid:conformance>\n"
        "   <dc:format>application/pdf</dc:format>\n");
    const auto add = [&out](const QString& open, const QString& text, const QString& close) {
        if (!text.isEmpty())
            out += QStringLiteral("   ") + open + text.toHtmlEscaped() + close + QLatin1Char('\n');
    };
    const QString alternatives = QStringLiteral("<rdf:Alt><rdf:li xml:lang=\"x-default\">");
    const QString alternativesEnd = QStringLiteral("</rdf:li></rdf:Alt>");
    add(QStringLiteral("<dc:title>") + alternatives, metadata.title,
        alternativesEnd + QStringLiteral("</dc:title>"));
    add(QStringLiteral("<dc:creator><rdf:Seq><rdf:li>"), metadata.author,
        QStringLiteral("</rdf:li></rdf:Seq></dc:creator>"));
    add(QStringLiteral("<dc:description>") + alternatives, metadata.subject,
        alternativesEnd + QStringLiteral("</dc:description>"));
    add(QStringLiteral("<xmp:CreatorTool>"), metadata.creator,
        QStringLiteral("</xmp:CreatorTool>"));
    add(QStringLiteral("<pdf:Producer>"), metadata.producer, QStringLiteral("</pdf:Producer>"));
    if (metadata.created.isValid()) {
        const QString date = xmpDate(metadata.created);
        add(QStringLiteral("<xmp:CreateDate>"), date, QStringLiteral("</xmp:CreateDate>"));
        add(QStringLiteral("<xmp:ModifyDate>"), date, QStringLiteral("</xmp:ModifyDate>"));
    }
    add(QStringLiteral("<xmpMM:DocumentID>uuid:"), QString::fromLatin1(metadata.fileId.toHex()),
        QStringLiteral("</xmpMM:DocumentID>"));
    out += QStringLiteral("  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n"
                          "<?xpacket end=\"w\"?>");
    return out.toUtf8();
}

/// Six capitals that follow from the bytes of the subset.
QByteArray subsetTag(const QByteArray& fontFile)
{
    const QByteArray digest = QCryptographicHash::hash(fontFile, QCryptographicHash::Sha256);
    QByteArray tag;
    for (int i = 0; i < 6; ++i)
        tag += char('A' + static_cast<unsigned char>(digest[i]) % 26);
    return tag;
}

/// QPdfWriter marks only the descriptor's name as a subset; the three names of a font must agree.
Result<void> nameSubset(PdfDocument& document, PdfDocument::Object& font, PdfDictionary composite)
{
    QByteArray descendants = composite.value("DescendantFonts");
    descendants = descendants.mid(1, descendants.size() - 2).trimmed();
    PdfDocument::Object* cidFont = document.follow(descendants);
    if (!cidFont)
        return lacks("a descendant font");
    FELTBOK_ASSIGN(PdfDictionary cid, PdfDictionary::parse(cidFont->value));
    PdfDocument::Object* descriptorObject = document.follow(cid.value("FontDescriptor"));
    if (!descriptorObject)
        return lacks("a font descriptor");
    FELTBOK_ASSIGN(PdfDictionary descriptor, PdfDictionary::parse(descriptorObject->value));
    const PdfDocument::Object* file = document.follow(descriptor.value("FontFile2"));
    if (!file || !document.follow(descriptor.value("CIDSet")))
        return lacks("a font file or its list of glyphs");

    QByteArray name = composite.value("BaseFont").mid(1);
    if (name.indexOf('+') == 6)
        name = name.mid(7);
    name = '/' + subsetTag(file->stream) + '+' + name;
    composite.set("BaseFont", name);
    cid.set("BaseFont", name);
    descriptor.set("FontName", name);
    font.value = composite.toBytes();
    cidFont->value = cid.toBytes();
    descriptorObject->value = descriptor.toBytes();
    return {};
}

} // namespace

Result<QByteArray> conformToPdfA1b(const QByteArray& fromQt, const PdfMetadata& metadata,
                                   std::span<const PdfImage> pictures)
{
    FELTBOK_ASSIGN(PdfDocument document, PdfDocument::parse(fromQt));

    std::size_t placed = 0; // the writer numbers pictures in the order they were drawn
    for (auto& [number, object] : document.objects()) {
        if (!object.value.startsWith("<<"))
            continue;
        FELTBOK_ASSIGN(PdfDictionary dictionary, PdfDictionary::parse(object.value));
        const QByteArray type = dictionary.value("Type");
        if (type == "/Font" && dictionary.value("Subtype") == "/Type0") {
            FELTBOK_TRY(nameSubset(document, object, dictionary));
        } else if (type == "/XObject" && dictionary.value("Subtype") == "/Image") {
            if (placed == pictures.size())
                return Error(ErrorCode::internal, "PDF/A: a picture that was not handed over");
            const PdfImage& picture = pictures[placed++];
            object.value = picture.dictionary();
            object.stream = picture.stream;
        } else if (type == "/ExtGState" || type == "/XObject" || type == "/Page") {
            dictionary.remove("SMask");
            dictionary.remove("Group");
            if (const auto* notes = document.follow(dictionary.value("Annots"));
                notes && notes->value.simplified() == "[ ]")
                dictionary.remove("Annots");
            object.value = dictionary.toBytes();
        }
    }

    if (placed != pictures.size())
        return lacks("a picture");

    document.find(document.info())->value = infoDictionary(metadata);
    PdfDocument::Object packet;
    packet.value = "<<\n/Type /Metadata\n/Subtype /XML\n>>";
    packet.hasStream = true;
    packet.stream = xmpPacket(metadata);
    const int packetNumber = document.add(std::move(packet));

    PdfDocument::Object* catalogueObject = document.find(document.catalogue());
    FELTBOK_ASSIGN(PdfDictionary catalogue, PdfDictionary::parse(catalogueObject->value));
    if (catalogue.value("OutputIntents").isEmpty())
        return lacks("the output intent");
    catalogue.set("Metadata", QByteArray::number(packetNumber) + " 0 R");
    catalogue.set("Lang", '(' + metadata.language + ')');
    catalogue.set("ViewerPreferences", "<< /DisplayDocTitle true >>");
    catalogueObject->value = catalogue.toBytes();

    return document.write(metadata.fileId);
}

} // namespace feltbok::report
