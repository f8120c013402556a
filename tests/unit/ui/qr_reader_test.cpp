// SPDX-FileCopyrightText: 2026 The Feltbok authors
// SPDX-License-Identifier: EUPL-1.2

#include "ui/qr_reader.h"

#include "report/qr_code.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVideoFrame>
#include <QVideoSink>

namespace feltbok::test {

using ui::QrReader;

namespace {

const QString code = QStringLiteral("feltbok://join?m=9901&note=blåbær");

/// The code as a camera may see it: grey on grey, not quite upright, something beside it.
QImage picture(const QString& text, int cell, double turned)
{
    const auto qr = report::makeQrCode(text.toStdString());
    const int side = (qr->size + 8) * cell;
    QImage flat(side, side, QImage::Format_RGB32);
    flat.fill(0xffe0e0e0);
    for (int y = 0; y < qr->size; ++y)
        for (int x = 0; x < qr->size; ++x)
            if (qr->isDark(x, y))
                for (int i = 0; i < cell * cell; ++i)
                    flat.setPixel((x + 4) * cell + i % cell, (y + 4) * cell + i / cell, 0xff303030);
    QImage out(side * 2, side * 2, QImage::Format_RGB32);
    out.fill(0xff8090a0);
    QPainter painter(&out);
    painter.translate(side, side);
    painter.rotate(turned);
    painter.drawImage(-side / 2, -side / 2, flat);
    return out;
}

} // namespace

class QrReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        reader = std::make_unique<QrReader>();
        told = std::make_unique<QSignalSpy>(reader.get(), &QrReader::scanned);
    }

    void readsAPicture_data()
    {
        QTest::addColumn<double>("turned");
        QTest::newRow("upright") << 0.0;
        QTest::newRow("a little turned") << 17.0;
        QTest::newRow("on its side") << 90.0;
        QTest::newRow("upside down") << 185.0;
    }
    void readsAPicture()
    {
        QFETCH(double, turned);
        const QString file = folder.filePath(QStringLiteral("kode.png"));
        QVERIFY(picture(code, 4, turned).save(file));
        reader->readImage(file);
        QVERIFY(told->wait(20000));
        QCOMPARE(told->front().front().toString(), code);
        QCOMPARE(reader->problem(), QString());
    }

    void saysWhyAPictureGivesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("no file") << QStringLiteral("finnes-ikke.png");
        QTest::newRow("no picture") << QStringLiteral("tekst.png");
        QTest::newRow("neither JPEG nor PNG") << QStringLiteral("kode.bmp");
        QTest::newRow("another form under the name of one") << QStringLiteral("kode.bmp.png");
        QTest::newRow("no code") << QStringLiteral("tom.png");
        QTest::newRow("too large") << QStringLiteral("stor.png");
    }
    void saysWhyAPictureGivesNothing()
    {
        QFETCH(QString, name);
        const QString file = folder.filePath(name);
        if (name == u"tekst.png") {
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write("ikke noe bilde");
        } else if (name.startsWith(u"kode.bmp")) {
            QVERIFY(picture(code, 4, 0).save(file, "BMP"));
        } else if (name == u"tom.png") {
            QImage empty(200, 200, QImage::Format_RGB32);
            empty.fill(Qt::white);
            QVERIFY(empty.save(file));
        } else if (name == u"stor.png") {
            QImage large(10001, 5000, QImage::Format_Mono);
            large.fill(0);
            QVERIFY(large.save(file));
        }
        QSignalSpy problem(reader.get(), &QrReader::problemChanged);
        reader->readImage(file);
        QVERIFY(problem.wait(20000));
        QVERIFY(!reader->problem().isEmpty());
        QVERIFY(!reader->isBusy());
        QVERIFY(told->isEmpty());
    }

    void takesTextWithinItsLimit()
    {
        reader->readText(QStringLiteral("  feltbok://join?x\n"));
        QCOMPARE(told->takeFirst().front().toString(), QStringLiteral("feltbok://join?x"));
        reader->readText(QString(QrReader::maxTextBytes, u'a'));
        QCOMPARE(told->size(), 1);
        reader->readText(QString(QrReader::maxTextBytes / 2 + 1, u'å')); // two bytes each
        QCOMPARE(told->size(), 1);
        QVERIFY(!reader->problem().isEmpty());
        reader->readText(QStringLiteral("  "));
        QCOMPARE(told->size(), 1);
    }

    void readsFramesOfTheCamera_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("NV12") << int(QVideoFrameFormat::Format_NV12);
        QTest::newRow("YUYV") << int(QVideoFrameFormat::Format_YUYV);
        QTest::newRow("UYVY") << int(QVideoFrameFormat::Format_UYVY);
        QTest::newRow("BGRX") << int(QVideoFrameFormat::Format_BGRX8888);
    }
    void readsFramesOfTheCamera()
    {
        QFETCH(int, format);
        const QImage seen = picture(code, 3, 8).convertToFormat(QImage::Format_Grayscale8);
        const auto pixels = QVideoFrameFormat::PixelFormat(format);
        QVideoFrame frame(QVideoFrameFormat(seen.size(), pixels));
        QVERIFY(frame.map(QVideoFrame::WriteOnly));
        const bool isPlanar = pixels == QVideoFrameFormat::Format_NV12;
        const int step = isPlanar ? 1 : pixels == QVideoFrameFormat::Format_BGRX8888 ? 4 : 2;
        const int offset = pixels == QVideoFrameFormat::Format_UYVY ? 1 : 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                for (int part = 0; part < (step == 4 ? 3 : 1); ++part)
                    frame.bits(0)[y * frame.bytesPerLine(0) + x * step + offset + part] =
                        seen.constScanLine(y)[x];
        frame.unmap();
        QVideoSink sink; // without a media backend it hands nothing on by itself
        reader->setVideoSink(&sink);
        Q_EMIT sink.videoFrameChanged(frame);
        QVERIFY(told->wait(20000));
        QCOMPARE(told->takeFirst().front().toString(), code);
        // The camera goes on seeing it; it is told once, until somebody asks again.
        Q_EMIT sink.videoFrameChanged(frame);
        QVERIFY(!told->wait(300));
        reader->again();
        Q_EMIT sink.videoFrameChanged(frame);
        QVERIFY(told->wait(20000));
    }

private:
    QTemporaryDir folder;
    std::unique_ptr<QrReader> reader;
    std::unique_ptr<QSignalSpy> told;
};

} // namespace feltbok::test

QTEST_GUILESS_MAIN(feltbok::test::QrReaderTest)
#include "qr_reader_test.moc"
