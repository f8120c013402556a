// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/table_book.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>
#include <zlib.h>

using namespace feltbok;
using namespace feltbok::report;

namespace {

TableBook sample()
{
    TableBook book;
    book.title = QStringLiteral("Årstall 2026 – Prøvevik");
    book.author = QStringLiteral("Feltbok");
    book.madeAt = QDateTime(QDate(2027, 1, 4), QTime(9, 30), Qt::UTC);
    book.partHeading = QStringLiteral("Del");
    book.columns = {QStringLiteral("Kode"), QStringLiteral("Post"), QStringLiteral("Antall"),
                    QStringLiteral("Ikke vurdert")};
    const auto S = [](const char16_t* text) { return QString::fromUtf16(text); };
    book.tables = {
        {QStringLiteral("Bevillinger"),
         QStringLiteral("Gyldige på en dag i året"),
         {0, 1, 2},
         {{{S(u"dagligvare"), S(u"Dagligvare; øl \"her\""), qint64(6)}, false},
          {{S(u"=1+2"), S(u"@SUM(A1)"), qint64(-3)}, false},
          {{S(u"+47"), S(u"-1"), qint64(0)}, false},
          {{S(u"\tx"), S(u"\rx\n"), {}}, false},
          {{{}, S(u"Sum"), qint64(9007199254740991)}, true}}},
        {QStringLiteral("Brudd salg"),
         {},
         {1, 2, 3},
         {{{S(u"tid"), S(u"Tid"), qint64(1), qint64(2)}, false}}},
        {QStringLiteral("Tom"), {}, {1}, {}},
    };
    return book;
}

/// The files of a ZIP archive, read from its central directory.
QMap<QString, QByteArray> unzip(const QByteArray& archive)
{
    QMap<QString, QByteArray> out;
    const auto u16 = [&](qsizetype at) {
        return qFromLittleEndian<quint16>(archive.constData() + at);
    };
    const auto u32 = [&](qsizetype at) {
        return qFromLittleEndian<quint32>(archive.constData() + at);
    };
    const qsizetype end = archive.lastIndexOf(QByteArrayLiteral("PK\x05\x06"));
    if (end < 0)
        return out;
    qsizetype at = u32(end + 16);
    for (int count = u16(end + 10); count > 0; --count) {
        const QString name = QString::fromUtf8(archive.mid(at + 46, u16(at + 28)));
        const qsizetype local = u32(at + 42);
        const qsizetype data = local + 30 + u16(local + 26) + u16(local + 28);
        QByteArray content(qsizetype(u32(at + 24)), '\0');
        if (u16(at + 10) == 0) {
            content = archive.mid(data, u32(at + 20));
        } else {
            z_stream stream{};
            inflateInit2(&stream, -MAX_WBITS);
            stream.next_in =
                reinterpret_cast<Bytef*>(const_cast<char*>(archive.constData() + data));
            stream.avail_in = u32(at + 20);
            stream.next_out = reinterpret_cast<Bytef*>(content.data());
            stream.avail_out = uInt(content.size());
            inflate(&stream, Z_FINISH);
            inflateEnd(&stream);
        }
        out.insert(name, content);
        at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
    }
    return out;
}

struct SheetCell
{
    QString type; ///< "s" for a text, empty for a number
    QString value;
    bool isFormula = false;
};

/// The cells of a sheet by their reference, with shared strings put in.
QMap<QString, SheetCell> cellsOf(const QMap<QString, QByteArray>& files, int sheet)
{
    QStringList strings;
    QXmlStreamReader shared(files.value(QStringLiteral("xl/sharedStrings.xml")));
    while (!shared.atEnd()) {
        shared.readNext();
        if (shared.isStartElement() && shared.name() == u"si")
            strings.push_back({});
        if (shared.isStartElement() && shared.name() == u"t")
            strings.back() += shared.readElementText();
    }
    QMap<QString, SheetCell> out;
    QXmlStreamReader xml(files.value(QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheet)));
    QString at;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"c") {
            at = xml.attributes().value(QLatin1String("r")).toString();
            out[at].type = xml.attributes().value(QLatin1String("t")).toString();
        } else if (xml.name() == u"f") {
            out[at].isFormula = true;
        } else if (xml.name() == u"v") {
            out[at].value = xml.readElementText();
            if (out[at].type == u"s")
                out[at].value = strings.value(out[at].value.toInt());
        }
    }
    return out;
}

/// A CSV read by its own rules: quotes, semicolons, CRLF.
QList<QStringList> readCsv(const QString& text)
{
    QList<QStringList> out;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && text.mid(i + 1, 1) == u"\"")
                cell += text[++i];
            else if (c == u'"')
                quoted = false;
            else
                cell += c;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u';') {
            row.push_back(cell);
            cell.clear();
        } else if (c == u'\r' && text.mid(i + 1, 1) == u"\n") {
            ++i;
            row.push_back(cell);
            cell.clear();
            out.push_back(row);
            row.clear();
        } else {
            cell += c;
        }
    }
    return out;
}

