// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/pack_code_reader.h"

#include "support/pack_pictures.h"
#include "support/test_workspace.h"

#include <QFile>
#include <QImage>
#include <QMetaProperty>
#include <QPainter>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

namespace feltbok::test {

using domain::Gs1Fault;
using ui::PackCodeReader;

namespace {

constexpr int cell = 10;
const QString serial = QStringLiteral("S4VNZ81QX");
const QByteArray content = "[01]09501101530003[21]S4VNZ81QX[17]271200[10]A1B2C3";

QImage label(const QByteArray& of, const Sight& sight = {.turned = 12, .blur = 1})
{
    return seen(drawSymbol(Symbol::dataMatrix, of, cell), cell, sight);
}

} // namespace

class PackCodeReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open = std::make_unique<TestWorkspace>();
        reader = std::make_unique<PackCodeReader>();
        reader->setWorkspace(&open->workspace);
        read = std::make_unique<QSignalSpy>(reader.get(), &PackCodeReader::packRead);
        problem = std::make_unique<QSignalSpy>(reader.get(), &PackCodeReader::problemChanged);
    }

    void readsAPicture_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isUrl");
        QTest::newRow("PNG") << QStringLiteral("pakke.png") << false;
        QTest::newRow("JPEG") << QStringLiteral("pakke.jpg") << false;
        QTest::newRow("38 megapixels in colour") << QStringLiteral("stort.jpg") << false;
        QTest::newRow("address of a file") << QStringLiteral("pakke æøå.png") << true;
    }
    void readsAPicture()
    {
        QFETCH(QString, name);
        QFETCH(bool, isUrl);
        const QString file = folder.filePath(name);
        QImage picture = label(content);
        if (name == u"stort.jpg") {
            QImage large(7000, 5500, QImage::Format_RGB32);
            large.fill(QColor(180, 190, 200));
            // The code takes an eighth of the width.
            QPainter(&large).drawImage(2500, 2000,
                                       seen(drawSymbol(Symbol::dataMatrix, content, cell), cell,
                                            {.pixelsPerModule = 40, .turned = 12, .blur = 3},
                                            {2400, 1800}));
            picture = large;
        }
        QVERIFY(picture.save(file));
        reader->readImage(isUrl ? QUrl::fromLocalFile(file).toString() : file);
        QVERIFY(reader->isBusy());
        QVERIFY(read->wait(60000));
        QVERIFY(!reader->isBusy());
        const QVariantList told = read->takeFirst();
        QCOMPARE(told, (QVariantList{QStringLiteral("09501101530003"), QStringLiteral("A1B2C3"),
                                     QStringLiteral("2027-12-31"), false}));
        QCOMPARE(reader->problem(), QString());
    }

    void saysWhyAPictureGivesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("said");
        const QString unreadable = QStringLiteral("No code in the picture");
        const QString noPicture = QStringLiteral("is no picture");
        QTest::newRow("no file") << QStringLiteral("finnes-ikke.png") << noPicture;
        QTest::newRow("no picture") << QStringLiteral("tekst.png") << noPicture;
        QTest::newRow("cut off") << QStringLiteral("avkortet.png") << noPicture;
        QTest::newRow("neither JPEG nor PNG") << QStringLiteral("pakke.bmp") << noPicture;
        QTest::newRow("no code") << QStringLiteral("tom.png") << unreadable;
        QTest::newRow("scratched") << QStringLiteral("ripe.png") << unreadable;
        QTest::newRow("too large") << QStringLiteral("stor.png") << QStringLiteral("too large");
        QTest::newRow("retail code")
            << QStringLiteral("butikk.png") << QStringLiteral("names the product only");
        QTest::newRow("two packs")
            << QStringLiteral("to.png") << QStringLiteral("several different packs");
        QTest::newRow("no expiry")
            << QStringLiteral("uten-dato.png") << QStringLiteral("expiry (17) is missing");
    }
    void saysWhyAPictureGivesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QString, said);
        const QString file = folder.filePath(name);
        if (name != u"finnes-ikke.png")
            write(name, file);
        reader->readImage(file);
        QVERIFY(problem->wait(60000));
        QVERIFY2(reader->problem().contains(said), reader->problem().toUtf8().constData());
        QVERIFY(!reader->isBusy());
        QVERIFY(read->isEmpty());
        QVERIFY(!reader->problem().contains(serial));
    }

    void takesTypedText()
    {
        reader->readText(QStringLiteral(" (01)9501101530003 (17)271231 (10)A1B2C3\n"));
        QCOMPARE(read->takeFirst(),
                 (QVariantList{QStringLiteral("09501101530003"), QStringLiteral("A1B2C3"),
                               QStringLiteral("2027-12-31"), false}));
        reader->readText(QStringLiteral("01095011015300031727123110A1B2C321") + serial);
        QCOMPARE(read->takeFirst().at(3).toBool(), true); // the lot runs on
        reader->readText(QStringLiteral("(01)9501101530003"));
        QCOMPARE(reader->problem(), QStringLiteral("The lot (10) is missing in the code."));
        reader->readText(QStringLiteral("(01)9501101530003(17)271231(10)A1"));
        QCOMPARE(reader->problem(), QString());
        reader->readText({});
        QVERIFY(!reader->problem().isEmpty());
        QCOMPARE(read->size(), 1);
    }

    /// Characters are counted from one, as people count.
    void namesThePlace()
    {
        reader->readText(QStringLiteral("(01)09501101530003(17)271331(10)A1"));
        QCOMPARE(reader->problem(),
                 QStringLiteral("Field (17) at character 23 of the code is no date."));
        reader->readText(QStringLiteral("(01)09501101530003(17)271231(10)A 1"));
        QCOMPARE(reader->problem(),
                 QStringLiteral("Character 34 of the code may not stand in field (10)."));
    }

    void everyFaultHasWordsOfItsOwn()
    {
        QSet<QString> texts;
        for (int fault = 0; fault <= int(Gs1Fault::noExpiry); ++fault) {
            const QString text = ui::textOf({Gs1Fault(fault), 41, "17"});
            QVERIFY(!text.isEmpty());
            QVERIFY(!text.contains(u'%'));
            texts.insert(text);
        }
        QCOMPARE(texts.size(), int(Gs1Fault::noExpiry) + 1);
    }

    void theSerialGoesNoFurther()
    {
        QVERIFY(label(content).save(folder.filePath(QStringLiteral("pakke.png"))));
        reader->readImage(folder.filePath(QStringLiteral("pakke.png")));
        QVERIFY(read->wait(60000));
        for (const QVariant& value : read->front())
            QVERIFY(!value.toString().contains(serial));
        const QMetaObject* type = reader->metaObject();
        for (int i = 0; i < type->propertyCount(); ++i)
            QVERIFY(!type->property(i).read(reader.get()).toString().contains(serial));
        // No text of a code leaves the reader by a signal of its own either.
        QCOMPARE(type->indexOfSignal("scanned(QString)"), -1);
    }

    void readsFramesOfTheCamera()
    {
        const QImage picture = label(content);
        QVideoSink sink; // without a media backend it hands nothing on by itself
        reader->setVideoSink(&sink);
        Q_EMIT sink.videoFrameChanged(frameOf(picture));
        QVERIFY(read->wait(60000));
        QCOMPARE(read->takeFirst().at(1).toString(), QStringLiteral("A1B2C3"));
        // The same pack is told once, and again when somebody asks; another one at once.
        Q_EMIT sink.videoFrameChanged(frameOf(picture));
        QVERIFY(!read->wait(500));
        reader->again();
        Q_EMIT sink.videoFrameChanged(frameOf(picture));
        QVERIFY(read->wait(60000));
        read->clear();
        Q_EMIT sink.videoFrameChanged(
            frameOf(label("[01]09501101530003[21]S4VNZ81QY[17]280630[10]D4E5F6")));
        QVERIFY(read->wait(60000));
        QCOMPARE(read->takeFirst().at(1).toString(), QStringLiteral("D4E5F6"));
    }

    /// A locked profile: what was being read is for nobody.
    void withoutAWorkspaceNothingIsTold()
    {
        open.reset();
        reader->readText(QStringLiteral("(01)9501101530003(17)271231(10)A1"));
        QVERIFY(read->isEmpty());
    }

private:
    static QVideoFrame frameOf(const QImage& grey)
    {
        QVideoFrame frame(QVideoFrameFormat(grey.size(), QVideoFrameFormat::Format_NV12));
        if (!frame.map(QVideoFrame::WriteOnly))
            return {};
        for (int y = 0; y < grey.height(); ++y)
            std::copy_n(grey.constScanLine(y), grey.width(),
                        frame.bits(0) + y * frame.bytesPerLine(0));
        frame.unmap();
        return frame;
    }

    static void write(const QString& name, const QString& file)
    {
        QImage picture = label(content);
        if (name == u"tekst.png" || name == u"avkortet.png") {
            QByteArray bytes = "ikke noe bilde";
            if (name == u"avkortet.png") {
                QVERIFY(picture.save(file));
                QFile whole(file);
                QVERIFY(whole.open(QIODevice::ReadOnly));
                bytes = whole.read(60); // its size stands there, nothing of what is seen
            }
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(bytes);
            return;
        }
        if (name == u"tom.png")
            picture.fill(Qt::white);
        else if (name == u"stor.png") {
            picture = QImage(10001, 5000, QImage::Format_Mono);
            picture.fill(0);
        } else if (name == u"butikk.png")
            picture = seen(drawSymbol(Symbol::retail, "9501101530003", cell), cell,
                           {.pixelsPerModule = 3});
        else if (name == u"uten-dato.png")
            picture = seen(drawSymbol(Symbol::dataMatrix, "[01]09501101530003[10]A1[240]X", cell),
                           cell, {});
        else if (name == u"ripe.png")
            QPainter(&picture).fillRect(280, 200, 80, 80, Qt::white);
        else if (name == u"to.png") {
            const QImage other = label("[01]09501101530003[21]S4VNZ81QY[17]280630[10]D4E5F6");
            QImage both(picture.width() * 2, picture.height(), QImage::Format_Grayscale8);
            QPainter painter(&both);
            painter.drawImage(0, 0, picture);
            painter.drawImage(picture.width(), 0, other);
            painter.end();
            picture = both;
        }
        QVERIFY(picture.save(file));
    }

    QTemporaryDir folder;
    std::unique_ptr<TestWorkspace> open;
    std::unique_ptr<PackCodeReader> reader;
    std::unique_ptr<QSignalSpy> read;
    std::unique_ptr<QSignalSpy> problem;
};

} // namespace feltbok::test

QTEST_GUILESS_MAIN(feltbok::test::PackCodeReaderTest)
#include "pack_code_reader_test.moc"