QByteArray contentOf(const QString& file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TableBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvCellByCell()
    {
        const QByteArray csv = toCsv(sample());
        QVERIFY(csv.startsWith("\xef\xbb\xbf"
                               "Del;Kode;Post;Antall;Ikke vurdert\r\n"));
        QVERIFY(csv.endsWith("\r\n"));
        const QList<QStringList> rows = readCsv(QString::fromUtf8(csv.mid(3)));
        const QString licences = QStringLiteral("Bevillinger");
        const auto row = [](std::initializer_list<const char16_t*> cells) {
            QStringList out;
            for (const auto* cell : cells)
                out.push_back(QString::fromUtf16(cell));
            return out;
        };
        QCOMPARE(rows.size(), 7);
        QCOMPARE(rows[1],
                 row({u"Bevillinger", u"dagligvare", u"Dagligvare; øl \"her\"", u"6", u""}));
        // What a spreadsheet would run is text; a negative number stays a number.
        QCOMPARE(rows[2], row({u"Bevillinger", u"'=1+2", u"'@SUM(A1)", u"-3", u""}));
        QCOMPARE(rows[3], row({u"Bevillinger", u"'+47", u"'-1", u"0", u""}));
        QCOMPARE(rows[4], row({u"Bevillinger", u"'\tx", u"'\rx\n", u"", u""}));
        QCOMPARE(rows[5], row({u"Bevillinger", u"", u"Sum", u"9007199254740991", u""}));
        QCOMPARE(rows[6], row({u"Brudd salg", u"tid", u"Tid", u"1", u"2"}));
    }

    void xlsxCellByCell()
    {
        const TableBook book = sample();
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("tall.xlsx"));
        QVERIFY(writeXlsx(book, file));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("tall.xlsx")}); // nothing else is left
        const auto files = unzip(contentOf(file));
        const QByteArray names = files.value(QStringLiteral("xl/workbook.xml"));
        for (const auto& table : book.tables)
            QVERIFY(names.contains(QByteArray("name=\"" + table.name.toUtf8() + '"')));
        for (std::size_t sheet = 0; sheet < book.tables.size(); ++sheet) {
            const auto& table = book.tables[sheet];
            auto cells = cellsOf(files, int(sheet) + 1);
            QCOMPARE(cells.take(QStringLiteral("A1")).value, book.title);
            if (!table.note.isEmpty())
                QCOMPARE(cells.take(QStringLiteral("A2")).value, table.note);
            for (std::size_t at = 0; at < table.columns.size(); ++at) {
                const QString letter(QChar(u'A' + int(at)));
                const int column = table.columns[at];
                QCOMPARE(cells.take(letter + u'4').value, book.columns[column]);
                for (std::size_t line = 0; line < table.rows.size(); ++line) {
                    const auto found = cells.take(letter + QString::number(line + 5));
                    QVERIFY(!found.isFormula);
                    const auto& wanted = table.rows[line].cells;
                    if (std::size_t(column) >= wanted.size() ||
                        std::holds_alternative<std::monostate>(wanted[std::size_t(column)])) {
                        QCOMPARE(found.value, QString());
                    } else if (const auto* text =
                                   std::get_if<QString>(&wanted[std::size_t(column)])) {
                        QCOMPARE(found.type, QStringLiteral("s"));
                        // XML knows no carriage return but this.
                        QCOMPARE(
                            QString(found.value).remove(QStringLiteral("_x000D_")).remove(u'\r'),
                            QString(*text).remove(u'\r'));
                    } else {
                        QCOMPARE(found.type, QString());
                        QCOMPARE(found.value.toDouble(),
                                 double(std::get<qint64>(wanted[std::size_t(column)])));
                    }
                }
            }
            QVERIFY2(cells.isEmpty(), qPrintable(cells.keys().join(u' ')));
        }
    }

    void theSameBookGivesTheSameBytes()
    {
        QTemporaryDir folder;
        const QString one = folder.filePath(QStringLiteral("en.xlsx"));
        const QString two = folder.filePath(QStringLiteral("to.xlsx"));
        QVERIFY(writeXlsx(sample(), one));
        QVERIFY(writeXlsx(sample(), two));
        QVERIFY(!contentOf(one).isEmpty());
        QVERIFY(contentOf(one) == contentOf(two));
        // It bears the book's time, not that of the writing.
        const auto files = unzip(contentOf(one));
        QVERIFY(files.value(QStringLiteral("docProps/core.xml")).contains("2027-01-04T09:30:00Z"));
        // And an earlier file is replaced.
        TableBook other = sample();
        other.title = QStringLiteral("Andre tall");
        QVERIFY(writeXlsx(other, one));
        QVERIFY(contentOf(one) != contentOf(two));
    }

    void whatCannotBeWrittenIsSaidAndLeavesNothing()
    {
        QTemporaryDir folder;
        TableBook book = sample();
        book.tables[0].name = QStringLiteral("a/b");
        const auto named = writeXlsx(book, folder.filePath(QStringLiteral("a.xlsx")));
        QVERIFY(!named);
        QVERIFY(named.error().code == ErrorCode::badInput);
        const auto nowhere = writeXlsx(sample(), folder.filePath(QStringLiteral("mangler/b.xlsx")));
        QVERIFY(!nowhere);
        QVERIFY(nowhere.error().code == ErrorCode::io);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TableBookTest)
#include "table_book_test.moc"
